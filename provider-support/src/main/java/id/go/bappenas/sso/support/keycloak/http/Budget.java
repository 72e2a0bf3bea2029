package id.go.bappenas.sso.support.keycloak.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Memory for bodies that arrive or wait to be answered, of all connections of this node: a sixteenth of the heap for requests
 * with credentials, right or wrong, and half of that for those without, so that these cannot refuse the others theirs. Where one
 * of them is used up, small bodies have some more: so that a sign-in does not wait for other people's files.
 */
final class Budget {

    private static final int PART_OF_HEAP = 16;
    private static final long LEAST = 8L * 1024 * 1024;

    /** A body up to this is small. */
    static final int SMALL = 16 * 1024;

    private final long bytes;
    private final AtomicLong withCredentials = new AtomicLong();
    private final AtomicLong without = new AtomicLong();

    Budget(long heap) {
        bytes = Math.max(LEAST, heap / PART_OF_HEAP);
    }

    /**
     * Whether there was room for more of a body; if not, nothing is taken.
     *
     * @param whole the body with these
     * @param credentials whether the request has any
     */
    boolean take(long more, long whole, boolean credentials) {
        var most = (credentials ? bytes : bytes / 2) + (whole <= SMALL ? bytes / 4 : 0);
        var taken = taken(credentials);
        if (taken.addAndGet(more) > most) {
            taken.addAndGet(-more);
            return false;
        }
        return true;
    }

    void giveBack(long some, boolean credentials) {
        taken(credentials).addAndGet(-some);
    }

    private AtomicLong taken(boolean credentials) {
        return credentials ? withCredentials : without;
    }

    long bytes() {
        return bytes;
    }

    long taken() {
        return withCredentials.get() + without.get();
    }
}
