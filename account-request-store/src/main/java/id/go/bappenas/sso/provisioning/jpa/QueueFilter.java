package id.go.bappenas.sso.provisioning.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Which requests a list shows.
 *
 * @param status {@code null} for any status
 * @param search part of the memo's number, subject or unit, or of the submitter's user name; empty for all
 * @param unit part of the unit that sent the memo; empty for all
 * @param submittedBefore at this moment or before
 * @param leastEmployees the least number of people in the list
 * @param onlyWithFindings whether at least one row has a finding that the reader sees
 */
public record QueueFilter(
        RequestStatus status,
        String search,
        String unit,
        Instant submittedBefore,
        int leastEmployees,
        boolean onlyWithFindings) {

    /**
     * The moment for a filter by age. Without such a filter it is later than any clock, because the request may come from a node
     * whose clock is ahead.
     *
     * @param days 0 for requests of any age
     */
    public static Instant olderThan(int days) {
        return days == 0 ? Instant.ofEpochMilli(Long.MAX_VALUE) : Instant.now().minus(Duration.ofDays(days));
    }

    /** For a database pattern with {@code !} as its escape character; {@code null} for an empty text. */
    static String pattern(String text) {
        return text.isEmpty() ? null : "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
