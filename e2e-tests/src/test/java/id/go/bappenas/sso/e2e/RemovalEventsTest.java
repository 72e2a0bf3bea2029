package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows about a person are deleted with the account, however Keycloak removes the account. */
class RemovalEventsTest {

    private static final Path ROOT = Path.of("..");

    /**
     * {@code AccountRemovals} locks the person's row first and handles the event that Keycloak publishes for every
     * removal. A module with its own listener could miss the lock and the event.
     */
    @Test
    void onlyOneClassListensToKeycloaksRemovals() throws IOException {
        assertThat(sourcesWith("UserModel.UserPreRemovedEvent"))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("AccountRemovals.java");
        assertThat(sourcesWith("UserModel.UserRemovedEvent")).isEmpty();
        assertThat(sourcesWith("AccountRemoved removed")).hasSizeGreaterThanOrEqualTo(8);
    }

    private static List<Path> sourcesWith(String text) throws IOException {
        try (var files = Files.walk(ROOT, 30)) {
            return files.filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> read(file).contains(text))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
