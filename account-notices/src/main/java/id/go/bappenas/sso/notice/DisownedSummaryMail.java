package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.Disowned;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.LocalizedUser;
import id.go.bappenas.sso.mail.MailMessage;
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
 * Mail {@code account-disowned-summary}: lists all that a person disowned in the hour after an alarm. It goes to realm
 * attribute {@code ssoSecurityAddress}, Pusdatin. No mail is sent if the person disowned nothing more.
 */
public final class DisownedSummaryMail extends ExternalMailProvider {

    static final String KIND = "account-disowned-summary";

    /** Made by Keycloak. */
    public DisownedSummaryMail() {
        super(KIND);
    }

    /**
     * The number of disowned changes of one kind.
     *
     * @param about part of a message key
     */
    public record Line(String about, int count) {}

    @Override
    public Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        var realm = session.getContext().getRealm();
        var person = order.person(session);
        var address = new NoticeSettings(realm).securityAddress();
        if (person.isEmpty() || address.isEmpty()) {
            return Optional.empty();
        }
        var held = new HeldAlarmRepository(session, realm).take(order.userId());
        return held.isEmpty() ? Optional.empty() : Optional.of(message(realm, person.get(), address.get(), held));
    }

    private static MailMessage message(RealmModel realm, UserModel person, String address, List<HeldAlarmEntity> held) {
        var language = LocalizedUser.languageOf(realm);
        var clock = new ClockTime(RealmTimeZone.of(realm), language);
        var attributes = new HashMap<String, Object>();
        attributes.put("username", person.getUsername());
        attributes.put("count", held.size());
        attributes.put("first", clock.format(held.get(0).disowned()));
        attributes.put("last", clock.format(held.get(held.size() - 1).disowned()));
        attributes.put("lines", lines(held));
        return new MailMessage(
                new LocalizedUser(person, language),
                address,
                "disownedSummarySubject",
                List.of(person.getUsername(), held.size()),
                KIND + ".ftl",
                attributes);
    }

    private static List<Line> lines(List<HeldAlarmEntity> held) {
        Map<Disowned, Long> counts =
                held.stream().collect(Collectors.groupingBy(HeldAlarmEntity::about, Collectors.counting()));
        return Arrays.stream(Disowned.values())
                .filter(counts::containsKey)
                .map(about -> new Line(about.id(), counts.get(about).intValue()))
                .toList();
    }
}
