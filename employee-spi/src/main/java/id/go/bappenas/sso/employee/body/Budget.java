package id.go.bappenas.sso.employee.body;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Memory for bodies that arrive or wait to be answered, of all connections of this node: a sixteenth of the heap. Where it is
 * used up, small bodies have as much again: so that a sign-in does not wait for other people's files.
 */
final class Budget {

    private static final int PART_OF_HEAP = 16;
    private static final long LEAST = 8L * 1024 * 1024;

    /** A body up to this is small. */
    static final int SMALL = 16 * 1024;

    private final long bytes;
    private final AtomicLong taken = new AtomicLong();

    Budget(long heap) {
        bytes = Math.max(LEAST, heap / PART_OF_HEAP);
    }

    /**
     * Whether there was room for more of a body; if not, nothing is taken.
     *
     * @param whole the body with these
     */
    boolean take(long more, long whole) {
        var most = whole <= SMALL ? 2 * bytes : bytes;
        if (taken.addAndGet(more) > most) {
            taken.addAndGet(-more);
            return false;
        }
        return true;
    }

    void giveBack(long some) {
        taken.addAndGet(-some);
    }

    long bytes() {
        return bytes;
    }

    long taken() {
        return taken.get();
    }
}
