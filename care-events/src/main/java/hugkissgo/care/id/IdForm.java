package hugkissgo.care.id;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The form every id has: its kind, a dash, and at most 60 letters, digits or dashes.
final class IdForm {
    private static final Pattern TAIL = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private IdForm() {}

    static void check(String kind, String value) {
        if (value == null
                || !value.startsWith(kind + "-")
                || !TAIL.matcher(value.substring(kind.length() + 1)).matches()) {
            throw new IllegalArgumentException("not the id of a " + kind);
        }
    }

    /// 128 random bits (OWASP ASVS 5.0, 11.5.1: not guessable), as 32 hex digits.
    static String suffix() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
