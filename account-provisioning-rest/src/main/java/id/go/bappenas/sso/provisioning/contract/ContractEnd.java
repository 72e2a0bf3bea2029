package id.go.bappenas.sso.provisioning.contract;

import id.go.bappenas.sso.employee.event.AccountEnded;
import id.go.bappenas.sso.notice.AccountNotice;
import id.go.bappenas.sso.notice.Matter;
import id.go.bappenas.sso.provisioning.jpa.ContractEntity;
import id.go.bappenas.sso.provisioning.jpa.Contracts;
import id.go.bappenas.sso.provisioning.jpa.Requests;
import id.go.bappenas.sso.provisioning.progress.WorkerEvents;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.keycloak.UserSessions;
import java.time.LocalDate;
import org.jboss.logging.Logger;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The last day of a contract is over: the role for Flexiwork goes, and an account that ends with the contract is disabled.
 * Identity and address stay, so that somebody who comes back is recognised.
 */
record ContractEnd(KeycloakSession session, String userId) {

    private static final Logger LOG = Logger.getLogger(ContractEnd.class);

    void run() {
        var realm = session.getContext().getRealm();
        var contracts = Contracts.of(session, realm.getId());
        var contract = contracts.locked(userId).filter(one -> isOver(one, realm));
        if (contract.isEmpty()) {
            // Another node was first, or it was extended in this moment.
            return;
        }
        var person = session.users().getUserById(realm, userId);
        if (person == null) {
            contracts.forget(userId);
            return;
        }
        contract.get().over();
        FlexiworkRole.of(realm).filter(person::hasRole).ifPresent(person::deleteRoleMapping);
        if (contract.get().accountEnds()) {
            person.setEnabled(false);
            new UserSessions(session, realm).end(person);
            session.getKeycloakSessionFactory().publish(new AccountEnded(session, realm, userId));
        } else {
            FlexiworkContract.of(session, person).forgetDays();
        }
        LOG.infof("contract of user %s is over: account %s", userId, person.isEnabled() ? "stays" : "disabled");
        AccountNotice.decided(session, realm, person, Matter.CONTRACT_OVER);
        event(contract.get(), person);
    }

    private static boolean isOver(ContractEntity contract, RealmModel realm) {
        return !contract.ended()
                && contract.end()
                        .filter(LocalDate.now(RealmTimeZone.of(realm))::isAfter)
                        .isPresent();
    }

    private void event(ContractEntity contract, UserModel person) {
        var requests = Requests.of(session, session.getContext().getRealm().getId());
        contract.requestId()
                .flatMap(requests::find)
                .flatMap(request -> WorkerEvents.of(session, request))
                .ifPresent(event -> event.operation(OperationType.UPDATE)
                        .resource(ResourceType.USER)
                        .resourcePath("users", person.getId())
                        .detail("contract", "ended")
                        .success());
    }
}
