package id.go.bappenas.sso.reset.outcome;

import id.go.bappenas.sso.credential.place.DirectoryRefusedException;
import id.go.bappenas.sso.credential.place.DirectorySettings;
import id.go.bappenas.sso.credential.place.DirectoryUnavailableException;
import id.go.bappenas.sso.credential.place.PasswordPlace;
import id.go.bappenas.sso.mail.Failure;
import id.go.bappenas.sso.mail.MailFailure;
import id.go.bappenas.sso.mail.MailRefusedException;
import id.go.bappenas.sso.mail.RefusedMailboxes;
import id.go.bappenas.sso.mail.RolledBackException;
import id.go.bappenas.sso.reset.flow.ResetEvent;
import id.go.bappenas.sso.reset.flow.ResetNotes;
import id.go.bappenas.sso.reset.flow.ResetPages;
import id.go.bappenas.sso.reset.flow.ResetStep;
import id.go.bappenas.sso.reset.flow.StepConfig;
import id.go.bappenas.sso.reset.request.ResetRefusal;
import id.go.bappenas.sso.reset.request.ResetRefusedException;
import id.go.bappenas.sso.reset.request.ResetRequestState;
import id.go.bappenas.sso.reset.request.ResetRequests;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.jpa.PersonLock;
import id.go.bappenas.sso.support.keycloak.UserSessions;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Step {@code reset-outcome}: mails a new password, or lets the person choose one. It ends the account's sessions and shows
 * {@code reset-done}. It does not finish the flow, so it signs no account in.
 */
public final class ResetOutcome extends ResetStep {

    /** Id of the step. */
    public static final String PROVIDER_ID = "reset-outcome";

    static final String TEMPORARY_PASSWORD = "temporary-password";
    static final String SET_PASSWORD = "set-password";

    /** Not an outcome of the step: the password cannot be changed here. */
    private static final String ELSEWHERE = "elsewhere";

    static final ProviderConfigProperty OUTCOME = outcome();

    static final ProviderConfigProperty TEMPORARY_HOURS = new ProviderConfigProperty(
            "temporaryHours",
            "Hours that a mailed password lives",
            "For outcome temporary-password, 1 to 720",
            ProviderConfigProperty.STRING_TYPE,
            "24");

    private static final Logger LOG = Logger.getLogger(ResetOutcome.class);
    private static final String STEP = "outcome";

    /** Made by Keycloak. */
    public ResetOutcome() {
        super(
                PROVIDER_ID,
                "Lupa Password: new password",
                "Mails a temporary password, or lets the person choose one; ends all sessions, signs nobody in.");
    }

    private static ProviderConfigProperty outcome() {
        var property = new ProviderConfigProperty(
                "outcome",
                "Outcome",
                "temporary-password: a random one is mailed and has to be changed at the next sign-in;"
                        + " set-password: the person chooses one at once",
                ProviderConfigProperty.LIST_TYPE,
                TEMPORARY_PASSWORD);
        property.setOptions(List.of(TEMPORARY_PASSWORD, SET_PASSWORD));
        return property;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of(OUTCOME, TEMPORARY_HOURS);
    }

    @Override
    protected void show(AuthenticationFlowContext context) {
        proceed(context, false);
    }

    @Override
    protected void submit(AuthenticationFlowContext context) {
        proceed(context, true);
    }

    private static void proceed(AuthenticationFlowContext context, boolean posted) {
        var done = new ResetNotes(context.getAuthenticationSession()).done();
        if (done.isPresent()) {
            context.challenge(ELSEWHERE.equals(done.get()) ? elsewhere(context) : done(context, done.get()));
            return;
        }
        try {
            if (isElsewhere(context)) {
                showElsewhere(context);
            } else if (mayChoose(context)) {
                choose(context, posted);
            } else {
                mail(context, posted);
            }
        } catch (ResetRefusedException e) {
            ResetEvent.of(context, STEP)
                    .about(context.getUser())
                    .refused("link_" + e.refusal().id());
            context.challenge(
                    e.refusal() == ResetRefusal.DIRECTORY
                            ? failed(context, "resetDirectoryDown")
                            : new ResetPages(context).invalid(e.refusal()));
        }
    }

