package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows about people go with the people, in whatever way Keycloak removes them. */
class RemovalEventsTest {

    private static final Path ROOT = Path.of("..");

    /**
     * Keycloak publishes {@code UserRemovedEvent} in its Admin REST and account pages only: SCIM, imports and organizations remove
     * people without it. The pre-removal event is published by all of them.
     */
    @Test
    void noListenerWaitsForTheEventThatOnlyAdminRestPublishes() throws IOException {
        assertThat(sourcesWith("UserModel.UserPreRemovedEvent")).hasSizeGreaterThanOrEqualTo(8);
        assertThat(sourcesWith("UserModel.UserRemovedEvent")).isEmpty();
    }

    /**
     * Keycloak locks the person's row after the pre-removal event. A listener that wrote before it would wait for a transaction
     * that holds the row, while that one waits for the listener's rows.
     */
    @Test
    void everyListenerTakesThePersonsRowBeforeItWrites() throws IOException {
        assertThat(sourcesWith("UserModel.UserPreRemovedEvent removed) {")).allSatisfy(file -> assertThat(read(file))
                .containsPattern("UserPreRemovedEvent removed\\) \\{\\s+PersonLock\\.take\\("));
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
