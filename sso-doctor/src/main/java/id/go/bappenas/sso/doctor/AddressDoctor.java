package id.go.bappenas.sso.doctor;

import id.go.bappenas.sso.realm.ApplyException;
import id.go.bappenas.sso.realm.Json;
import id.go.bappenas.sso.realm.RealmReader;
import id.go.bappenas.sso.realm.Server;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** What a stranger sees at the server's addresses. Sends no credentials. */
final class AddressDoctor {

    /** RFC 2606: no server has it. */
    private static final String STRANGE_HOST = "doctor.invalid";

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Duration RENEWAL = Duration.ofDays(30);
    private static final String DEFAULT_CONTACT = ">Helpdesk Pusdatin, Kementerian PPN/Bappenas<";
    private static final String JDWP = "JDWP-Handshake";

    private final Server server;
    private final HttpClient client;
    private final String realm;

    AddressDoctor(Server server, String realm) {
        this.server = server;
        this.client = server.client();
        this.realm = realm;
    }

    /** The address that the realm puts into its tokens, or empty if the realm has no discovery document. */
    Optional<URI> issuer() {
        return issuer(Map.of());
    }

    private Optional<URI> issuer(Map<String, String> headers) {
        return get(
                        server.address() + "/realms/" + RealmReader.encode(realm) + "/.well-known/openid-configuration",
                        headers)
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> Json.read(answer.body()))
                .map(document -> Json.text(document, "issuer"))
                .filter(issuer -> !issuer.isEmpty())
                .map(URI::create);
    }

    /**
     * @param publicAddress the address that people use, or empty if the operator names none
     * @param ports that this computer may try
     */
    List<Finding> findings(Optional<URI> publicAddress, Ports ports) {
        List<Finding> findings = new ArrayList<>();
        Optional<URI> issuer = issuer();
        if (issuer.isEmpty()) {
            findings.add(new Finding(Diagnosis.NOT_CHECKED, "openid-configuration"));
        }
        issuer.filter(address -> !"https".equals(address.getScheme()))
                .ifPresent(address -> findings.add(new Finding(Diagnosis.ADDRESS_HTTP, address.toString())));
        publicAddress.ifPresent(wanted -> issuer.filter(address -> !sameOrigin(wanted, address))
                .ifPresent(address -> findings.add(
                        new Finding(Diagnosis.ADDRESS_OTHER, address + " (--public-url " + wanted + ")"))));
        for (Map<String, String> headers : List.of(
                Map.of("Host", STRANGE_HOST),
                Map.of("X-Forwarded-Host", STRANGE_HOST),
                Map.of("Forwarded", "host=" + STRANGE_HOST))) {
            issuer(headers)
                    .filter(address -> STRANGE_HOST.equals(address.getHost()))
                    .ifPresent(address -> findings.add(new Finding(
                            Diagnosis.HOST_FROM_STRANGERS,
                            headers.keySet().iterator().next())));
        }
        findings.addAll(home());
        findings.addAll(plain(ports.http()));
        findings.addAll(contact());
        findings.addAll(ports(ports.management(), ports.debug()));
        return findings;
    }

    private static boolean sameOrigin(URI one, URI other) {
        return one.getScheme().equals(other.getScheme())
                && one.getHost().equals(other.getHost())
                && one.getPort() == other.getPort();
    }

    /** How much the server's clock is ahead of this computer's; empty without an answer. */
    Optional<Duration> skew() {
        return skew(realmPage());
    }

    private Optional<HttpResponse<String>> realmPage() {
        return get(server.address() + "/realms/" + RealmReader.encode(realm), Map.of());
    }

    private static Optional<Duration> skew(Optional<HttpResponse<String>> answer) {
        return answer.flatMap(found -> found.headers().firstValue("Date"))
                .flatMap(AddressDoctor::moment)
                .map(moment -> Duration.between(Instant.now(), moment));
    }

    /** Clock and certificate. */
    private List<Finding> home() {
        List<Finding> findings = new ArrayList<>();
        Optional<HttpResponse<String>> answer = realmPage();
        skew(answer)
                .filter(skew -> skew.abs().compareTo(SKEW) > 0)
                .ifPresent(skew -> findings.add(new Finding(Diagnosis.CLOCK, skew.toSeconds() + " s")));
        answer.flatMap(HttpResponse::sslSession)
                .flatMap(AddressDoctor::end)
                .filter(end -> end.isBefore(Instant.now().plus(RENEWAL)))
                .ifPresent(end -> findings.add(new Finding(Diagnosis.CERTIFICATE_EXPIRES, end.toString())));
        return findings;
    }

    /** The port of plain HTTP beside one with TLS. */
    private List<Finding> plain(OptionalInt named) {
        boolean usual = "https".equals(server.address().getScheme())
                && (server.address().getPort() < 0 || server.address().getPort() == 443);
        if (named.isEmpty() && !usual) {
            return List.of();
        }
        String address = "http://" + server.address().getHost() + ":" + named.orElse(80) + "/";
        return get(address, Map.of())
                .filter(plain ->
                        !plain.headers().firstValue("Location").orElse("").startsWith("https://"))
                .map(plain -> List.of(new Finding(Diagnosis.HTTP_WITHOUT_REDIRECT, address)))
                .orElse(List.of());
    }

    private static Optional<Instant> moment(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> end(SSLSession session) {
        try {
            return Arrays.stream(session.getPeerCertificates())
                    .filter(X509Certificate.class::isInstance)
                    .map(certificate ->
                            ((X509Certificate) certificate).getNotAfter().toInstant())
                    .min(Instant::compareTo);
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty();
        }
    }

    /** Keycloak's page for a link without a sign-in has our footer. */
    private List<Finding> contact() {
        return get(server.address() + "/realms/" + RealmReader.encode(realm) + "/login-actions/authenticate", Map.of())
                .filter(answer -> answer.body().contains(DEFAULT_CONTACT))
                .map(answer -> List.of(new Finding(Diagnosis.HELP_CONTACT, "SSO_HELP_CONTACT")))
                .orElse(List.of());
    }

    private List<Finding> ports(int managementPort, int debugPort) {
        List<Finding> findings = new ArrayList<>();
        String host = server.address().getHost();
        List<String> addresses = new ArrayList<>(List.of(server.address() + "/metrics"));
        for (String scheme : List.of("http", "https")) {
            addresses.add(scheme + "://" + host + ":" + managementPort + "/metrics");
        }
        addresses.stream()
                .filter(address -> get(address, Map.of())
                        .filter(answer ->
                                answer.statusCode() == 200 && answer.body().contains("# TYPE "))
                        .isPresent())
                .forEach(address -> findings.add(new Finding(Diagnosis.METRICS_OPEN, address)));
        if (speaksJdwp(host, debugPort)) {
            findings.add(new Finding(Diagnosis.DEBUG_PORT, host + ":" + debugPort));
        }
        return findings;
    }

    private static boolean speaksJdwp(String host, int port) {
        try (Socket socket = new Socket()) {
            int timeout = (int) TIMEOUT.toMillis();
            socket.connect(new InetSocketAddress(host, port), timeout);
            socket.setSoTimeout(timeout);
            byte[] handshake = JDWP.getBytes(StandardCharsets.US_ASCII);
            socket.getOutputStream().write(handshake);
            return Arrays.equals(socket.getInputStream().readNBytes(handshake.length), handshake);
        } catch (IOException e) {
            return false;
        }
    }

    /** Empty if no answer came. */
    private Optional<HttpResponse<String>> get(String address, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).timeout(TIMEOUT);
        headers.forEach(request::header);
        try {
            return Optional.of(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ApplyException.of("Dihentikan.", "Interrupted.", e);
        }
    }

    /**
     * Makes a failed request whose event has the address that the server believes.
     *
     * @param headers such as {@code X-Forwarded-For}
     */
    void knock(Map<String, String> headers, String clientId) {
        get(
                server.address() + "/realms/" + RealmReader.encode(realm)
                        + "/protocol/openid-connect/auth?response_type=code&client_id="
                        + RealmReader.encode(clientId),
                headers);
    }
}
