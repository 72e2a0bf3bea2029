package id.go.bappenas.sso.provisioning.jpa;

/**
 * Where a row is.
 *
 * @param number as in the list of the request
 */
public record RowNumber(String requestId, int number) {}
