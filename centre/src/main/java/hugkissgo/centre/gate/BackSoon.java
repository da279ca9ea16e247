package hugkissgo.centre.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/// Says "try again" when a service is away: the pages send the same tap again.
@Component
@Order(-2)
class BackSoon implements WebExceptionHandler {
    private static final byte[] PROBLEM = """
            {"type":"about:blank","title":"Service Unavailable","status":503,"reason":"not-saved"}
            """.getBytes(StandardCharsets.UTF_8);

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable fault) {
        var response = exchange.getResponse();
        if (!(fault instanceof IOException) || response.isCommitted()) {
            return Mono.error(fault);
        }
        response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().set("Retry-After", "1");
        return response.writeWith(Mono.just(response.bufferFactory().wrap(PROBLEM)));
    }
}
