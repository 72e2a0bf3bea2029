package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.demo.keycloak.AdminApi;
import id.go.bappenas.sso.e2e.harness.OperatorsTool;
import id.go.bappenas.sso.e2e.harness.OwnRealm;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code sso apply} and {@code sso restore} on a realm as a ministry may have it before this bundle. */
@ExtendWith(SsoExtension.class)
class ApplyOnLiveRealmIT {

    private static final String POLICY =
            "length(10) and notUsername(undefined) and forceExpiredPasswordChange(90) and maxLength(64)";

    @Test
    void additionsOfTheMinistryStayAndRestoreBringsTheRealmBack(Sso sso, @TempDir Path folder) {
        try (var realm = ministry(sso)) {
            var admin = sso.admin();
            var name = realm.name();
            var tool = OperatorsTool.of(sso, name);
            var backup = folder.resolve("cadangan.json");
            var before = export(admin, name);

            var tried = tool.run("apply", "--dry-run");
            assertThat(tried.exitCode()).isEqualTo(1);
            assertThat(tried.said())
                    .startsWith("apply akan BERHENTI")
                    .contains("apply would STOP and change nothing", "Run again with --take-over webmail")
                    .doesNotContain("would be applied");

            var refused = tool.run("apply", "--backup", backup.toString());
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.said())
                    .contains(
                            "Client webmail exists in this realm and is not from the realm file",
                            "Run again with --take-over webmail",
                            "publicClient true -> false",
                            "its application needs (or no longer needs) the client secret",
                            "realm " + name + ": passwordPolicy",
                            "realm " + name + ": browserFlow \"masuk dinas\"");
            assertThat(backup).doesNotExist();
            assertThat(export(admin, name)).isEqualTo(before);

            var applied = tool.run("apply", "--take-over", "webmail", "--backup", backup.toString());
            assertThat(applied.exitCode()).as(applied.said()).isZero();
            assertThat(backup).exists();
            assertAdditionsStayed(admin, name);
            assertThat(tool.run("apply").said()).contains("No change.");

            var officer = grantVerifier(sso, name);
            var stopped = tool.run("restore", backup.toString());
            assertThat(stopped.exitCode()).isEqualTo(1);
            assertThat(stopped.said())
                    .contains("role sso-api/request-verifier, orang / people: " + officer)
                    .contains("run again with --take-roles-away");
            assertThat(tool.run("apply").said()).as("restore changed nothing").contains("No change.");

            var restored = tool.run("restore", backup.toString(), "--take-roles-away");
            assertThat(restored.exitCode()).as(restored.said()).isZero();
            assertThat(export(admin, name)).isEqualTo(before);
            assertThat(tool.run("restore", backup.toString()).said()).contains("No change.");

            var again = tool.run("apply", "--take-over", "webmail");
            assertThat(again.exitCode()).as(again.said()).isZero();
        }
    }

    private static String grantVerifier(Sso sso, String realm) {
        var admin = sso.admin();
        var id = admin.must(admin.post(
                        realm + "/users",
                        Map.of(
                                "username", "petugas",
                                "enabled", true,
                                "firstName", "Petugas",
                                "lastName", "Dinas",
                                "email", "petugas@kantor.example")))
                .createdId();
        var api = admin.must(admin.get(realm + "/clients?clientId=sso-api"))
                .body()
                .get(0)
                .get("id")
                .asText();
        var role = admin.must(admin.get(realm + "/clients/" + api + "/roles/request-verifier"))
                .body();
        admin.must(admin.post(realm + "/users/" + id + "/role-mappings/clients/" + api, List.of(role)));
        return "petugas";
    }

    private static OwnRealm ministry(Sso sso) {
        var realm = OwnRealm.make(
                sso,
                Map.of(
                        "displayName",
                        "Kementerian",
                        "passwordPolicy",
                        POLICY,
                        "internationalizationEnabled",
                        true,
                        "supportedLocales",
                        List.of("id", "fr"),
                        "attributes",
                        Map.of("dinas", "ya", "ssoSecurityAddress", "aman@kantor.example"),
                        "smtpServer",
                        Map.of("host", "mail.kantor.example", "from", "sso@kantor.example")));
        var admin = sso.admin();
        var name = realm.name();
        admin.must(admin.post(
                name + "/clients",
                Map.of(
                        "clientId", "webmail",
                        "publicClient", true,
                        "redirectUris", List.of("https://surat.kantor.example/*"),
                        "webOrigins", List.of("https://surat.kantor.example"),
                        "attributes", Map.of("dinas.warna", "biru"))));
        realm.client("dinas", "rahasia", "https://dinas.kantor.example/*");
        admin.must(admin.post(name + "/roles", Map.of("name", "pegawai", "description", "Pegawai tetap")));
        var profile =
                (ObjectNode) admin.must(admin.get(name + "/users/profile")).body();
        var attributes = (ArrayNode) profile.get("attributes");
        attributes.insertObject(2).put("name", "golongan").put("group", "kepegawaian");
        attributes.addObject().put("name", "eselon");
        ((ArrayNode) profile.get("groups")).addObject().put("name", "kepegawaian");
        profile.put("unmanagedAttributePolicy", "ENABLED");
        admin.must(admin.put(name + "/users/profile", profile));
        admin.must(admin.post(name + "/authentication/flows/browser/copy", Map.of("newName", "masuk dinas")));
        admin.must(admin.put(
                name,
                Map.of(
                        "browserFlow",
                        "masuk dinas",
                        "attributes",
                        Map.of("dinas", "ya", "ssoSecurityAddress", "aman@kantor.example"))));
        return realm;
    }

    private static void assertAdditionsStayed(AdminApi admin, String name) {
        var live = admin.must(admin.get(name)).body();
        assertThat(live.get("passwordPolicy").asText())
                .startsWith("character-mix(8) and ")
                .endsWith(" and length(10) and notUsername(undefined) and maxLength(64)")
                .doesNotContain("forceExpiredPasswordChange");
        assertThat(texts(live.get("supportedLocales"))).containsExactlyInAnyOrder("id", "en", "fr");
        assertThat(live.at("/attributes/dinas").asText()).isEqualTo("ya");
        assertThat(live.at("/attributes/ssoSecurityAddress").asText()).isEqualTo("aman@kantor.example");
        var profile = admin.must(admin.get(name + "/users/profile")).body();
        assertThat(profile.get("attributes").findValuesAsText("name"))
                .startsWith("username", "email", "golongan", "firstName", "lastName", "eselon", "externalEmail");
        assertThat(profile.get("groups").findValuesAsText("name")).contains("kepegawaian");
        assertThat(profile.get("unmanagedAttributePolicy").asText()).isEqualTo("ADMIN_EDIT");
        var webmail =
                admin.must(admin.get(name + "/clients?clientId=webmail")).body().get(0);
        assertThat(webmail.get("publicClient").asBoolean()).isFalse();
        assertThat(webmail.get("serviceAccountsEnabled").asBoolean()).isTrue();
        assertThat(admin.must(admin.get(name + "/clients?clientId=dinas")).body())
                .hasSize(1);
        assertThat(admin.must(admin.get(name + "/roles/pegawai")).status()).isEqualTo(200);
        assertThat(admin.must(admin.get(name + "/authentication/flows")).body().findValuesAsText("alias"))
                .contains("masuk dinas", "bappenas browser");
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** The whole realm. Keycloak has no way back from an empty text to none, and they mean the same. */
    private static JsonNode export(AdminApi admin, String name) {
        return sorted(
                admin.must(admin.post(name + "/partial-export?exportClients=true&exportGroupsAndRoles=true", Map.of()))
                        .body());
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var copy = object.objectNode();
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            names.stream()
                    .sorted()
                    .filter(field -> !object.get(field).asText("x").isEmpty())
                    .forEach(field -> copy.set(field, sorted(object.get(field))));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var items = new ArrayList<JsonNode>();
            array.forEach(item -> items.add(sorted(item)));
            items.sort((one, other) -> one.toString().compareTo(other.toString()));
            return array.arrayNode().addAll(items);
        }
        return node;
    }
}
