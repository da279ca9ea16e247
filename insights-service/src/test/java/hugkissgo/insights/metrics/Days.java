package hugkissgo.insights.metrics;

import hugkissgo.care.Attendance.Morning;
import hugkissgo.care.FamilyFact.ChildEnrolled;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.Reunion;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.VisitId;
import hugkissgo.care.words.Spoken;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.fold.Fold;
import hugkissgo.insights.separation.Outcome;
import hugkissgo.insights.separation.Outcome.Reason;
import hugkissgo.insights.separation.Separation;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds a child's history from a row of minutes: 0 is happy, `?` not recorded, `12+` not seen to settle before 12,
/// `~` hard and not over.
public final class Days {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Chronicle chronicle;
    private final List<Separation> separations = new ArrayList<>();
    private LocalDate day = LocalDate.of(2026, 1, 5);
    private RoomId room = Chronicle.ACORNS;
    private List<Morning> notes = List.of();
    private int ageMonths = 28;
    private Goodbye hard = Goodbye.CRYING;
    private int atTheDoor = 10;
    private int returns;
    private boolean calledBack;
    private PersonId with = Chronicle.ROSA;
    private @Nullable PersonId bringer = Chronicle.AMARA;
    private Activity at = Activity.BOOKS;
    private @Nullable Reunion met;
    private int disorder;

    private Days(String child) {
        this.chronicle = Chronicle.of(child);
    }

    public static Days of(String child) {
        return new Days(child);
    }

    /// One opening day each, weekends skipped.
    public Days came(String... mornings) {
        for (String all : mornings) {
            for (String one : all.strip().split("\\s+")) {
                if (!one.isEmpty()) {
                    add(one);
                }
            }
        }
        return this;
    }

    public Days away(int days) {
        day = day.plusDays(days);
        return this;
    }

    public Days from(LocalDate first) {
        day = first;
        return this;
    }

    public Days in(String name) {
        room = new RoomId("room-" + name);
        return this;
    }

    public Days noted(Morning... morning) {
        notes = List.of(morning);
        return this;
    }

    public Days aged(int months) {
        ageMonths = months;
        return this;
    }

    /// How hard goodbyes look from here on.
    public Days hard(Goodbye state) {
        hard = state;
        return this;
    }

    /// So many minutes from arriving to the last goodbye, with so many returns of the parent, from here on.
    public Days parted(int minutes, int timesBack) {
        atTheDoor = minutes;
        returns = timesBack;
        return this;
    }

    /// Whether a parent was asked to come back, from here on.
    public Days calledBack(boolean asked) {
        calledBack = asked;
        return this;
    }

    /// With whom it settles from here on.
    public Days with(PersonId adult) {
        with = adult;
        return this;
    }

    /// Who brings it from here on.
    public Days brought(@Nullable PersonId adult) {
        bringer = adult;
        return this;
    }

    /// What it settles at from here on.
    public Days at(Activity activity) {
        at = activity;
        return this;
    }

    /// A standing fact of the evening before the next morning.
    public Days agreed(hugkissgo.care.CareEvent event) {
        chronicle.add(day.minusDays(1).atTime(20, 0).atZone(BERLIN).toInstant(), null, event);
        return this;
    }

    /// How parent and child meet again from here on.
    public Days met(Reunion state) {
        met = state;
        return this;
    }

    /// So many facts out of order from here on.
    public Days disordered(int facts) {
        disorder = facts;
        return this;
    }

    /// Enrolled with this first day.
    public Days enrolled(LocalDate firstDay) {
        return said(new ChildEnrolled(new Spoken("Somebody"), null, ageMonths, firstDay, room));
    }

    /// A standing fact, such as a confirmation.
    public Days said(hugkissgo.care.CareEvent event) {
        chronicle.add(Chronicle.MONDAY, null, event);
        return this;
    }

    public History history() {
        ChildFile file = Fold.of(chronicle).file();
        return History.of(file, separations, BERLIN);
    }

    private void add(String morning) {
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        Instant at = day.atTime(LocalTime.of(7, 46)).atZone(BERLIN).toInstant();
        separations.add(separation(at, morning));
        day = day.plusDays(1);
    }

    private Separation separation(Instant at, String morning) {
        Outcome outcome = outcome(morning);
        Instant goodbye = at.plus(atTheDoor, ChronoUnit.MINUTES);
        boolean recorded = !(outcome instanceof Outcome.NotRecorded);
        boolean settled = outcome instanceof Outcome.Settled;
        return new Separation(
                new VisitId("visit-" + chronicle.stream().value().substring(6) + "-" + day),
                new Separation.Arrival(at, room, bringer, notes),
                recorded
                        ? new Separation.Parting(
                                goodbye,
                                goodbye,
                                outcome.isHappy() ? Goodbye.GLAD : hard,
                                returns,
                                calledBack,
                                Chronicle.ROSA,
                                ageMonths)
                        : null,
                settled
                        ? new Separation.Settling(
                                EventId.derivedFrom(chronicle.stream().value(), day.toString()),
                                goodbye.plus(outcome.minutes(), ChronoUnit.MINUTES),
                                this.at,
                                with)
                        : null,
                clipped(outcome),
                met == null ? null : new Separation.Ending(null, met),
                new Separation.Writing(disorder, 20),
                null);
    }

    private static Outcome clipped(Outcome outcome) {
        return outcome instanceof Outcome.Settled it
                ? new Outcome.Settled(Math.min(it.minutes(), Outcome.LONGEST))
                : outcome;
    }

    private static Outcome outcome(String morning) {
        if (morning.equals("?")) {
            return new Outcome.NotRecorded();
        }
        if (morning.equals("~")) {
            return new Outcome.Open(true, 5);
        }
        if (morning.endsWith("+")) {
            return new Outcome.Censored(
                    Integer.parseInt(morning.substring(0, morning.length() - 1)), Reason.NOT_WATCHED);
        }
        int minutes = Integer.parseInt(morning);
        return minutes == 0 ? new Outcome.Happy() : new Outcome.Settled(minutes);
    }
}
