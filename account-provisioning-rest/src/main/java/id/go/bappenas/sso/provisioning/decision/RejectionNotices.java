package id.go.bappenas.sso.provisioning.decision;

import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.Letter;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.notice.AccountNotice;
import id.go.bappenas.sso.notice.Matter;
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
 * Sends nothing itself: when a request was rejected, orders a notice for each person in it who has an account. In the outbox,
 * since a list may be long and the verifier waits for an answer.
 */
final class RejectionNotices implements ExternalMailProvider {

    static final String KIND = "account-rejection-notices";

    private static final int PAGE = 500;

    private final KeycloakSession session;

    RejectionNotices(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Optional<Letter> write(MailOrder order) {
        var realm = session.getContext().getRealm();
        var requests = RequestRepository.of(session, realm.getId());
        var people = new LinkedHashSet<String>();
        List<RowEntity> rows;
        var page = 0;
        do {
            rows = requests.rows(order.details().get(RejectionMail.REQUEST), page++, PAGE);
            people.addAll(accounts(rows));
        } while (rows.size() == PAGE);
        people.stream()
                .map(userId -> session.users().getUserById(realm, userId))
                .filter(Objects::nonNull)
                .forEach(person -> AccountNotice.decided(session, realm, person, Matter.REQUEST_REJECTED));
        return Optional.empty();
    }

    private Set<String> accounts(List<RowEntity> rows) {
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

    @Override
    public void close() {
        // Nothing is held.
    }
}
