package hugkissgo.simulation;

/// What a busy educator writes down of a true time: rounded to 1, 5 or 10 minutes, lost sight of now and then,
/// sometimes nothing.
final class Notebook {

    private static final int LAST_LOOK = 60;

    private Notebook() {}

    static SimulatedMorning.Noted noted(World.Notes notes, double minutes, Course.Dice dice) {
        double written = rounded(minutes, notes.rounded() ? dice.rounding() : 0);
        double lost = dice.lost() < notes.lostSight() ? 5 + 25 * dice.lostAt() : LAST_LOOK;
        boolean settled = written <= lost;
        double missing = minutes > 15 ? notes.missingWhenLong() : notes.missing();
        return new SimulatedMorning.Noted((int) Math.min(written, lost), settled, dice.missing() >= missing);
    }

    private static double rounded(double minutes, double draw) {
        if (minutes == 0) {
            return 0;
        }
        int step = draw < .5 ? 1 : draw < .85 ? 5 : 10;
        return Math.max(1, Math.rint(minutes / step) * step);
    }
}
