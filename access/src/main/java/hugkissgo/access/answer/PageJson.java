package hugkissgo.access.answer;

import hugkissgo.care.wire.CareJson;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// JSON as our pages speak it: read strictly, with the field at fault named, and never more than 64 KB.
public final class PageJson {
    /// Twenty taps with the longest note each (2,000 characters) fit.
    public static final int LARGEST = 64 * 1024;

    private PageJson() {}

    /// The body as a value; errs with nonsense where it is none, is `null`, or holds fields nobody asked for.
    public static <T> Mono<T> read(ServerRequest request, Class<T> type) {
        return bytes(request, LARGEST).map(body -> decode(body, type));
    }

    /// The raw body up to a limit in bytes; an absent body is an empty one.
    public static Mono<byte[]> bytes(ServerRequest request, int limit) {
        if (request.headers().contentLength().orElse(0) > limit) {
            return Mono.error(new DataBufferLimitException("body"));
        }
        return DataBufferUtils.join(request.body(BodyExtractors.toDataBuffers()), limit)
                .map(PageJson::taken)
                .defaultIfEmpty(new byte[0]);
    }

    /// Reads a part that was taken out of a body already, such as what a tap says; `path` names where it stood.
    public static <T> T part(JsonNode node, Class<T> type, String path) {
        try {
            return known(CareJson.page().treeToValue(node, type), path);
        } catch (JacksonException e) {
            throw Problem.nonsense(join(path, field(e)), sentence(e));
        }
    }

    /// An id out of a path or a query.
    public static <I> I id(String field, String text, Function<String, I> form) {
        try {
            return form.apply(text);
        } catch (IllegalArgumentException e) {
            throw Problem.nonsense(field, "is no id");
        }
    }

    public static Mono<ServerResponse> ok(Object body) {
        return answer(HttpStatus.OK, body);
    }

    public static Mono<ServerResponse> answer(HttpStatus status, Object body) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(CareJson.page().writeValueAsBytes(body));
    }

    /// An answer that begins a session.
    public static Mono<ServerResponse> answer(HttpStatus status, Object body, ResponseCookie cookie) {
        return ServerResponse.status(status)
                .cookie(cookie)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(CareJson.page().writeValueAsBytes(body));
    }

    private static <T> T decode(byte[] body, Class<T> type) {
        try {
            return known(CareJson.page().readValue(body, type), "");
        } catch (JacksonException e) {
            throw Problem.nonsense(field(e), sentence(e));
        }
    }

    private static <T> T known(@Nullable T value, String path) {
        if (value == null) {
            throw Problem.nonsense(path.isEmpty() ? null : path, "must not be null");
        }
        return value;
    }

    private static byte[] taken(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static @Nullable String field(JacksonException e) {
        String path = e.getPath().stream()
                .map(it -> it.getPropertyName() == null ? "[" + it.getIndex() + "]" : "." + it.getPropertyName())
                .collect(Collectors.joining());
        return path.isEmpty() ? null : path.startsWith(".") ? path.substring(1) : path;
    }

    private static String join(String path, @Nullable String field) {
        return field == null ? path : field.startsWith("[") ? path + field : path + "." + field;
    }

    /// Our own constructors say what is wrong; what the decoder says may repeat what was sent, so it is not repeated.
    private static String sentence(JacksonException e) {
        return e.getCause() instanceof RuntimeException cause && cause.getMessage() != null
                ? cause.getMessage()
                : "cannot be read";
    }
}
