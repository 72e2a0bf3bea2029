package id.go.bappenas.sso.provisioning.jpa;

/**
 * What is on file about a row.
 *
 * @param username of the account, or the proposed one
 * @param accountId {@code null} if no account has the NIK
 * @param findings as JSON
 */
public record StoredComparison(String username, String accountId, String findings) {}
