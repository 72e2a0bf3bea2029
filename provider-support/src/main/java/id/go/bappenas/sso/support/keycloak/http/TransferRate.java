package id.go.bappenas.sso.support.keycloak.http;

/**
 * Whether a body arrives fast enough, checked every five seconds: 16 KiB in the first five seconds, 8 KiB a second after
 * that. Otherwise a client that has sent much and then stops would hold that memory until the time limit.
 */
final class TransferRate {

    static final long STEP_MILLIS = 5_000;

    /** The time limit, from the headers of a request to the end of its body. */
    static final long MOST_MILLIS = 30_000;

    private static final long FIRST = 16 * 1024;
    private static final long EACH = STEP_MILLIS / 1000 * 8 * 1024;

    private long steps;
    private long before;

    /** @param taken bytes that have arrived in all */
    boolean isEnough(long taken) {
        var more = taken - before;
        before = taken;
        steps++;
        return more >= (steps == 1 ? FIRST : EACH) && steps * STEP_MILLIS < MOST_MILLIS;
    }

    /** Seconds since the headers of the request. */
    long seconds() {
        return steps * STEP_MILLIS / 1000;
    }
}
