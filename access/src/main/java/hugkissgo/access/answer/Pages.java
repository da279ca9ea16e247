package hugkissgo.access.answer;

import hugkissgo.care.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// The files of the pages, as built into the jar under `/pages`: names with a content hash are kept for ever, others
/// are asked for again; packed siblings (`.br`, `.gz`) are sent to whoever takes them.
public final class Pages {
    private static final Pattern SAFE = Pattern.compile("/[A-Za-z0-9_-]+(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*/?");
    private static final Pattern HASHED = Pattern.compile(".*[.-][A-Z0-9]{8}\\.[a-z0-9.]+");

    private final Map<String, Optional<Asset>> assets = new ConcurrentHashMap<>();

    private record Asset(byte[] bytes, String etag) {}

    /// The routes of some pages: `/kiosk` leads to `/kiosk/`, a path without a dot is its index.
    public static RouterFunction<ServerResponse> of(String... names) {
        Pages pages = new Pages();
        RouterFunctions.Builder routes = RouterFunctions.route();
        for (String name : names) {
            routes.route(asked("/" + name), _ -> slash(name));
            routes.route(asked("/" + name + "/**"), request -> pages.file(name, request));
        }
        return routes.build();
    }

    /// GET, and HEAD as whoever only looks whether a page is there asks.
    private static RequestPredicate asked(String path) {
        return RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(RequestPredicates.path(path));
    }

    private static Mono<ServerResponse> slash(String name) {
        return ServerResponse.permanentRedirect(URI.create("/" + name + "/")).build();
    }

    private Mono<ServerResponse> file(String page, ServerRequest request) {
        String path = request.requestPath().pathWithinApplication().value();
        if (!SAFE.matcher(path).matches() || path.startsWith("/" + page + "/api/")) {
            return nothing();
        }
        String file = path.substring(path.lastIndexOf('/')).contains(".") ? path : "/" + page + "/index.html";
        return packed(file, request, "br", ".br")
                .or(() -> packed(file, request, "gzip", ".gz"))
                .or(() -> asset(file).map(it -> answer(file, it, null)))
                .orElseGet(Pages::nothing);
    }

    private Optional<Mono<ServerResponse>> packed(String file, ServerRequest request, String encoding, String ending) {
        return takes(request, encoding) ? asset(file + ending).map(it -> answer(file, it, encoding)) : Optional.empty();
    }

    private static boolean takes(ServerRequest request, String encoding) {
        return request.headers().header(HttpHeaders.ACCEPT_ENCODING).stream()
                .flatMap(it -> Pattern.compile(",").splitAsStream(it))
                .map(it -> it.strip())
                .anyMatch(it -> it.equals(encoding) || it.startsWith(encoding + ";q=") && !it.endsWith("q=0"));
    }

    private static Mono<ServerResponse> answer(String file, Asset asset, @Nullable String encoding) {
        ServerResponse.BodyBuilder response = ServerResponse.ok()
                .eTag(asset.etag)
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .cacheControl(
                        HASHED.matcher(file).matches()
                                ? CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePublic()
                                        .immutable()
                                : CacheControl.noCache());
        if (encoding != null) {
            response.header(HttpHeaders.CONTENT_ENCODING, encoding);
        }
        return response.contentType(type(file)).bodyValue(asset.bytes);
    }

    private static MediaType type(String file) {
        if (file.endsWith(".webmanifest")) {
            return MediaType.valueOf("application/manifest+json");
        }
        if (file.endsWith(".js")) {
            return MediaType.valueOf("text/javascript;charset=UTF-8");
        }
        MediaType type = MediaTypeFactory.getMediaType(file).orElse(MediaType.APPLICATION_OCTET_STREAM);
        return type.getType().equals("text") ? MediaType.valueOf(type + ";charset=UTF-8") : type;
    }

    private Optional<Asset> asset(String file) {
        Optional<Asset> known = assets.get(file);
        if (known != null) {
            return known;
        }
        Optional<Asset> read = read(file);
        read.ifPresent(it -> assets.put(file, read));
        return read;
    }

    private static Optional<Asset> read(String file) {
        try (InputStream in = Pages.class.getResourceAsStream("/pages" + file)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            return Optional.of(new Asset(bytes, "\"" + Hash.of(bytes).hex().substring(0, 32) + "\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mono<ServerResponse> nothing() {
        return Problem.of(HttpStatus.NOT_FOUND, "not-found", "There is nothing here.")
                .answer();
    }
}
