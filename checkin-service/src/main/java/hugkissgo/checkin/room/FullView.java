package hugkissgo.checkin.room;

import hugkissgo.care.By;
import hugkissgo.care.Fact;
import hugkissgo.care.FamilyFact.PlanAgreed;
import hugkissgo.care.FamilyFact.RitualWritten;
import hugkissgo.care.id.EventId;
import hugkissgo.checkin.day.Corrections;
import hugkissgo.checkin.day.Enrolment;
import hugkissgo.checkin.day.Family;
import hugkissgo.checkin.directory.Kid;
import hugkissgo.checkin.directory.Known;
import hugkissgo.checkin.directory.Named;
import hugkissgo.checkin.directory.Story;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Draws one child in full.
record FullView(Cards cards) {

    /// `latest` are the child's last facts, newest first.
    InFull of(Kid kid, List<Fact> latest) {
        Enrolment enrolment = kid.day().enrolment();
        Family family = kid.day().family();
        return new InFull(
                cards.of(kid),
                enrolment == null || enrolment.ritual() == null ? null : ritual(enrolment.ritual()),
                enrolment == null || enrolment.keyPerson() == null ? null : known().person(enrolment.keyPerson()),
                enrolment == null || enrolment.plan() == null ? null : plan(enrolment.plan()),
                mayCollect(family),
                family.barred().stream().map(known()::person).toList(),
                today(latest));
    }

    private Known known() {
        return cards.known();
    }

    private InFull.Ritual ritual(RitualWritten it) {
        return new InFull.Ritual(
                cards.opener().words(it.phrase()).orElse(null),
                cards.opener().words(it.hugs()).orElse(null),
                cards.opener().words(it.waveSpot()).orElse(null),
                cards.opener().words(it.comfortObject()).orElse(null));
    }

    private InFull.Plan plan(PlanAgreed it) {
        return new InFull.Plan(
                it.from(), it.promiseMinutes(), cards.opener().words(it.words()).orElse(null));
    }

    /// Whoever may take the child home today, guardians first.
    private List<InFull.Collecting> mayCollect(Family family) {
        Stream<InFull.Collecting> guardians = family.guardians().stream()
                .filter(it -> !family.isBarred(it.adult()))
                .map(it -> {
                    Named adult = known().person(it.adult());
                    return new InFull.Collecting(adult.id(), adult.name(), it.relation(), null, false);
                });
        Stream<InFull.Collecting> collectors = family.collectors().stream()
                .filter(it -> !family.isGuardian(it.adult()))
                .filter(it -> mayToday(family, it))
                .map(it -> {
                    Named adult = known().person(it.adult());
                    return new InFull.Collecting(adult.id(), adult.name(), null, it.until(), false);
                });
        return Stream.concat(guardians, collectors).toList();
    }

    private boolean mayToday(Family family, Family.Collector it) {
        return family.whyNot(it.adult(), List.of(java.util.Optional.of(cards.today())))
                .isEmpty();
    }

    private List<Map<String, Object>> today(List<Fact> latest) {
        Set<EventId> corrected = Corrections.corrected(latest);
        return latest.reversed().stream()
                .filter(it -> LocalDate.ofInstant(it.at(), known().zone()).equals(cards.today()))
                .filter(it -> !corrected.contains(it.id()))
                .map(this::line)
                .toList();
    }

    private Map<String, Object> line(Fact fact) {
        Map<String, Object> line = new LinkedHashMap<>(Story.opened(fact.event(), cards.opener()));
        line.put("id", fact.id());
        line.put("type", fact.event().getClass().getSimpleName());
        line.put("at", fact.at());
        line.put("correctable", Corrections.isCorrectable(fact.event()));
        Named by = by(fact.envelope().by());
        if (by != null) {
            line.put("by", by);
        }
        return line;
    }

    private @Nullable Named by(By by) {
        return switch (by.kind()) {
            case ADULT, STAFF -> known().person(by.person());
            case DEVICE, CENTRE -> null;
        };
    }
}
