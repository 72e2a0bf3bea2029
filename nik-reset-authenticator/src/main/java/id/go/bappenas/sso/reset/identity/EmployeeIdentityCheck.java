package id.go.bappenas.sso.reset.identity;

import id.go.bappenas.sso.employee.identity.IdentityUnavailableException;
import id.go.bappenas.sso.reset.captcha.CaptchaProvider;
import id.go.bappenas.sso.reset.captcha.CaptchaResult;
import id.go.bappenas.sso.reset.captcha.CaptchaTask;
import id.go.bappenas.sso.reset.flow.Journey;
import id.go.bappenas.sso.reset.flow.Page;
import id.go.bappenas.sso.reset.flow.StatelessAuthenticator;
import id.go.bappenas.sso.reset.flow.Trace;
import id.go.bappenas.sso.reset.throttle.ResetThrottle;
import id.go.bappenas.sso.support.RealmTimeZone;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.common.util.Time;
import org.keycloak.models.utils.FormMessage;

/**
 * Step {@code employee-identity-check}: NIK, birthplace and birth date must be those of the user name typed before. Whatever
 * does not fit, there is one answer, and the same work behind it. After many tries there is no answer at all: everybody goes on
 * to the next page, and a mail only goes out where everything was right. Source: the ministry's guide, "Alur Reset Password SSO".
 */
public final class EmployeeIdentityCheck extends StatelessAuthenticator {

    /** Id of the step. */
    public static final String PROVIDER_ID = "employee-identity-check";

    private static final Logger LOG = Logger.getLogger(EmployeeIdentityCheck.class);
    static final String STEP = "identity";
    private static final String PAGE = "identity-check";

    /** Made by Keycloak. */
    public EmployeeIdentityCheck() {
        super(
                PROVIDER_ID,
                "Lupa Password: NIK, birthplace and birth date",
                "Compares what is typed with the digests on file; one answer for every failure.");
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
                .atZone(RealmTimeZone.of(context.getRealm()))
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

    /** @return {@code null} if the person is who they say, or is not to be told */
    private static List<FormMessage> refusal(AuthenticationFlowContext context, IdentityForm form) {
        var throttle = ResetThrottle.of(context.getSession(), context.getRealm());
        if (!throttle.admitsOrigin()) {
            Trace.of(context, STEP).refused("origin_limit");
            return List.of(new FormMessage("resetTooManyTries"));
        }
        var journey = new Journey(context.getAuthenticationSession());
        var paid = OptionalInt.empty();
        if (throttle.asksForCaptcha(journey.name())) {
            var task = task(context, throttle);
            var answer = captcha(context).verify(task, context.getHttpRequest().getDecodedFormParameters());
            if (answer != CaptchaResult.SOLVED) {
                return List.of(new FormMessage(CaptchaProvider.FIELD, answer.messageKey()));
            }
            paid = OptionalInt.of(task.cost());
        }
        var errors = form.errors();
        return errors.isEmpty()
                ? new Judgement(context, throttle).of(form.factors().orElseThrow(), paid)
                : errors;
    }

    private static Response page(AuthenticationFlowContext context, Typed typed, List<FormMessage> errors) {
        var form = new Page(context).form().setAttribute("typed", typed);
        var throttle = ResetThrottle.of(context.getSession(), context.getRealm());
        if (throttle.asksForCaptcha(new Journey(context.getAuthenticationSession()).name())) {
            captcha(context).prepare(form, task(context, throttle));
        }
        if (!errors.isEmpty()) {
            form.setErrors(errors);
        }
        return form.createForm("identity-check.ftl");
    }

    private static CaptchaTask task(AuthenticationFlowContext context, ResetThrottle throttle) {
        var session = context.getAuthenticationSession();
        var journey = new Journey(session);
        return new CaptchaTask(
                session, PAGE, throttle.folded(journey.name()), throttle.currentCostFor(journey.tried()));
    }

    private static CaptchaProvider captcha(AuthenticationFlowContext context) {
        return context.getSession().getProvider(CaptchaProvider.class);
    }
}
