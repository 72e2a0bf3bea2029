package id.go.bappenas.sso.demo.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Detects a server that hangs at its start: its log stops growing. There is no limit on the whole start, because a busy machine
 * takes many times as long as a quiet one.
 */
final class StartMonitor {

    private final Path log;
    private final Duration patience;
    private final InstantSource clock;
    private final Instant begin;
    private Instant moved;
    private long size;

    /** @param patience how long the log may stay unchanged */
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
