package id.go.bappenas.sso.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.go.bappenas.sso.realm.Server;
import id.go.bappenas.sso.tls.TestCertificates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of addresses, proxies, certificates and ports, planted into a small server. */
class AddressDoctorTest {

    /** A port on which nothing listens. */
    private static final int CLOSED = 1;

    private HttpServer server;
    private OptionalInt plain = OptionalInt.empty();
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
                .findings(Optional.of(URI.create(publicAddress)), new Ports(plain, management, debug)).stream()
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
    void portOfPlainHttpThatDoesNotRedirectIsFound() throws IOException {
        start();
        var location = new AtomicReference<>("/realms/");
        var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", location.get());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        other.start();
        try {
            plain = OptionalInt.of(other.getAddress().getPort());
            assertThat(codes()).containsExactly("http-without-redirect");
            location.set("https://sso.kantor.example/");
            assertThat(codes()).isEmpty();
        } finally {
            other.stop(0);
        }
        assertThat(codes()).as("a closed port").isEmpty();
    }

    /** The JDK's server writes the right time itself. */
    @Test
    void wrongClockIsFound() throws IOException {
        start();
        try (var front = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var date = ZonedDateTime.now(ZoneOffset.UTC).minusMinutes(2).format(DateTimeFormatter.RFC_1123_DATE_TIME);
            var body = "{\"issuer\": \"" + issuer + "/realms/bappenas\"}";
            var answer = "HTTP/1.1 200 OK\r\nDate: " + date + "\r\nConnection: close\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body;
            var answering = new Thread(() -> {
                while (!front.isClosed()) {
                    try (var socket = front.accept()) {
                        var request = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
                        while (!request.readLine().isEmpty()) {
                            // The rest of the request says nothing new.
                        }
                        socket.getOutputStream().write(answer.getBytes(UTF_8));
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            answering.start();
            var address = Server.at(URI.create("http://127.0.0.1:" + front.getLocalPort()));

            assertThat(codes(address, issuer, CLOSED, CLOSED)).containsExactly("clock");
            assertThat(new AddressDoctor(address, "bappenas").skew().orElseThrow())
                    .isBetween(Duration.ofSeconds(-130), Duration.ofSeconds(-115));
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
