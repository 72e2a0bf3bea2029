package id.go.bappenas.sso.password.expiry;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Reads the mark of a temporary password: user attribute {@code ssoTemporaryPassword}, {@code <createdDate>:<deadline>},
 * both in milliseconds since 1970. It is about the password of that date only: Keycloak keeps the date when it hashes a
 * password anew, and a password that came later is not temporary. What is not marked never lapses.
 */
public final class LapsedPassword {

    /** For administrators only. */
    public static final String ATTRIBUTE = "ssoTemporaryPassword";

    private LapsedPassword() {}

    /** Whether the current password is marked as temporary. */
    public static boolean isTemporary(UserModel user) {
        return deadline(user).isPresent();
    }

    static boolean isLapsed(UserModel user, Instant now) {
        return deadline(user).filter(deadline -> !deadline.isAfter(now)).isPresent();
    }

    private static Optional<Instant> deadline(UserModel user) {
        var mark = user.getFirstAttribute(ATTRIBUTE);
        if (mark == null) {
            return Optional.empty();
        }
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .map(CredentialModel::getCreatedDate)
                .filter(Objects::nonNull)
                .map(created -> deadline(mark, created))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** @param created the date of the current password */
    static Optional<Instant> deadline(String mark, long created) {
        var colon = mark.indexOf(':');
        if (colon < 0 || !mark.substring(0, colon).equals(String.valueOf(created))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(mark.substring(colon + 1))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
