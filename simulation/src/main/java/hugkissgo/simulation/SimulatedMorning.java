package hugkissgo.simulation;

/// One goodbye: what was true of it and what was written down. `nth` counts attended days from 0, `gap` the calendar
/// days since the last one.
/// `minutes` is the true time to settle, 0 after a happy goodbye.
public record SimulatedMorning(
        int day,
        int nth,
        int gap,
        boolean poorSleep,
        Receiver receiver,
        Receiver settledWith,
        double minutes,
        boolean parentCameBack,
        Noted noted)
        implements SimulatedDay {

    /// Whole minutes until settled, or until lost sight of (`settled` is false); `recorded` is false when nobody wrote
    /// the morning down.
    public record Noted(int minutes, boolean settled, boolean recorded) {

        public boolean happy() {
            return minutes == 0 && settled;
        }
    }

    public boolean hard() {
        return minutes > 0;
    }
}
