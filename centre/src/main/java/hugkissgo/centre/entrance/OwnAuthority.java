package hugkissgo.centre.entrance;

import hugkissgo.centre.child.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// The certificate authority of an installation that signs for itself, as Caddy does for localhost: a PEM file.
public record OwnAuthority(Path pem) {
    /// From now on this process talks over TLS to hosts that this authority vouches for, and to no others.
    public void trustAlone() {
        SSLContext.setDefault(context());
    }

    SSLContext context() {
        try {
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(keys());
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new CannotStart("The certificate " + pem + " cannot be read.", e);
        }
    }

    private KeyStore keys() throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance(KeyStore.getDefaultType());
        keys.load(null, null);
        try (var file = Files.newInputStream(pem)) {
            int i = 0;
            for (var each : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                keys.setCertificateEntry("authority-" + i++, each);
            }
        }
        return keys;
    }
}
