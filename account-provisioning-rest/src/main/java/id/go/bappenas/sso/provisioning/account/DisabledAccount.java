package id.go.bappenas.sso.provisioning.account;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.event.PasswordWrite;
import id.go.bappenas.sso.credential.place.PasswordPlace;
import id.go.bappenas.sso.credential.temporary.GeneratedPassword;
import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.event.AccountEnabled;
import id.go.bappenas.sso.notice.AccountNoticeMail;
import id.go.bappenas.sso.notice.NoticeTopic;
import id.go.bappenas.sso.provisioning.contract.RowAccountState;
import id.go.bappenas.sso.provisioning.delivery.AccessMail;
import id.go.bappenas.sso.provisioning.delivery.FirstPasswordDelivery;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.provisioning.progress.RowRefusedException;
import id.go.bappenas.sso.support.keycloak.BeforeCommit;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * The employee's account is disabled. It is enabled only if the verifier asked for it; former roles and groups are removed, the
 * registered address stays and gets a new first password, if Keycloak can give the person one. If there is no address, the row's address is recorded, if the
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
        person.setEnabled(true);
        if (!person.isEnabled()) {
            throw new RowRefusedException("disabled-in-directory");
        }
        var place = PasswordPlace.of(approved.session(), approved.realm(), person);
        endPassword(place);
        AccountEnabled.toldByCaller(approved.session(), approved.realm(), person);
        // Before the row's address is set, because the former mailboxes are the employee's.
        AccountNoticeMail.decided(approved.session(), approved.realm(), person, NoticeTopic.REACTIVATED);
        address();
        approved.grantAccess(person);
        approved.contract(person, RowAccountState.DISABLED);
        approved.reached(place.isWritable() ? RowState.CREATED : RowState.ACCESS_GRANTED, person);
        if (!place.isWritable()) {
            AccessMail.order(
                    approved.session(),
                    approved.realm(),
                    person,
                    approved.request().kind());
        }
        approved.event(OperationType.UPDATE, person);
    }

    /**
     * The old password must not work before the new password is mailed. A local one is deleted. One of a directory that Keycloak
     * may write is replaced by a random one, unless this transaction mails another one. One of a directory that Keycloak only
     * reads is the directory's, and stays.
     */
    private void endPassword(PasswordPlace place) {
        if (place.isDirectory()) {
            if (place.isWritable()) {
                replaceInDirectory();
            }
            return;
        }
        var credentials = person.credentialManager();
        credentials
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .toList()
                .forEach(password -> credentials.removeStoredCredentialById(password.getId()));
    }

    private void replaceInDirectory() {
        var session = approved.session();
        var realm = approved.realm();
        GeneratedPassword.write(session, realm, person, ChangePath.FIRST, FirstPasswordDelivery.LIFETIME);
        approved.row().mayReplace(TemporaryPassword.written(person).orElse(FirstPasswordDelivery.NOT_SEEN));
        BeforeCommit.runLast(session, () -> {
            if (approved.row().state() == RowState.CREATED) {
                PasswordWrite.of(session, realm, person).releaseDirectory();
            }
        });
    }

    private void address() {
        var addresses = ExternalAddresses.of(approved.session());
        if (addresses.registered(person).isEmpty()) {
            approved.employee().address().ifPresent(wanted -> approved.address(person, wanted));
        }
    }
}
