package id.go.bappenas.sso.credential.place;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.fakes.Fakes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.component.ComponentModel;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.credential.PasswordCredentialModel;

class DirectoryPasswordTest {

    private final List<CredentialModel> rows = new ArrayList<>();

    @Test
    void storesOneRowInPlaceOfTheFormerAndKeepsTheHashSecret() {
        var person = person("directory");
        DirectoryPassword.store(person, 1000, null, "20261129192839Z");
        DirectoryPassword.store(person, 2000, hash(), null);

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).getCredentialData()).doesNotContain("c2FsdA==").doesNotContain("aGFzaA==");
        var known = DirectoryPassword.of(person).orElseThrow();
        assertThat(known.written()).isEqualTo(2000);
        assertThat(known.directoryDate()).isEmpty();
        var stored =
                PasswordCredentialModel.createFromCredentialModel(known.hash().orElseThrow());
        assertThat(stored.getPasswordSecretData().getValue()).isEqualTo("aGFzaA==");
        assertThat(stored.getPasswordCredentialData().getHashIterations()).isEqualTo(5);
        assertThat(stored.getCreatedDate()).isEqualTo(2000);
    }

    @Test
    void deadlineAndDateAreAddedToTheRow() {
        var person = person("directory");
        DirectoryPassword.store(person, 1000, hash(), null);
        DirectoryPassword.of(person).orElseThrow().lapseAt(person, Instant.ofEpochMilli(61_000));
        DirectoryPassword.of(person).orElseThrow().dated(person, "20261129192839Z");

        var known = DirectoryPassword.of(person).orElseThrow();
        assertThat(known.deadline()).contains(Instant.ofEpochMilli(61_000));
        assertThat(known.directoryDate()).contains("20261129192839Z");
        assertThat(known.hash()).isPresent();
        assertThat(TemporaryPassword.isTemporary(person)).isTrue();
        assertThat(TemporaryPassword.written(person)).contains(1000L);
        DirectoryPassword.forget(person);
        assertThat(rows).isEmpty();
    }

    @Test
    void rowOfAnAccountThatLeftItsDirectoryDoesNotCount() {
        DirectoryPassword.store(person("directory"), 1000, null, null);

        assertThat(DirectoryPassword.of(person(null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "WRITABLE, true, false, DIRECTORY_WRITABLE",
        "WRITABLE, true, true, DIRECTORY_WRITABLE",
        "READ_ONLY, true, false, DIRECTORY_READ_ONLY",
        "UNSYNCED, true, false, DIRECTORY_UNSYNCED",
        "UNSYNCED, true, true, LOCAL",
        "'', true, false, DIRECTORY_UNSYNCED",
        "WRITABLE, false, false, DIRECTORY_READ_ONLY",
        ", , true, LOCAL",
        ", , false, NONE"
    })
    void placeOfAPassword(String mode, Boolean enabled, boolean stored, PasswordPlace place) {
        if (stored) {
            rows.add(hash());
        }
        assertThat(PasswordPlace.of(session(), realm(mode, enabled), person(enabled == null ? null : "directory")))
                .isEqualTo(place);
    }

    @Test
    void accountOfAnIdentityProviderHasNoPassword() {
        var linked = session(new FederatedIdentityModel("kementerian", "1", "pegawai"));
        assertThat(PasswordPlace.of(linked, realm(null, null), person(null)))
                .isEqualTo(PasswordPlace.IDENTITY_PROVIDER);
    }

    @Test
    void removedDirectoryIsNotWritten() {
        assertThat(PasswordPlace.of(session(), realm(null, null), person("directory")))
                .isEqualTo(PasswordPlace.DIRECTORY_READ_ONLY);
    }

    private static KeycloakSession session(FederatedIdentityModel... links) {
        var users = Fakes.of(UserProvider.class, Map.of("getFederatedIdentitiesStream", args -> Stream.of(links)));
        return Fakes.of(KeycloakSession.class, Map.of("users", args -> users, "getAttribute", args -> null));
    }

    private static RealmModel realm(String mode, Boolean enabled) {
        var directory = new ComponentModel();
        directory.setProviderId("ldap");
        if (enabled != null) {
            directory.put("editMode", mode);
            directory.put("enabled", enabled);
        }
        return Fakes.of(RealmModel.class, Map.of("getComponent", args -> enabled == null ? null : directory));
    }

    private static PasswordCredentialModel hash() {
        return PasswordCredentialModel.createFromValues(
                "argon2", "salt".getBytes(StandardCharsets.UTF_8), 5, "aGFzaA==");
    }

    private UserModel person(String directory) {
        var credentials = Fakes.of(
                SubjectCredentialManager.class,
                Map.of(
                        "getStoredCredentialsByTypeStream",
                        args -> List.copyOf(rows).stream()
                                .filter(row -> row.getType().equals(args[0])),
                        "createStoredCredential",
                        args -> add((CredentialModel) args[0]),
                        "updateStoredCredential",
                        args -> null,
                        "removeStoredCredentialById",
                        args -> rows.removeIf(row -> args[0].equals(row.getId()))));
        return Fakes.of(
                UserModel.class,
                Map.of(
                        "getId",
                        args -> "pegawai",
                        "isFederated",
                        args -> directory != null,
                        "getFederationLink",
                        args -> directory,
                        "credentialManager",
                        args -> credentials));
    }

    private CredentialModel add(CredentialModel row) {
        row.setId("row-" + rows.size());
        rows.add(row);
        return row;
    }
}
