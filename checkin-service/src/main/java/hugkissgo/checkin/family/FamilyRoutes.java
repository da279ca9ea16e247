package hugkissgo.checkin.family;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import hugkissgo.access.Visitor;
import hugkissgo.access.Visitor.Guardian;
import hugkissgo.access.Visitor.Staff;
import hugkissgo.access.answer.PageJson;
import hugkissgo.care.Attendance.AbsenceReported;
import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.CareEvent;
import hugkissgo.care.DayFact.AskedHow;
import hugkissgo.care.FamilyFact.CollectorApproved;
import hugkissgo.care.FamilyFact.ConsentGiven;
import hugkissgo.care.FamilyFact.KeyPersonNamed;
import hugkissgo.care.FamilyFact.NoticeAcknowledged;
import hugkissgo.care.FamilyFact.PlanAgreed;
import hugkissgo.care.FamilyFact.RitualWritten;
import hugkissgo.care.FamilyFact.SettledInConfirmed;
import hugkissgo.checkin.directory.Directory;
import hugkissgo.checkin.taps.Speaker;
import hugkissgo.checkin.taps.Tap;
import hugkissgo.checkin.taps.Taps;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// The doors for what guardians and staff say on the family's and the staff's pages. The log decides whose child it is.
@Configuration(proxyBeanMethods = false)
class FamilyRoutes {
    private static final Set<Class<? extends CareEvent>> FAMILY =
            Set.of(AskedHow.class, AbsenceReported.class, CollectorApproved.class, ConsentGiven.class, Corrected.class);
    private static final Set<Class<? extends CareEvent>> STAFF = Set.of(
            NoticeAcknowledged.class,
            SettledInConfirmed.class,
            KeyPersonNamed.class,
            PlanAgreed.class,
            RitualWritten.class);

    record Said(@Nullable List<Tap.Raw> taps) {}

    @Bean
    RouterFunction<ServerResponse> familyDoors(Taps taps, Directory directory) {
        return route().POST("/api/family/taps", request -> {
                    Guardian guardian = Visitor.in(request, Guardian.class);
                    return hear(taps, request, guardian, Speaker.only(FAMILY));
                })
                .POST("/api/staff/taps", request -> {
                    Staff staff = Visitor.in(request, Staff.class);
                    return directory
                            .of(staff.centre())
                            .flatMap(known -> hear(
                                    taps,
                                    request,
                                    staff,
                                    Speaker.only(STAFF).and(tap -> new Team(known, staff).may(tap))));
                })
                .build();
    }

    private static Mono<ServerResponse> hear(Taps taps, ServerRequest request, Visitor visitor, Predicate<Tap> may) {
        return PageJson.read(request, Said.class)
                .flatMap(it ->
                        taps.hear(new Speaker(visitor.centre(), visitor.by(), may), taps.read(it.taps(), Map.of())));
    }
}
