package hugkissgo.push;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The push subscription of a browser in a test, with keys of its own. It opens what it gets by RFC 8291 and RFC 8188,
/// written from the documents
/// with nothing but the JDK.
public final class PushSubscription {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;
    private final byte[] auth = UUID.randomUUID().toString().substring(0, 16).getBytes(StandardCharsets.US_ASCII);
    private final String path = "/send/" + UUID.randomUUID();
    private final String host;

    /// @param host name and port of the provider that takes what is sent to it
    public PushSubscription(String host) {
        this.host = host;
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String endpoint() {
        return "http://" + host + path;
    }

    /// By which the provider tells subscriptions apart.
    public String path() {
        return path;
    }

    /// As `PushSubscription.toJSON` gives it to the page.
    public String json() {
        return json(endpoint());
    }

    /// The same for another endpoint.
    public String json(String endpoint) {
        return "{\"endpoint\":\"" + endpoint + "\",\"keys\":{\"p256dh\":\""
                + URL.encodeToString(point(keys.getPublic())) + "\",\"auth\":\"" + URL.encodeToString(auth) + "\"}}";
    }

    /// What the page gets. Header of RFC 8188: salt (16), record size (4), length of the key id (1), key id = the
    /// sender's public point.
    public String open(byte[] body) {
        try {
            ByteBuffer in = ByteBuffer.wrap(body);
            byte[] salt = take(in, 16);
            in.getInt();
            byte[] sender = take(in, in.get());
            byte[] sealed = take(in, in.remaining());
            byte[] shared = agree(sender);
            byte[] about = join("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), point(keys.getPublic()), sender);
            byte[] ikm = expand(extract(auth, shared), about, 32);
            byte[] prk = extract(salt, ikm);
            byte[] key = expand(prk, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
            byte[] nonce = expand(prk, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
            var aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            return withoutPadding(aes.doFinal(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the phone cannot open it", e);
        }
    }

    /// A public key of P-256 from its uncompressed point.
    public static ECPublicKey publicKey(byte[] point, ECPublicKey sameCurve) throws GeneralSecurityException {
        var at = new ECPoint(
                new java.math.BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new java.math.BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
        return (ECPublicKey)
                KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(at, sameCurve.getParams()));
    }

    /// The public key, for its curve.
    public ECPublicKey curve() {
        return (ECPublicKey) keys.getPublic();
    }

    private byte[] agree(byte[] sender) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(publicKey(sender, curve()), true);
        return agreement.generateSecret();
    }

    /// The last record ends with 2, then zeros.
    private static String withoutPadding(byte[] plain) {
        int end = plain.length - 1;
        while (plain[end] == 0) {
            end--;
        }
        if (plain[end] != 2) {
            throw new IllegalStateException("not the last record");
        }
        return new String(plain, 0, end, StandardCharsets.UTF_8);
    }

    private static byte[] point(java.security.PublicKey key) {
        ECPoint w = ((ECPublicKey) key).getW();
        return HexFormat.of().parseHex("04%064x%064x".formatted(w.getAffineX(), w.getAffineY()));
    }

    private static byte[] extract(byte[] salt, byte[] ikm) throws GeneralSecurityException {
        return hmac(salt, ikm);
    }

    private static byte[] expand(byte[] prk, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(hmac(prk, join(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] take(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
