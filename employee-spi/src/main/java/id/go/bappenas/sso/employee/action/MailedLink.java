package id.go.bappenas.sso.employee.action;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.DefaultActionTokenKey;

/** A link that Keycloak mailed, such as that of Lupa Password: it leads to a new password, or to no sign-in at all. */
public final class MailedLink {

    private MailedLink() {}

    /** Whether it is what brought the person here. */
    public static boolean isUsed(RequiredActionContext context) {
        return context.getAuthenticationSession().getAuthNote(DefaultActionTokenKey.ACTION_TOKEN_USER_ID) != null;
    }
}
