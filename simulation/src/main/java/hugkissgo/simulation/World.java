package hugkissgo.simulation;

/// What is true in the simulated centre: how strongly each circumstance works, how moods linger, and how carefully
/// mornings are written down.
/// Where first days are easy, a fifth of the children settle in half the time on their first day, so that the second
/// looks worse.
public record World(
        boolean newcomers, boolean easyFirstDays, Causes causes, Mood mood, Notes notes, double absenceStarts) {

    /// Circumstances of a morning and what each adds; the break's share halves each attended day.
    public record Causes(Effect monday, Effect firstDaysBack, Effect poorSleep, Effect unfamiliarReceiver) {

        public static final Causes NONE = new Causes(Effect.NONE, Effect.NONE, Effect.NONE, Effect.NONE);

        public Causes withMonday(Effect other) {
            return new Causes(other, firstDaysBack, poorSleep, unfamiliarReceiver);
        }

        public Causes withUnfamiliarReceiver(Effect other) {
            return new Causes(monday, firstDaysBack, poorSleep, other);
        }
    }

    /// A child's form of the day: correlation from one attended day to the next, its weight in log odds and log
    /// minutes, and the spread that is pure chance.
    public record Mood(double lingers, double onOdds, double onMinutes, double chance) {}

    /// How mornings are written down: rounded or not, the share lost sight of early, and the shares never recorded of
    /// ordinary mornings and of those over 15 minutes.
    public record Notes(boolean rounded, double lostSight, double missing, double missingWhenLong) {

        public static final Notes COMPLETE = new Notes(false, 0, 0, 0);
    }

    /// The reference model: children from their first day, every mark noted, sizes as assumed from practice.
    public static World reference() {
        var causes = new Causes(new Effect(.4, .2), new Effect(1.0, .9), new Effect(.3, .27), Effect.NONE);
        return new World(true, false, causes, new Mood(.3, .5, .3, .7), new Notes(true, .05, 0, 0), .012);
    }

    /// Children long settled in, all ordinary causes present, 6.5 % of mornings unrecorded.
    public static World established() {
        return reference().ofEstablished().noting(new Notes(true, .05, .065, .065));
    }

    /// A centre to look at: newcomers, every cause including unfamiliar receivers, and some mornings unrecorded.
    public static World lifelike() {
        var world = reference();
        return world.causing(world.causes.withUnfamiliarReceiver(new Effect(.4, .2)))
                .noting(new Notes(true, .05, .065, .065));
    }

    public World withEasyFirstDays() {
        return new World(newcomers, true, causes, mood, notes, absenceStarts);
    }

    public World ofEstablished() {
        return new World(false, easyFirstDays, causes, mood, notes, absenceStarts);
    }

    public World causing(Causes other) {
        return new World(newcomers, easyFirstDays, other, mood, notes, absenceStarts);
    }

    public World feeling(Mood other) {
        return new World(newcomers, easyFirstDays, causes, other, notes, absenceStarts);
    }

    public World noting(Notes other) {
        return new World(newcomers, easyFirstDays, causes, mood, other, absenceStarts);
    }
}
