package id.go.bappenas.sso.employee.checkup;

import id.go.bappenas.sso.credential.place.PasswordPlace;
import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.mail.link.MailedLink;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.action.StatelessAction;
import id.go.bappenas.sso.support.counter.Counters;
import id.go.bappenas.sso.support.counter.CountersUnavailableException;
import id.go.bappenas.sso.support.keycloak.SignInNotes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.common.util.Time;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.storage.StorageId;

/**
 * Required action {@code recovery-checkup}: from time to time a page asks whether the external address still works, so that a
 * dead mailbox is found before Lupa Password needs it. It never blocks a sign-in: if the sign-in has other actions, or shows no
 * pages, it waits for another sign-in.
 */
public final class RecoveryCheckup extends StatelessAction {

    /** The provider id, and the action's alias in the realm. Its priority there is above that of {@code password-changed}. */
    public static final String PROVIDER_ID = "recovery-checkup";

    private static final Logger LOG = Logger.getLogger(RecoveryCheckup.class);
    private static final String SHOWN = "ssoRecoveryCheckupShown";
    private static final String PUT_OFF = "sso-recovery-checkup-put-off";
    private static final Duration BETWEEN_TEST_MAILS = Duration.ofMinutes(5);

    /** Made by Keycloak. */
    public RecoveryCheckup() {
        super(PROVIDER_ID, "Recovery Check-up");
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        var session = context.getAuthenticationSession();
        if (session.getRequiredActions().contains(PROVIDER_ID)) {
            return;
        }
        if (hasOtherDuties(context)) {
            // The page also waits if those actions are done: one interruption of a sign-in is enough.
            session.setAuthNote(PUT_OFF, "true");
        } else if (session.getAuthNote(PUT_OFF) == null && mayBeShown(context) && isDue(context)) {
            session.addRequiredAction(PROVIDER_ID);
        }
    }

    /**
     * Whether the sign-in has other required actions. Because of its priority this action is evaluated after those that ask for
     * a new password.
     */
    private static boolean hasOtherDuties(RequiredActionContext context) {
        var session = context.getAuthenticationSession();
        return !session.getRequiredActions().isEmpty()
                || session.getClientNote(Constants.KC_ACTION) != null
                || context.getUser().getRequiredActionsStream().findAny().isPresent();
    }

    private static boolean mayBeShown(RequiredActionContext context) {
        return SignInNotes.canShowPage(context.getAuthenticationSession())
                && !MailedLink.isUsed(context)
                && !SignInNotes.endsAfterActions(context.getAuthenticationSession())
                && mayReset(context);
    }

    /**
     * Whether Lupa Password gives the person a new password. A person of a directory without an import is not asked, because
     * the day of the last question cannot be stored.
     */
    private static boolean mayReset(RequiredActionContext context) {
        var place = PasswordPlace.of(context.getSession(), context.getRealm(), context.getUser());
        return place.isWritable()
                && place != PasswordPlace.IDENTITY_PROVIDER
                && place != PasswordPlace.NONE
                && StorageId.isLocalStorage(context.getUser().getId());
    }

    private static boolean isDue(RequiredActionContext context) {
        var zone = RealmTimeZone.of(context.getRealm());
        var created =
                Optional.ofNullable(context.getUser().getCreatedTimestamp()).map(millis -> day(millis, zone));
        return new CheckupConfig(context.getConfig())
                .isDue(created, shown(context).last(), day(Time.currentTimeMillis(), zone));
    }

    private static LocalDate day(long millis, ZoneId zone) {
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
    }

    private static LastShownDate shown(RequiredActionContext context) {
        return new LastShownDate(context.getUser(), SHOWN, RealmTimeZone.of(context.getRealm()));
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        shown(context).shownOn(Instant.ofEpochMilli(Time.currentTimeMillis()));
        show(context, TestMailResult.NOT_ASKED);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        var data = data(context);
        var wantsTest = "test"
                .equals(context.getHttpRequest().getDecodedFormParameters().getFirst("choice"));
        context.getEvent()
                .detail("checkup_choice", wantsTest ? "test" : "continue")
                .detail("checkup_address", data.address().isPresent() ? "on_file" : "missing")
                .detail("checkup_identity", data.identity().id());
        if (wantsTest) {
            show(context, data.address().map(address -> test(context)).orElse(TestMailResult.NOT_ASKED));
        } else {
            context.success();
        }
    }

    private static TestMailResult test(RequiredActionContext context) {
        var realm = context.getRealm();
        var person = context.getUser();
        try {
            var mails = Counters.of(context.getSession(), realm, PROVIDER_ID)
                    .count("TEST_MAIL", person.getId(), BETWEEN_TEST_MAILS);
            if (mails > 1) {
                return TestMailResult.TOO_SOON;
            }
        } catch (CountersUnavailableException e) {
            LOG.errorf("SSO-MAIL-004 a test mail was refused: %s", e.getMessage());
            return TestMailResult.UNAVAILABLE;
        }
        MailOutbox.of(context.getSession()).order(realm, TestMail.PROVIDER_ID, person.getId(), Map.of());
        // Keycloak writes its own event only when the sign-in leaves this page.
        context.getEvent().clone().success();
        return TestMailResult.SENT;
    }

    private static void show(RequiredActionContext context, TestMailResult outcome) {
        var data = data(context);
        context.challenge(context.form()
                .setAttribute(
                        "maskedAddress",
                        data.address().map(ExternalAddress::masked).orElse(""))
                .setAttribute("identity", data.identity().id())
                .setAttribute("test", outcome.id)
                .createForm("recovery-checkup.ftl"));
    }

    private static RecoveryData data(RequiredActionContext context) {
        return RecoveryData.of(context.getSession(), context.getRealm(), context.getUser());
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return CheckupConfig.properties();
    }

    @Override
    public void validateConfig(KeycloakSession session, RealmModel realm, RequiredActionConfigModel model) {
        new CheckupConfig(model).validate();
    }

    /** Result of the test mail, for the page. */
    private enum TestMailResult {
        NOT_ASKED(""),
        SENT("sent"),
        TOO_SOON("too-soon"),
        UNAVAILABLE("unavailable");

        private final String id;

        TestMailResult(String id) {
            this.id = id;
        }
    }
}
