package hugkissgo.access;

import hugkissgo.access.answer.Problem;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Every request passes here first: it gets the security headers, is refused when another site sent it or its path is
/// disguised, and where the path belongs to a surface it needs an open session there.
public final class Gate implements WebFilter, Ordered {
    static final String VISITOR = "hugkissgo.visitor";

    /// Tried with Lit 3.3.3; nothing from elsewhere, no inline script or style, only Lit's own templates and the family
    /// page's own worker.
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types lit-html hkg-worker";

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Sessions sessions;

    public Gate(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String path = request.getPath().pathWithinApplication().value();
        secure(exchange.getResponse().getHeaders(), path);
        if (isDisguised(path) || isForOperators(path) && cameFromOutside(request.getHeaders())) {
            return Problem.NO_SUCH_PAGE.writeTo(exchange);
        }
        if (!SAFE.contains(request.getMethod()) && !isFromOurPages(request.getHeaders())) {
            return Problem.CROSS_SITE.writeTo(exchange);
        }
        return Surface.of(path)
                .map(surface -> withVisitor(surface, exchange, chain))
                .orElseGet(() -> chain.filter(exchange));
    }

    private Mono<Void> withVisitor(Surface surface, ServerWebExchange exchange, WebFilterChain chain) {
        return surface.tokenIn(exchange.getRequest())
                .map(token -> sessions.visitor(surface, token.hash()))
                .orElseGet(() -> Mono.just(Optional.empty()))
                .flatMap(visitor -> visitor.isPresent()
                        ? enter(visitor.get(), exchange, chain)
                        : Problem.SIGN_IN_NEEDED.writeTo(exchange));
    }

    private static Mono<Void> enter(Visitor visitor, ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getAttributes().put(VISITOR, visitor);
        return chain.filter(exchange);
    }

    /// No path of ours is written with `%` or `;`: routes would see through them, and the surface of a path would not.
    private static boolean isDisguised(String path) {
        return path.indexOf('%') >= 0 || path.indexOf(';') >= 0;
    }

    private static boolean isForOperators(String path) {
        return path.equals("/actuator") || path.startsWith("/actuator/");
    }

    /// Every front door says for whom it asks; operators ask the service itself.
    private static boolean cameFromOutside(HttpHeaders headers) {
        return headers.containsHeader("X-Forwarded-For");
    }

    /// Browsers since 2023 say where a request comes from; what says nothing must at least name our host as its origin.
    private static boolean isFromOurPages(HttpHeaders headers) {
        String site = headers.getFirst("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = headers.getOrigin();
        String host = headers.getFirst(HttpHeaders.HOST);
        return origin != null && host != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }

    private static void secure(HttpHeaders headers, String path) {
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=(), usb=()");
        if (path.startsWith("/api/") || path.startsWith("/family/api/") || path.startsWith("/staff/api/")) {
            headers.setCacheControl("no-store");
        }
    }
}
