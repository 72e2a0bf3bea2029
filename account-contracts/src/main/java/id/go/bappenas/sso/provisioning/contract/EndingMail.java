package id.go.bappenas.sso.provisioning.contract;

import id.go.bappenas.sso.employee.address.ContactAddress;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.MailMessage;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.provisioning.jpa.ContractEntity;
import id.go.bappenas.sso.provisioning.jpa.ContractRepository;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Mail {@code contract-ending}: tells an employee that the contract, and with it the access to Flexiwork or the account, ends
 * soon.
 */
public final class EndingMail extends ExternalMailProvider {

    static final String KIND = "contract-ending";

    private static final String END = "end";

    /** Made by Keycloak. */
    public EndingMail() {
        super(KIND);
    }

    static Map<String, String> details(LocalDate end) {
        return Map.of(END, end.toString());
    }

    static String shown(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    /** No mail is sent if the contract was extended since. */
    @Override
    public Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        var realm = session.getContext().getRealm();
        var end = LocalDate.parse(order.details().get(END));
        return order.person(session)
                .filter(UserModel::isEnabled)
                .filter(person -> ContractRepository.of(session, realm.getId())
                        .locked(person.getId())
                        .flatMap(ContractEntity::end)
                        .filter(end::equals)
                        .isPresent())
                .flatMap(person -> ContactAddress.ofEmployee(session, person)
                        .map(address -> message(session, person, address, end)));
    }

    private static MailMessage message(KeycloakSession session, UserModel person, String address, LocalDate end) {
        var hasFlexiwork = FlexiworkContract.role(session.getContext().getRealm())
                .filter(person::hasRole)
                .isPresent();
        var suffix = hasFlexiwork ? "" : "Sso";
        return new MailMessage(
                person,
                address,
                "contractEndingSubject" + suffix,
                List.of(),
                KIND + ".ftl",
                Map.of(
                        "username",
                        person.getUsername(),
                        "textKey",
                        "contractEndingText" + suffix,
                        "lastDay",
                        shown(end, session.getContext().resolveLocale(person))));
    }
}
