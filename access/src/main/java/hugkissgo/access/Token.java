package hugkissgo.access;

import hugkissgo.care.Hash;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// 256 random bits that open something; only the hash is ever kept.
public final class Token {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    public static Token fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// The token in a text of exactly its form: 43 characters of base64url.
    public static Optional<Token> read(String text) {
        return text.matches("[A-Za-z0-9_-]{43}") ? Optional.of(new Token(text)) : Optional.empty();
    }

    /// The text itself, for the one to whom it is given.
    public String reveal() {
        return text;
    }

    /// What is kept of it. A token has 256 bits, so a plain hash cannot be guessed back.
    public Hash hash() {
        return Hash.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "***";
    }
}
