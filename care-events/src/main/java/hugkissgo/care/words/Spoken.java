package hugkissgo.care.words;

/// Words as they were said, never longer than 2,000 characters, without control characters but line breaks.
/// They cannot be written to the log or to Kafka: writing seals them, or fails.
public record Spoken(String text) implements Words {
    public static final int LONGEST = 2_000;

    public Spoken {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("words: 1 to 2000 characters");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            throw new IllegalArgumentException("words: no control characters");
        }
    }

    /// A log line never shows what somebody said.
    @Override
    public String toString() {
        return "***";
    }
}
