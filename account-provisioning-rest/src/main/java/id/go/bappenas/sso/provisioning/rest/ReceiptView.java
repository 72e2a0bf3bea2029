package id.go.bappenas.sso.provisioning.rest;

import java.util.List;
import java.util.Map;

/**
 * The answer to a submission, as JSON.
 *
 * @param id {@code null} for a dry run
 * @param valid whether the request was stored, or, for a dry run, would be stored
 * @param found count of all findings
 * @param findings the first findings
 */
record ReceiptView(
        String id, boolean dryRun, boolean valid, int employees, int found, List<Map<String, Object>> findings) {

    /** The number of findings that an answer shows. */
    static final int MOST_FINDINGS = 1000;
}
