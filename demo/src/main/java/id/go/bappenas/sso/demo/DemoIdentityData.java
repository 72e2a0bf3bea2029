package id.go.bappenas.sso.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.demo.keycloak.AdminApi;
import id.go.bappenas.sso.demo.keycloak.Otp;
import id.go.bappenas.sso.demo.keycloak.PasswordCredential;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Records the identity data of the demo's people and confirms their addresses over REST, as officers do. Two officers confirm
 * each address, because it came with the account. The administrator records the identity of both officers. Officers and client
 * are created for this purpose and removed afterwards.
 */
final class DemoIdentityData {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> OFFICERS = List.of("demo.petugas", "demo.petugas2");
    private static final List<String> NIKS = List.of("3273010101809001", "3273010101809002");
    private static final String APPLICATION = "demo-petugas";

    private final HttpClient http = HttpClient.newHttpClient();
    private final AdminApi admin;
    private final URI base;
    private final String realm;

    DemoIdentityData(AdminApi admin, URI server, String realm) {
        this.admin = admin;
        this.base = URI.create(server + "/realms/" + realm);
        this.realm = realm;
    }

    void fill(List<DemoPerson> people) throws IOException, InterruptedException {
        // A killed demo may have left officers and client behind.
        remove();
        try {
            makeApplication();
            var first = officersToken(0);
            var second = officersToken(1);
            for (var person : people) {
                // Submitter and verifier of a request have to be two persons. The product does not count two people as
                // two persons if the same officer recorded both.
                if (isVerifier(person)) {
                    fill(second, first, person);
                } else {
                    fill(first, second, person);
                }
            }
        } finally {
            remove();
        }
    }

    private static boolean isVerifier(DemoPerson person) {
        return person.roles() != null
                && person.roles().getOrDefault("sso-api", List.of()).contains("request-verifier");
    }

    private void fill(String first, String second, DemoPerson person) throws IOException, InterruptedException {
        var path = "/employee-identity/employees/" + person.username();
        var identity = Map.of(
                "nik",
                person.nik(),
                "birthPlace",
                person.birthPlace(),
                "birthDate",
                person.birthDate(),
                "externalEmail",
                person.externalEmail());
        send(request(first, path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(identity))));
        // The address came with the account and no officer has set it, so both officers have to confirm it.
        for (var officer : List.of(first, second)) {
            send(request(officer, path + "/address-confirmation")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(
                            JSON.writeValueAsString(Map.of("externalEmail", person.externalEmail())))));
        }
    }

    private void makeApplication() {
        admin.must(admin.post(
                realm + "/clients",
                Map.of(
                        "clientId",
                        APPLICATION,
                        "publicClient",
                        true,
                        "standardFlowEnabled",
                        false,
                        "directAccessGrantsEnabled",
                        true)));
    }

    private String officersToken(int number) throws IOException, InterruptedException {
        var random = new byte[24];
        RANDOM.nextBytes(random);
        // Sent as a hash, so that no password rule applies to the random value.
        var password = HexFormat.of().formatHex(random);
        var app = new Otp(password);
        var officer = admin.must(admin.post(
                        realm + "/users",
                        Map.of(
                                "username",
                                OFFICERS.get(number),
                                "firstName",
                                "Petugas",
                                "enabled",
                                true,
                                "credentials",
                                List.of(PasswordCredential.of(password, Instant.now()), app.credential()))))
                .createdId();
        var api = admin.must(admin.get(realm + "/clients?clientId=sso-api"))
                .body()
                .get(0)
                .get("id")
                .asText();
        var role = admin.must(admin.get(realm + "/clients/" + api + "/roles/identity-manager"))
                .body();
        admin.must(admin.post(realm + "/users/" + officer + "/role-mappings/clients/" + api, List.of(role)));
        admin.must(admin.put(
                realm + "/officer-identity/" + OFFICERS.get(number),
                Map.of("nik", NIKS.get(number), "birthPlace", "Bandung", "birthDate", "1980-01-01")));
        var form = "grant_type=password&client_id=" + APPLICATION + "&username=" + OFFICERS.get(number) + "&password="
                + password + "&totp=" + app.code(Instant.now());
        var answer = send(HttpRequest.newBuilder(URI.create(base + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return JSON.readTree(answer).get("access_token").asText();
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException("Data identitas demo ditolak / identity data of the demo refused: HTTP "
                    + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private void remove() {
        OFFICERS.forEach(officer -> removeAll("/users", "?exact=true&username=" + officer));
        removeAll("/clients", "?clientId=" + APPLICATION);
    }

    private void removeAll(String kind, String query) {
        admin.must(admin.get(realm + kind + query))
                .body()
                .forEach(found -> admin.must(
                        admin.delete(realm + kind + "/" + found.get("id").asText())));
    }
}
