package id.go.bappenas.sso.support.keycloak.http;

import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Limits the lines a second in the log, so that many refused requests do not flood it. */
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
