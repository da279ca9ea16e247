package hugkissgo.insights.metrics;

/// What an answer rests on: the number of the last fact known, how many mornings were counted, and how many of those
/// attended were recorded.
public record Basis(Metric metric, long asOf, int n, int k, int m) {
    private static final double ENOUGH = 0.7;

    public Answer known(Value value) {
        return new Answer.Known(this, value);
    }

    public Answer notEnough(String reason, int have, int need) {
        return new Answer.NotEnoughYet(this, reason, have, need);
    }

    /// At least 70 % of the mornings were recorded.
    public boolean isCovered() {
        return k >= ENOUGH * m;
    }

    public Answer notCovered() {
        return notEnough("coverage", k, (int) Math.ceil(ENOUGH * m));
    }
}
