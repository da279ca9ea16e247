package hugkissgo.care.wire;

/// The topics, each keyed by stream id.
public final class Topics {
    /// Every event of every centre, in the order of its stream.
    public static final String CARE = "care.v1";
    /// What was told to families, and what was given up.
    public static final String TOLD = "told.v1";
    /// Small victories.
    public static final String INSIGHTS = "insights.v1";
    /// What a consumer missed and asks for again.
    public static final String RESEND = "resend.v1";
    /// Fixed at the start: a key must stay on its partition.
    public static final int PARTITIONS = 12;

    private Topics() {}
}
