package id.go.bappenas.sso.support.keycloak.http;

import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Lets so many lines a second into the log; a flood of requests is no flood of lines. */
final class LogRate {

    private static final int LINES = 20;
    private static final long SECOND = 1_000_000_000L;

    private final LongSupplier clock;
    private long begin;
    private int written;
    private long unwritten;

    LogRate(LongSupplier clock) {
        this.clock = clock;
        this.begin = clock.getAsLong();
    }

    /** How many lines were left out before this one; empty if this one is left out. */
    synchronized OptionalLong next() {
        var now = clock.getAsLong();
        if (now - begin >= SECOND) {
            begin = now;
            written = 0;
        }
        if (written == LINES) {
            unwritten++;
            return OptionalLong.empty();
        }
        written++;
        var left = unwritten;
        unwritten = 0;
        return OptionalLong.of(left);
    }
}
