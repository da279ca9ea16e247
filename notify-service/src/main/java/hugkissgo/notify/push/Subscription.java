package hugkissgo.notify.push;

import com.google.crypto.tink.subtle.EllipticCurves;
import com.google.crypto.tink.subtle.EllipticCurves.CurveType;
import com.google.crypto.tink.subtle.EllipticCurves.PointFormatType;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import java.security.GeneralSecurityException;
import java.util.Base64;

/// A browser's push subscription: where its provider takes messages, and the keys that seal them (RFC 8291).
public record Subscription(String endpoint, String p256dh, String auth) {

    /// A point of P-256 and a secret of 16 bytes (RFC 8291, section 3).
    public boolean hasUsableKeys() {
        try {
            byte[] secret = Base64.getUrlDecoder().decode(auth);
            byte[] point = Base64.getUrlDecoder().decode(p256dh);
            return secret.length == 16 && isOnCurve(point);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// A point that lies on no curve would tell others about our keys.
    private static boolean isOnCurve(byte[] point) {
        try {
            EllipticCurves.pointDecode(CurveType.NIST_P256, PointFormatType.UNCOMPRESSED, point);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    UserAgentMessageEncryptionKeyInfo keys() {
        return UserAgentMessageEncryptionKeyInfo.of(p256dh, auth);
    }

    @Override
    public String toString() {
        return "***";
    }
}
