package hugkissgo.checkin.roster.file;

/// One place of the file that cannot be taken: its line (the header is 1), its column, a stable word, and what stood
/// there.
public record BadLine(long line, String column, String reason, String value) {
    /// What stood there is shown to whoever sent it, but never at length.
    private static final int SHOWN = 60;

    public BadLine {
        value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }
}
