package id.go.bappenas.sso.password.directory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.keycloak.storage.ldap.idm.model.LDAPObject;
import org.keycloak.storage.ldap.idm.query.internal.LDAPQuery;

/**
 * When a password was written, as the directory tells it: attribute {@code pwdChangedTime} (draft-behera-ldap-password-policy,
 * generalized time in UTC) or {@code pwdLastSet} of Active Directory (100 ns since 1601).
 *
 * @param value as the directory wrote it
 */
record PasswordDate(String value, Instant time) {

    private static final String CHANGED_TIME = "pwdChangedTime";
    private static final String LAST_SET = "pwdLastSet";

    private static final DateTimeFormatter GENERALIZED = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final int DIGITS = 14;

    /** Seconds from 1601 to 1970. */
    private static final long EPOCH = 11_644_473_600L;

    private static final long TICKS = 10_000_000;

    /** Both are operational or read-only attributes, which a directory tells only if they are asked for. */
    static void askFor(LDAPQuery query) {
        for (var attribute : List.of(CHANGED_TIME, LAST_SET)) {
            query.addReturningLdapAttribute(attribute);
            query.addReturningReadOnlyLdapAttribute(attribute);
        }
    }

    /** Empty if the directory does not tell, or tells that the password must be changed ({@code pwdLastSet} 0). */
    static Optional<PasswordDate> of(LDAPObject entry) {
        var changed = entry.getAttributeAsString(CHANGED_TIME);
        return changed != null ? generalized(changed) : lastSet(entry.getAttributeAsString(LAST_SET));
    }

    static Optional<PasswordDate> generalized(String value) {
        try {
            return value.length() < DIGITS || !value.endsWith("Z")
                    ? Optional.empty()
                    : Optional.of(new PasswordDate(
                            value,
                            LocalDateTime.parse(value.substring(0, DIGITS), GENERALIZED)
                                    .toInstant(ZoneOffset.UTC)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<PasswordDate> lastSet(String value) {
        try {
            var ticks = value == null ? 0 : Long.parseLong(value);
            return ticks <= 0
                    ? Optional.empty()
                    : Optional.of(
                            new PasswordDate(value, Instant.ofEpochSecond(ticks / TICKS - EPOCH, ticks % TICKS * 100)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
