package id.go.bappenas.sso.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {

    @Test
    void secretComesFromTheFileWithoutItsLineBreak(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("password"), "rahasia \n");

        Credentials credentials = Credentials.fromEnvironment(Map.of(
                "SSO_ADMIN_USERNAME", "admin",
                "SSO_ADMIN_PASSWORD", "other",
                "SSO_ADMIN_PASSWORD_FILE", file.toString()));

        assertThat(credentials.form()).containsEntry("password", "rahasia ").containsEntry("client_id", "admin-cli");
        assertThat(credentials.realm()).isEqualTo("master");
        assertThat(credentials).hasToString("admin (realm master)");
    }

    @Test
    void emptySecretFileIsReported(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("secret"), "\n");

        assertThatThrownBy(() -> Credentials.fromEnvironment(Map.of(
                        "SSO_ADMIN_CLIENT_ID", "sso-operator",
                        "SSO_ADMIN_CLIENT_SECRET", "other",
                        "SSO_ADMIN_CLIENT_SECRET_FILE", file.toString())))
                .hasMessageContaining("File " + file + " (SSO_ADMIN_CLIENT_SECRET_FILE) is empty");
    }

    @Test
    void clientLogsInAtItsOwnRealm() {
        Credentials credentials = Credentials.fromEnvironment(Map.of(
                "SSO_ADMIN_CLIENT_ID", "deploy",
                "SSO_ADMIN_CLIENT_SECRET", "s3cret",
                "SSO_ADMIN_REALM", "operations"));

        assertThat(credentials.form()).containsEntry("grant_type", "client_credentials");
        assertThat(credentials).hasToString("deploy (realm operations)");
    }

    @Test
    void incompleteEnvironmentIsAUsageError() {
        assertThatThrownBy(() -> Credentials.fromEnvironment(Map.of())).hasMessageContaining("exactly one");
        assertThatThrownBy(() ->
                        Credentials.fromEnvironment(Map.of("SSO_ADMIN_USERNAME", "a", "SSO_ADMIN_CLIENT_ID", "b")))
                .hasMessageContaining("exactly one");
        assertThatThrownBy(() -> Credentials.fromEnvironment(Map.of("SSO_ADMIN_USERNAME", "admin")))
                .hasMessageContaining("Neither variable SSO_ADMIN_PASSWORD_FILE nor SSO_ADMIN_PASSWORD is set.");
    }

    @Test
    void unreadableSecretFileIsReported() {
        assertThatThrownBy(() -> Credentials.fromEnvironment(
                        Map.of("SSO_ADMIN_USERNAME", "admin", "SSO_ADMIN_PASSWORD_FILE", "/no/such/file")))
                .hasMessageContaining("File /no/such/file (SSO_ADMIN_PASSWORD_FILE) cannot be read.");
    }
}
