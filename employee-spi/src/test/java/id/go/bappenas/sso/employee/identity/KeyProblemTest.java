package id.go.bappenas.sso.employee.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyProblemTest {

    @Test
    void missingKeyWithoutPeopleIsToBeMade() {
        assertThat(new KeyProblem("bappenas", Map.of("2-0badcafe", 5L, "11-0badcafe", 5L)).unusable(missing("1")))
                .isEqualTo(
                        "Identity checks of realm bappenas are refused: the vault has no usable entry identity-key-1. Put 32"
                                + " or more random bytes there, as hex or base64 (file vault: a file bappenas_identity-key-1 in the"
                                + " vault's folder), or take the id out of spi-employee-identity--digest--key-ids.");
    }

    @Test
    void missingKeyThatPeopleNeedIsToBeBroughtBackAndNotMade() {
        assertThat(new KeyProblem("bappenas", Map.of("1-5f2a90bc", 412L, "2-0badcafe", 5L)).unusable(missing("1")))
                .isEqualTo(
                        "Identity checks of realm bappenas are refused: the vault has no usable entry identity-key-1:"
                                + " identity data of 412 people need key 1-5f2a90bc: put the backup of bappenas_identity-key-1 back;"
                                + " do NOT make a new one.");
    }

    @Test
    void keyThatCannotBeReadNeedsAnOwner() {
        var entry = new VaultEntry("1", Optional.empty(), "AccessDeniedException");

        assertThat(new KeyProblem("bappenas", Map.of("1-5f2a90bc", 412L)).unusable(List.of(entry)))
                .contains(
                        "the server's account cannot read the vault's entry identity-key-1 (AccessDeniedException)",
                        "chown keycloak: bappenas_identity-key-1")
                .doesNotContain("random bytes");
    }

    @Test
    void eachUnusableEntryHasItsSentence() {
        assertThat(new KeyProblem("bappenas", Map.of("1-5f2a90bc", 412L)).unusable(missing("1", "2")))
                .contains("put the backup of bappenas_identity-key-1 back")
                .contains("a file bappenas_identity-key-2 in the vault's folder");
    }

    @Test
    void entryThatChangedUnderARunningNodeIsToBeBroughtBackBeforeTheRestart() {
        assertThat(new KeyProblem("bappenas", Map.of("1-5f2a90bc", 412L)).changed(List.of("1", "2")))
                .startsWith("Realm bappenas: the vault's entry identity-key-1, identity-key-2 is missing")
                .contains("goes on with the key in memory", "after its next restart", "put the backup");
    }

    private static List<VaultEntry> missing(String... ids) {
        return List.of(ids).stream()
                .map(id -> new VaultEntry(id, Optional.empty(), ""))
                .toList();
    }
}
