package id.go.bappenas.sso.provisioning.account;

import id.go.bappenas.sso.employee.address.AddressSettings;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.provisioning.comparison.RealmPersonLookup;
import id.go.bappenas.sso.provisioning.contract.RowAccountState;
import id.go.bappenas.sso.provisioning.delivery.FirstPasswordDelivery;
import id.go.bappenas.sso.provisioning.delivery.OvertakenMail;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.intake.FullName;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.provisioning.mailbox.WorkMailbox;
import id.go.bappenas.sso.provisioning.progress.RowRefusedException;
import id.go.bappenas.sso.provisioning.username.UsernameProposer;
import id.go.bappenas.sso.support.jpa.CreatedAccount;
import java.util.ArrayList;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.UserModel;
import org.keycloak.storage.StorageId;

/** Creates an account for a NIK without an account: profile, identity data, address, role. The account has no password yet. */
record NewAccount(ApprovedRow approved) {

    void create() {
        var session = approved.session();
        var realm = approved.realm();
        var employee = approved.employee();
        var address = employee.address().orElseThrow(() -> new RowRefusedException("address-missing"));
        var identities = session.getProvider(EmployeeIdentityProvider.class);
        var directory = new RealmPersonLookup(session, Optional.empty());
        var username = username(directory);
        if (directory.namesFunction(username) && !approved.namedFor().contains(Finding.USERNAME_OF_FUNCTION)) {
            // The user name that the verifier saw was taken since.
            throw new RowRefusedException("username-unacknowledged");
        }
        var person = session.users().addUser(realm, username);
        if (!StorageId.isLocalStorage(person.getId())) {
            // Without an import neither the role nor the address would be stored.
            throw new RowRefusedException("account-in-directory");
        }
        CreatedAccount.note(session, person);
        if (person.isFederated()) {
            approved.row().mayReplace(FirstPasswordDelivery.NOT_SEEN);
            NewEntry.of(person).removeAfterRollback(session);
        }
        // Keycloak flushes here, and the identity data are flushed below: what is written between goes out together.
        approved.grantAccess(person);
        person.setEnabled(true);
        profile(person);
        var nik = new Nik(employee.nik());
        directory.assign(username, nik);
        OvertakenMail.order(session, realm, identities.digests(realm, nik), approved.request(), address);
        ExternalAddresses.of(session).registerFirst(realm, person, address, approved.approver());
        if (approved.isWithMailbox()) {
            var mailbox = new AddressSettings(realm).workAddress(username);
            person.setEmail(mailbox);
            session.getAllProviders(WorkMailbox.class).forEach(provider -> provider.wanted(realm, person, mailbox));
        }
        // No officer is recorded, because submitter and verifier vouch for the data together.
        identities.record(realm, person, employee.factors(), null);
        approved.contract(person, RowAccountState.NONE);
        approved.reached(RowState.CREATED, person);
        approved.event(OperationType.CREATE, person);
    }

    private void profile(UserModel person) {
        var employee = approved.employee();
        var name = FullName.of(employee.fullName());
        person.setFirstName(name.first());
        // Without a second name a directory gets the value that its mapper names.
        person.setLastName(name.last().orElse(null));
        attribute(person, "employeeNumber", employee.employeeNumber());
        attribute(person, "unit", employee.unit());
        attribute(person, "position", employee.position());
    }

    private static void attribute(UserModel person, String name, String value) {
        if (value != null && !value.isBlank()) {
            person.setSingleAttribute(name, value);
        }
    }

    /** The proposed user name, if it is still free and not reserved. */
    private String username(RealmPersonLookup directory) {
        var employee = approved.employee();
        return approved.row()
                .username()
                .filter(name -> !directory.isReserved(name) && !directory.isTaken(name, new Nik(employee.nik())))
                .orElseGet(() -> new UsernameProposer(directory::isTaken, directory::isReserved)
                        .propose(employee, new ArrayList<>()));
    }
}
