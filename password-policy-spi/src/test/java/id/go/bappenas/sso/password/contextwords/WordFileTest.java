package id.go.bappenas.sso.password.contextwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.policy.PasswordPolicyConfigException;

class WordFileTest {

    private static final Logger LOGGER = Logger.getLogger(WordFile.class.getName());

    @TempDir
    private Path folder;

    private Path path;
    private WordFile file;
    private long now;
    private final LogCollector log = new LogCollector();

    @BeforeEach
    void setUp() {
        path = folder.resolve("words.txt");
        file = new WordFile(path, () -> now);
        LOGGER.addHandler(log);
        LOGGER.setUseParentHandlers(false);
    }

    @AfterEach
    void tearDown() {
        LOGGER.removeHandler(log);
        LOGGER.setUseParentHandlers(true);
    }

    @Test
    void readsAChangedFileAgainAfterAMinute() throws IOException {
        write("siaga", 1_000);
        assertThat(file.words().words()).containsExactly("siaga");

        write("bangau", 2_000);
        now += WordFile.CHECK_INTERVAL_MILLIS - 1;
        assertThat(file.words().words()).containsExactly("siaga");
        now += 1;
        assertThat(file.words().words()).containsExactly("bangau");
        assertThat(log.messages).isEmpty();
    }

    @Test
    void doesNotReadAnUnchangedFileAgain() throws IOException {
        write("siaga", 1_000);
        var words = file.words();
        now += WordFile.CHECK_INTERVAL_MILLIS;

        assertThat(file.words()).isSameAs(words);
    }

    @Test
    void keepsTheWordsOfALostFileAndLogsItOnce() throws IOException {
        write("siaga", 1_000);
        file.words();
        Files.delete(path);

        for (int minute = 0; minute < 3; minute++) {
            now += WordFile.CHECK_INTERVAL_MILLIS;
            assertThat(file.words().words()).containsExactly("siaga");
        }
        assertThat(log.messages).hasSize(1);

        write("bangau", 2_000);
        now += WordFile.CHECK_INTERVAL_MILLIS;
        assertThat(file.words().words()).containsExactly("bangau");
        Files.delete(path);
        now += WordFile.CHECK_INTERVAL_MILLIS;
        assertThat(file.words().words()).containsExactly("bangau");
        assertThat(log.messages).as("lost a second time").hasSize(2);
    }

    @Test
    void keepsTheWordsOfAFileThatTurnsBad() throws IOException {
        write("siaga", 1_000);
        file.words();
        write("abc", 2_000);
        now += WordFile.CHECK_INTERVAL_MILLIS;

        assertThat(file.words().words()).containsExactly("siaga");
        assertThat(log.messages).hasSize(1);
    }

    @Test
    void missingFileHasNoWords() {
        assertThat(file.words().words()).isEmpty();
        assertThat(log.messages).hasSize(1);
    }

    @Test
    void refusesAFileThatIsNotUtf8() throws IOException {
        Files.write(path, new byte[] {'s', 'i', 'a', 'g', (byte) 0xE9, '\n'});

        assertThatThrownBy(file::read)
                .isInstanceOf(PasswordPolicyConfigException.class)
                .hasMessageContaining("not UTF-8")
                .hasMessageContaining("bukan UTF-8");
    }

    @Test
    void refusesAFolderAndAHugeFile() throws IOException {
        assertThatThrownBy(new WordFile(folder, () -> now)::read).isInstanceOf(PasswordPolicyConfigException.class);
        write("siaga\n".repeat(30_000), 1_000);
        assertThatThrownBy(file::read)
                .isInstanceOf(PasswordPolicyConfigException.class)
                .hasMessageContaining("131072 byte");
    }

    private void write(String text, long modified) throws IOException {
        Files.writeString(path, text);
        Files.setLastModifiedTime(path, FileTime.fromMillis(modified));
    }

    private static final class LogCollector extends Handler {

        private final List<String> messages = new ArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            messages.add(entry.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is buffered.
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
