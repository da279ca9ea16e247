package hugkissgo.insights.metrics;

import static hugkissgo.insights.metrics.Level.COUNTS;
import static hugkissgo.insights.metrics.Level.FULL;
import static hugkissgo.insights.metrics.Level.NONE;

import hugkissgo.insights.viewer.Eyes;
import java.util.Locale;

/// The 21 metrics of INSIGHTS, in its order, with the version of their algorithm and how much of each may be seen by
/// the child's parents, by its key person and room team, and by the director.
public enum Metric {
    RECORD_COVERAGE(COUNTS, FULL, FULL),
    HAPPY_GOODBYE_RATE(COUNTS, FULL, FULL),
    SETTLED_WITHIN_TEN(COUNTS, FULL, FULL),
    USUAL_HARD_TIME(COUNTS, FULL, FULL),
    FIRST_HALF_HOUR(NONE, FULL, FULL),
    DIRECTION(COUNTS, FULL, FULL),
    OWN_BASELINE(NONE, NONE, NONE),
    HAPPY_RUN(FULL, FULL, NONE),
    SMALL_VICTORIES(COUNTS, FULL, NONE),
    BUMP_NOTICE(NONE, FULL, COUNTS),
    ADAPTATION_CURVE(COUNTS, FULL, FULL),
    SETTLED_IN(COUNTS, FULL, FULL),
    AFTER_A_BREAK(NONE, FULL, FULL),
    WEEKDAY(NONE, FULL, FULL),
    GOES_WITH(NONE, FULL, NONE),
    WHO_COMFORTS(NONE, FULL, NONE),
    ROOM_FUNNEL(NONE, NONE, FULL),
    REUNION(COUNTS, FULL, NONE),
    GOODBYE_SHAPE(NONE, FULL, NONE),
    FAMILY_TOLD(NONE, NONE, FULL),
    DATA_HEALTH(NONE, NONE, FULL);

    /// Raised whenever a formula changes, so that two answers can be told apart.
    public static final int VERSION = 2;

    private final Level parents;
    private final Level team;
    private final Level director;

    Metric(Level parents, Level team, Level director) {
        this.parents = parents;
        this.team = team;
        this.director = director;
    }

    /// Its number in INSIGHTS.
    public int number() {
        return ordinal() + 1;
    }

    /// Its name in an answer: `happy-goodbye-rate`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Level levelFor(Eyes eyes) {
        return switch (eyes) {
            case PARENT -> parents;
            case TEAM -> team;
            case DIRECTOR -> director;
            case OTHER_PARENT, OTHER_ROOM, NOBODY -> NONE;
        };
    }
}
