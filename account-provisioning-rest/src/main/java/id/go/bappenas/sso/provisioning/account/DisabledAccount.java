package id.go.bappenas.sso.provisioning.account;

import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.event.AccountEnabled;
import id.go.bappenas.sso.notice.AccountNoticeMail;
import id.go.bappenas.sso.notice.NoticeTopic;
import id.go.bappenas.sso.provisioning.contract.RowAccountState;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.provisioning.progress.RowRefusedException;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * The employee's account is disabled. It is enabled only if the verifier asked for it; former roles and groups are removed, the
 * registered address stays and gets a new first password. If there is no address, the row's address is recorded, if the
 * verifier named the row because of it.
 */
record DisabledAccount(ApprovedRow approved, UserModel person) {

    void enable() {
        if (!approved.row().reactivate()) {
            throw new RowRefusedException("account-disabled");
        }
        person.getGroupsStream().toList().forEach(person::leaveGroup);
        person.getRoleMappingsStream().toList().forEach(person::deleteRoleMapping);
        person.grantRole(approved.realm().getDefaultRole());
        forgetPassword();
        person.setEnabled(true);
        AccountEnabled.isToldByCaller(approved.session(), person);
        // Before the row's address is set, because the former mailboxes are the employee's.
        AccountNoticeMail.decided(approved.session(), approved.realm(), person, NoticeTopic.REACTIVATED);
        address();
        approved.grantAccess(person);
        approved.contract(person, RowAccountState.DISABLED);
        approved.reached(RowState.CREATED, person);
        approved.event(OperationType.UPDATE, person);
    }

    /** Deletes the old password, which must not work before the new password is mailed. */
    private void forgetPassword() {
        var credentials = person.credentialManager();
        credentials
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .toList()
                .forEach(password -> credentials.removeStoredCredentialById(password.getId()));
    }

    private void address() {
        var addresses = ExternalAddresses.of(approved.session());
        if (addresses.registered(person).isEmpty()) {
            approved.employee().address().ifPresent(wanted -> approved.address(person, wanted));
        }
    }
}
