package hugkissgo.access.answer;

import hugkissgo.care.wire.CareJson;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Why something was not done, as every door says it (RFC 9457): a status, a stable word for programs, the field at
/// fault, a sentence for people, and what else helps.
public record Problem(
        HttpStatus status, String reason, @Nullable String field, String detail, Map<String, Object> more) {
    public static final Problem CROSS_SITE = of(HttpStatus.FORBIDDEN, "cross-site", "Another site sent this.");
    public static final Problem NO_SUCH_PAGE = of(HttpStatus.NOT_FOUND, "no-such-page", "There is nothing here.");
    public static final Problem SIGN_IN_NEEDED =
            of(HttpStatus.UNAUTHORIZED, "sign-in-needed", "There is no open session.");

    /// How long a page waits before it says the same again, in seconds.
    private static final String RETRY_AFTER = "2";

    public Problem {
        more = Map.copyOf(more);
    }

    public static Problem of(HttpStatus status, String reason, String detail) {
        return new Problem(status, reason, null, detail, Map.of());
    }

    /// A request that means nothing: thrown where it is read, answered with 400.
    public static Nonsense nonsense(@Nullable String field, String detail) {
        return new Nonsense(new Problem(HttpStatus.BAD_REQUEST, "nonsense", field, detail, Map.of()));
    }

    public Problem with(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new Problem(status, reason, field, detail, all);
    }

    /// As the answer of a route.
    public Mono<ServerResponse> answer() {
        ServerResponse.BodyBuilder response =
                ServerResponse.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.header("Retry-After", RETRY_AFTER);
        }
        return response.bodyValue(json());
    }

    public Mono<Void> writeTo(ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.getHeaders().set("Retry-After", RETRY_AFTER);
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(json())));
    }

    private byte[] json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "about:blank");
        json.put("title", status.getReasonPhrase());
        json.put("status", status.value());
        json.put("reason", reason);
        if (field != null) {
            json.put("field", field);
        }
        json.put("detail", detail);
        json.putAll(more);
        return CareJson.page().writeValueAsBytes(json);
    }

    /// Bad input on its way from a decoder or a constructor to the door.
    public static final class Nonsense extends RuntimeException {
        private final transient Problem problem;

        private Nonsense(Problem problem) {
            super(problem.reason() + " " + problem.field(), null, false, false);
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }
}
