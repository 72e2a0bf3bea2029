package id.go.bappenas.sso.demo.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    @TempDir
    private Path folder;

    @Test
    void emptyVaultGetsARandomKeyOnce() throws IOException {
        var vault = new Vault(folder.resolve("vault"));

        vault.provideIdentityKey();
        var key = Files.readString(vault.identityKey("1"));
        vault.provideIdentityKey();

        assertThat(key).matches("[0-9a-f]{64}").isNotEqualTo(Vault.randomKey());
        assertThat(vault.identityKey("1")).hasContent(key);
    }

    @Test
    void vaultWithAnotherKeyGetsNoKey() throws IOException {
        var vault = new Vault(folder);
        Files.writeString(vault.identityKey("2"), Vault.randomKey());

        vault.provideIdentityKey();

        assertThat(vault.identityKey("1")).doesNotExist();
    }
}
