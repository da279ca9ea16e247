package hugkissgo.access.answer;

import com.mongodb.MongoException;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/// What nobody caught becomes an answer here, and one log line of classes and places, never of contents.
public final class Faults implements WebExceptionHandler, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    /// Before the one that comes with Spring Boot (-1).
    @Override
    public int getOrder() {
        return -2;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable fault) {
        if (exchange.getResponse().isCommitted()) {
            log(exchange, fault);
            return Mono.error(fault);
        }
        return about(exchange, fault).writeTo(exchange);
    }

    private static Problem about(ServerWebExchange exchange, Throwable fault) {
        return switch (fault) {
            case Problem.Nonsense it -> it.problem();
            case DataBufferLimitException it -> tooLarge();
            case ResponseStatusException it when it.getStatusCode().is4xxClientError() -> refused(it);
            case MongoException it -> notSaved(exchange, it);
            case TimeoutException it -> notSaved(exchange, it);
            case Throwable it -> unknown(exchange, it);
        };
    }

    private static Problem refused(ResponseStatusException fault) {
        HttpStatus status = HttpStatus.valueOf(fault.getStatusCode().value());
        return switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED ->
                Problem.of(HttpStatus.NOT_FOUND, "not-found", "There is nothing here.");
            case CONTENT_TOO_LARGE -> tooLarge();
            case HttpStatus it -> Problem.of(it, "nonsense", "This means nothing here.");
        };
    }

    private static Problem tooLarge() {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "That is more than is taken at once.");
    }

    private static Problem notSaved(ServerWebExchange exchange, Throwable fault) {
        log(exchange, fault);
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-saved",
                "The store does not answer; nothing is known to be saved.");
    }

    private static Problem unknown(ServerWebExchange exchange, Throwable fault) {
        log(exchange, fault);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "fault", "Something here is broken.");
    }

    private static void log(ServerWebExchange exchange, Throwable fault) {
        LOG.error(
                "fault {} {} {} at {}",
                exchange.getRequest().getMethod(),
                exchange.getRequest().getPath().pathWithinApplication().value().replaceAll("[^A-Za-z0-9/_.-]", "?"),
                kinds(fault),
                Arrays.stream(fault.getStackTrace())
                        .filter(it -> it.getClassName().startsWith("hugkissgo."))
                        .limit(3)
                        .map(it -> it.getFileName() + ":" + it.getLineNumber())
                        .collect(Collectors.joining(" ")));
    }

    private static String kinds(Throwable fault) {
        Throwable cause = fault.getCause();
        String name = fault.getClass().getName();
        return cause == null || cause == fault ? name : name + " < " + kinds(cause);
    }
}
