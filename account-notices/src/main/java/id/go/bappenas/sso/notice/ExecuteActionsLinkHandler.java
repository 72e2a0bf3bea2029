package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.credential.signin.SignInPassword;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.TokenUtils;
import org.keycloak.authentication.actiontoken.execactions.ExecuteActionsActionToken;
import org.keycloak.authentication.actiontoken.execactions.ExecuteActionsActionTokenHandler;
import org.keycloak.models.UserModel;

/**
 * Keycloak's links {@code execute-actions}, which an administrator mails to the work mailbox. A link does not work if "Bukan
 * saya" ended a password after the link was made: the link asks for no password, so a thief who reads the mailbox could get the
 * account back. A page that a link opened ends like a sign-in that began with the password of that time.
 */
public final class ExecuteActionsLinkHandler extends ExecuteActionsActionTokenHandler {

    private static final String ERROR = "link_disowned";
    private static final String MESSAGE = "linkOfActionsDisowned";

    @Override
    public Predicate<? super ExecuteActionsActionToken>[] getVerifiers(
            ActionTokenContext<ExecuteActionsActionToken> context) {
        var keycloaks = super.getVerifiers(context);
        var all = Arrays.copyOf(keycloaks, keycloaks.length + 1);
        all[keycloaks.length] = TokenUtils.checkThat(link -> isNewer(context, link), ERROR, MESSAGE);
        return all;
    }

    /**
     * Whether a link is newer than the press. The time of a link is in whole seconds, so a link of the same second counts as
     * older.
     */
    private static boolean isNewer(
            ActionTokenContext<ExecuteActionsActionToken> context, ExecuteActionsActionToken link) {
        UserModel person = context.getSession().users().getUserById(context.getRealm(), link.getUserId());
        return person == null
                || new AnnouncedPasswordRepository(context.getSession(), context.getRealm())
                        .disownedAt(person)
                        .filter(pressed -> link.getIat() == null
                                || !Instant.ofEpochSecond(link.getIat()).isAfter(pressed))
                        .isEmpty();
    }

    @Override
    public Response handleToken(ExecuteActionsActionToken link, ActionTokenContext<ExecuteActionsActionToken> context) {
        if (!context.isAuthenticationSessionFresh()) {
            var signIn = context.getAuthenticationSession();
            SignInPassword.noteLink(signIn, signIn.getAuthenticatedUser());
        }
        return super.handleToken(link, context);
    }

    /** Takes precedence over Keycloak's factory, which has the same id and order 0. */
    @Override
    public int order() {
        return 1;
    }
}
