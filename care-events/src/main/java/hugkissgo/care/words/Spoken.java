package hugkissgo.care.words;

/// Words as they were said: never longer than 2,000 characters, and nothing in them but writing and line breaks.
/// They cannot be written to the log or to Kafka: writing seals them, or fails.
public record Spoken(String text) implements Words {
    public static final int LONGEST = 2_000;
    private static final int LEFT_TO_RIGHT_OVERRIDE = 0x202D;
    private static final int RIGHT_TO_LEFT_OVERRIDE = 0x202E;

    public Spoken {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("words: 1 to 2000 characters");
        }
        if (!isWriting(text)) {
            throw new IllegalArgumentException("words: no control characters");
        }
    }

    /// Without control characters but line breaks, without half characters, which could not be kept as they are, and
    /// without the two signs by which a name would write the rest of its line backwards (Unicode Annex 9).
    public static boolean isWriting(String text) {
        return text.codePoints().noneMatch(Spoken::isStrange);
    }

    private static boolean isStrange(int sign) {
        return Character.isISOControl(sign) && sign != '\n'
                || Character.getType(sign) == Character.SURROGATE
                || sign == LEFT_TO_RIGHT_OVERRIDE
                || sign == RIGHT_TO_LEFT_OVERRIDE;
    }

    /// A log line never shows what somebody said.
    @Override
    public String toString() {
        return "***";
    }
}
