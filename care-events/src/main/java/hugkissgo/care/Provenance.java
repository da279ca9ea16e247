package hugkissgo.care;

/// How an event came to be recorded: as it happened, from a tablet's queue, by somebody in another's stead, or to put
/// something right.
public enum Provenance {
    LIVE,
    OFFLINE,
    PROXY,
    CORRECTION
}
