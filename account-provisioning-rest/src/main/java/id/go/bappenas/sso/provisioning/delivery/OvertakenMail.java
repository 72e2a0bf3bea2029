package id.go.bappenas.sso.provisioning.delivery;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.LocalizedUser;
import id.go.bappenas.sso.mail.MailMessage;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.provisioning.intake.EmployeeData;
import id.go.bappenas.sso.provisioning.intake.FullName;
import id.go.bappenas.sso.provisioning.intake.RequestEncryption;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.keycloak.MailRecipient;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Mail {@code account-request-overtaken}: for the person of an approved row that waits for its day, when another request
 * creates the account for that NIK with another address. The account may be a stranger's, so the mail has no link, and no data
 * of the account or the other request.
 */
public final class OvertakenMail extends ExternalMailProvider {

    static final String KIND = "account-request-overtaken";

    private static final String REQUEST = "request";
    private static final String ROW = "row";

    /** Made by Keycloak. */
    public OvertakenMail() {
        super(KIND);
    }

    /**
     * Orders the mails in the transaction that creates the account.
     *
     * @param nikDigests of the person
     * @param by the request that creates the account
     * @param address of the account
     */
    public static void order(
            KeycloakSession session,
            RealmModel realm,
            Collection<String> nikDigests,
            RequestEntity by,
            ExternalAddress address) {
        var seals = RequestEncryption.of(session, realm);
        RequestRepository.of(session, realm.getId()).approvedRows(nikDigests, by.id()).stream()
                .filter(row -> seals.open(row)
                        .flatMap(EmployeeData::address)
                        .filter(other -> !other.equals(address))
                        .isPresent())
                .forEach(row -> MailOutbox.of(session).order(realm, KIND, null, details(row)));
    }

    private static Map<String, String> details(RowEntity row) {
        return Map.of(REQUEST, row.requestId(), ROW, String.valueOf(row.number()));
    }

    @Override
    public boolean writesWithoutUser() {
        return true;
    }

    /** Empty if the data of the row were removed since. */
    @Override
    public Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        var realm = session.getContext().getRealm();
        var requests = RequestRepository.of(session, realm.getId());
        var requestId = order.details().get(REQUEST);
        return requests.row(requestId, Integer.parseInt(order.details().get(ROW)))
                .flatMap(row -> RequestEncryption.of(session, realm).open(row))
                .flatMap(employee -> employee.address().flatMap(to -> requests.find(requestId)
                        .map(request -> message(session, realm, order, employee, to, request))));
    }

    private static MailMessage message(
            KeycloakSession session,
            RealmModel realm,
            MailOrder order,
            EmployeeData employee,
            ExternalAddress to,
            RequestEntity request) {
        var language = LocalizedUser.languageOf(realm);
        var name = FullName.of(employee.fullName());
        var person = MailRecipient.withoutAccount(session, realm, order.id());
        person.setFirstName(name.first());
        name.last().ifPresent(person::setLastName);
        return new MailMessage(
                new LocalizedUser(person, language),
                to.address(),
                "accountOvertakenSubject",
                List.of(),
                KIND + ".ftl",
                Map.of("memoNumber", request.memo().number(), "when", when(realm, language, order.ordered())));
    }

    private static String when(RealmModel realm, Locale language, Instant moment) {
        return new ClockTime(RealmTimeZone.of(realm), language).format(moment);
    }
}
