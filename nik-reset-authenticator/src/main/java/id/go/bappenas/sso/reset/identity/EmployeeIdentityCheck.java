package id.go.bappenas.sso.reset.identity;

import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.IdentityFactors;
import id.go.bappenas.sso.employee.identity.IdentityUnavailableException;
import id.go.bappenas.sso.reset.captcha.CaptchaProvider;
import id.go.bappenas.sso.reset.captcha.CaptchaResult;
import id.go.bappenas.sso.reset.flow.Journey;
import id.go.bappenas.sso.reset.flow.Page;
import id.go.bappenas.sso.reset.flow.StatelessAuthenticator;
import id.go.bappenas.sso.reset.flow.StepConfig;
import id.go.bappenas.sso.reset.flow.Trace;
import id.go.bappenas.sso.reset.throttle.ResetThrottle;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.common.util.Time;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Step {@code employee-identity-check}: NIK, birthplace and birth date must be those of the user name typed before. Whatever
 * does not fit, there is one answer, and the same work behind it. Source: the ministry's guide, "Alur Reset Password SSO".
 */
public final class EmployeeIdentityCheck extends StatelessAuthenticator {

    /** Id of the step. */
    public static final String PROVIDER_ID = "employee-identity-check";

    private static final Logger LOG = Logger.getLogger(EmployeeIdentityCheck.class);
    private static final String STEP = "identity";
    private static final String PAGE = "identity-check";

    /** Made by Keycloak. */
    public EmployeeIdentityCheck() {
        super(
                PROVIDER_ID,
                "Lupa Password: NIK, birthplace and birth date",
                "Compares what is typed with the digests on file; one answer for every failure.");
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of(StepConfig.ZONE);
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (new Journey(context.getAuthenticationSession()).request().isPresent()) {
            // The link of the mail was followed: it was mailed to somebody who had passed this step.
            context.success();
            return;
        }
        context.challenge(page(context, Typed.NOTHING, List.of()));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        var today = Instant.ofEpochMilli(Time.currentTimeMillis())
                .atZone(StepConfig.of(context).zone())
                .toLocalDate();
        var form = IdentityForm.of(context.getHttpRequest().getDecodedFormParameters(), today);
        try {
            var refusal = refusal(context, form);
            if (refusal == null) {
                context.success();
            } else {
                context.challenge(page(context, form.typed(), refusal));
            }
        } catch (IdentityUnavailableException e) {
            LOG.errorf("Lupa Password cannot check anybody: %s", e.getMessage());
            Trace.of(context, STEP).refused("identity_unavailable");
            context.challenge(page(context, form.typed(), List.of(new FormMessage("resetUnavailable"))));
        }
    }

    /** @return {@code null} if the person is who they say */
    private static List<FormMessage> refusal(AuthenticationFlowContext context, IdentityForm form) {
        var throttle = ResetThrottle.of(context.getSession(), context.getRealm());
        if (!throttle.admitsOrigin()) {
            Trace.of(context, STEP).refused("origin_limit");
            return List.of(new FormMessage("resetTooManyTries"));
        }
        var journey = new Journey(context.getAuthenticationSession());
        if (throttle.asksForCaptcha(journey.name())) {
            var answer = captcha(context)
                    .verify(
                            context.getAuthenticationSession(),
                            PAGE,
                            context.getHttpRequest().getDecodedFormParameters());
            if (answer != CaptchaResult.SOLVED) {
                return List.of(new FormMessage(CaptchaProvider.FIELD, answer.messageKey()));
            }
        }
        var errors = form.errors();
        return errors.isEmpty() ? mismatch(context, throttle, form.factors().orElseThrow()) : errors;
    }

    private static List<FormMessage> mismatch(
            AuthenticationFlowContext context, ResetThrottle throttle, IdentityFactors typed) {
        var journey = new Journey(context.getAuthenticationSession());
        var realm = context.getRealm();
        var identities = context.getSession().getProvider(EmployeeIdentityProvider.class);
        throttle.costFor(journey.name());
        var pseudonym = identities.pseudonym(realm, typed.nik());
        throttle.costFor(pseudonym);
        journey.nik(pseudonym);
        var person = person(context, journey.name());
        var matches = identities.matches(realm, person, typed);
        if (matches && person != null && person.isEnabled()) {
            journey.person(person.getId());
            Trace.of(context, STEP).about(person).done();
            return null;
        }
        throttle.failed(journey.name());
        Trace.of(context, STEP).about(person).refused(reason(person, matches));
        return List.of(new FormMessage("resetIdentityMismatch"));
    }

    /** For auditors only. */
    private static String reason(UserModel person, boolean matches) {
        if (person == null) {
            return "unknown_user";
        }
        if (!person.isEnabled()) {
            return matches ? "user_disabled" : "user_disabled_and_mismatch";
        }
        return "identity_mismatch";
    }

    private static UserModel person(AuthenticationFlowContext context, String name) {
        var users = context.getSession().users();
        var realm = context.getRealm();
        var person = users.getUserByUsername(realm, name);
        return person == null && realm.isLoginWithEmailAllowed() && name.contains("@")
                ? users.getUserByEmail(realm, name)
                : person;
    }

    private static Response page(AuthenticationFlowContext context, Typed typed, List<FormMessage> errors) {
        var form = new Page(context).form().setAttribute("typed", typed);
        var journey = new Journey(context.getAuthenticationSession());
        var throttle = ResetThrottle.of(context.getSession(), context.getRealm());
        if (throttle.asksForCaptcha(journey.name())) {
            var cost = throttle.currentCostFor(journey.tried());
            captcha(context).prepare(form, context.getAuthenticationSession(), PAGE, cost);
        }
        if (!errors.isEmpty()) {
            form.setErrors(errors);
        }
        return form.createForm("identity-check.ftl");
    }

    private static CaptchaProvider captcha(AuthenticationFlowContext context) {
        return context.getSession().getProvider(CaptchaProvider.class);
    }
}
