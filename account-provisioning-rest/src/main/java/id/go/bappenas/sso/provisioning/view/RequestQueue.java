package id.go.bappenas.sso.provisioning.view;

import java.util.Map;

/**
 * A page of the queue.
 *
 * @param rowsWithFindings number of rows with a finding that the reader sees, by id of a request that waits for its decision
 */
public record RequestQueue(ResultPage<RequestView> requests, Map<String, Long> rowsWithFindings) {}
