package id.go.bappenas.sso.realm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import id.go.bappenas.sso.tls.TestCertificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which servers are trusted, and what an operator reads about a server that is not. */
class ServerTest {

    @TempDir
    private Path folder;

    private HttpServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** Starts a server with a certificate of its own CA and returns that CA's PEM file. */
    private Path https(String alternativeName, String... validity) throws Exception {
        var certificates = TestCertificates.make(folder, alternativeName, validity);
        begin(certificates.server());
        return certificates.ca();
    }

    private void begin(HttpServer made) {
        server = made;
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    private URI address() {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }

    private static int ask(Server server) throws IOException {
        return new AdminConnection(server, Credentials.client("master", "alat", "rahasia"))
                .send("GET", "/admin/realms", null)
                .statusCode();
    }

    @Test
    void serverOfAPrivateCaIsTrustedWithItsCertificate() throws Exception {
        var ca = https("ip:127.0.0.1");

        // The server answers 404 to the login: TLS itself was accepted.
        assertThatThrownBy(() -> ask(Server.trusting(address(), ca))).hasMessageContaining("(HTTP 404 on login)");
    }

    @Test
    void oneOfSeveralCertificatesInAFileIsEnough() throws Exception {
        var first = https("ip:10.0.0.1");
        var firstText = Files.readString(first);
        stop();
        var second = https("ip:127.0.0.1");
        var both = Files.writeString(folder.resolve("both.pem"), firstText + Files.readString(second));

        assertThatThrownBy(() -> ask(Server.trusting(address(), both))).hasMessageContaining("(HTTP 404 on login)");
    }

    @Test
    void unknownCaIsNamedWithTheOptionThatHelps() throws Exception {
        https("ip:127.0.0.1");

        assertThatThrownBy(() -> ask(Server.at(address())))
                .isInstanceOf(ApplyException.class)
                .hasMessageContaining("sebutkan dengan --ca FILE")
                .hasMessageContaining("name it with --ca FILE");
    }

    @Test
    void certificateOfAnotherNameIsRefusedAlsoIfItsCaIsTrusted() throws Exception {
        var ca = https("ip:10.0.0.1");

        assertThatThrownBy(() -> ask(Server.trusting(address(), ca)))
                .hasMessageContaining("is not for that name")
                .hasMessageContaining("use a name of the certificate as --server");
    }

    @Test
    void expiredCertificateIsNamed() throws Exception {
        var ca = https("ip:127.0.0.1", "-startdate", "-10d", "-validity", "5");

        assertThatThrownBy(() -> ask(Server.at(address()))).hasMessageContaining("--ca FILE");
        assertThatThrownBy(() -> ask(Server.trusting(address(), ca))).hasMessageContaining("has expired");
    }

    @Test
    void httpsToAPortOfPlainHttpIsNamed() throws Exception {
        try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var answering = new Thread(() -> {
                try (var socket = plain.accept()) {
                    socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            answering.start();
            var address = URI.create("https://127.0.0.1:" + plain.getLocalPort());

            assertThatThrownBy(() -> ask(Server.at(address)))
                    .hasMessageContaining("check that the port is that of HTTPS");
        }
    }

    @Test
    void plainHttpToAPortOfTlsIsNamedWithTheAddressToTry() throws Exception {
        https("ip:127.0.0.1");
        var address = address().toString().replaceFirst("https", "http");

        assertThatThrownBy(() -> ask(Server.at(URI.create(address))))
                .isInstanceOf(ApplyException.class)
                .hasMessageContaining(
                        "Something answers at " + address + ", but not with plain http; try --server " + address());
    }

    @Test
    void fileThatIsNoCertificateIsNamed() throws Exception {
        var address = URI.create("https://sso.example.invalid");
        var key = Files.writeString(
                folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        var empty = Files.writeString(folder.resolve("empty.pem"), "");

        assertThatThrownBy(() -> Server.trusting(address, key)).hasMessageContaining("has no PEM certificate");
        assertThatThrownBy(() -> Server.trusting(address, empty)).hasMessageContaining("has no PEM certificate");
        assertThatThrownBy(() -> Server.trusting(address, folder.resolve("tiada.pem")))
                .hasMessageContaining("cannot be read");
    }

    @Test
    void subCommandUsesTheFile() throws Exception {
        var ca = https("ip:127.0.0.1");
        var arguments = Arguments.ofServer(
                Set.of(), Set.of(), List.of("--server", address().toString(), "--ca", ca.toString()));

        assertThatThrownBy(() -> ask(arguments.server())).hasMessageContaining("(HTTP 404 on login)");
    }
}
