package id.go.bappenas.sso.password.expiry;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.util.TokenUtil;

/** What kind of sign-in asks. */
final class SignIn {

    private SignIn() {}

    /** A mailed link: it leads to a new password, or to no sign-in at all. */
    static boolean isFromLink(RequiredActionContext context) {
        return context.getAuthenticationSession().getAuthNote(DefaultActionTokenKey.ACTION_TOKEN_USER_ID) != null;
    }

    /**
     * Whether there is somebody to read a page. Direct grant, which has no address to return to, and {@code prompt=none}
     * would fail on any action that waits; a mere reminder must not break them.
     */
    static boolean canShowPages(RequiredActionContext context) {
        var session = context.getAuthenticationSession();
        return session.getRedirectUri() != null
                && !TokenUtil.hasPrompt(
                        session.getClientNote(OIDCLoginProtocol.PROMPT_PARAM), OIDCLoginProtocol.PROMPT_VALUE_NONE);
    }
}
