package id.go.bappenas.sso.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of confidential clients, and what {@code restore} prints and sends of their secrets. */
class SecretsInBackupTest {

    private static final String CLIENT =
            "{'id': '1', 'clientId': 'arsip', 'publicClient': false, 'secret': 'rahasia-1',"
                    + " 'registrationAccessToken': 'rahasia-2', 'name': 'Lama', 'attributes': {'ssoRealmFile': 'true',"
                    + " 'saml.signing.private.key': 'rahasia-3', 'client.secret.rotated': 'rahasia-4',"
                    + " 'saml.encryption.private.key': 'rahasia-5', 'login_theme': 'kantor'}}";

    @TempDir
    private Path folder;

    private FixedAnswers keycloak;

    @BeforeEach
    void start() throws IOException {
        keycloak = new FixedAnswers();
        keycloak.with(
                "", "{'realm': 'kantor', 'attributes': {}, 'smtpServer': {'host': 'a', 'password': '**********'}}");
        keycloak.client("arsip", CLIENT);
    }

    @AfterEach
    void stop() {
        keycloak.close();
    }

    private String sso(String... words) {
        return keycloak.run(Map.of(), words);
    }

    private Path backup() throws IOException {
        var file = Files.writeString(
                folder.resolve("realm.json"),
                ("{'realm': 'kantor', 'smtpServer': {'host': 'b', 'password': 'rahasia-6'}, 'clients': [{'clientId': 'arsip',"
                                + " 'name': 'Baru', 'secret': 'rahasia-7', 'attributes': {'saml.signing.private.key':"
                                + " 'rahasia-8'}}]}")
                        .replace('\'', '"'));
        var backup = folder.resolve("cadangan.json");
        sso("apply", "--realm-file", file.toString(), "--take-over", "arsip", "--backup", backup.toString());
        return backup;
    }

    @Test
    void backupHasNoSecretOfTheClientNorOfTheRealmFile() throws IOException {
        var backup = backup();

        assertThat(backup).content().doesNotContain("rahasia-").contains("\"Lama\"", "\"Baru\"", "\"kantor\"");
    }

    @Test
    void restoreLeavesLiveSecretsAndDoesNotPrintThem() throws IOException {
        var backup = backup();
        keycloak.client(
                "arsip",
                CLIENT.replace("'Lama'", "'Baru'")
                        .replace("'login_theme': 'kantor'", "'login_theme': 'bappenas', 'baru.key': 'rahasia-9'"));
        keycloak.writes().clear();

        var said = sso("restore", backup.toString());

        var body = RealmFile.parse(keycloak.writes().get("PUT /clients/1"), "body");
        assertThat(body.path("name").asText()).isEqualTo("Lama");
        assertThat(body.at("/attributes/login_theme").asText()).isEqualTo("kantor");
        assertThat(Json.names(body.path("attributes")))
                .doesNotContain("saml.signing.private.key", "client.secret.rotated", "baru.key");
        assertThat(Json.names(body)).doesNotContain("secret", "registrationAccessToken");
        assertThat(said)
                .contains("attributes.login_theme \"bappenas\" -> \"kantor\"")
                .doesNotContain("rahasia-");
    }

    @Test
    void secretsInABackupOfAnEarlierVersionAreNotPrinted() throws IOException {
        var backup = Files.writeString(
                folder.resolve("lama.json"),
                ("{'format': 'sso-backup-1', 'realm': 'kantor', 'server': '" + keycloak.address()
                                + "', 'applied': {'realm': 'kantor', 'clients': [{'clientId': 'arsip'}]},"
                                + " 'settings': {}, 'userProfile': {'attributes': []}, 'clients': ["
                                + CLIENT.replace("rahasia-3", "rahasia-0") + "]}")
                        .replace('\'', '"'));

        var said = sso("restore", backup.toString(), "--dry-run");

        assertThat(said)
                .contains("attributes.saml.signing.private.key (secret) -> (secret)")
                .doesNotContain("rahasia-");
    }
}
