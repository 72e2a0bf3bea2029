package id.go.bappenas.sso.provisioning.notice;

import id.go.bappenas.sso.provisioning.jpa.RowState;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rows of a request, as mails count them.
 *
 * @param done rows with an account that can be used: delivered, or access granted
 * @param failed rows that the worker gave up
 * @param waiting rows that the worker still processes
 * @param excluded rows that a verifier excluded
 */
public record RowCounts(long done, long failed, long waiting, long excluded) {

    static RowCounts of(Map<RowState, Long> counts) {
        return new RowCounts(
                of(counts, RowState.DELIVERED) + of(counts, RowState.ACCESS_GRANTED),
                of(counts, RowState.FAILED),
                of(counts, RowState.PENDING) + of(counts, RowState.SCHEDULED) + of(counts, RowState.CREATED),
                of(counts, RowState.EXCLUDED));
    }

    private static long of(Map<RowState, Long> counts, RowState state) {
        return counts.getOrDefault(state, 0L);
    }

    /** The counts by state, for the history. */
    public static String text(Map<RowState, Long> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(state -> state.getKey() + " " + state.getValue())
                        .collect(Collectors.joining(", "));
    }
}