    /**
     * Whether the password is chosen here. After a typed code it is always mailed: a stranger who began the reset may have had the
     * code read aloud, and must not choose the password.
     */
    private static boolean mayChoose(AuthenticationFlowContext context) {
        return SET_PASSWORD.equals(StepConfig.of(context).text(OUTCOME))
                && !new ResetNotes(context.getAuthenticationSession()).isByCode();
    }

    private static boolean isElsewhere(AuthenticationFlowContext context) {
        return PasswordPlace.of(context.getSession(), context.getRealm(), context.getUser())
                == PasswordPlace.DIRECTORY_READ_ONLY;
    }

    /**
     * Tells a person whose password is in a directory that Keycloak only reads where to change it. The mailbox is proven, so a
     * stranger does not learn it.
     */
    private static void showElsewhere(AuthenticationFlowContext context) {
        var requests = new ResetRequests(context.getSession(), context.getRealm());
        var request = requests.open(requestId(context));
        if (!request.userId().equals(context.getUser().getId())) {
            throw ResetRefusedException.unknown();
        }
        requests.take(request, ResetRequestState.USED);
        ResetEvent.of(context, STEP)
                .about(context.getUser())
                .about(request.id())
                .refused("password_elsewhere");
        new ResetNotes(context.getAuthenticationSession()).done(ELSEWHERE);
        context.challenge(elsewhere(context));
    }

    private static Response elsewhere(AuthenticationFlowContext context) {
        return new ResetPages(context)
                .form()
                .setAttribute(
                        "passwordPage",
                        DirectorySettings.passwordPage(context.getRealm(), context.getUser())
                                .orElse(""))
                .createForm("reset-elsewhere.ftl");
    }

    private static String requestId(AuthenticationFlowContext context) {
        return new ResetNotes(context.getAuthenticationSession()).request().orElseThrow(ResetRefusedException::unknown);
    }

    private static void choose(AuthenticationFlowContext context, boolean posted) {
        var requests = new ResetRequests(context.getSession(), context.getRealm());
        var request = requests.open(requestId(context));
        if (!request.userId().equals(context.getUser().getId())) {
            throw ResetRefusedException.unknown();
        }
        var form = new ChangeFormStep(context);
        if (!posted) {
            form.show();
            context.challenge(form.getChallenge());
            return;
        }
        PersonLock.take(context.getSession(), context.getUser());
        if (!requests.take(request, ResetRequestState.USED)) {
            throw ResetRefusedException.used();
        }
        if (form.process()) {
            finish(context, request.id(), SET_PASSWORD);
        } else {
            requests.giveBack(request, ResetRequestState.USED);
            context.challenge(form.getChallenge());
        }
    }

