package hugkissgo.checkin.access;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/// Eight characters that somebody reads from the office's screen and types on a tablet; the first half finds the
/// pairing, the second half proves it, so that wrong tries count against the right one.
public record PairingCode(String text) {
    /// No 0, 1, I, L, O or U: they are misread or spell words.
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 8;

    public PairingCode {
        if (text.length() != LENGTH || !text.chars().allMatch(it -> ALPHABET.indexOf(it) >= 0)) {
            throw new IllegalArgumentException("code: eight letters or digits");
        }
    }

    public static PairingCode fresh() {
        StringBuilder text = new StringBuilder();
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(it -> text.append(ALPHABET.charAt(it)));
        return new PairingCode(text.toString());
    }

    /// The code in what was typed: case, blanks and dashes do not count.
    static Optional<PairingCode> typed(String typed) {
        String text = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return text.matches("[" + ALPHABET + "]{8}") ? Optional.of(new PairingCode(text)) : Optional.empty();
    }

    String firstHalf() {
        return text.substring(0, LENGTH / 2);
    }

    /// As it is shown: K7PX-M2QD.
    @Override
    public String toString() {
        return firstHalf() + "-" + text.substring(LENGTH / 2);
    }
}
