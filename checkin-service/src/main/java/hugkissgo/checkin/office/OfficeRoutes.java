package hugkissgo.checkin.office;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import hugkissgo.access.Visitor;
import hugkissgo.access.Visitor.Staff;
import hugkissgo.access.answer.PageJson;
import hugkissgo.access.answer.Problem;
import hugkissgo.care.PersonFact.Role;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.DeviceId;
import hugkissgo.care.id.PersonId;
import hugkissgo.checkin.taps.Tap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// The doors of the office: for directors and leads; accounts and files for directors alone.
@Configuration(proxyBeanMethods = false)
class OfficeRoutes {
    /// A centre of two thousand children fits.
    private static final int LARGEST_FILE = 2 * 1024 * 1024;

    private static final Problem NOT_YOURS = Problem.of(HttpStatus.FORBIDDEN, "not-yours", "This is not yours to do.");
    private static final Problem NO_CHILD = Problem.of(HttpStatus.NOT_FOUND, "not-found", "No such child here.");

    record Taps(@Nullable List<Tap.Raw> taps) {}

    @Bean
    Origin origin(Environment environment) {
        return new Origin(environment.getProperty("HUGKISSGO_ORIGIN", "http://localhost:8080"));
    }

    @Bean
    RouterFunction<ServerResponse> officeViewDoors(OfficeViews views, FamilyViews families, RecordViews records) {
        return route().GET("/api/office", office(it -> views.about(it).flatMap(PageJson::ok)))
                .GET(
                        "/api/office/children",
                        office(it -> families.children(it.centre()).flatMap(PageJson::ok)))
                .GET(
                        "/api/office/people",
                        office(it -> families.people(it.centre()).flatMap(PageJson::ok)))
                .GET("/api/office/rooms", office(it -> views.rooms(it.centre()).flatMap(PageJson::ok)))
                .GET("/api/office/staff", office(it -> views.staff(it.centre()).flatMap(PageJson::ok)))
                .GET(
                        "/api/office/devices",
                        office(it -> views.devices(it.centre()).flatMap(PageJson::ok)))
                .GET(
                        "/api/office/children/{id}/log",
                        request -> office(it -> records.of(it.centre(), child(request))
                                        .flatMap(
                                                found -> found.map(PageJson::ok).orElseGet(NO_CHILD::answer)))
                                .handle(request))
                .GET(
                        "/api/office/children/{id}/verify",
                        request -> office(it -> records.verified(it.centre(), child(request))
                                        .flatMap(
                                                found -> found.map(PageJson::ok).orElseGet(NO_CHILD::answer)))
                                .handle(request))
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> officeCommandDoors(
            OfficeTaps taps, Entrances entrances, StaffDesk people, RosterDesk roster) {
        return route().POST("/api/office/taps", with(Taps.class, (it, body) -> taps.hear(it, body.taps())))
                .POST("/api/office/pairings", with(Entrances.WantedPairing.class, entrances::pairing))
                .POST("/api/office/invitations", with(Entrances.WantedInvitation.class, entrances::invitation))
                .POST(
                        "/api/office/devices/{id}/revoke",
                        request -> office(it -> entrances.revoke(it, device(request)))
                                .handle(request))
                .POST(
                        "/api/office/people/{id}/code",
                        request ->
                                office(it -> people.code(it, person(request))).handle(request))
                .POST(
                        "/api/office/staff/{id}/account",
                        request -> director(it -> PageJson.read(request, StaffDesk.WantedAccount.class)
                                        .flatMap(body -> people.account(it, person(request), body)))
                                .handle(request))
                .POST(
                        "/api/office/staff/{id}/switch-off",
                        request -> director(it -> people.switchOff(it, person(request)))
                                .handle(request))
                .POST(
                        "/api/office/staff/{id}/switch-on",
                        request -> director(it -> people.switchOn(it, person(request)))
                                .handle(request))
                .POST(
                        "/api/office/import",
                        request -> director(it ->
                                        PageJson.bytes(request, LARGEST_FILE).flatMap(file -> roster.take(it, file)))
                                .handle(request))
                .GET("/api/office/export", director(roster::give))
                .build();
    }

    private static HandlerFunction<ServerResponse> office(Function<Staff, Mono<ServerResponse>> task) {
        return request -> {
            Staff staff = Visitor.in(request, Staff.class);
            return staff.runsTheOffice() ? task.apply(staff) : NOT_YOURS.answer();
        };
    }

    private static HandlerFunction<ServerResponse> director(Function<Staff, Mono<ServerResponse>> task) {
        return request -> {
            Staff staff = Visitor.in(request, Staff.class);
            return staff.roles().contains(Role.DIRECTOR) ? task.apply(staff) : NOT_YOURS.answer();
        };
    }

    private interface Task<B> {
        Mono<ServerResponse> apply(Staff staff, B body);
    }

    private static <B> HandlerFunction<ServerResponse> with(Class<B> body, Task<B> task) {
        return request -> office(staff -> PageJson.read(request, body).flatMap(it -> task.apply(staff, it)))
                .handle(request);
    }

    private static ChildId child(ServerRequest request) {
        return PageJson.id("id", request.pathVariable("id"), ChildId::new);
    }

    private static PersonId person(ServerRequest request) {
        return PageJson.id("id", request.pathVariable("id"), PersonId::new);
    }

    private static DeviceId device(ServerRequest request) {
        return PageJson.id("id", request.pathVariable("id"), DeviceId::new);
    }
}
