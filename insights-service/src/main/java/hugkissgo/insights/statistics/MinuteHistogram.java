package hugkissgo.insights.statistics;

import java.util.Arrays;

/// How many goodbyes settled, and how many were lost sight of, at each whole minute from 0 to 180: exact, and mergeable
/// in any order.
public final class MinuteHistogram {

    /// Times are clipped here: past three hours a time to settle means nothing any more.
    public static final int LAST = 180;

    private final int[] settled;
    private final int[] lost;

    private MinuteHistogram(int[] settled, int[] lost) {
        this.settled = settled;
        this.lost = lost;
    }

    public static MinuteHistogram of(Iterable<Spell> spells) {
        var histogram = new MinuteHistogram(new int[LAST + 1], new int[LAST + 1]);
        for (Spell spell : spells) {
            histogram.side(spell.settled())[Math.min(spell.minutes(), LAST)]++;
        }
        return histogram;
    }

    /// Both cells together.
    public MinuteHistogram merge(MinuteHistogram other) {
        return combined(other, 1);
    }

    /// This cell without what the other counts, as after a correction.
    ///
    /// @throws IllegalArgumentException when the other was never part of this cell
    public MinuteHistogram subtract(MinuteHistogram other) {
        return combined(other, -1);
    }

    public int settledAt(int minute) {
        return settled[minute];
    }

    public int lostAt(int minute) {
        return lost[minute];
    }

    public int size() {
        return Arrays.stream(settled).sum() + Arrays.stream(lost).sum();
    }

    private int[] side(boolean didSettle) {
        return didSettle ? settled : lost;
    }

    private MinuteHistogram combined(MinuteHistogram other, int sign) {
        return new MinuteHistogram(combined(settled, other.settled, sign), combined(lost, other.lost, sign));
    }

    private static int[] combined(int[] mine, int[] theirs, int sign) {
        var sum = new int[LAST + 1];
        Arrays.setAll(sum, minute -> Math.addExact(mine[minute], sign * theirs[minute]));
        if (Arrays.stream(sum).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("subtracts goodbyes that this cell never counted");
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MinuteHistogram that
                && Arrays.equals(settled, that.settled)
                && Arrays.equals(lost, that.lost);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(settled) + Arrays.hashCode(lost);
    }

    @Override
    public String toString() {
        return "settled " + Arrays.toString(settled) + ", lost " + Arrays.toString(lost);
    }
}
