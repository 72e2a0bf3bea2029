package id.go.bappenas.sso.demo.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Tells a server that is starting, however slowly, from one that hangs: its log grows. Without a limit on the whole start, because
 * a busy machine takes many times as long as a quiet one.
 */
final class StartWatch {

    private final Path log;
    private final Duration patience;
    private final InstantSource clock;
    private final Instant begin;
    private Instant moved;
    private long size;

    /** @param patience how long the log may stay as it is */
    StartWatch(Path log, Duration patience, InstantSource clock) {
        this.log = log;
        this.patience = patience;
        this.clock = clock;
        this.begin = clock.instant();
        this.moved = begin;
    }

    /** Whether the log has not grown for longer than there is patience. */
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
