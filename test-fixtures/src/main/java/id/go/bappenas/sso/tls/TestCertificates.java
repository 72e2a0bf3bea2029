package id.go.bappenas.sso.tls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate of a CA of its own.
 *
 * @param ca PEM file of the CA
 * @param context for a server with the certificate
 */
public record TestCertificates(Path ca, SSLContext context) {

    private static final String PASSWORD = "rahasia";

    /** @param validity options of keytool about the server's certificate */
    public static TestCertificates make(Path folder, String alternativeName, String... validity) throws Exception {
        var store = Files.createTempDirectory(folder, "store").resolve("keys.p12");
        keytool(store, "ca", "CN=CA kantor", "-ext", "bc:c");
        keytool(
                store,
                "server",
                "CN=sso.example",
                Stream.concat(Stream.of("-signer", "ca", "-ext", "san=" + alternativeName), Stream.of(validity))
                        .toArray(String[]::new));
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        var ca = keys.getCertificate("ca");
        keys.deleteEntry("ca");
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        var pem = "# CA kantor\n-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(ca.getEncoded()) + "\n-----END CERTIFICATE-----\n";
        return new TestCertificates(Files.writeString(store.resolveSibling("ca.pem"), pem), context);
    }

    private static void keytool(Path store, String alias, String name, String... more) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        command.addAll(List.of("-alias", alias, "-keyalg", "EC", "-dname", name, "-storetype", "PKCS12"));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    /** A server on loopback that is not started. */
    public HttpsServer server() throws IOException {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return server;
    }
}
