package id.go.bappenas.sso.demo.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Detects that a server hangs at its start: its log no longer grows. The whole start has no limit, because a busy machine takes
 * many times as long as a quiet one.
 */
final class StartMonitor {

    private final Path log;
    private final Duration patience;
    private final InstantSource clock;
    private final Instant begin;
    private Instant moved;
    private long size;

    /** @param patience the time for which the log may stay unchanged */
    StartMonitor(Path log, Duration patience, InstantSource clock) {
        this.log = log;
        this.patience = patience;
        this.clock = clock;
        this.begin = clock.instant();
        this.moved = begin;
    }

    /** Whether the log has not grown for longer than the patience. */
    boolean isStuck() throws IOException {
        var now = clock.instant();
        var length = Files.exists(log) ? Files.size(log) : 0;
        if (length != size) {
            size = length;
            moved = now;
        }
        return Duration.between(moved, now).compareTo(patience) > 0;
    }

    long seconds() {
        return Duration.between(begin, clock.instant()).toSeconds();
    }
}
