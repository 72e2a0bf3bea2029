package id.go.bappenas.sso.support.action;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.util.TokenUtil;

/** Whether a sign-in has somebody before a screen. */
public final class Reader {

    private Reader() {}

    /**
     * Whether there is somebody to read a page. Direct grant, which has no address to return to, and {@code prompt=none}
     * would fail on any action that waits; a page that only tells something must not break them.
     */
    public static boolean canSeePages(RequiredActionContext context) {
        var session = context.getAuthenticationSession();
        return session.getRedirectUri() != null
                && !TokenUtil.hasPrompt(
                        session.getClientNote(OIDCLoginProtocol.PROMPT_PARAM), OIDCLoginProtocol.PROMPT_VALUE_NONE);
    }
}
