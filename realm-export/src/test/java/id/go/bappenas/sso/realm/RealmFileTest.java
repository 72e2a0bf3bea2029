package id.go.bappenas.sso.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealmFileTest {

    private static RealmFile file(String json, Map<String, String> environment) {
        return RealmFile.of(RealmFile.parse(json.replace('\'', '"'), "realm.json"), environment);
    }

    @Test
    void quotesAndBackslashesInAValueDoNotBreakTheJson() {
        RealmFile file = file("{'realm': 'x', 'displayName': '${TITLE}'}", Map.of("TITLE", "a \"b\" \\ c"));

        assertThat(file.realm().get("displayName").asText()).isEqualTo("a \"b\" \\ c");
    }

    @Test
    void emptySecretIsLeftToKeycloak() {
        RealmFile file = file("{'realm': 'x', 'clients': [{'clientId': 'a', 'secret': '${S:}'}]}", Map.of());

        assertThat(file.realm().path("clients").path(0).has("secret")).isFalse();
    }

    @Test
    void ownRealmFileIsSupported() {
        RealmFile file = RealmFile.of(RealmFile.read(Path.of("bappenas-realm.json")), Map.of());

        assertThat(file.name()).isEqualTo("bappenas");
        assertThat(file.realm().path("smtpServer").path("host").asText()).isEqualTo("localhost");
        assertThat(file.realm().path("smtpServer").path("password").asText()).isEqualTo("${vault.smtp-password}");
    }

    @Test
    void ownRealmFileHasNoAddressOfAnotherRealmWhenTheVariableNamesIt() {
        RealmFile file = RealmFile.of(RealmFile.read(Path.of("bappenas-realm.json")), Map.of("SSO_REALM", "kemenlain"));

        assertThat(file.name()).isEqualTo("kemenlain");
        assertThat(file.realm().toString()).contains("/realms/kemenlain/").doesNotContain("/realms/bappenas");
    }

    @Test
    void addressesFollowTheNameThatTheFileWrites() {
        String json = "{'realm': 'kemenlain', 'clients': [{'clientId': 'a', 'baseUrl': '/realms/${SSO_REALM:x}/a'}]}";

        for (Map<String, String> environment : List.of(Map.<String, String>of(), Map.of("SSO_REALM", "bappenas"))) {
            RealmFile file = file(json, environment);

            assertThat(file.realm().path("clients").path(0).path("baseUrl").asText())
                    .isEqualTo("/realms/kemenlain/a");
        }
    }

    /** The file sets the zone once: a second place would keep Jakarta's time if another zone is set. */
    @Test
    void ownRealmFileNamesTheTimeZoneOnce() throws IOException {
        assertThat(Files.readString(Path.of("bappenas-realm.json"))).containsOnlyOnce("Asia/Jakarta");
    }

    /** A service account's role, {@code password-changer}, is not for a program that an officer runs. */
    @Test
    void officersToolMayUseTheRolesOfOfficersOnly() {
        JsonNode realm = RealmFile.of(RealmFile.read(Path.of("bappenas-realm.json")), Map.of())
                .realm();
        List<String> roles = realm.at("/roles/client/sso-api").findValuesAsText("name").stream()
                .filter(role -> !role.equals("password-changer"))
                .toList();

        JsonNode mapping = realm.at("/clientScopeMappings/sso-api/0");
        assertThat(mapping.get("client").asText()).isEqualTo("officers-tool");
        assertThat(Json.texts(mapping.get("roles"))).containsExactlyInAnyOrderElementsOf(roles);
        JsonNode client =
                Json.find(realm.get("clients"), "clientId", "officers-tool").orElseThrow();
        assertThat(client.get("fullScopeAllowed").asBoolean()).isFalse();
        assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(Json.texts(client.get("redirectUris"))).containsExactly("http://127.0.0.1/sso-curl");
    }

    /** An enabled action without its step would set up a factor that no sign-in asks for. */
    @ParameterizedTest
    @CsvSource({
        "CONFIGURE_TOTP, auth-otp-form",
        "webauthn-register, webauthn-authenticator",
        "webauthn-register-passwordless, webauthn-authenticator-passwordless",
        "CONFIGURE_RECOVERY_AUTHN_CODES, auth-recovery-authn-code-form"
    })
    void factorsCanBeSetUpWhereAFlowAsksForThem(String action, String step) {
        JsonNode realm = RealmFile.of(RealmFile.read(Path.of("bappenas-realm.json")), Map.of())
                .realm();
        boolean asked = realm.get("authenticationFlows")
                .findValuesAsText("authenticator")
                .contains(step);

        assertThat(Json.find(realm.get("requiredActions"), "alias", action)
                        .orElseThrow()
                        .get("enabled")
                        .asBoolean())
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'realm': 'x', 'users': [{'username': 'a'}]} | The realm file holds users; this tool knows service accounts only",
                "{'realm': 'x', 'users': [{'serviceAccountClientId': 'a', 'credentials': []}]} | does not know users.a.credentials",
                "{'realm': 'x', 'groups': []} | The realm file holds groups; this tool never touches users or groups.",
                "{'realm': 'x', 'identityProviders': []} | This tool does not know identityProviders in the realm file",
                "{'realm': 'x', 'clients': [{'clientId': 'a', 'nmae': 1}]} | This tool does not know clients.a.nmae",
                "{'realm': 'x', 'clients': [{}]} | An entry of clients has no clientId.",
                "{'enabled': true} | The realm file does not name its realm.",
                "[] | The realm file must hold a JSON object.",
                "{'realm': 'x', 'smtpServer': {'host': '${SMTP_HOST}'}} | SMTP_HOST is not set, but smtpServer.host needs it.",
                "{'realm': 'x', 'clientScopeMappings': {'a': [{'client': 'b', 'clientScope': 'c'}]}} | does not know clientScopeMappings.b.clientScope",
                "{'realm': 'x', 'localizationTexts': {'id': {'doLogIn': 1}}} | does not know localizationTexts.id in the realm",
                "{'realm': 'x', 'localizationTexts': {'id': 'Masuk'}} | does not know localizationTexts.id in the realm",
                "{'realm': 'x', 'components': {'org.keycloak.keys.KeyProvider': []}} | does not know components.org.keycloak",
            })
    void unsupportedFileIsRefused(String json, String sentence) {
        assertThatThrownBy(() -> file(json, Map.of()))
                .isInstanceOf(ApplyException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{\\n'a': 1,\\n} | 3", "{'a': 1,\\n'a': 2} | 2", "{'a': 1} x | 1", "{'a': | 1"})
    void brokenJsonIsReportedWithItsLine(String json, int line) {
        assertThatThrownBy(() -> file(json.replace("\\n", "\n"), Map.of()))
                .hasMessageContaining("File realm.json is not valid JSON, see line " + line + ".");
    }

    @Test
    void missingFileIsReported() {
        assertThatThrownBy(() -> RealmFile.read(Path.of("no-such.json")))
                .hasMessage("File no-such.json tidak ada. / File no-such.json does not exist.");
    }
}
