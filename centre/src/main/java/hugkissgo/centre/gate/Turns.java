package hugkissgo.centre.gate;

import java.net.ConnectException;
import java.net.URI;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Shares what is asked of a service among its instances, one request after the other. Whoever takes no connection is
/// passed over; what an instance has heard goes to no other, the page decides to send it again.
@Component
class Turns implements GlobalFilter, Ordered {
    private final Environment environment;
    private final Map<String, Ring> rings = new ConcurrentHashMap<>();

    Turns(Environment environment) {
        this.environment = environment;
    }

    @Override
    public int getOrder() {
        return RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER + 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        URI asked = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR);
        var ring = rings.computeIfAbsent(asked.getHost(), this::ring);
        return ask(exchange, chain, asked, ring.fromTheNextOn().iterator());
    }

    private Mono<Void> ask(ServerWebExchange exchange, GatewayFilterChain chain, URI asked, Iterator<Integer> ports) {
        exchange.getAttributes().put(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR, at(ports.next(), asked));
        Mono<Void> answered = chain.filter(exchange);
        return !ports.hasNext()
                ? answered
                : answered.onErrorResume(ConnectException.class, nobodyThere -> {
                    ServerWebExchangeUtils.removeAlreadyRouted(exchange);
                    return ask(exchange, chain, asked, ports);
                });
    }

    private static URI at(int port, URI asked) {
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return URI.create("http://127.0.0.1:" + port + asked.getRawPath() + query);
    }

    private Ring ring(String service) {
        var ports = environment.getRequiredProperty("hugkissgo.ports." + service);
        return new Ring(Arrays.stream(ports.split(",")).map(Integer::valueOf).toList());
    }
}
