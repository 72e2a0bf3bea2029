package id.go.bappenas.sso.support.keycloak.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Memory for bodies that arrive or wait for their response, of all connections of this node: a sixteenth of the heap for
 * requests with credentials, right or wrong, and half of that for requests without, so that neither kind takes memory from
 * the other. If the memory of a kind is used up, small bodies get some more, so that large files do not prevent a sign-in.
 */
final class BodyMemory {

    private static final int PART_OF_HEAP = 16;
    private static final long LEAST = 8L * 1024 * 1024;

    /** A body up to this is small. */
    static final int SMALL = 16 * 1024;

    private final long bytes;
    private final AtomicLong withCredentials = new AtomicLong();
    private final AtomicLong without = new AtomicLong();

    BodyMemory(long heap) {
        bytes = Math.max(LEAST, heap / PART_OF_HEAP);
    }

    /**
     * Takes memory for more of a body. Returns whether there was room; if not, nothing is taken.
     *
     * @param whole size of the body with these bytes
     * @param credentials whether the request has credentials
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
