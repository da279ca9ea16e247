package hugkissgo.care.words;

import com.google.crypto.tink.subtle.AesGcmJce;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.StreamId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/// The key of one person or child: seals their words and opens them again. Destroy it, and they are gone everywhere.
public final class PersonKey {
    private final AesGcmJce aes;

    private PersonKey(AesGcmJce aes) {
        this.aes = aes;
    }

    /// A key of 32 bytes (AES-256-GCM, NIST SP 800-38D).
    public static PersonKey of(byte[] key) {
        try {
            return new PersonKey(new AesGcmJce(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a person's key has 32 bytes", e);
        }
    }

    public Sealed seal(CentreId centre, StreamId owner, EventId event, String field, Spoken words) {
        try {
            byte[] box = aes.encrypt(
                    words.text().getBytes(StandardCharsets.UTF_8), Sealed.boundTo(centre, owner, event, field));
            return new Sealed(owner, event, field, Base64.getEncoder().encodeToString(box));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /// The words, or nothing where the box was made with another key, for another place, or was changed.
    public Optional<String> open(CentreId centre, Sealed sealed) {
        try {
            byte[] plain = aes.decrypt(
                    Base64.getDecoder().decode(sealed.box()),
                    Sealed.boundTo(centre, sealed.owner(), sealed.event(), sealed.field()));
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
