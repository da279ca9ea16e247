package hugkissgo.checkin.office;

import hugkissgo.access.Marks;
import hugkissgo.care.FamilyFact.PlanAgreed;
import hugkissgo.care.FamilyFact.Relation;
import hugkissgo.care.FamilyFact.RitualWritten;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.PersonId;
import hugkissgo.checkin.day.Enrolment;
import hugkissgo.checkin.day.Family;
import hugkissgo.checkin.directory.Adult;
import hugkissgo.checkin.directory.Directory;
import hugkissgo.checkin.directory.Kid;
import hugkissgo.checkin.directory.Known;
import hugkissgo.checkin.directory.Named;
import hugkissgo.checkin.directory.Opener;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What the office sees of families: every child with its adults, every adult with their children.
@Component
class FamilyViews {
    private final Directory directory;
    private final Marks marks;
    private final Clock clock;

    record Child(
            ChildId id,
            String name,
            @Nullable Named room,
            @Nullable LocalDate firstDay,
            @Nullable String birthday,
            List<Guardian> guardians,
            List<Collector> collectors,
            List<Named> barred,
            @Nullable Named keyPerson,
            @Nullable Ritual ritual,
            @Nullable Plan plan,
            boolean settledIn) {}

    record Guardian(String id, String name, Relation relation) {}

    record Collector(
            String id,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    record Ritual(
            @Nullable String phrase,
            @Nullable String hugs,
            @Nullable String waveSpot,
            @Nullable String comfortObject) {}

    record Plan(
            LocalDate from, int promiseMinutes, @Nullable String words) {}

    record Person(
            PersonId id,
            String name,
            @Nullable String phone,
            @Nullable String email,
            boolean familyCode,
            List<ChildId> children) {}

    FamilyViews(Directory directory, Marks marks, Clock clock) {
        this.directory = directory;
        this.marks = marks;
        this.clock = clock;
    }

    Mono<Map<String, Object>> children(CentreId centre) {
        return directory
                .of(centre)
                .flatMap(known -> directory
                        .opener(
                                centre,
                                known.children().stream()
                                        .map(it -> it.id().stream())
                                        .toList())
                        .map(opener -> Map.of(
                                "now",
                                clock.instant(),
                                "children",
                                known.children().stream()
                                        .map(it -> child(known, it, opener))
                                        .toList())));
    }

    Mono<Map<String, Object>> people(CentreId centre) {
        return directory
                .of(centre)
                .map(known -> Map.of(
                        "now",
                        clock.instant(),
                        "people",
                        known.adults().stream().map(it -> person(known, it)).toList()));
    }

    private static Child child(Known known, Kid kid, Opener opener) {
        Enrolment enrolment = kid.day().enrolment();
        Family family = kid.day().family();
        return new Child(
                kid.id(),
                kid.name(),
                kid.room().map(known::room).orElse(null),
                enrolment == null ? null : enrolment.child().firstDay(),
                enrolment == null
                        ? null
                        : opener.words(enrolment.child().birthday()).orElse(null),
                family.guardians().stream()
                        .map(it -> guardian(known.person(it.adult()), it))
                        .toList(),
                family.collectors().stream()
                        .map(it -> collector(known.person(it.adult()), it))
                        .toList(),
                family.barred().stream().map(known::person).toList(),
                enrolment == null || enrolment.keyPerson() == null ? null : known.person(enrolment.keyPerson()),
                enrolment == null || enrolment.ritual() == null ? null : ritual(enrolment.ritual(), opener),
                enrolment == null || enrolment.plan() == null ? null : plan(enrolment.plan(), opener),
                enrolment != null && enrolment.settledIn());
    }

    private static Guardian guardian(Named adult, Family.Guardian it) {
        return new Guardian(adult.id(), adult.name(), it.relation());
    }

    private static Collector collector(Named adult, Family.Collector it) {
        return new Collector(adult.id(), adult.name(), it.from(), it.until());
    }

    private static Ritual ritual(RitualWritten it, Opener opener) {
        return new Ritual(
                opener.words(it.phrase()).orElse(null),
                opener.words(it.hugs()).orElse(null),
                opener.words(it.waveSpot()).orElse(null),
                opener.words(it.comfortObject()).orElse(null));
    }

    private static Plan plan(PlanAgreed it, Opener opener) {
        return new Plan(it.from(), it.promiseMinutes(), opener.words(it.words()).orElse(null));
    }

    private Person person(Known known, Adult adult) {
        long phones = adult.phone().map(it -> marks.phone(known.centre(), it)).filter(adult.marks()::contains).stream()
                .count();
        return new Person(
                adult.id(),
                adult.name(),
                adult.phone().orElse(null),
                adult.email().orElse(null),
                adult.marks().size() > phones,
                known.children().stream()
                        .filter(it -> it.isFamilyOf(adult.id()))
                        .map(Kid::id)
                        .toList());
    }
}
