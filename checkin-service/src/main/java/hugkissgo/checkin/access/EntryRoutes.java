package hugkissgo.checkin.access;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import hugkissgo.access.Surface;
import hugkissgo.access.Visitor;
import hugkissgo.access.Visitor.Guardian;
import hugkissgo.access.Visitor.KioskTablet;
import hugkissgo.access.Visitor.RoomTablet;
import hugkissgo.access.Visitor.Staff;
import hugkissgo.access.answer.PageJson;
import hugkissgo.access.answer.Pages;
import hugkissgo.access.answer.Problem;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// The doors that need no session: pairing, invitations, sign-in; and the way out of every session.
@Configuration(proxyBeanMethods = false)
class EntryRoutes {
    private static final Problem WRONG_CODE =
            Problem.of(HttpStatus.FORBIDDEN, "wrong-code", "This code opens nothing.");
    private static final Problem WRONG_SIGN_IN =
            Problem.of(HttpStatus.FORBIDDEN, "wrong-sign-in", "Login and passphrase do not fit.");
    private static final Problem TOO_MANY =
            Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-tries", "Too many tries; please wait.");
    private static final Problem OVER =
            Problem.of(HttpStatus.GONE, "invitation-over", "This invitation was used or is over.");

    record Code(String code) {}

    record Invitation(String token) {}

    record SignIn(String login, String passphrase) {
        @Override
        public String toString() {
            return "***";
        }
    }

    @Bean
    RouterFunction<ServerResponse> entryDoors(Doorkeeper doorkeeper, Reception reception) {
        return route().GET(
                        "/",
                        request -> ServerResponse.temporaryRedirect(URI.create("/office/"))
                                .build())
                .POST(
                        "/api/pairing",
                        request -> PageJson.read(request, Code.class)
                                .flatMap(it -> doorkeeper.pair(text("code", it.code()), address(request)))
                                .flatMap(it -> answer(it, WRONG_CODE)))
                .POST(
                        "/api/sign-in",
                        request -> PageJson.read(request, SignIn.class)
                                .flatMap(it -> reception.signIn(
                                        text("login", it.login()),
                                        text("passphrase", it.passphrase()),
                                        address(request)))
                                .flatMap(it -> answer(it, WRONG_SIGN_IN)))
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> invitationDoors(Doorkeeper doorkeeper) {
        return route().POST(
                        "/api/invitation/look",
                        request -> PageJson.read(request, Invitation.class)
                                .flatMap(it -> doorkeeper.look(text("token", it.token())))
                                .flatMap(it -> it.map(found -> PageJson.ok(Paired.look(found)))
                                        .orElseGet(OVER::answer)))
                .POST(
                        "/api/invitation/accept",
                        request -> PageJson.read(request, Invitation.class)
                                .flatMap(it -> doorkeeper.accept(text("token", it.token())))
                                .flatMap(it -> it.map(EntryRoutes::welcome).orElseGet(OVER::answer)))
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> wayOut(Doorkeeper doorkeeper) {
        HandlerFunction<ServerResponse> signOut = request -> signOut(doorkeeper, request);
        return route().POST("/api/kiosk/sign-out", signOut)
                .POST("/api/room/sign-out", signOut)
                .POST("/api/office/sign-out", signOut)
                .POST("/api/family/sign-out", signOut)
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> pageDoors() {
        return Pages.of("kiosk", "room", "office");
    }

    private static Mono<ServerResponse> answer(Knock knock, Problem wrong) {
        return switch (knock) {
            case Knock.Welcome it -> welcome(it.in());
            case Knock.Wrong it -> wrong.answer();
            case Knock.TooMany it -> TOO_MANY.answer();
        };
    }

    private static Mono<ServerResponse> welcome(Knock.In in) {
        Surface surface = in.visitor().surface();
        return switch (in.visitor()) {
            case KioskTablet it -> created(in, Paired.of(in.known(), "KIOSK", it.device(), null));
            case RoomTablet it -> created(in, Paired.of(in.known(), "ROOM", it.device(), it.room()));
            case Guardian it -> created(in, Map.of("id", it.person()));
            case Staff it ->
                ServerResponse.noContent().cookie(surface.cookie(in.token())).build();
        };
    }

    private static Mono<ServerResponse> created(Knock.In in, Object body) {
        return PageJson.answer(HttpStatus.CREATED, body, in.visitor().surface().cookie(in.token()));
    }

    private static Mono<ServerResponse> signOut(Doorkeeper doorkeeper, ServerRequest request) {
        Visitor visitor = Visitor.in(request, Visitor.class);
        return doorkeeper
                .signOut(visitor)
                .then(ServerResponse.noContent()
                        .cookie(visitor.surface().goodbye())
                        .build());
    }

    private static String text(String field, @Nullable String text) {
        if (text == null || text.isBlank() || text.length() > 200) {
            throw Problem.nonsense(field, "1 to 200 characters");
        }
        return text;
    }

    /// The front door says where a request came from; without one it is the other end of the line.
    private static String address(ServerRequest request) {
        return request.remoteAddress().map(InetSocketAddress::getHostString).orElse("unknown");
    }
}
