package id.go.bappenas.sso.provisioning.decision;

import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.MailMessage;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.notice.AccountNoticeMail;
import id.go.bappenas.sso.notice.NoticeTopic;
import id.go.bappenas.sso.provisioning.intake.RequestEncryption;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/**
 * Kind {@code account-rejection-notices}: sends nothing itself. When a request was rejected it orders a notice for each person
 * in the request who has an account. It runs in the outbox because a list may be long and the verifier waits for an answer.
 */
public final class RejectionNotices extends ExternalMailProvider {

    static final String KIND = "account-rejection-notices";
    static final String REQUEST = "request";

    private static final int PAGE = 500;

    /** Made by Keycloak. */
    public RejectionNotices() {
        super(KIND);
    }

    @Override
    public Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        var realm = session.getContext().getRealm();
        var requests = RequestRepository.of(session, realm.getId());
        var people = new LinkedHashSet<String>();
        List<RowEntity> rows;
        var page = 0;
        do {
            rows = requests.rows(order.details().get(REQUEST), page++, PAGE);
            people.addAll(accounts(session, rows));
        } while (rows.size() == PAGE);
        people.stream()
                .map(userId -> session.users().getUserById(realm, userId))
                .filter(Objects::nonNull)
                .forEach(person -> AccountNoticeMail.decided(session, realm, person, NoticeTopic.REQUEST_REJECTED));
        return Optional.empty();
    }

    private static Set<String> accounts(KeycloakSession session, List<RowEntity> rows) {
        var realm = session.getContext().getRealm();
        var seals = RequestEncryption.of(session, realm);
        var niks = rows.stream()
                .map(seals::open)
                .flatMap(Optional::stream)
                .map(employee -> new Nik(employee.nik()))
                .toList();
        return Set.copyOf(session.getProvider(EmployeeIdentityProvider.class)
                .userIdsOf(realm, niks)
                .values());
    }
}
