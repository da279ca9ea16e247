package hugkissgo.insights.victory;

import hugkissgo.insights.victory.Past.Recent;
import java.util.List;

/// The counted half of "settled in": 8 of the last 10 settled within about ten minutes, and nobody called back in the
/// last five. The other half is a person's word.
public final class Milestone {
    static final int LAST = 10;
    private static final int ENOUGH = 8;
    /// The cut stands between the round numbers (12.5), so 12 whole minutes are within.
    public static final int ABOUT_TEN = 12;

    private Milestone() {}

    public static boolean isReached(List<Line> recorded) {
        return isEnough(lastTen(recorded));
    }

    /// How many of the last ten settled within about ten minutes.
    public static int quick(List<Line> recorded) {
        return quickOf(lastTen(recorded));
    }

    static boolean isEnough(List<Recent> lastTen) {
        return lastTen.size() >= LAST
                && quickOf(lastTen) >= ENOUGH
                && lastTen.subList(LAST - 5, LAST).stream().noneMatch(Recent::askedBack);
    }

    static boolean isQuick(Line line) {
        return line.outcome().isSeen() && line.outcome().minutes() <= ABOUT_TEN;
    }

    private static int quickOf(List<Recent> lastTen) {
        return (int) lastTen.stream().filter(Recent::quick).count();
    }

    private static List<Recent> lastTen(List<Line> recorded) {
        return recorded.subList(Math.max(0, recorded.size() - LAST), recorded.size()).stream()
                .map(Recent::of)
                .toList();
    }
}
