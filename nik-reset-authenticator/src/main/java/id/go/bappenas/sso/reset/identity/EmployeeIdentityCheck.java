package id.go.bappenas.sso.reset.identity;

import id.go.bappenas.sso.employee.identity.IdentityUnavailableException;
import id.go.bappenas.sso.reset.captcha.CaptchaProvider;
import id.go.bappenas.sso.reset.captcha.CaptchaResult;
import id.go.bappenas.sso.reset.captcha.CaptchaTask;
import id.go.bappenas.sso.reset.flow.ResetEvent;
import id.go.bappenas.sso.reset.flow.ResetNotes;
import id.go.bappenas.sso.reset.flow.ResetPages;
import id.go.bappenas.sso.reset.flow.ResetStep;
import id.go.bappenas.sso.reset.throttle.ResetThrottle;
import id.go.bappenas.sso.support.RealmTimeZone;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.common.util.Time;
import org.keycloak.models.utils.FormMessage;

/**
 * Step {@code employee-identity-check}: NIK, birthplace and birth date must belong to the user name typed before. Each failure
 * gets the same answer after the same work. After many tries each try leads to the next page, and a mail goes out only for
 * right data. Source: the ministry's guide, "Alur Reset Password SSO".
 */
public final class EmployeeIdentityCheck extends ResetStep {

    /** Id of the step. */
    public static final String PROVIDER_ID = "employee-identity-check";

    private static final Logger LOG = Logger.getLogger(EmployeeIdentityCheck.class);
    static final String STEP = "identity";
    private static final String PAGE = "identity-check";
    private static final String CHOICE = "choice";

    /** The choice of a person who typed the wrong user name. */
    private static final String ANOTHER_NAME = "username";

    /** Made by Keycloak. */
    public EmployeeIdentityCheck() {
        super(
                PROVIDER_ID,
                "Lupa Password: NIK, birthplace and birth date",
                "Compares what is typed with the digests on file; one answer for every failure.");
    }

    @Override
    protected void show(AuthenticationFlowContext context) {
        if (new ResetNotes(context.getAuthenticationSession()).request().isPresent()) {
            // The person has followed the mailed link, which is mailed after this step.
            context.success();
            return;
        }
        context.challenge(page(context, IdentityForm.empty(), List.of()));
    }

    @Override
    protected void submit(AuthenticationFlowContext context) {
        var posted = context.getHttpRequest().getDecodedFormParameters();
        if (ANOTHER_NAME.equals(posted.getFirst(CHOICE))) {
            // Keycloak forgets what was typed, and keeps the application that began the reset.
            context.resetFlow();
            return;
        }
        var today = Instant.ofEpochMilli(Time.currentTimeMillis())
                .atZone(RealmTimeZone.of(context.getRealm()))
                .toLocalDate();
        var form = IdentityForm.of(posted, today);
        try {
            var errors = errors(context, form);
            if (errors == null) {
                context.success();
            } else {
                context.challenge(page(context, form, errors));
            }
        } catch (IdentityUnavailableException e) {
            LOG.errorf("SSO-RESET-003 Lupa Password cannot compare identity data: %s", e.getMessage());
            ResetEvent.of(context, STEP).refused("identity_unavailable");
            ResetThrottle.of(context.getSession(), context.getRealm()).stepWasNotJudged();
            context.challenge(page(context, form, List.of(new FormMessage("resetUnavailable"))));
        }
    }

    /**
     * Checks the form.
     *
     * @return errors for the page; {@code null} to go on to the next step
     */
    private static List<FormMessage> errors(AuthenticationFlowContext context, IdentityForm form) {
        var throttle = ResetThrottle.of(context.getSession(), context.getRealm());
        if (!throttle.admitsOrigin()) {
            ResetEvent.of(context, STEP).refused("origin_limit");
            return List.of(new FormMessage("resetTooManyTries"));
        }
        var notes = new ResetNotes(context.getAuthenticationSession());
        var typingErrors = form.errors();
        if (!typingErrors.isEmpty()) {
            return withCaptcha(context, throttle, typingErrors);
        }
        var paid = OptionalInt.empty();
        if (throttle.asksForCaptcha(notes.name())) {
            var task = task(context, throttle);
            var answer = captcha(context).verify(task, context.getHttpRequest().getDecodedFormParameters());
            if (answer != CaptchaResult.SOLVED) {
                return List.of(new FormMessage(CaptchaProvider.FIELD, answer.messageKey()));
            }
            paid = OptionalInt.of(task.cost());
        }
        return new IdentityVerification(context, throttle).errors(form.factors().orElseThrow(), paid);
    }

    /** The faults of the fields, which depend on nothing but the typed text, and that of the CAPTCHA. Its answer is not used up. */
    private static List<FormMessage> withCaptcha(
            AuthenticationFlowContext context, ResetThrottle throttle, List<FormMessage> typingErrors) {
        if (!throttle.asksForCaptcha(new ResetNotes(context.getAuthenticationSession()).name())) {
            return typingErrors;
        }
        var answer = captcha(context)
                .check(task(context, throttle), context.getHttpRequest().getDecodedFormParameters());
        return answer == CaptchaResult.SOLVED
                ? typingErrors
                : Stream.concat(
                                typingErrors.stream(),
                                Stream.of(new FormMessage(CaptchaProvider.FIELD, answer.messageKey())))
                        .toList();
    }

    private static Response page(AuthenticationFlowContext context, IdentityForm typed, List<FormMessage> errors) {
        var form = new ResetPages(context)
                .form()
                .setAttribute("typed", typed.shown())
                .setAttribute("username", new ResetNotes(context.getAuthenticationSession()).name());
        var throttle = ResetThrottle.of(context.getSession(), context.getRealm());
        if (throttle.asksForCaptcha(new ResetNotes(context.getAuthenticationSession()).name())) {
            captcha(context)
                    .prepare(
                            form,
                            task(context, throttle),
                            context.getHttpRequest().getDecodedFormParameters());
        }
        if (!errors.isEmpty()) {
            form.setErrors(errors);
        }
        return form.createForm("identity-check.ftl");
    }

    private static CaptchaTask task(AuthenticationFlowContext context, ResetThrottle throttle) {
        var session = context.getAuthenticationSession();
        var notes = new ResetNotes(session);
        return new CaptchaTask(session, PAGE, throttle.folded(notes.name()), throttle.currentCostFor(notes.tried()));
    }

    private static CaptchaProvider captcha(AuthenticationFlowContext context) {
        return context.getSession().getProvider(CaptchaProvider.class);
    }
}
