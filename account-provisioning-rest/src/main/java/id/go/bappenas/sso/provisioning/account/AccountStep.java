package id.go.bappenas.sso.provisioning.account;

import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.provisioning.intake.Seals;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.progress.RowRefusedException;
import id.go.bappenas.sso.support.jpa.PersonLock;
import org.keycloak.models.KeycloakSession;

/**
 * Which of three an approved row is: a new person, one with an account, one whose account is disabled. Judged anew: much may have
 * happened since the request was sent.
 */
public final class AccountStep {

    private final KeycloakSession session;
    private final RequestEntity request;
    private final RowEntity row;

    public AccountStep(KeycloakSession session, RequestEntity request, RowEntity row) {
        this.session = session;
        this.request = request;
        this.row = row;
    }

    /** Afterwards the row is CREATED, and a first password is due, or ACCESS_GRANTED. */
    public void run() {
        var realm = session.getContext().getRealm();
        var employee = Seals.of(session, realm).open(row).orElseThrow(() -> new RowRefusedException("data-removed"));
        var approved = new Approved(session, realm, request, row, employee);
        var person = session.getProvider(EmployeeIdentityProvider.class)
                .userIdOf(realm, new Nik(employee.nik()))
                .map(id -> session.users().getUserById(realm, id));
        // Every transaction that writes a person's password, address or identity data takes this lock first.
        person.ifPresent(known -> PersonLock.take(session, known));
        if (person.isEmpty()) {
            new NewAccount(approved).create();
        } else if (person.get().isEnabled()) {
            new ActiveAccount(approved, person.get()).grant();
        } else {
            new DisabledAccount(approved, person.get()).enable();
        }
    }
}
