package hugkissgo.simulation;

/// A true change in a child's goodbyes over some days: what the bump notice should find.
@FunctionalInterface
public interface Shift {

    /// Nothing happens.
    Shift NONE = (_, _) -> Effect.NONE;

    /// A moderate hard patch.
    Effect MODERATE = new Effect(1.5, .5);

    /// A strong one.
    Effect STRONG = new Effect(2.5, .9);

    /// What is added on this day (counted in opening days from 0) and after so many attended ones.
    Effect on(int day, int attendedBefore);

    /// A hard patch of so many opening days.
    static Shift episode(int from, int days, Effect effect) {
        return (day, _) -> effect.when(day >= from && day < from + days);
    }

    /// A move to another room: +1.5 and +.5, gone within 15 opening days (Cryer 2005 reports three weeks).
    static Shift roomMove(int from) {
        return (day, _) -> day < from ? Effect.NONE : MODERATE.times(Math.max(0, 1 - (day - from) / 15.0));
    }
}
