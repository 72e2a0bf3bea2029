package id.go.bappenas.sso.benchmark.person;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.benchmark.server.Contender;
import id.go.bappenas.sso.demo.keycloak.Otp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A user of the bundle's server with a role of client {@code sso-api}, a registered NIK and the second factor that officers
 * need.
 */
public final class Officer {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** An access token is valid for five minutes. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final Contender ours;
    private final BenchmarkUser person;
    private final Otp app;
    private String token;
    private Instant renewal = Instant.MIN;

    private Officer(Contender ours, BenchmarkUser person, Otp app) {
        this.ours = ours;
        this.person = person;
        this.app = app;
    }

    /** For each server, the two officers whose identity the administrator recorded. They record the other officers. */
    private static final Map<URI, List<Officer>> REGISTRARS = new ConcurrentHashMap<>();

    private static final AtomicInteger TURNS = new AtomicInteger();

    /**
     * Creates an officer. The registrars take turns, because the server does not count two people as two persons if the same
     * registrar recorded both.
     *
     * @param role such as {@code identity-manager}
     */
    public static Officer with(Contender ours, String role) {
        var officer = unknown(ours, role);
        var registrars = registrars(ours);
        registrars
                .get(TURNS.getAndIncrement() % registrars.size())
                .put("employee-identity/employees/" + officer.person.username(), identity());
        return officer;
    }

    private static List<Officer> registrars(Contender ours) {
        return REGISTRARS.computeIfAbsent(ours.address(), address -> List.of(registrar(ours), registrar(ours)));
    }

    private static Officer registrar(Contender ours) {
        var officer = unknown(ours, "identity-manager");
        var admin = ours.admin();
        admin.must(admin.put(Contender.REALM + "/officer-identity/" + officer.person.username(), identity()));
        return officer;
    }

    private static Map<String, String> identity() {
        var random = ThreadLocalRandom.current();
        var nik = "3273%02d%02d%02d%02d%04d"
                .formatted(
                        2 + random.nextInt(29),
                        1 + random.nextInt(28),
                        1 + random.nextInt(12),
                        random.nextInt(100),
                        9_000 + random.nextInt(1_000));
        return Map.of("nik", nik, "birthPlace", "Bandung", "birthDate", "1980-01-01");
    }

    private static Officer unknown(Contender ours, String role) {
        DirectGrant.allow(ours);
        var app = new Otp(BenchmarkUser.newPassword());
        var officer = BenchmarkUser.make(ours, List.of(app.credential()));
        var admin = ours.admin();
        var client = admin.must(admin.get(Contender.REALM + "/clients?clientId=sso-api"))
                .body()
                .get(0)
                .get("id")
                .asText();
        var found = admin.must(admin.get(Contender.REALM + "/clients/" + client + "/roles/" + role))
                .body();
        admin.must(admin.post(
                Contender.REALM + "/users/" + officer.id() + "/role-mappings/clients/" + client, List.of(found)));
        return new Officer(ours, officer, app);
    }

    /**
     * @param type media type of the body
     * @param body empty for a request without a body
     */
    public HttpResponse<String> post(String path, String type, String body) {
        var request = request(path).POST(body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", type);
        }
        return send(request);
    }

    private void put(String path, Object body) {
        try {
            send(request(path)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(new ObjectMapper().writeValueAsString(body))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(ours.address() + "/realms/" + Contender.REALM + "/" + path))
                .header("Authorization", "Bearer " + token());
    }

    private String token() {
        if (Instant.now().isAfter(renewal)) {
            token = DirectGrant.signIn(ours, person, app);
            renewal = Instant.now().plus(FRESH);
        }
        return token;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("HTTP %d: %s".formatted(answer.statusCode(), answer.body()));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
