package id.go.bappenas.sso.benchmark.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.benchmark.person.DirectGrant;
import id.go.bappenas.sso.benchmark.person.Person;
import id.go.bappenas.sso.benchmark.server.Contender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two officers of our server: one puts people on file, the other confirms their addresses. */
final class Officers {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Contender ours;

    Officers(Contender ours) {
        this.ours = ours;
    }

    /** So many people, each to be used so often. */
    Iterator<OnFile> people(int number, int times) {
        var people = Stream.generate(OnFile::random).limit(number).toList();
        people.forEach(this::create);
        var recorded = send(
                token(),
                "employee-identity/import",
                people.stream()
                        .map(OnFile::line)
                        .collect(Collectors.joining("\n", "username,nik,birthPlace,birthDate,externalEmail\n", "\n")));
        requireAll(number, recorded);
        var second = token();
        people.forEach(person ->
                send(second, "employee-identity/employees/" + person.username() + "/address-confirmation", ""));
        return people.stream()
                .flatMap(person -> Stream.generate(() -> person).limit(times))
                .iterator();
    }

    private void create(OnFile person) {
        ours.admin()
                .must(ours.admin()
                        .post(
                                Contender.REALM + "/users",
                                Map.of(
                                        "username",
                                        person.username(),
                                        "enabled",
                                        true,
                                        "firstName",
                                        "Pegawai",
                                        "email",
                                        person.username() + "@kantor.example")));
    }

    private String token() {
        DirectGrant.allow(ours);
        var officer = Person.make(ours);
        var admin = ours.admin();
        var client = admin.must(admin.get(Contender.REALM + "/clients?clientId=sso-api"))
                .body()
                .get(0)
                .get("id")
                .asText();
        var role = admin.must(admin.get(Contender.REALM + "/clients/" + client + "/roles/identity-manager"))
                .body();
        admin.must(admin.post(
                Contender.REALM + "/users/" + officer.id() + "/role-mappings/clients/" + client, List.of(role)));
        return DirectGrant.signIn(ours, officer);
    }

    private static void requireAll(int number, HttpResponse<String> answer) {
        try {
            if (JSON.readTree(answer.body()).path("recorded").asInt() != number) {
                throw new IllegalStateException("not everybody is on file: " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }

    /** @param body CSV, or empty */
    private HttpResponse<String> send(String token, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(ours.address() + "/realms/" + Contender.REALM + "/" + path))
                .header("Authorization", "Bearer " + token)
                .POST(body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "text/csv");
        }
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
