package id.go.bappenas.sso.password.expiry;

import java.time.Instant;

/**
 * A password, as far as its expiry needs it.
 *
 * @param userId the owner
 * @param chosen when it was chosen, which identifies it among the passwords of its owner
 */
public record DatedPassword(String userId, Instant chosen) {}
