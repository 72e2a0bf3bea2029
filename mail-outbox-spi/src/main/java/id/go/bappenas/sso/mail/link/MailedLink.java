package id.go.bappenas.sso.mail.link;

import id.go.bappenas.sso.support.keycloak.KeycloakUrls;
import id.go.bappenas.sso.support.keycloak.SignInNotes;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel.Action;

/**
 * A mailed link after which the person sets a new password, or sees a page and is not signed in. Required actions that ask for
 * the old password do not apply to a person who opened such a link.
 *
 * <p>Keycloak 26.7.4 notes in the authentication session that a link was opened, before anything is confirmed, and keeps that
 * note when the same tab goes on to another flow, such as a sign-in. That note alone therefore proves nothing.
 */
public final class MailedLink {

    /** Note of the authentication session: the user, session and tab for which a link led to the required actions. */
    private static final String NOTE = "id.go.bappenas.sso.employee.MailedLink";

    /**
     * Marks a required action that runs inside a flow of the product, after the person has confirmed the link. Such a context
     * lives for one request and one step, so it cannot reach another flow.
     */
    public interface Confirmed {}

    private MailedLink() {}

    /** Whether a mailed link brought the person to these actions. */
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
        var linked = SignInNotes.linkedUser(session);
        return context.getUser().getId().equals(linked)
                && (isWithoutSignIn(context, session) || isKeycloaksReset(session));
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
                && session.getRequiredActions().contains(RequiredAction.UPDATE_PASSWORD.name());
    }
}
