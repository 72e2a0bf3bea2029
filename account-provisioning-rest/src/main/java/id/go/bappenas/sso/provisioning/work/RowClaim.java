package id.go.bappenas.sso.provisioning.work;

import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A worker's claim on the rows of one batch. Each row has its own transaction, which may take nearly as long as the claim.
 * Before a transaction that could outlive the claim, the claim of all remaining rows is extended; otherwise another node would
 * take rows of a slow batch. Not thread-safe.
 */
final class RowClaim {

    /** A claim that is not extended expires; then any node can claim the rows. */
    static final Duration LENGTH = Duration.ofMinutes(1);

    /** The longest transaction of one row. */
    static final Duration TRANSACTION = LENGTH.minusSeconds(10);

    private final String id = UUID.randomUUID().toString();
    private final List<String> rows = new ArrayList<>();
    private final Map<String, RequestEntity> requests = new HashMap<>();
    private final InstantSource clock;
    private final Extension extension;
    private Instant end;

    /** Writes the new end of the claim of these rows. */
    @FunctionalInterface
    interface Extension {
        void write(String claim, Collection<String> rows, Instant end);
    }

    RowClaim(InstantSource clock, Extension extension) {
        this.clock = clock;
        this.extension = extension;
    }

    String id() {
        return id;
    }

    /** The end of a claim that begins now. */
    Instant begin() {
        end = clock.instant().plus(LENGTH);
        return end;
    }

    /** Adds claimed rows. */
    void taken(List<String> taken) {
        rows.addAll(taken);
    }

    /** Extends the claim if it could end before the next transaction. Call it before each transaction of a row. */
    void lastForTransaction() {
        var now = clock.instant();
        if (now.plus(TRANSACTION).isAfter(end)) {
            var extended = now.plus(LENGTH);
            extension.write(id, rows, extended);
            end = extended;
        }
    }

    /** The request of a row, read once and to read only: what the work needs of an approved request does not change. */
    RequestEntity request(String request, Supplier<RequestEntity> read) {
        return requests.computeIfAbsent(request, any -> read.get());
    }

    void done(String row) {
        rows.remove(row);
    }
}
