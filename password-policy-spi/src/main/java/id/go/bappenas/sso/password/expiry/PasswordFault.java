package id.go.bappenas.sso.password.expiry;

import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Why a password may open nothing any more, where the realm has the required action that would say so at a sign-in. */
enum PasswordFault {
    TEMPORARY_PASSWORD_EXPIRED,
    PASSWORD_EXPIRED;

    static Optional<PasswordFault> of(RealmModel realm, UserModel person, Instant now) {
        if (isLapsed(realm, person, now)) {
            return Optional.of(TEMPORARY_PASSWORD_EXPIRED);
        }
        return isExpired(realm, person, now) ? Optional.of(PASSWORD_EXPIRED) : Optional.empty();
    }

    private static boolean isLapsed(RealmModel realm, UserModel person, Instant now) {
        var action = realm.getRequiredActionProviderByAlias(TemporaryPasswordExpired.PROVIDER_ID);
        return action != null && action.isEnabled() && TemporaryPassword.isLapsed(person, now);
    }

    private static boolean isExpired(RealmModel realm, UserModel person, Instant now) {
        return RealmExpiry.of(realm)
                .flatMap(expiry -> RealmExpiry.chosen(person)
                        .filter(chosen -> expiry.rule().isExpired(chosen, now)))
                .isPresent();
    }

    /** As it stands in events. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
