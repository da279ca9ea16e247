package hugkissgo.notify.push;

import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;

/// A browser's push subscription: where its provider takes messages, and the keys that seal them (RFC 8291).
public record Subscription(String endpoint, String p256dh, String auth) {

    /// A point of P-256 and a secret of 16 bytes (RFC 8291, section 3).
    public boolean hasUsableKeys() {
        try {
            keys();
            return true;
        } catch (RuntimeException e) {
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
