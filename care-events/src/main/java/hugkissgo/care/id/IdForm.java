package hugkissgo.care.id;

import java.security.SecureRandom;
import java.util.HexFormat;

/// The form every id has: its kind, a dash, and at most 60 letters, digits or dashes.
final class IdForm {
    private static final int LONGEST = 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    private IdForm() {}

    static void check(String kind, String value) {
        if (value == null || !hasForm(value, kind)) {
            throw new IllegalArgumentException("not the id of a " + kind);
        }
    }

    private static boolean hasForm(String value, String kind) {
        int tail = kind.length() + 1;
        return value.startsWith(kind)
                && value.length() > tail
                && value.length() <= tail + LONGEST
                && value.charAt(kind.length()) == '-'
                && isPlainFrom(tail, value);
    }

    private static boolean isPlainFrom(int start, String value) {
        for (int i = start; i < value.length(); i++) {
            if (!isPlain(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(int letter) {
        return letter == '-'
                || letter >= '0' && letter <= '9'
                || letter >= 'a' && letter <= 'z'
                || letter >= 'A' && letter <= 'Z';
    }

    /// 128 random bits (OWASP ASVS 5.0, 11.5.1: not guessable), as 32 hex digits.
    static String suffix() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
