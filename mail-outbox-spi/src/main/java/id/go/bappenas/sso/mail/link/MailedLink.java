package id.go.bappenas.sso.mail.link;

import id.go.bappenas.sso.support.keycloak.KeycloakUrls;
import id.go.bappenas.sso.support.keycloak.SignInNotes;
import java.util.Collection;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel.Action;

/**
 * A mailed link that was sent for a new password. Required actions that ask for the old password, or that stop an old one, do
 * not apply to a person who opened such a link.
 *
 * <p>Three kinds of link count: the product's own link of Lupa Password, an administrator's link ({@code execute-actions}) that
 * names {@code UPDATE_PASSWORD}, and the link of Keycloak's own Lupa Password. Links that verify an address or connect an account
 * of an identity provider prove that the mailbox is read. That is not enough to set a password without the old one.
 *
 * <p>Keycloak 26.7.4 notes in the authentication session that a link was opened, before anything is confirmed, and keeps that
 * note when the same tab goes on to another flow, such as a sign-in. That note alone therefore proves nothing.
 */
public final class MailedLink {

    /** Type of the token in an administrator's link: {@code ExecuteActionsActionToken.TOKEN_TYPE} of Keycloak 26.7.4. */
    static final String ADMINISTRATORS_LINK = "execute-actions";

    /** Field of that token with the names of the required actions. */
    static final String ACTIONS = "rqac";

    /** Type of the token in a link of Keycloak's own Lupa Password: {@code ResetCredentialsActionToken.TOKEN_TYPE}. */
    static final String RESET_LINK = "reset-credentials";

    private static final String UPDATE_PASSWORD = RequiredAction.UPDATE_PASSWORD.name();

    /** Note of the authentication session: the user, session and tab for which a link led to the required actions. */
    private static final String NOTE = "id.go.bappenas.sso.employee.MailedLink";

    /**
     * Marks a required action that runs inside a flow of the product, after the person has confirmed the link. Such a context
     * lives for one request and one step, so it cannot reach another flow.
     */
    public interface Confirmed {}

    private MailedLink() {}

    /** Whether a mailed link for a new password brought the person to these actions. */
    public static boolean isUsed(RequiredActionContext context) {
        if (context instanceof Confirmed) {
            return true;
        }
        var session = context.getAuthenticationSession();
        var binding = binding(context, session);
        if (isAmongActions(session)) {
            return binding.equals(session.getAuthNote(NOTE));
        }
        // Decided once, when the required actions begin. From then on Keycloak lets the tab switch to another flow only
        // if it drops all notes.
        if (isSentByLink(context, session)) {
            session.setAuthNote(NOTE, binding);
            return true;
        }
        session.removeAuthNote(NOTE);
        return false;
    }

    private static boolean isAmongActions(AuthenticationSessionModel session) {
        return Action.REQUIRED_ACTIONS.name().equals(session.getAction());
    }

    private static String binding(RequiredActionContext context, AuthenticationSessionModel session) {
        return String.join(
                " ", context.getUser().getId(), session.getParentSession().getId(), session.getTabId());
    }

    private static boolean isSentByLink(RequiredActionContext context, AuthenticationSessionModel session) {
        if (!context.getUser().getId().equals(SignInNotes.linkedUser(session))) {
            return false;
        }
        var link = token(session);
        return isForNewPassword(link) && isWithoutSignIn(context, session)
                || RESET_LINK.equals(link.getType()) && isKeycloaksReset(session);
    }

    /** The link's token. Keycloak checked its signature before it wrote the note. */
    private static JsonWebToken token(AuthenticationSessionModel session) {
        try {
            return new JWSInput(session.getAuthNote(Constants.KEY)).readJsonContent(JsonWebToken.class);
        } catch (JWSInputException e) {
            throw new IllegalStateException("the note of a link has no token", e);
        }
    }

    static boolean isForNewPassword(JsonWebToken link) {
        return ADMINISTRATORS_LINK.equals(link.getType())
                && link.getOtherClaims().get(ACTIONS) instanceof Collection<?> actions
                && actions.contains(UPDATE_PASSWORD);
    }

    /** Whether the link is being followed, and a page instead of a sign-in comes after the actions. */
    private static boolean isWithoutSignIn(RequiredActionContext context, AuthenticationSessionModel session) {
        return KeycloakUrls.isActionToken(context.getUriInfo()) && SignInNotes.endsAfterActions(session);
    }

    /**
     * Whether this is Keycloak's own Lupa Password, in a realm without the product's flow: it asks for a new password before it
     * signs in.
     */
    private static boolean isKeycloaksReset(AuthenticationSessionModel session) {
        return SignInNotes.isInResetFlow(session)
                && session.getRequiredActions().contains(UPDATE_PASSWORD);
    }
}
