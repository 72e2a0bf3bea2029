package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.e2e.harness.OpenAction;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.realm.Credentials;
import id.go.bappenas.sso.realm.RealmApply;
import id.go.bappenas.sso.realm.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code sso apply} on a running server. */
@ExtendWith(SsoExtension.class)
class RealmApplyIT {

    @Test
    void realmImportedByKeycloakNeedsNoChange(Sso sso) {
        assertThat(apply(sso).changes()).isEmpty();
    }

    @Test
    void changedSettingsAreRestoredOnceAndPeopleAndOtherClientsStay(Sso sso) throws IOException {
        var admin = sso.admin();
        var person = sso.people().employee();
        sso.people().grant(person, "sso-api", "request-auditor");
        var userBefore = admin.get(Sso.REALM + "/users/" + person.id()).body();
        var rolesBefore = admin.get(Sso.REALM + "/users/" + person.id() + "/role-mappings")
                .body();
        var foreign = clientsOfOperators(sso, person.username());
        var webmail = sso.people().clientUuid("webmail");
        var representation =
                (ObjectNode) admin.get(Sso.REALM + "/clients/" + webmail).body();
        representation.putArray("redirectUris").add("https://jahat.example/*");
        admin.must(admin.put(Sso.REALM + "/clients/" + webmail, representation));
        admin.must(admin.put(Sso.REALM, Map.of("realm", Sso.REALM, "bruteForceProtected", false)));
        var account = admin.get(Sso.REALM + "/clients/" + webmail + "/service-account-user")
                .body()
                .get("id")
                .asText();
        var granted = Sso.REALM + "/users/" + account + "/role-mappings/clients/"
                + sso.people().clientUuid("sso-api");
        admin.must(admin.delete(granted));

        var repaired = apply(sso);
        var again = apply(sso);

        assertThat(repaired.changes()).hasSize(3);
        assertThat(repaired.changes().toString())
                .contains("webmail", "redirectUris", "bruteForceProtected", "password-changer");
        assertThat(admin.get(granted).body().get(0).get("name").asText()).isEqualTo("password-changer");
        assertThat(again.changes()).isEmpty();
        assertThat(admin.get(Sso.REALM + "/clients/" + webmail)
                        .body()
                        .get("redirectUris")
                        .get(0)
                        .asText())
                .isEqualTo(sso.webmail() + "/callback");
        assertThat(admin.get(Sso.REALM + "/users/" + person.id()).body()).isEqualTo(userBefore);
        assertThat(admin.get(Sso.REALM + "/users/" + person.id() + "/role-mappings")
                        .body())
                .isEqualTo(rolesBefore);
        foreign.forEach((id, before) ->
                assertThat(admin.get(Sso.REALM + "/clients/" + id).body()).isEqualTo(before));
    }

    /** Imports the client files of docs/operators under other names; returns what Keycloak has then, by its own id. */
    private static Map<String, JsonNode> clientsOfOperators(Sso sso, String suffix) throws IOException {
        var made = new HashMap<String, JsonNode>();
        for (var folder : List.of("webmail", "applications")) {
            try (var files =
                    Files.list(Path.of(System.getProperty("project.root"), "docs", "operators", folder, "keycloak"))) {
                for (var file : files.toList()) {
                    var client = (ObjectNode) new ObjectMapper().readTree(file.toFile());
                    client.put("clientId", client.get("clientId").asText() + "-" + suffix);
                    // Without a certificate Keycloak would make an RSA key, which takes up to a minute.
                    ((ObjectNode) client.path("attributes")).remove("saml.signing.certificate");
                    ((ObjectNode) client.path("attributes")).put("saml.client.signature", "false");
                    var id = sso.admin()
                            .must(sso.admin().post(Sso.REALM + "/clients", client))
                            .createdId();
                    made.put(id, sso.admin().get(Sso.REALM + "/clients/" + id).body());
                }
            }
        }
        return made;
    }

