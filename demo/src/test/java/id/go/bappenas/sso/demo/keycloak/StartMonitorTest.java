package id.go.bappenas.sso.demo.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartMonitorTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private Instant now = Instant.parse("2026-11-28T03:00:00Z");
    private Path log;
    private StartMonitor watch;

    @BeforeEach
    void start(@TempDir Path folder) {
        log = folder.resolve("keycloak.log");
        watch = new StartMonitor(log, PATIENCE, () -> now);
    }

    @Test
    void slowServerIsNotStuckWhileItsLogGrows() throws IOException {
        for (var minute = 1; minute <= 30; minute++) {
            now = now.plusSeconds(60);
            Files.writeString(log, "baris\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);

            assertThat(watch.isStuck()).as("minute " + minute).isFalse();
        }
        assertThat(watch.seconds()).isEqualTo(30 * 60);
    }

    @Test
    void serverThatLogsNothingIsStuckAfterThePatience() throws IOException {
        Files.writeString(log, "baris\n");
        assertThat(watch.isStuck()).isFalse();
        now = now.plus(PATIENCE);
        assertThat(watch.isStuck()).isFalse();
        now = now.plusMillis(1);
        assertThat(watch.isStuck()).isTrue();
    }

    @Test
    void serverWithoutALogIsStuckAfterThePatience() throws IOException {
        now = now.plus(PATIENCE).plusMillis(1);
        assertThat(watch.isStuck()).isTrue();
    }
}
