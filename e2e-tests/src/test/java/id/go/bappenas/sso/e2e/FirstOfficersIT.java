package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.AtOnce;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An administrator records the first two identity managers and cannot record a third. */
class FirstOfficersIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 12;
    private static final int ROUNDS = 3;

    @Test
    void administratorRecordsTwoIdentityManagersAndNoThird() throws IOException, InterruptedException {
        try (var server = new OwnServer(Map.of())) {
            var sso = server.sso(server.switchInboxOn());
            var administrator = officer(sso);
            grant(sso, administrator, "manage-users");
            var token = Api.as(sso, administrator).authorization().orElseThrow();
            var reader = sso.people().officer();
            grant(sso, reader, "view-users");
            var readersToken = Api.as(sso, reader).authorization().orElseThrow();
            var first = officer(sso);
            var second = officer(sso);
            var third = officer(sso);

            // No officer is recorded yet, so an officer cannot record another officer.
            assertThat(Api.as(sso, first)
                            .put(Officers.path(second), Officers.identity(second))
                            .code())
                    .isEqualTo("officer-identity-missing");

            assertThat(put(sso, "", first).status()).isEqualTo(401);
            assertThat(put(sso, readersToken, first).status()).isEqualTo(403);
            assertThat(put(sso, token, administrator).code()).isEqualTo("own-account");
            assertThat(put(sso, token, sso.people().employee()).code()).isEqualTo("no-identity-manager");
            assertThat(put(sso, token, new Person("-", "tidak.ada", "-")).code())
                    .isEqualTo("employee-unknown");

            assertThat(put(sso, token, first).status()).isEqualTo(200);
            assertThat(put(sso, token, first).status())
                    .as("the administrator corrects a typing error")
                    .isEqualTo(200);
            assertThat(put(sso, token, second).status()).isEqualTo(200);
            assertThat(put(sso, token, third).code()).isEqualTo("first-officers-on-file");
            assertThat(put(sso, token, second).code()).isEqualTo("first-officers-on-file");

            var events = sso.admin()
                    .must(sso.admin()
                            .get(Sso.REALM + "/admin-events?resourcePath=users/" + second.id() + "/employee-identity"))
                    .body();
            assertThat(events).hasSize(1);
            assertThat(events.at("/0/authDetails/userId").asText()).isEqualTo(administrator.id());
            assertThat(events.at("/0/details/identity").asText()).isEqualTo("enrolled-by-administrator");

            // Another officer cannot delete or replace the identity data of a first officer.
            var others = Api.as(sso, second);
            assertThat(others.delete(Officers.path(first)).code()).isEqualTo("administrator-needed");
            assertThat(others.put(Officers.path(first), Officers.identity(first))
                            .code())
                    .isEqualTo("administrator-needed");
            assertThat(send(sso, "DELETE", readersToken, first, "").status()).isEqualTo(403);
            assertThat(send(sso, "DELETE", token, sso.people().employee(), "").code())
                    .isEqualTo("no-identity-manager");
            assertThat(send(sso, "DELETE", token, first, "").status()).isEqualTo(204);
            assertThat(others.get(Officers.path(first)).body().has("identity")).isFalse();
            assertThat(put(sso, token, first).status()).isEqualTo(200);

            // From now on, officers record other officers.
            var identity = Officers.identity(third);
            assertThat(Api.as(sso, first).put(Officers.path(third), identity).status())
                    .isEqualTo(200);
            assertThat(Officers.confirm(Api.as(sso, second), third, identity.get("externalEmail"))
                            .status())
                    .isEqualTo(204);

            // An officer and a colleague recorded by that officer are not independent, so the administrator may record
            // again.
            assertThat(put(sso, token, second).code()).isEqualTo("first-officers-on-file");
            assertThat(send(sso, "DELETE", token, second, "").status()).isEqualTo(204);
            assertThat(put(sso, token, second).status()).isEqualTo(200);
        }
    }

    @Test
    void simultaneousWritesOnTwoNodesRecordTwoIdentityManagersAndNoThird() throws Exception {
        try (var database = TestDatabase.create();
                var node = new OwnServer(Map.of(), database);
                var other = new OwnServer(Map.of(), database)) {
            var sso = node.sso(node.switchInboxOn());
            var admins = List.of(node.admin(), other.admin());
            // Fill caches and get tokens before the simultaneous calls.
            admins.forEach(admin -> admin.must(admin.get(Sso.REALM)));
            for (var round = 0; round < ROUNDS; round++) {
                var officers =
                        Stream.generate(() -> officer(sso)).limit(AT_ONCE).toList();
                var codes = AtOnce.of(AT_ONCE, number -> {
                    var identity = Officers.identity(officers.get(number));
                    identity.remove("externalEmail");
                    return admins.get(number % admins.size())
                            .put(
                                    Sso.REALM + "/officer-identity/"
                                            + officers.get(number).username(),
                                    identity);
                });

                assertThat(codes).filteredOn(answer -> answer.status() == 200).hasSize(2);
                assertThat(codes)
                        .filteredOn(answer -> answer.status() != 200)
                        .allMatch(answer -> answer.body().path("code").asText().equals("first-officers-on-file"));
                // With fewer than two recorded managers the administrator may record again, in the next round.
                officers.forEach(officer -> sso.people().enable(officer, false));
            }
        }
    }

    private static Person officer(Sso sso) {
        return Officers.of(sso).unknown("identity-manager");
    }

    private static void grant(Sso sso, Person person, String role) {
        sso.people().grant(person, "realm-management", role);
    }

    private record Answer(int status, JsonNode body) {

        String code() {
            return body.path("code").asText();
        }
    }

    private static Answer put(Sso sso, String authorization, Person officer) throws IOException, InterruptedException {
        var identity = Officers.identity(officer);
        identity.remove("externalEmail");
        return send(sso, "PUT", authorization, officer, JSON.writeValueAsString(identity));
    }

    private static Answer send(Sso sso, String method, String authorization, Person officer, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(
                        sso.address() + "/admin/realms/" + Sso.REALM + "/officer-identity/" + officer.username()))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }
}
