package id.go.bappenas.sso.password.change;

import id.go.bappenas.sso.credential.place.DirectorySettings;
import id.go.bappenas.sso.credential.place.PasswordPlace;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel.RequiredAction;

/**
 * The page {@code password-elsewhere}: the password is in a directory that Keycloak only reads. It says where the person can
 * change it, and leads on, because a form could never succeed.
 */
final class PasswordElsewhere {

    private static final String CHANGE = RequiredAction.UPDATE_PASSWORD.name();

    private PasswordElsewhere() {}

    static boolean isDue(RequiredActionContext context) {
        return PasswordPlace.of(context.getSession(), context.getRealm(), context.getUser())
                == PasswordPlace.DIRECTORY_READ_ONLY;
    }

    static void show(RequiredActionContext context) {
        context.challenge(context.form()
                .setAttribute(
                        "passwordPage",
                        DirectorySettings.passwordPage(context.getRealm(), context.getUser())
                                .orElse(""))
                .createForm("password-elsewhere.ftl"));
    }

    /** Ends the action without a change, and tells the application so if it asked for the change. */
    static void leave(RequiredActionContext context) {
        context.getEvent().detail(Details.REASON, "password_elsewhere");
        if (CHANGE.equals(context.getAuthenticationSession().getClientNote(Constants.KC_ACTION))) {
            context.cancel();
        } else {
            context.success();
        }
    }
}
