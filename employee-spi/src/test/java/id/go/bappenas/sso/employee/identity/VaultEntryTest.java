package id.go.bappenas.sso.employee.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.nio.file.AccessDeniedException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.vault.VaultStringSecret;
import org.keycloak.vault.VaultTranscriber;

class VaultEntryTest {

    @Test
    void keyOfTheVaultIsRead() {
        var entry = read(() -> Optional.of("00".repeat(32)));

        assertThat(entry.key()).isPresent();
        assertThat(entry.failure()).isEmpty();
    }

    @Test
    void missingEntryAndEntryThatIsNoKeyAreEmpty() {
        assertThat(read(Optional::empty)).isEqualTo(new VaultEntry("1", Optional.empty(), ""));
        assertThat(read(() -> Optional.of("rahasia"))).isEqualTo(new VaultEntry("1", Optional.empty(), ""));
    }

    /** Keycloak's file vault throws it for a file of another account. */
    @Test
    void fileThatTheServersAccountCannotReadIsAFinding() {
        var entry = read(() -> {
            throw new IllegalStateException(new AccessDeniedException("/etc/sso/vault/bappenas_identity-key-1"));
        });

        assertThat(entry).isEqualTo(new VaultEntry("1", Optional.empty(), "AccessDeniedException"));
    }

    private static VaultEntry read(Supplier<Optional<String>> vault) {
        var secret =
                Fakes.of(VaultStringSecret.class, Map.of("get", arguments -> vault.get(), "close", arguments -> null));
        var transcriber = Fakes.of(VaultTranscriber.class, Map.of("getStringSecret", arguments -> {
            assertThat(arguments).containsExactly("${vault.identity-key-1}");
            return secret;
        }));
        return VaultEntry.read(Fakes.of(KeycloakSession.class, Map.of("vault", arguments -> transcriber)), "1");
    }
}
