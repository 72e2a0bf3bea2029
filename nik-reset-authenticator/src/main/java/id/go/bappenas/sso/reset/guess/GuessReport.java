package id.go.bappenas.sso.reset.guess;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.MailMessage;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.notice.GuessAlarmMail;
import id.go.bappenas.sso.notice.GuessNoticeMail;
import id.go.bappenas.sso.reset.throttle.ResetThrottle;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.keycloak.models.KeycloakSession;

/**
 * Kind {@code identity-guessing}: decides which mails about many wrong tries are due, after the page was shown, so that
 * response time does not reveal it. It sends nothing itself and orders one mail per mailbox.
 */
public final class GuessReport extends ExternalMailProvider {

    /** Kind of mail. */
    public static final String PROVIDER_ID = "identity-guessing";

    /** Time for which an order counts only once, even if the outbox tries it several times. */
    private static final long COUNTED_SECONDS = Duration.ofDays(7).toSeconds();

    /** Made by Keycloak. */
    public GuessReport() {
        super(PROVIDER_ID);
    }

    @Override
    public boolean writesWithoutUser() {
        return true;
    }

    @Override
    public Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        var asked = GuessOrder.of(order);
        tellPerson(session, order, asked);
        tellOfficers(session, order, asked);
        return Optional.empty();
    }

    private static void tellPerson(KeycloakSession session, MailOrder order, GuessOrder asked) {
        var realm = session.getContext().getRealm();
        if (!asked.due().person() || asked.proven()) {
            return;
        }
        var person = order.person(session).orElse(null);
        if (person != null
                && person.isEnabled()
                && isDue(session, order, "person", () -> ResetThrottle.of(session, realm)
                        .tellsPerson(person.getId()))) {
            GuessNoticeMail.tell(session, person, asked.guesses(), asked.base());
        }
    }

    private static void tellOfficers(KeycloakSession session, MailOrder order, GuessOrder asked) {
        var realm = session.getContext().getRealm();
        if (asked.due().officers()
                && isDue(session, order, "officers", () -> ResetThrottle.of(session, realm)
                        .tellsOfficers(order.userId(), asked.key()))) {
            GuessAlarmMail.raise(session, order.userId(), asked.guesses());
        }
    }

    /** Whether a mail is due. An order that was counted stays due, so a later failure does not lose it. */
    private static boolean isDue(KeycloakSession session, MailOrder order, String whom, BooleanSupplier counted) {
        var key = "sso-reset-guess-" + whom + '-' + order.id();
        var known = session.singleUseObjects();
        if (known.contains(key)) {
            return true;
        }
        var due = counted.getAsBoolean();
        if (due) {
            known.put(key, COUNTED_SECONDS, Map.of());
        }
        return due;
    }
}
