package id.go.bappenas.sso.provisioning.jpa;

/**
 * The stored data on file about a row.
 *
 * @param username user name of the account, or the proposed user name
 * @param accountId {@code null} if no account has the NIK
 * @param findings as JSON
 */
public record StoredComparison(String username, String accountId, String findings) {}
