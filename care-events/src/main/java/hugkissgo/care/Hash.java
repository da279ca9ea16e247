package hugkissgo.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 (FIPS 180-4) as 64 hex digits. A stream is a chain: hash = SHA-256(previous ‖ envelope ‖ SHA-256(body)),
/// so a forgotten body leaves the chain standing.
public record Hash(@JsonValue String hex) {

    /// What stands before the first event of a stream.
    public static final Hash NONE = new Hash("0".repeat(64));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Hash {
        if (hex == null || hex.length() != 64 || HexFormat.of().parseHex(hex).length != 32) {
            throw new IllegalArgumentException("not a hash");
        }
    }

    public static Hash of(byte[]... parts) {
        MessageDigest digest = sha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new Hash(HexFormat.of().formatHex(digest.digest()));
    }

    /// The next link of a stream's chain.
    public static Hash link(Hash previous, Envelope envelope, Hash body) {
        return of(previous.bytes(), envelope.canonical(), body.bytes());
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
