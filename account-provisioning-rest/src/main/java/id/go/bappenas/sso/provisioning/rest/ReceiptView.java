package id.go.bappenas.sso.provisioning.rest;

import java.util.List;
import java.util.Map;

/**
 * What a submitter is answered, as JSON.
 *
 * @param id {@code null} for a dry run
 * @param valid whether it was, or would be, stored
 * @param found how many findings there are
 * @param findings the first of them
 */
record ReceiptView(
        String id, boolean dryRun, boolean valid, int employees, int found, List<Map<String, Object>> findings) {

    /** As many as an answer tells. */
    static final int MOST_FINDINGS = 1000;
}
