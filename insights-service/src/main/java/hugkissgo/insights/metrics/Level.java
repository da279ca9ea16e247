package hugkissgo.insights.metrics;

/// How much of a metric somebody may see.
public enum Level {
    FULL,
    /// Plain counts only, or for the bump notice its second tier only.
    COUNTS,
    NONE
}
