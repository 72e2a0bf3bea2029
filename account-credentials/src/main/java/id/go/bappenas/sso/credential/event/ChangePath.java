package id.go.bappenas.sso.credential.event;

import id.go.bappenas.sso.credential.place.DirectoryPassword;
import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import java.util.Locale;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;

/** The path by which a password is written, and why. The code that writes it sets the path: see {@link PasswordWrite}. */
public enum ChangePath {
    /** The form, because the person asked for it. */
    OWN_WISH,
    /** The form, because the old password was older than the realm allows. */
    EXPIRED,
    /** The form, because the old password was temporary. */
    TEMPORARY,
    /** The form, because an administrator asks for a new password. */
    REQUESTED,
    /** The first password of an account, or the first after it was enabled again. */
    FIRST,
    /** Lupa Password. */
    RESET,
    /** An administrator, in the console or by REST. */
    ADMINISTRATOR,
    /** An application, with the person's own token. */
    REST,
    /** The server of a webmail, with the person's old password. */
    WEBMAIL,
    /** "Bukan saya": a random password, shown to no person, replaces the disowned one. */
    DISOWNED;

    /**
     * The path of a person who did not follow a mailed link: {@link #OWN_WISH}, unless the account has required action
     * {@code UPDATE_PASSWORD}.
     */
    public static ChangePath dueOf(UserModel user) {
        if (!isDue(user)) {
            return OWN_WISH;
        }
        return TemporaryPassword.isTemporary(user) ? TEMPORARY : REQUESTED;
    }

    /**
     * Whether a change of the password is due: the account has required action {@code UPDATE_PASSWORD}, or a temporary password
     * in a directory.
     */
    public static boolean isDue(UserModel user) {
        return user.getRequiredActionsStream().anyMatch(RequiredAction.UPDATE_PASSWORD.name()::equals)
                || DirectoryPassword.of(user)
                        .flatMap(DirectoryPassword::deadline)
                        .isPresent();
    }

    /** The name in events and in message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether this path works without the old password, so that the new one may come from a person who does not know the
     * old one.
     */
    public boolean beginsAnew() {
        return switch (this) {
            case RESET, ADMINISTRATOR, FIRST, DISOWNED -> true;
            case OWN_WISH, EXPIRED, TEMPORARY, REQUESTED, REST, WEBMAIL -> false;
        };
    }
}
