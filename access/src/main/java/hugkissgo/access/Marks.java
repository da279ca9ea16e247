package hugkissgo.access;

import hugkissgo.care.id.CentreId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Marks by which a phone number, a family code or a login is found again without being kept.
public final class Marks {
    private final Secret secret;

    public Marks(Secret secret) {
        this.secret = secret;
    }

    /// Of a phone number as typed: only its digits count, and 00 in front means the same as +.
    public String phone(CentreId centre, String typed) {
        String digits = digits(typed);
        return mark("marks:" + centre, "phone:" + (digits.startsWith("00") ? digits.substring(2) : digits));
    }

    /// Of a family code as typed.
    public String code(CentreId centre, String typed) {
        return mark("marks:" + centre, "code:" + digits(typed));
    }

    /// Of something that belongs to no one centre: a login, a pairing code, an invitation.
    public String anywhere(String kind, String text) {
        return mark("marks", kind + ":" + text);
    }

    public static String digits(String typed) {
        return typed.replaceAll("[^0-9]", "");
    }

    private String mark(String purpose, String text) {
        return HexFormat.of().formatHex(hmac(secret.derive(purpose), text), 0, 16);
    }

    static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
