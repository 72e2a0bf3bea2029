package id.go.bappenas.sso.credential.event;

import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import java.util.Locale;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;

/** By which path a password is written, and why. The code that writes it says so: see {@link PasswordWrite}. */
public enum ChangePath {
    /** The form, by the person's own wish. */
    OWN_WISH,
    /** The form, because the old password was older than the realm allows. */
    EXPIRED,
    /** The form, because the old password was meant for one sign-in only. */
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
    /** "Bukan saya": a random password that is told to no person takes the place of the one that was disowned. */
    DISOWNED;

    /**
     * Why a person changes the password who has not come by a mailed link: {@link #OWN_WISH}, unless the account has required
     * action {@code UPDATE_PASSWORD}.
     */
    public static ChangePath dueOf(UserModel user) {
        if (user.getRequiredActionsStream().noneMatch(RequiredAction.UPDATE_PASSWORD.name()::equals)) {
            return OWN_WISH;
        }
        return TemporaryPassword.isTemporary(user) ? TEMPORARY : REQUESTED;
    }

    /** As it stands in events and in keys of messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether it asks for something else than the password of before: a password that is written by it need not come from a
     * person who knew that one.
     */
    public boolean beginsAnew() {
        return switch (this) {
            case RESET, ADMINISTRATOR, FIRST, DISOWNED -> true;
            case OWN_WISH, EXPIRED, TEMPORARY, REQUESTED, REST, WEBMAIL -> false;
        };
    }
}
