package id.go.bappenas.sso.provisioning.jpa;

/**
 * What the files say about a row.
 *
 * @param username the account's, or the one proposed
 * @param accountId {@code null} if no account has the NIK
 * @param findings as JSON
 */
public record StoredComparison(String username, String accountId, String findings) {}