    @Test
    void clientThatIsMissingIsMadeWithTheRolesThatItMayUse(Sso sso) {
        var admin = sso.admin();
        admin.must(admin.delete(Sso.REALM + "/clients/" + sso.people().clientUuid("officers-tool")));

        var report = apply(sso);

        assertThat(report.changes()).hasSize(6);
        assertThat(report.changes().toString())
                .contains("client officers-tool", "+ scope of role sso-api/identity-manager");
        var mappings = Sso.REALM + "/clients/" + sso.people().clientUuid("officers-tool") + "/scope-mappings/clients/"
                + sso.people().clientUuid("sso-api");
        assertThat(admin.must(admin.get(mappings)).body().findValuesAsText("name"))
                .containsExactlyInAnyOrder(
                        "identity-manager", "request-auditor", "request-submitter", "request-verifier", "service-desk");
        assertThat(apply(sso).isUnchanged()).isTrue();
    }

    @Test
    void offlineAccessIsRemovedFromTheDefaultRoleAndItsOtherHoldersAreListed(Sso sso) {
        var admin = sso.admin();
        var person = sso.people().employee();
        var role = admin.must(admin.get(Sso.REALM + "/roles/offline_access")).body();
        var defaultRole =
                admin.must(admin.get(Sso.REALM)).body().at("/defaultRole/id").asText();
        var composites = Sso.REALM + "/roles-by-id/" + defaultRole + "/composites";
        var before = admin.must(admin.get(composites)).body();
        assertThat(before.findValuesAsText("name")).contains("manage-account").doesNotContain("offline_access");
        admin.must(admin.post(composites, List.of(role)));
        admin.must(admin.post(Sso.REALM + "/users/" + person.id() + "/role-mappings/realm", List.of(role)));

        var report = apply(sso);

        assertThat(report.changes())
                .singleElement()
                .asString()
                .contains("default-roles-bappenas", "composites - offline_access");
        assertThat(admin.must(admin.get(composites)).body().findValuesAsText("name"))
                .containsExactlyInAnyOrderElementsOf(before.findValuesAsText("name"));
        assertThat(report.notes()).anyMatch(note -> note.contains(person.username()));
        assertThat(apply(sso).isUnchanged()).isTrue();
    }

    @Test
    void localizationTextsOfTheFileAreSetOnceAndOthersStay(Sso sso, @TempDir Path folder) throws IOException {
        var admin = sso.admin();
        var texts = Sso.REALM + "/localization/id";
        admin.must(admin.post(texts, Map.of("ujiLain", "Tetap")));
        var wanted = (ObjectNode) new ObjectMapper().readTree(Files.readString(file()));
        wanted.putObject("localizationTexts").putObject("id").put("ujiTeks", "Halo, ${firstName}");
        var changed = Files.writeString(folder.resolve("realm.json"), wanted.toString());
        try {
            assertThat(apply(sso, changed).changes())
                    .singleElement()
                    .asString()
                    .contains("texts in language id", "ujiTeks");
            assertThat(apply(sso, changed).isUnchanged()).isTrue();

            var live = admin.must(admin.get(texts)).body();
            assertThat(live.path("ujiTeks").asText()).isEqualTo("Halo, ${firstName}");
            assertThat(live.path("ujiLain").asText()).isEqualTo("Tetap");
        } finally {
            admin.must(admin.delete(texts));
        }
    }

    @Test
    void actionsForFactorsThatNoFlowUsesAreDisabled(Sso sso) {
        var action = "webauthn-register-passwordless";
        try (var open = OpenAction.of(sso, action)) {
            assertThat(apply(sso).changes()).singleElement().asString().contains(action, "enabled true -> false");
            assertThat(OpenAction.isEnabled(sso, action)).isFalse();
        }
    }

    @Test
    void realmFileHasNoSecretAndNoIds(Sso sso) throws IOException {
        var text = Files.readString(file());

        assertThat(text)
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}")
                .doesNotContain("\"secret\"", "\"credentials\"", "\"id\":");
        assertThat(new ObjectMapper().readTree(text).get("users"))
                .allMatch(user -> user.get("username").asText().startsWith("service-account-"));
        assertThat(List.of(text.split("\n")))
                .filteredOn(line -> line.contains("\"password\""))
                .allMatch(line -> line.contains("${vault."));
    }

    private static Report apply(Sso sso) {
        return apply(sso, file());
    }

    private static Report apply(Sso sso, Path file) {
        return RealmApply.apply(
                sso.address(),
                Credentials.password("admin", sso.administratorPassword()),
                file,
                sso.environment(),
                false);
    }

    private static Path file() {
        return Path.of(System.getProperty("project.root"), "realm-export", "bappenas-realm.json");
    }
}
