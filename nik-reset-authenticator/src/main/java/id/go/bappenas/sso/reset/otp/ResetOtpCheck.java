package id.go.bappenas.sso.reset.otp;

import id.go.bappenas.sso.reset.flow.ResetEvent;
import id.go.bappenas.sso.reset.flow.ResetPages;
import id.go.bappenas.sso.reset.flow.ResetStep;
import id.go.bappenas.sso.reset.throttle.ResetThrottle;
import id.go.bappenas.sso.support.TypedText;
import id.go.bappenas.sso.support.keycloak.FormNames;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.utils.FormMessage;

/**
 * Step {@code reset-otp-check}: asks for the one-time code on Keycloak's page, if the person has an app for it. Unlike
 * Keycloak's {@code auth-otp-form} it does not use brute force detection: wrong codes have their own counter and do not lock
 * the sign-in, and a locked sign-in does not refuse the right code.
 */
public final class ResetOtpCheck extends ResetStep {

    /** Id of the step. */
    public static final String PROVIDER_ID = "reset-otp-check";

    private static final String STEP = "otp";

    /** Field of Keycloak's page for the selected app. */
    private static final String APP = "selectedCredentialId";

    /** Field of Keycloak's page for the code. */
    private static final String CODE = "otp";

    /** Made by Keycloak. */
    public ResetOtpCheck() {
        super(
                PROVIDER_ID,
                "Lupa Password: OTP",
                "Asks for the one-time code; wrong ones have a limit of their own and do not lock the sign-in.");
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return user.credentialManager().isConfiguredFor(OTPCredentialModel.TYPE);
    }

    @Override
    protected void show(AuthenticationFlowContext context) {
        context.challenge(page(context, null));
    }

    @Override
    protected void submit(AuthenticationFlowContext context) {
        // Apps show the code in two groups.
        var code = TypedText.digits(
                context.getHttpRequest().getDecodedFormParameters().getFirst(CODE));
        if (code.isEmpty()) {
            context.challenge(page(context, error(FormNames.MISSING_CODE)));
            return;
        }
        var throttle = ResetThrottle.of(context.getSession(), context.getRealm());
        var person = context.getUser();
        if (!throttle.admitsCode(person.getId())) {
            refuse(context, "otp_limit", tooMany(throttle.untilNextCode(person.getId())));
        } else if (isRight(context, code)) {
            throttle.codeWasRight(person.getId());
            ResetEvent.of(context, STEP).about(person).done();
            context.success();
        } else {
            refuse(context, "otp_wrong", error(FormNames.INVALID_CODE));
        }
    }

    private static FormMessage tooMany(Duration wait) {
        return new FormMessage(FormNames.OTP_CODE, "resetTooManyCodes", wait.toMinutes() + 1);
    }

    private static FormMessage error(String message) {
        return new FormMessage(FormNames.OTP_CODE, message);
    }

    private static boolean isRight(AuthenticationFlowContext context, String code) {
        return app(context)
                .filter(app -> context.getUser()
                        .credentialManager()
                        .isValid(new UserCredentialModel(app, OTPCredentialModel.TYPE, code)))
                .isPresent();
    }

    /** Id of the selected app, otherwise of the first app. */
    private static Optional<String> app(AuthenticationFlowContext context) {
        var chosen = context.getHttpRequest().getDecodedFormParameters().getFirst(APP);
        var apps = context.getUser()
                .credentialManager()
                .getStoredCredentialsByTypeStream(OTPCredentialModel.TYPE)
                .map(CredentialModel::getId)
                .toList();
        return apps.stream().filter(id -> id.equals(chosen)).findFirst().or(() -> apps.stream()
                .findFirst());
    }

    /** Refuses with a challenge instead of a failure, because Keycloak counts failures towards a locked sign-in. */
    private static void refuse(AuthenticationFlowContext context, String reason, FormMessage message) {
        ResetEvent.of(context, STEP).about(context.getUser()).refused(reason);
        context.challenge(page(context, message));
    }

    private static Response page(AuthenticationFlowContext context, FormMessage message) {
        var form = new ResetPages(context).form().setAttribute("resetOtp", true);
        app(context).ifPresent(app -> form.setAttribute(FormNames.SELECTED_OTP_APP, app));
        if (message != null) {
            form.addError(message);
        }
        return form.createLoginTotp();
    }
}
