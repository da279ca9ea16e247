package hugkissgo.access;

import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The one master secret of an installation; it lives in a file outside MongoDB and Kafka and is never shown.
public final class Secret {
    /// 256 bits, the key length of AES-256 and of HMAC-SHA256.
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Secret of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("the master secret has 32 bytes");
        }
        return new Secret(bytes.clone());
    }

    /// Reads the file that HUGKISSGO_SECRET_FILE names; throws with a sentence for the operator.
    public static Secret read(@Nullable String file) {
        if (file == null || file.isBlank()) {
            throw new IllegalStateException(
                    "HUGKISSGO_SECRET_FILE must name a file with the Base64 of 32 random bytes");
        }
        try {
            String text =
                    Files.readString(Path.of(file), StandardCharsets.US_ASCII).strip();
            return of(Base64.getDecoder().decode(text));
        } catch (IOException e) {
            throw new IllegalStateException("HUGKISSGO_SECRET_FILE " + file + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "HUGKISSGO_SECRET_FILE " + file + " must hold the Base64 of 32 bytes and nothing else");
        }
    }

    /// Another 32 bytes for one purpose (HKDF-SHA256, RFC 5869), independent of those for every other purpose.
    public byte[] derive(String purpose) {
        try {
            return Hkdf.computeHkdf("HmacSha256", bytes, new byte[0], purpose.getBytes(StandardCharsets.UTF_8), LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    /// HMAC-SHA256 over a text with the secret itself.
    public byte[] sign(String text) {
        return Marks.hmac(bytes, text);
    }

    @Override
    public String toString() {
        return "***";
    }
}
