package hugkissgo.centre.morning;

/// How one child's goodbye goes on one day: hard or not, how many minutes until settled, whether anybody sees it,
/// whether the parent comes back.
public record Draw(boolean hard, double minutes, boolean seen, boolean parentReturns, boolean sleptBadly) {}
