package id.go.bappenas.sso.support.counter;

import java.util.concurrent.CompletableFuture;

/**
 * One operation on one counter, and the future in which the caller waits for the result.
 *
 * @param id of the counter
 * @param amount that is added or given back
 * @param now by the caller's clock, in milliseconds since 1970
 * @param endsAt end of a window that this operation opens, in milliseconds since 1970
 */
record CounterOperation(
        Kind kind, String id, String realmId, long amount, long now, long endsAt, CompletableFuture<Long> result) {

    enum Kind {
        /** Adds to the counter. */
        ADD,
        /** Takes an earlier count back if its window is still open. */
        GIVE_BACK,
        /** Ends the window. */
        FORGET,
        /** Changes nothing. */
        READ,
        /** Changes nothing, and reads the end of the window. */
        END
    }

    static CounterOperation add(String id, String realmId, long amount, long now, long endsAt) {
        return new CounterOperation(Kind.ADD, id, realmId, amount, now, endsAt, new CompletableFuture<>());
    }

    static CounterOperation giveBack(String id, long now) {
        return new CounterOperation(Kind.GIVE_BACK, id, "", 1, now, 0, new CompletableFuture<>());
    }

    static CounterOperation forget(String id) {
        return new CounterOperation(Kind.FORGET, id, "", 0, 0, 0, new CompletableFuture<>());
    }

    static CounterOperation read(String id, long now) {
        return new CounterOperation(Kind.READ, id, "", 0, now, 0, new CompletableFuture<>());
    }

    static CounterOperation end(String id, long now) {
        return new CounterOperation(Kind.END, id, "", 0, now, 0, new CompletableFuture<>());
    }

    boolean isRead() {
        return kind == Kind.READ || kind == Kind.END;
    }

    /** Whether the caller no longer waits: it does not go on, so its attempt is not counted. */
    boolean isAbandoned() {
        return result.isDone();
    }
}
