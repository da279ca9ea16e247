package hugkissgo.checkin.room;

import hugkissgo.care.Attendance.Morning;
import hugkissgo.care.id.PersonId;
import hugkissgo.checkin.day.Absence;
import hugkissgo.checkin.day.ChildDay;
import hugkissgo.checkin.day.Enrolment;
import hugkissgo.checkin.directory.Kid;
import hugkissgo.checkin.directory.Known;
import hugkissgo.checkin.directory.Opener;
import hugkissgo.checkin.visit.Distress;
import hugkissgo.checkin.visit.Goodbyes;
import hugkissgo.checkin.visit.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Draws the cards of one look at the centre.
record Cards(Known known, Opener opener, LocalDate today) {

    Card of(Kid kid) {
        Visit visit = State.shown(kid.day(), today, known.zone());
        Goodbyes goodbyes = of(visit, Visit::goodbyes);
        return card(kid, visit, goodbyes, of(goodbyes, Goodbyes::distress));
    }

    private Card card(Kid kid, @Nullable Visit visit, @Nullable Goodbyes goodbyes, @Nullable Distress distress) {
        return new Card(
                kid.id().value(),
                kid.firstName(),
                kid.name(),
                kid.hue(),
                known.room(kid.room().orElse(null)),
                State.of(kid.day(), today, known),
                State.since(visit),
                of(visit, Visit::id),
                of(bringing(visit), it -> known.person(it.adult())),
                of(bringing(visit), Cards::morning),
                of(bringing(visit), it -> opener.words(it.note()).orElse(null)),
                of(of(goodbyes, Goodbyes::last), it -> new Card.Said(it.state(), it.at())),
                of(goodbyes, it -> some(it.times())),
                of(goodbyes, it -> some(it.returns())),
                of(distress, Distress::upsetSince),
                of(with(distress), known::person),
                of(of(distress, Distress::comforting), Distress.Comforting::how),
                of(goodbyes, Goodbyes::promise),
                of(settled(distress), this::settled),
                of(of(visit, Visit::request), it -> new Card.ByAdult(it.at(), known.person(it.adult()))),
                of(of(visit, Visit::request), it -> it.barred() ? Boolean.TRUE : null),
                of(visit, Cards::asked),
                of(of(visit, Visit::gone), it -> new Card.ByAdult(it.at(), known.person(it.adult()))),
                of(visit, Visit::reunited),
                absent(kid.day()),
                of(kid.day().enrolment(), Cards::isSettlingIn));
    }

    private static Visit.@Nullable Bringing bringing(@Nullable Visit visit) {
        return of(visit, Visit::brought);
    }

    private static @Nullable List<Morning> morning(Visit.Bringing it) {
        return it.morning().isEmpty() ? null : it.morning();
    }

    private static @Nullable Integer some(int n) {
        return n == 0 ? null : n;
    }

    private static @Nullable PersonId with(@Nullable Distress distress) {
        return of(of(distress, Distress::comforting), Distress.Comforting::educator);
    }

    private static Distress.@Nullable Settling settled(@Nullable Distress distress) {
        return distress != null && distress.isSettled() ? distress.settled() : null;
    }

    private Card.Settled settled(Distress.Settling it) {
        return new Card.Settled(
                it.at(), it.activity(), opener.words(it.words()).orElse(null), of(it.with(), known::person));
    }

    private static @Nullable List<Card.Asked> asked(Visit visit) {
        return visit.questions().isEmpty()
                ? null
                : visit.questions().stream()
                        .map(it -> new Card.Asked(it.id(), it.at()))
                        .toList();
    }

    private Card.@Nullable Away absent(ChildDay day) {
        Optional<Absence> absence =
                day.absences().stream().filter(it -> it.isOn(today)).findFirst();
        return absence.map(it -> new Card.Away(it.until())).orElse(null);
    }

    private static @Nullable Boolean isSettlingIn(Enrolment it) {
        return it.plan() != null && !it.settledIn() ? Boolean.TRUE : null;
    }

    private static <T, R> @Nullable R of(@Nullable T it, Function<T, @Nullable R> then) {
        return it == null ? null : then.apply(it);
    }
}
