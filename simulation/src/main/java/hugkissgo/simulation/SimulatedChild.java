package hugkissgo.simulation;

/// A made-up child: how its goodbyes are in the end (log odds of a hard one, log minutes), what the first day adds, and
/// how slowly that fades.
public record SimulatedChild(Kind kind, Effect inTheEnd, Effect atFirst, double fadesOver, boolean easyFirstDay) {

    static SimulatedChild drawn(Draws draws) {
        var kind = Kind.drawn(draws);
        double odds = Math.log(kind.hardInTheEnd / (1 - kind.hardInTheEnd));
        return new SimulatedChild(
                kind,
                new Effect(draws.normal(odds, .6), draws.normal(Math.log(kind.minutesInTheEnd), .25)),
                new Effect(draws.normal(kind.harderAtFirst, .5), draws.normal(kind.longerAtFirst, .2)),
                kind.fadesOver * Math.exp(draws.normal(0, .35)),
                draws.chance(.2));
    }

    /// Where the child stands after so many attended days.
    Effect after(int attended, boolean newcomer) {
        return newcomer ? inTheEnd.plus(atFirst.times(Math.exp(-attended / fadesOver))) : inTheEnd;
    }
}
