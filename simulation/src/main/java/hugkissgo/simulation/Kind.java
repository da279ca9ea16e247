package hugkissgo.simulation;

/// The four courses that settling in takes among simulated children; shares borrowed from the anxiety trajectories of
/// Battaglia 2016.
/// The other numbers are set so that day one, day two and the later weeks agree with what practitioners report. Never a
/// label of a real child.
public enum Kind {
    EASY(.602, .10, 2.9, 7, 3.5, 1.15),
    WOBBLE(.221, .18, 2.9, 9, 4.5, 1.15),
    HARD_THEN_GOOD(.108, .22, 3.6, 20, 5.5, 1.25),
    PERSISTENT(.069, .55, 2.4, 30, 8.5, .95);

    final double share;
    final double hardInTheEnd;
    final double harderAtFirst;
    final double fadesOver;
    final double minutesInTheEnd;
    final double longerAtFirst;

    /// Share of children; in the end: probability of a hard goodbye and its median minutes; at first: what is added in
    /// log odds and in log minutes, and over how many attended days that fades.
    Kind(
            double share,
            double hardInTheEnd,
            double harderAtFirst,
            double fadesOver,
            double minutesInTheEnd,
            double longerAtFirst) {
        this.share = share;
        this.hardInTheEnd = hardInTheEnd;
        this.harderAtFirst = harderAtFirst;
        this.fadesOver = fadesOver;
        this.minutesInTheEnd = minutesInTheEnd;
        this.longerAtFirst = longerAtFirst;
    }

    static Kind drawn(Draws draws) {
        double left = draws.uniform();
        for (Kind kind : values()) {
            left -= kind.share;
            if (left < 0) {
                return kind;
            }
        }
        return PERSISTENT;
    }
}
