package hugkissgo.checkin.founding;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import hugkissgo.access.Secret;
import hugkissgo.access.answer.PageJson;
import hugkissgo.access.answer.Problem;
import hugkissgo.care.id.CentreId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// The doors at which centres begin, open to whoever shows that they can read the master secret.
@Configuration(proxyBeanMethods = false)
class FoundingRoutes {
    private static final Problem WRONG_SECRET =
            Problem.of(HttpStatus.FORBIDDEN, "not-yours", "Only who holds the master secret may do this.");
    private static final Problem THERE_IS_ONE =
            Problem.of(HttpStatus.CONFLICT, "already-set-up", "This installation has a centre.");

    @Bean
    RouterFunction<ServerResponse> foundingDoors(Founding founding, Secret secret) {
        return route().POST(
                        "/api/setup",
                        request -> proven(
                                request,
                                secret,
                                wanted -> founding.first(wanted)
                                        .flatMap(it ->
                                                it.map(FoundingRoutes::opened).orElseGet(THERE_IS_ONE::answer))))
                .POST(
                        "/api/setup/another",
                        request -> proven(
                                request,
                                secret,
                                wanted -> founding.further(wanted).flatMap(FoundingRoutes::opened)))
                .build();
    }

    private static Mono<ServerResponse> proven(
            ServerRequest request, Secret secret, Function<Wanted, Mono<ServerResponse>> then) {
        String proof = request.headers().firstHeader("X-Setup-Secret");
        if (proof == null || !isRight(secret, proof)) {
            return WRONG_SECRET.answer();
        }
        return PageJson.read(request, Wanted.class).flatMap(then);
    }

    private static boolean isRight(Secret secret, String proof) {
        byte[] expected = Base64.getUrlEncoder().withoutPadding().encode(secret.sign("setup"));
        byte[] given = proof.replace("=", "").getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, given);
    }

    private static Mono<ServerResponse> opened(CentreId centre) {
        return PageJson.answer(HttpStatus.CREATED, Map.of("centre", centre));
    }
}
