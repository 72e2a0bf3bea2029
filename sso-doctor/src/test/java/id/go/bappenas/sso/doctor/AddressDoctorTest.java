package id.go.bappenas.sso.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.go.bappenas.sso.realm.Server;
import id.go.bappenas.sso.tls.TestCertificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of addresses, proxies, certificates and ports, planted into a small server. */
class AddressDoctorTest {

    /** A port on which nothing listens. */
    private static final int CLOSED = 1;

    private HttpServer server;
    private String issuer = "https://sso.kantor.example";
    private String trusted = "";
    private String page = "";
    private String metrics = "";

    private void start() throws IOException {
        start(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    private void start(HttpServer made) {
        server = made;
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var host = trusted.isEmpty() ? null : exchange.getRequestHeaders().getFirst(trusted);
        var believed = host == null || !host.contains("doctor") ? issuer : "https://doctor.invalid";
        var body = path.endsWith("openid-configuration")
                ? "{\"issuer\": \"" + believed + "/realms/bappenas\"}"
                : path.endsWith("authenticate") ? page : path.equals("/metrics") ? metrics : "{}";
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private List<String> codes(Server address, String publicAddress, int management, int debug) {
        return new AddressDoctor(address, "bappenas")
                .findings(Optional.of(URI.create(publicAddress)), management, debug).stream()
                        .map(finding -> finding.diagnosis().code())
                        .toList();
    }

    private List<String> codes() {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return codes(Server.at(address), "https://sso.kantor.example", CLOSED, CLOSED);
    }

    @Test
    void healthyServerHasNoFinding() throws IOException {
        start();

        assertThat(codes()).isEmpty();
    }

    @Test
    void plainHttpAndAnotherAddressAreFound() throws IOException {
        issuer = "http://keycloak:8080";
        start();

        assertThat(codes()).containsExactly("address-http", "address-other");
    }

    @Test
    void serverThatBelievesAForeignHostNameIsFound() throws IOException {
        start();
        for (var header : List.of("X-Forwarded-Host", "Forwarded")) {
            trusted = header;
            assertThat(codes()).as(header).containsExactly("host-from-strangers");
        }
    }

    @Test
    void pageWithoutAWayToTheHelpdeskIsFound() throws IOException {
        page = "<span>Helpdesk Pusdatin, Kementerian PPN/Bappenas</span>";
        start();

        assertThat(codes()).containsExactly("help-contact");
    }

    @Test
    void publicMetricsAreFound() throws IOException {
        metrics = "# TYPE jvm_threads gauge\n";
        start();

        assertThat(codes()).containsExactly("metrics-open");
    }

    @Test
    void debugPortIsFound() throws IOException {
        start();
        try (var debugger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var answering = new Thread(() -> {
                try (var socket = debugger.accept()) {
                    socket.getOutputStream().write(socket.getInputStream().readNBytes("JDWP-Handshake".length()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            answering.start();
            var address = Server.at(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort()));

            assertThat(codes(address, issuer, CLOSED, debugger.getLocalPort())).containsExactly("debug-port");
        }
    }

    @Test
    void certificateThatEndsSoonIsFound(@TempDir Path folder) throws Exception {
        var certificates = TestCertificates.make(folder, "ip:127.0.0.1", "-validity", "10");
        start(certificates.server());
        var address = URI.create("https://127.0.0.1:" + server.getAddress().getPort());

        assertThat(codes(Server.trusting(address, certificates.ca()), issuer, CLOSED, CLOSED))
                .containsExactly("certificate-expires");
    }
}
