package hugkissgo.checkin.kiosk;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import hugkissgo.access.Visitor;
import hugkissgo.access.Visitor.KioskTablet;
import hugkissgo.access.answer.PageJson;
import hugkissgo.care.id.PersonId;
import hugkissgo.checkin.taps.Tap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/// The doors of the kiosk.
@Configuration(proxyBeanMethods = false)
class KioskRoutes {

    /// One of the two is typed.
    record Find(@Nullable String code, @Nullable String phone) {}

    record Choose(String family, PersonId adult) {}

    record Taps(String family, PersonId adult, @Nullable List<Tap.Raw> taps) {}

    @Bean
    RouterFunction<ServerResponse> kioskDoors(KioskDesk desk) {
        return route().GET("/api/kiosk", request -> desk.about(tablet(request)).flatMap(PageJson::ok))
                .POST(
                        "/api/kiosk/find",
                        request -> PageJson.read(request, Find.class).flatMap(it -> desk.find(tablet(request), it)))
                .POST(
                        "/api/kiosk/choose",
                        request -> PageJson.read(request, Choose.class).flatMap(it -> desk.choose(tablet(request), it)))
                .POST(
                        "/api/kiosk/taps",
                        request -> PageJson.read(request, Taps.class).flatMap(it -> desk.hear(tablet(request), it)))
                .build();
    }

    private static KioskTablet tablet(ServerRequest request) {
        return Visitor.in(request, KioskTablet.class);
    }
}
