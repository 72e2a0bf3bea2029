package id.go.bappenas.sso.reset.guess;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.Letter;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.notice.GuessAlarm;
import id.go.bappenas.sso.notice.GuessNotice;
import id.go.bappenas.sso.reset.throttle.ResetThrottle;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.keycloak.models.KeycloakSession;

/**
 * Decides who is told of many tries, long after the page was shown: nothing of it is in a response time. It sends nothing
 * itself and orders one mail per mailbox.
 */
record GuessReport(KeycloakSession session) implements ExternalMailProvider {

    /** Over all tries to work one order off, it is counted once. */
    private static final long COUNTED_SECONDS = Duration.ofDays(7).toSeconds();

    @Override
    public boolean writesAboutNobody() {
        return true;
    }

    @Override
    public Optional<Letter> write(MailOrder order) {
        var asked = GuessOrder.of(order);
        tellPerson(order, asked);
        tellOfficers(order, asked);
        return Optional.empty();
    }

    private void tellPerson(MailOrder order, GuessOrder asked) {
        var realm = session.getContext().getRealm();
        if (!asked.due().person() || asked.proven() || order.userId() == null) {
            return;
        }
        var person = session.users().getUserById(realm, order.userId());
        if (person != null
                && person.isEnabled()
                && isDue(order, "person", () -> ResetThrottle.of(session, realm).tellsPerson(person.getId()))) {
            GuessNotice.tell(session, person, asked.guesses(), asked.base());
        }
    }

    private void tellOfficers(MailOrder order, GuessOrder asked) {
        var realm = session.getContext().getRealm();
        if (asked.due().officers()
                && isDue(order, "officers", () -> ResetThrottle.of(session, realm)
                        .tellsOfficers(order.userId(), asked.key()))) {
            GuessAlarm.raise(session, order.userId(), asked.guesses());
        }
    }

    /** What was counted once for an order stays due, should anything fail after that. */
    private boolean isDue(MailOrder order, String whom, BooleanSupplier counted) {
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

    @Override
    public void close() {
        // Holds nothing.
    }
}
