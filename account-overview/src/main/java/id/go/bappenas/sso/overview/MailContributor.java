package id.go.bappenas.sso.overview;

import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.overview.OverviewSection.Bar;
import id.go.bappenas.sso.overview.OverviewSection.Chart;
import id.go.bappenas.sso.support.problem.ProblemMessages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.keycloak.events.Errors;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Mails of the outbox that are not sent, and those that it gave up. */
public final class MailContributor extends OverviewContributor {

    static final ProblemMessages WORDS = ProblemMessages.of(MailContributor.class, "overview");

    /** Detail of the event that the outbox writes when it gives up a mail. */
    private static final String KIND = "mail_kind";

    private static final Duration WEEK = Duration.ofDays(7);

    /** Made by Keycloak. */
    public MailContributor() {
        super("mail");
    }

    @Override
    public List<OverviewSection> sections(KeycloakSession session, RealmModel realm, Instant now) {
        var outbox = MailOutbox.of(session).state(realm);
        var past = PastEvents.of(session, realm, now, EventType.SEND_RESET_PASSWORD_ERROR);
        var givenUp = past.events().stream().filter(MailContributor::isGivenUp).toList();
        var section = OverviewSection.of(OverviewTopic.MAILS, WORDS)
                .with("mails-failing", outbox.failing())
                .with("mails-waiting", outbox.waiting())
                .with("mails-given-up-week", since(givenUp, now.minus(WEEK)))
                .with("mails-given-up-month", givenUp.size());
        if (outbox.oldest() != null) {
            section = section.with("mails-oldest", outbox.oldest());
        }
        return List.of(section.with(new Chart(
                "mails-chart",
                List.of("mails-column"),
                List.of(
                        new Bar("mails-first-try", List.of(outbox.waiting() - outbox.failing())),
                        new Bar("mails-repeated", List.of(outbox.failing())),
                        new Bar("mails-given-up", List.of((long) givenUp.size()))))));
    }

    private static boolean isGivenUp(Event event) {
        return Errors.EMAIL_SEND_FAILED.equals(event.getError()) && PastEvents.detail(event, KIND) != null;
    }

    private static long since(List<Event> events, Instant begin) {
        return events.stream()
                .filter(event -> event.getTime() >= begin.toEpochMilli())
                .count();
    }
}
