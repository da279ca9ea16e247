package hugkissgo.centre.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import hugkissgo.centre.child.CannotStart;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnAuthorityTest {
    private static final String PASSWORD = "not a secret";

    @TempDir
    private Path folder;

    @Test
    void a_host_is_believed_by_its_own_authority_and_by_no_other() throws Exception {
        var ours = authority("ours");
        var others = authority("others");
        var server = serve("ours");
        try {
            assertThat(status(ours, server)).isEqualTo(200);
            assertThatThrownBy(() -> status(others, server)).isInstanceOf(SSLHandshakeException.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void the_name_in_the_certificate_still_counts() throws Exception {
        var elsewhere = authority("elsewhere", "dns:centre.example");
        var server = serve("elsewhere");
        try {
            assertThatThrownBy(() -> status(elsewhere, server)).isInstanceOf(SSLHandshakeException.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_file_that_holds_no_certificate_is_said_in_one_sentence() throws Exception {
        var file = Files.writeString(folder.resolve("none.crt"), "nothing");

        assertThatThrownBy(() -> new OwnAuthority(file).context())
                .isInstanceOf(CannotStart.class)
                .hasMessage("The certificate " + file + " cannot be read.");
    }

    private OwnAuthority authority(String name) throws Exception {
        return authority(name, "dns:localhost");
    }

    private OwnAuthority authority(String name, String host) throws Exception {
        var pem = folder.resolve(name + ".crt");
        keytool(name, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=" + host);
        keytool(name, "-exportcert", "-rfc", "-file", pem.toString());
        return new OwnAuthority(pem);
    }

    private void keytool(String name, String... words) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("-alias", name, "-storepass", PASSWORD));
        command.addAll(List.of("-keystore", folder.resolve(name + ".p12").toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }

    private HttpsServer serve(String name) throws Exception {
        var keys = KeyStore.getInstance(folder.resolve(name + ".p12").toFile(), PASSWORD.toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static int status(OwnAuthority authority, HttpsServer server) throws Exception {
        var address = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
        try (var client =
                HttpClient.newBuilder().sslContext(authority.context()).build()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
