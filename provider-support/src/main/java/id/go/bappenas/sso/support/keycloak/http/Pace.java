package id.go.bappenas.sso.support.keycloak.http;

/**
 * Whether a body comes fast enough, asked every five seconds: 16 KiB at first, 8 KiB a second from then on. A client that has
 * sent much and stops would otherwise hold that memory until the whole time is over.
 */
final class Pace {

    static final long STEP_MILLIS = 5_000;

    /** From the head of a request to the end of its body. */
    static final long MOST_MILLIS = 30_000;

    private static final long FIRST = 16 * 1024;
    private static final long EACH = STEP_MILLIS / 1000 * 8 * 1024;

    private long steps;
    private long before;

    /** @param taken bytes that have come in all */
    boolean isEnough(long taken) {
        var more = taken - before;
        before = taken;
        steps++;
        return more >= (steps == 1 ? FIRST : EACH) && steps * STEP_MILLIS < MOST_MILLIS;
    }

    /** Since the head of the request. */
    long seconds() {
        return steps * STEP_MILLIS / 1000;
    }
}
