package id.go.bappenas.sso.support.keycloak;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticatorFactory;
import org.keycloak.authentication.authenticators.browser.WebAuthnAuthenticatorFactory;
import org.keycloak.authentication.authenticators.browser.WebAuthnPasswordlessAuthenticatorFactory;
import org.keycloak.authentication.authenticators.directgrant.ValidateOTP;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.TokenUtil;

/** Keycloak's notes in the authentication session of a sign-in. */
public final class SignInNotes {

    /** Ids of Keycloak's steps that check a second factor. */
    public static final Set<String> SECOND_FACTOR_STEPS = Set.of(
            OTPFormAuthenticatorFactory.PROVIDER_ID,
            ValidateOTP.PROVIDER_ID,
            WebAuthnAuthenticatorFactory.PROVIDER_ID,
            WebAuthnPasswordlessAuthenticatorFactory.PROVIDER_ID);

    private SignInNotes() {}

    /** Whether the sign-in has pages. A direct grant has no pages, and no address to return to. */
    public static boolean hasPages(AuthenticationSessionModel signIn) {
        return signIn.getRedirectUri() != null;
    }

    /** Whether the application forbids pages, with {@code prompt=none}. */
    public static boolean isSilent(AuthenticationSessionModel signIn) {
        return TokenUtil.hasPrompt(
                signIn.getClientNote(OIDCLoginProtocol.PROMPT_PARAM), OIDCLoginProtocol.PROMPT_VALUE_NONE);
    }

    /** Whether a page can be shown. A required action that needs a page makes every other sign-in fail. */
    public static boolean canShowPage(AuthenticationSessionModel signIn) {
        return hasPages(signIn) && !isSilent(signIn);
    }

    /** From now on the sign-in asks for the password, as an application does with {@code prompt=login}. */
    public static void askForPassword(AuthenticationSessionModel signIn) {
        signIn.setClientNote(OIDCLoginProtocol.PROMPT_PARAM, OIDCLoginProtocol.PROMPT_VALUE_LOGIN);
    }

    /** Whether the sign-in continues a remembered session. */
    public static boolean isRemembered(AuthenticationSessionModel signIn) {
        return AuthenticatorUtil.isSSOAuthentication(signIn);
    }

    /** Whether the person typed the right password in this sign-in. */
    public static boolean isPasswordTyped(AuthenticationSessionModel signIn) {
        return AuthenticatorUtil.isPasswordValidated(signIn);
    }

    /** Notes that the person typed the right password in this sign-in. */
    public static void notePasswordTyped(AuthenticationSessionModel signIn) {
        signIn.setAuthNote(AuthenticationManager.PASSWORD_VALIDATED, "true");
    }

    /** Ids of the steps that ended in success. A step that was removed from its flow is not among them. */
    public static Set<String> completedSteps(RealmModel realm, String note) {
        return AuthenticatorUtils.parseCompletedExecutions(note).keySet().stream()
                .map(realm::getAuthenticationExecutionById)
                .filter(Objects::nonNull)
                .map(AuthenticationExecutionModel::getAuthenticator)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /**
     * Id of the person whose mailed link was opened in this authentication session, {@code null} if there was no link. Keycloak
     * 26.7.4 writes the note before anything is confirmed, and keeps it when the same tab goes on to another flow.
     */
    public static String linkedUser(AuthenticationSessionModel signIn) {
        return signIn.getAuthNote(DefaultActionTokenKey.ACTION_TOKEN_USER_ID);
    }

    /** Whether the required actions end with a page instead of a sign-in. */
    public static boolean endsAfterActions(AuthenticationSessionModel signIn) {
        return signIn.getAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS) != null;
    }

    /** Whether the authentication session is in the flow of Lupa Password. */
    public static boolean isInResetFlow(AuthenticationSessionModel signIn) {
        return LoginActionsService.RESET_CREDENTIALS_PATH.equals(
                signIn.getAuthNote(AuthenticationProcessor.CURRENT_FLOW_PATH));
    }
}
