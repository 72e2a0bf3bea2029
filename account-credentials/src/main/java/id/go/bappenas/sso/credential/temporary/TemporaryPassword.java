package id.go.bappenas.sso.credential.temporary;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Knows which passwords are temporary: minted by code of ours, or set as temporary by an administrator. Such a password
 * lapses at a deadline of its own and takes no place in the history. A password that was never marked never lapses.
 *
 * <p>The mark is a user attribute that no user profile names: neither people nor administrators see it, an administrator's
 * update of the account does not remove it, and no mapper brings it into a token.
 */
public final class TemporaryPassword {

    /** The attribute: {@code <createdDate of the password>:<deadline>}, both in milliseconds since 1970. */
    public static final String ATTRIBUTE = "ssoTemporaryPassword";

    private TemporaryPassword() {}

    /**
     * Declares the current password temporary, in the transaction that wrote it or later.
     *
     * @param lifetime from the moment the password was written
     * @throws IllegalArgumentException if the lifetime is not positive
     * @throws IllegalStateException if the person has no local password
     */
    public static void mark(KeycloakSession session, RealmModel realm, UserModel user, Duration lifetime) {
        if (lifetime.isNegative() || lifetime.isZero()) {
            throw new IllegalArgumentException("a temporary password lives for some time");
        }
        // Read anew: the caller's model may be older than the password.
        var person = Optional.ofNullable(session.users().getUserById(realm, user.getId()))
                .orElse(user);
        var written = written(person)
                .map(Instant::ofEpochMilli)
                .orElseThrow(() -> new IllegalStateException("no local password to mark"));
        person.setSingleAttribute(ATTRIBUTE, new Mark(written, written.plus(lifetime)).toString());
    }

    /** Forgets the mark, if there is one: for the code that replaces the marked password. */
    public static void unmark(UserModel user) {
        if (user.getFirstAttribute(ATTRIBUTE) != null) {
            user.removeAttribute(ATTRIBUTE);
        }
    }

    /** Whether the current password is temporary, lapsed or not. */
    public static boolean isTemporary(UserModel user) {
        return deadline(user).isPresent();
    }

    /** When the current password lapses, empty if it does not lapse. */
    public static Optional<Instant> deadline(UserModel user) {
        return Mark.parse(user.getFirstAttribute(ATTRIBUTE))
                .filter(mark -> written(user).filter(mark::isFor).isPresent())
                .map(Mark::deadline);
    }

    /** Whether the current password is temporary and its deadline has come. */
    public static boolean isLapsed(UserModel user, Instant now) {
        return deadline(user).filter(deadline -> !now.isBefore(deadline)).isPresent();
    }

    /** When the current local password was written, in milliseconds since 1970; empty if there is none. */
    public static Optional<Long> written(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findFirst()
                .map(CredentialModel::getCreatedDate);
    }

    /**
     * What is written of a temporary password: which one it is, by the moment it was written, and until when it is good.
     * Keycloak's rehash at sign-in keeps that moment and drops whatever else stands beside a hash.
     */
    record Mark(Instant written, Instant deadline) {

        /** Empty for anything but {@code <written>:<deadline>}, both in milliseconds since 1970. */
        static Optional<Mark> parse(String value) {
            var parts = value == null ? new String[0] : value.split(":", -1);
            if (parts.length != 2) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Mark(
                        Instant.ofEpochMilli(Long.parseLong(parts[0])),
                        Instant.ofEpochMilli(Long.parseLong(parts[1]))));
            } catch (NumberFormatException | DateTimeException e) {
                return Optional.empty();
            }
        }

        boolean isFor(Long createdDate) {
            return createdDate != null && written.toEpochMilli() == createdDate;
        }

        @Override
        public String toString() {
            return written.toEpochMilli() + ":" + deadline.toEpochMilli();
        }
    }
}
