package id.go.bappenas.sso.password.browser;

import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.credential.place.DirectoryUnavailableException;
import id.go.bappenas.sso.credential.place.PasswordPlace;
import id.go.bappenas.sso.password.text.PasswordText;
import id.go.bappenas.sso.password.text.SignInName;
import id.go.bappenas.sso.password.timing.RefusalTime;
import id.go.bappenas.sso.support.OperationalInfo;
import id.go.bappenas.sso.support.keycloak.BruteForce;
import id.go.bappenas.sso.support.keycloak.FormNames;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.representations.idm.CredentialRepresentation;

/**
 * Authenticator {@code auth-username-password-form} in place of Keycloak's, which takes effect again if this module is removed:
 * the sign-in page. The typed name is cleaned ({@link SignInName}) before Keycloak looks it up and counts it. Each
 * refused try computes a hash for each form of the typed password ({@link PasswordText#compared}) and is answered at a whole
 * step of {@link RefusalTime}. Keycloak computes a hash for an unknown name, but not for an account that is locked or has no
 * password, or for an empty password. The response time would then reveal which accounts exist.
 */
public final class EqualTimeUsernamePasswordFormFactory extends UsernamePasswordFormFactory implements OperationalInfo {

    @Override
    public Authenticator create(KeycloakSession session) {
        return new Form(session);
    }

    /** Takes precedence over Keycloak's factory, which has the same id and order 0. */
    @Override
    public int order() {
        return 1;
    }

    private static final class Form extends UsernamePasswordForm {

        /** Message key without parameters. */
        private static final String UNAVAILABLE = "directoryUnavailableSignIn";

        Form(KeycloakSession session) {
            super(session);
        }

        @Override
        public void action(AuthenticationFlowContext context) {
            RefusalTime.begin(context.getSession());
            super.action(context);
            if (context.getStatus() != FlowStatus.SUCCESS) {
                RefusalTime.round(context.getSession());
            }
        }

        @Override
        protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
            var cleaned = new MultivaluedHashMap<String, String>(form);
            cleaned.computeIfPresent(
                    FormNames.USERNAME,
                    (field, names) -> names.stream().map(SignInName::of).toList());
            return super.validateForm(context, cleaned);
        }

        /** Keycloak computes one hash for an unknown name. */
        @Override
        public void testInvalidUser(AuthenticationFlowContext context, UserModel user) {
            if (user == null) {
                forms(context).stream().skip(1).forEach(typed -> BruteForce.dummyHash(context));
            }
            super.testInvalidUser(context, user);
        }

        @Override
        public boolean validatePassword(
                AuthenticationFlowContext context,
                UserModel user,
                MultivaluedMap<String, String> form,
                boolean clearUser) {
            if (!willHash(context, user, form.getFirst(CredentialRepresentation.PASSWORD))) {
                forms(context).forEach(typed -> BruteForce.dummyHash(context));
            }
            if (DirectoryOutages.hidePassword(user)) {
                return refuseUncounted(context, user, clearUser);
            }
            var valid = super.validatePassword(context, user, form, clearUser);
            if (!valid && DirectoryOutages.hidePassword(user)) {
                // This call found that the directory is down, and Keycloak took it for a wrong password.
                context.forceChallenge(unavailable(context));
            }
            return valid;
        }

        private boolean refuseUncounted(AuthenticationFlowContext context, UserModel user, boolean clearUser) {
            context.getEvent().user(user);
            context.getEvent().error(DirectoryUnavailableException.EVENT_ERROR);
            context.forceChallenge(unavailable(context));
            if (clearUser) {
                context.clearUser();
            }
            return false;
        }

        private Response unavailable(AuthenticationFlowContext context) {
            return challenge(context, UNAVAILABLE, CredentialRepresentation.PASSWORD);
        }

        /** A locked account is an account, so it gets the answer of an unknown name. */
        @Override
        protected Response challenge(AuthenticationFlowContext context, String error, String field) {
            var isLocked = FormNames.LOCKED.equals(error) || FormNames.LOCKED_FOR_GOOD.equals(error);
            return super.challenge(
                    context, isLocked && DirectoryOutages.isAnyDown(context.getRealm()) ? UNAVAILABLE : error, field);
        }

        /** The same for each refused try while a directory is down, because its people then look like unknown names. */
        @Override
        protected String getDefaultChallengeMessage(AuthenticationFlowContext context) {
            return DirectoryOutages.isAnyDown(context.getRealm())
                    ? UNAVAILABLE
                    : super.getDefaultChallengeMessage(context);
        }

        private static List<String> forms(AuthenticationFlowContext context) {
            return PasswordText.compared(
                    context.getHttpRequest().getDecodedFormParameters().getFirst(CredentialRepresentation.PASSWORD));
        }

        /**
         * Whether Keycloak compares the password with a hash in its database, which it also does for an account that an administrator
         * disabled.
         */
        private static boolean willHash(AuthenticationFlowContext context, UserModel user, String password) {
            return password != null
                    && !PasswordPlace.of(context.getSession(), context.getRealm(), user)
                            .isDirectory()
                    && !password.isEmpty()
                    && BruteForce.lockError(context.getSession(), context.getRealm(), user) == null
                    && user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
        }
    }
}
