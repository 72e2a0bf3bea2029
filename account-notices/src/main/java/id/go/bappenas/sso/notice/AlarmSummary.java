package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.Disowned;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.InLanguage;
import id.go.bappenas.sso.mail.Letter;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The mail to realm attribute {@code ssoSecurityAddress} about all that a person disowned in the hour after an alarm; none where
 * there was nothing more.
 */
record AlarmSummary(KeycloakSession session) implements ExternalMailProvider {

    static final String KIND = "account-disowned-summary";

    /**
     * One kind of thing, and how often.
     *
     * @param about in the keys of messages
     */
    public record Line(String about, int count) {}

    @Override
    public Optional<Letter> write(MailOrder order) {
        var realm = session.getContext().getRealm();
        var person = session.users().getUserById(realm, order.userId());
        var address = new NoticeSettings(realm).securityAddress();
        if (person == null || address.isEmpty()) {
            return Optional.empty();
        }
        var held = new HeldAlarms(session, realm).take(order.userId());
        return held.isEmpty() ? Optional.empty() : Optional.of(letter(realm, person, address.get(), held));
    }

    private static Letter letter(RealmModel realm, UserModel person, String address, List<HeldAlarm> held) {
        var language = InLanguage.ofRealm(realm);
        var clock = new ClockTime(RealmTimeZone.of(realm), language);
        var attributes = new HashMap<String, Object>();
        attributes.put("username", person.getUsername());
        attributes.put("count", held.size());
        attributes.put("first", clock.format(held.get(0).disowned()));
        attributes.put("last", clock.format(held.get(held.size() - 1).disowned()));
        attributes.put("lines", lines(held));
        return new Letter(
                new InLanguage(person, language),
                address,
                "disownedSummarySubject",
                List.of(person.getUsername(), held.size()),
                KIND + ".ftl",
                attributes);
    }

    private static List<Line> lines(List<HeldAlarm> held) {
        Map<Disowned, Long> counts =
                held.stream().collect(Collectors.groupingBy(HeldAlarm::about, Collectors.counting()));
        return Arrays.stream(Disowned.values())
                .filter(counts::containsKey)
                .map(about -> new Line(about.id(), counts.get(about).intValue()))
                .toList();
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