    private static void mail(AuthenticationFlowContext context, boolean posted) {
        var id = requestId(context);
        if (context.getHttpRequest().getHttpMethod().equals("GET") && !posted) {
            // The page was reloaded after SMTP refused the mail; only its button tries again.
            context.challenge(failed(context));
            return;
        }
        var config = StepConfig.of(context);
        var change = new MailedPassword(
                Duration.ofHours(config.number(TEMPORARY_HOURS, 1, 720)),
                RealmTimeZone.of(context.getRealm()),
                context.getSession().getContext().resolveLocale(context.getUser()),
                new ResetPages(context).applicationUrl());
        try {
            var deadline = change.change(
                    context.getSession().getKeycloakSessionFactory(),
                    context.getSession().getContext(),
                    id);
            new ResetNotes(context.getAuthenticationSession()).until(deadline);
            finish(context, id, TEMPORARY_PASSWORD);
        } catch (MailRefusedException e) {
            LOG.errorf(
                    "SSO-RESET-007 Lupa Password: SMTP did not take a new password; nothing was changed (request %s): %s",
                    id, Failure.describe(e));
            ResetEvent.of(context, STEP)
                    .about(context.getUser())
                    .about(id)
                    .refused(e.failure() == MailFailure.MAILBOX ? "mailbox_refuses" : "mail_failed");
            RefusedMailboxes.of(context.getSession(), context.getRealm())
                    .record(context.getUser().getId(), e);
            context.challenge(failed(context, reason(e.failure())));
        } catch (RolledBackException e) {
            LOG.errorf(
                    "SSO-RESET-011 Lupa Password: a new password was not written (request %s): %s", id, e.getMessage());
            ResetEvent.of(context, STEP).about(context.getUser()).about(id).refused("not_written");
            context.challenge(failed(context));
        } catch (DirectoryUnavailableException e) {
            LOG.errorf("SSO-RESET-008 Lupa Password: a directory did not answer (request %s)", id);
            ResetEvent.of(context, STEP)
                    .about(context.getUser())
                    .about(id)
                    .refused(DirectoryUnavailableException.EVENT_ERROR);
            context.challenge(failed(context, "resetDirectoryDown"));
        } catch (DirectoryRefusedException e) {
            LOG.errorf("SSO-RESET-009 Lupa Password: a directory refused a new password (request %s)", id);
            ResetEvent.of(context, STEP).about(context.getUser()).about(id).refused("directory_refused");
            context.challenge(failed(context, "resetDirectoryRefused"));
        }
    }

    private static void finish(AuthenticationFlowContext context, String requestId, String outcome) {
        ResetEvent.of(context, STEP)
                .about(context.getUser())
                .about(requestId)
                .with(ResetEvent.OUTCOME, outcome)
                .done();
        new UserSessions(context.getSession(), context.getRealm()).end(context.getUser());
        endWait(context);
        new ResetNotes(context.getAuthenticationSession()).done(outcome);
        context.challenge(done(context, outcome));
    }

    /**
     * Deletes the count of wrong passwords in Keycloak, as after a successful sign-in: guesses of others must not lock out a
     * person with a proven mailbox and a new password. A permanent lock disables the account, and disabled accounts do not
     * reach this step.
     */
    private static void endWait(AuthenticationFlowContext context) {
        var failures = context.getSession()
                .loginFailures()
                .getUserLoginFailure(context.getRealm(), context.getUser().getId());
        if (failures != null) {
            failures.clearFailures();
        }
    }

    private static Response done(AuthenticationFlowContext context, String outcome) {
        var page = new ResetPages(context);
        var application = page.application();
        var clock = new ClockTime(
                RealmTimeZone.of(context.getRealm()),
                context.getSession().getContext().resolveLocale(context.getUser()));
        return page.form()
                .setAttribute("outcome", outcome)
                .setAttribute(
                        "until",
                        new ResetNotes(context.getAuthenticationSession())
                                .until()
                                .map(clock::format)
                                .orElse(""))
                .setAttribute("applicationUrl", page.homeOf(application))
                .setAttribute("applicationName", ResetPages.nameOf(application))
                .createForm("reset-done.ftl");
    }

    /** Of the page's messages. */
    private static String reason(MailFailure failure) {
        return switch (failure) {
            case UNKNOWN -> "resetMailUnknown";
            case MAILBOX -> "resetMailboxRefused";
            default -> "resetFailed";
        };
    }

    private static Response failed(AuthenticationFlowContext context) {
        return failed(context, "resetFailed");
    }

    /** @param reason of the page's messages: title, text, advice */
    private static Response failed(AuthenticationFlowContext context, String reason) {
        return new ResetPages(context)
                .form()
                .setAttribute("reason", reason)
                .setAttribute("until", linkUntil(context))
                .createForm("reset-failed.ftl");
    }

    /** Until when the link works; empty if it does not any more. */
    private static String linkUntil(AuthenticationFlowContext context) {
        try {
            return new ClockTime(
                            RealmTimeZone.of(context.getRealm()),
                            context.getSession().getContext().resolveLocale(context.getUser()))
                    .format(new ResetRequests(context.getSession(), context.getRealm())
                            .open(requestId(context))
                            .expires());
        } catch (ResetRefusedException e) {
            return "";
        }
    }
}
