package hugkissgo.insights.victory;

import java.util.List;

/// The counted half of "settled in": 8 of the last 10 settled within about ten minutes, and nobody called back in the
/// last five. The other half is a person's word.
public final class Milestone {
    private static final int LAST = 10;
    private static final int ENOUGH = 8;
    /// The cut stands between the round numbers (12.5), so 12 whole minutes are within.
    public static final int ABOUT_TEN = 12;

    private Milestone() {}

    public static boolean isReached(List<Line> recorded) {
        return recorded.size() >= LAST
                && quick(recorded) >= ENOUGH
                && recorded.subList(recorded.size() - 5, recorded.size()).stream()
                        .noneMatch(Line::askedBack);
    }

    /// How many of the last ten settled within about ten minutes.
    public static int quick(List<Line> recorded) {
        return (int) recorded.subList(Math.max(0, recorded.size() - LAST), recorded.size()).stream()
                .map(Line::outcome)
                .filter(it -> it.isSeen() && it.minutes() <= ABOUT_TEN)
                .count();
    }
}
