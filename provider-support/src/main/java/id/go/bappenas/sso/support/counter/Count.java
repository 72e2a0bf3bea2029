package id.go.bappenas.sso.support.counter;

import java.util.concurrent.CompletableFuture;

/**
 * One caller's wish about one counter, and the place where the caller waits for the result.
 *
 * @param id of the counter
 * @param amount of what is added or given back
 * @param now by the caller's clock, in milliseconds since 1970
 * @param endsAt where a window that begins with this count ends
 */
record Count(Kind kind, String id, String realmId, long amount, long now, long endsAt, CompletableFuture<Long> result) {

    enum Kind {
        /** Adds to the counter. */
        ADD,
        /** Takes an earlier count back, while its window lasts. */
        GIVE_BACK,
        /** Ends the window. */
        FORGET,
        /** Changes nothing. */
        READ,
        /** Changes nothing, and asks when the window ends. */
        END
    }

    static Count add(String id, String realmId, long amount, long now, long endsAt) {
        return new Count(Kind.ADD, id, realmId, amount, now, endsAt, new CompletableFuture<>());
    }

    static Count giveBack(String id, long now) {
        return new Count(Kind.GIVE_BACK, id, "", 1, now, 0, new CompletableFuture<>());
    }

    static Count forget(String id) {
        return new Count(Kind.FORGET, id, "", 0, 0, 0, new CompletableFuture<>());
    }

    static Count read(String id, long now) {
        return new Count(Kind.READ, id, "", 0, now, 0, new CompletableFuture<>());
    }

    static Count end(String id, long now) {
        return new Count(Kind.END, id, "", 0, now, 0, new CompletableFuture<>());
    }

    boolean isRead() {
        return kind == Kind.READ || kind == Kind.END;
    }

    /** Whether the caller has given up: its try is not made, and so not counted. */
    boolean isAbandoned() {
        return result.isDone();
    }
}
