package id.go.bappenas.sso.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {

    @TempDir
    private Path folder;

    private static Backup backup() {
        return new Backup(RealmFile.parse(
                "{\"format\": \"sso-backup-1\", \"realm\": \"kantor\", \"applied\": {}, \"settings\": {}}", "test"));
    }

    @Test
    void fileIsForItsOwnerAloneAndIsReadAgain() throws Exception {
        var file = folder.resolve("cadangan.json");

        backup().write(file);

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Backup.read(file)).isEqualTo(backup());
    }

    @Test
    void earlierBackupIsNotReplaced() throws Exception {
        var file = Files.writeString(folder.resolve("cadangan.json"), "sebelum");

        assertThatThrownBy(() -> backup().write(file)).hasMessageContaining("exists; choose another name");
        assertThat(file).hasContent("sebelum");
    }

    /** Stops the writing in the middle. The warning is about a method of Jackson. */
    @SuppressWarnings("unchecked")
    private static final class Unreadable extends ObjectNode {

        private static final long serialVersionUID = 1L;

        private Unreadable() {
            super(JsonNodeFactory.instance);
        }

        @Override
        public String toPrettyString() {
            throw new IllegalStateException("unreadable");
        }
    }

    @Test
    void backupThatCannotBeWrittenLeavesNoFile() {
        assertThatThrownBy(() -> new Backup(new Unreadable()).write(folder.resolve("cadangan.json")))
                .hasMessage("unreadable");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void folderThatIsMissingStopsBeforeAnyChange() {
        assertThatThrownBy(() -> backup().write(folder.resolve("tiada/cadangan.json")))
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("Nothing was changed.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"realm\": \"bappenas\"}",
                "{\"format\": \"sso-backup-2\", \"realm\": \"kantor\", \"applied\": {}, \"settings\": {}}",
                "{\"format\": \"sso-backup-1\", \"realm\": \"kantor\"}"
            })
    void otherFileIsRefused(String text) throws Exception {
        var file = Files.writeString(folder.resolve("lain.json"), text);

        assertThatThrownBy(() -> Backup.read(file)).hasMessageContaining("is not a backup of apply --backup");
    }

    @Test
    void fileThatIsNoJsonIsRefused() throws Exception {
        var file = Files.writeString(folder.resolve("lain.json"), "cadangan");

        assertThatThrownBy(() -> Backup.read(file)).hasMessageContaining("is not valid JSON");
    }
}
