package id.go.bappenas.sso.provisioning.account;

import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.provisioning.contract.RowAccountState;
import id.go.bappenas.sso.provisioning.delivery.AccessMail;
import id.go.bappenas.sso.provisioning.delivery.FirstPasswordDelivery;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.UserModel;

/**
 * The employee has an active account: FLEXIWORK adds the role and the contract. Name, identity data and other roles stay. The
 * external address changes only if the verifier named the row for it: SSO_ACTIVATION may record a missing address, and a row
 * may correct it as long as the first password is unused. Then a new first password is mailed to it once it is trusted.
 */
record ActiveAccount(ApprovedRow approved, UserModel person) {

    void grant() {
        var session = approved.session();
        approved.grantAccess(person);
        approved.contract(person, RowAccountState.ACTIVE);
        approved.event(OperationType.UPDATE, person);
        if (correctsAddress()) {
            // The worker may replace the current password.
            approved.row().mayReplace(TemporaryPassword.written(person).orElse(null));
            approved.reached(RowState.CREATED, person);
            return;
        }
        approved.reached(RowState.ACCESS_GRANTED, person);
        AccessMail.order(session, approved.realm(), person, approved.request().kind());
    }

    private boolean correctsAddress() {
        var addresses = ExternalAddresses.of(approved.session());
        var registered = addresses.registered(person);
        var wanted = approved.employee().address();
        if (wanted.isEmpty() || wanted.equals(registered)) {
            return false;
        }
        if (FirstPasswordDelivery.isUnused(approved.session(), approved.realm(), person)) {
            return approved.address(person, wanted.get());
        }
        if (registered.isEmpty() && !approved.isFlexiwork()) {
            approved.address(person, wanted.get());
        }
        return false;
    }
}
