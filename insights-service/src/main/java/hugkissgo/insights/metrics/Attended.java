package hugkissgo.insights.metrics;

import hugkissgo.insights.separation.Outcome;
import hugkissgo.insights.separation.Separation;
import hugkissgo.insights.statistics.OwnBaseline;
import hugkissgo.insights.statistics.Spell;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One separation in a child's history: on which day of the centre, on the how-many-th attended day (from 1; counted
/// again since the last room move), and how many calendar days after the one before.
public record Attended(Separation separation, Outcome outcome, LocalDate day, int nth, int nthInRoom, int gap) {
    private static final int HALF_AN_HOUR = 30;

    /// The same when the child has come again, or might have.
    Attended over() {
        return isOpen() ? new Attended(separation, outcome.over(), day, nth, nthInRoom, gap) : this;
    }

    public boolean isRecorded() {
        return outcome.isRecorded();
    }

    public boolean isOpen() {
        return outcome instanceof Outcome.Open;
    }

    public int minutes() {
        return outcome.minutes();
    }

    public Spell spell() {
        return new Spell(outcome.minutes(), outcome.isSeen());
    }

    /// As the child's own baseline takes it.
    public OwnBaseline.Morning morning() {
        return new OwnBaseline.Morning(nth, spell());
    }

    /// Minutes of distress that count: half an hour at most, so that one terrible morning cannot dominate.
    public int halfHour() {
        return Math.min(minutes(), HALF_AN_HOUR);
    }

    /// log(1 + minutes), for contrasts with the child's own other mornings.
    public double y() {
        return Math.log1p(halfHour());
    }

    /// Seen to settle within about ten minutes; the cut lies between the round numbers (12.5).
    public boolean isWithinTen() {
        return outcome.isSeen() && minutes() <= 12;
    }

    /// The mornings by week, only weeks with two of them or more.
    public static Collection<List<Attended>> byWeek(List<Attended> mornings) {
        Map<Integer, List<Attended>> weeks = mornings.stream()
                .collect(Collectors.groupingBy(
                        it -> it.day().get(IsoFields.WEEK_BASED_YEAR) * 100
                                + it.day().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                        TreeMap::new,
                        Collectors.toList()));
        return weeks.values().stream().filter(it -> it.size() > 1).toList();
    }
}
