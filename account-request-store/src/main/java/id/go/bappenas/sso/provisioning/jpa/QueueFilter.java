package id.go.bappenas.sso.provisioning.jpa;

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

    /** For a database pattern with {@code !} as its escape character; {@code null} for an empty text. */
    static String pattern(String text) {
        return text.isEmpty() ? null : "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
