package id.go.bappenas.sso.state;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.mail.RefusedMailboxes;
import id.go.bappenas.sso.mail.WaitingMail;
import id.go.bappenas.sso.state.StateFact.Term;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.events.Errors;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Mailboxes that refuse mails, and mails about the person that wait, that failed, or that the outbox gave up. */
public final class MailContributor extends AccountStateContributor {

    private static final int MOST = 5;
    private static final int MOST_EVENTS = 50;

    /** Details of the event that the outbox writes when it gives up a mail. */
    private static final String KIND_OF_EVENT = "mail_kind";

    private static final String RESET_LINK = "reset-link";

    /** Kinds of mail that have words: mails that the person waits for. */
    private static final Set<String> KNOWN = Set.of(
            RESET_LINK,
            "account-access-granted",
            "account-notice",
            "contract-ending",
            "external-address-changed",
            "identity-guessing-notice",
            "password-changed",
            "password-reminder",
            "recovery-test");

    /** Kinds that only decide about other mails, or go to others than the person. */
    private static final Set<String> NOT_TO_THE_PERSON = Set.of(
            "identity-guessing",
            "identity-guessing-alarm",
            "account-disowned-summary",
            "row-limit-exceeded",
            "contract-ending-list",
            "account-requests-waiting");

    /** Made by Keycloak. */
    public MailContributor() {
        super("mail");
    }

    @Override
    public List<StateFact> facts(KeycloakSession session, RealmModel realm, UserModel person) {
        return Stream.concat(mailboxes(session, realm, person), mails(session, realm, person))
                .toList();
    }

    /** Mailboxes of the person that refuse mails. */
    private static Stream<StateFact> mailboxes(KeycloakSession session, RealmModel realm, UserModel person) {
        var refused = RefusedMailboxes.of(session, realm);
        return Stream.of(ExternalAddresses.of(session).registered(person), ExternalAddress.ofStored(person.getEmail()))
                .flatMap(Optional::stream)
                .distinct()
                .flatMap(mailbox -> refused.refusedAt(person.getId(), mailbox.address()).stream()
                        .map(at -> StateFact.of(Topic.MAIL, "mailbox-refuses", StateText.WORDS)
                                .with("address", mailbox.masked())
                                .with("at", at)
                                .helpedBy(HelpStep.SET_ADDRESS, HelpStep.BEGIN_AGAIN)));
    }

    private static Stream<StateFact> mails(KeycloakSession session, RealmModel realm, UserModel person) {
        return Stream.concat(
                MailOutbox.of(session).waiting(realm, person.getId()).stream()
                        .filter(mail -> !NOT_TO_THE_PERSON.contains(mail.kind()))
                        .limit(MOST)
                        .map(MailContributor::waiting),
                RecentEvents.of(session, realm, person, MOST_EVENTS, EventType.SEND_RESET_PASSWORD_ERROR).stream()
                        .filter(event -> Errors.EMAIL_SEND_FAILED.equals(event.getError()))
                        .filter(event ->
                                event.getDetails() != null && event.getDetails().containsKey(KIND_OF_EVENT))
                        .limit(MOST)
                        .map(MailContributor::givenUp));
    }

    private static StateFact waiting(WaitingMail mail) {
        var fact = StateFact.of(Topic.MAIL, mail.failures() > 0 ? "mail-failed" : "mail-waiting", StateText.WORDS)
                .with("kind", kind(mail.kind()))
                .with("ordered", mail.ordered());
        return mail.failures() > 0
                ? fact.with("failures", mail.failures())
                        .with(StateFact.UNTIL, mail.nextTry())
                        .helpedBy(HelpStep.ASK_OPERATOR, HelpStep.WAIT_UNTIL)
                : fact;
    }

    private static StateFact givenUp(Event event) {
        var kind = event.getDetails().get(KIND_OF_EVENT);
        var fact = StateFact.of(Topic.MAIL, "mail-given-up", StateText.WORDS)
                .with("kind", kind(kind))
                .with("at", Instant.ofEpochMilli(event.getTime()));
        return RESET_LINK.equals(kind)
                ? fact.helpedBy(HelpStep.ASK_OPERATOR, HelpStep.BEGIN_AGAIN)
                : fact.helpedBy(HelpStep.ASK_OPERATOR);
    }

    private static Term kind(String id) {
        return new Term(id, "mail-" + (KNOWN.contains(id) ? id : "other"));
    }
}
