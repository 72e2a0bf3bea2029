package id.go.bappenas.sso.provisioning.account;

import id.go.bappenas.sso.provisioning.contract.FlexiworkContract;
import id.go.bappenas.sso.provisioning.contract.FlexiworkRole;
import id.go.bappenas.sso.provisioning.intake.Employee;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.provisioning.progress.RowDelayedException;
import id.go.bappenas.sso.provisioning.progress.WorkerEvents;
import java.time.Instant;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** An approved row with all that belongs to it, and what the three kinds of accounts have in common. */
record Approved(KeycloakSession session, RealmModel realm, RequestEntity request, RowEntity row, Employee employee) {

    boolean isFlexiwork() {
        return request.kind().isFlexiwork();
    }

    boolean isWithMailbox() {
        return !isFlexiwork() || request.workMailbox();
    }

    String approver() {
        return request.deciderId().orElse(null);
    }

    /** What the kind of request gives, beyond what everybody has. */
    void grantAccess(UserModel person) {
        if (isFlexiwork()) {
            person.grantRole(
                    FlexiworkRole.of(realm).orElseThrow(() -> new RowDelayedException("flexiwork-role-missing")));
        }
    }

    /** FLEXIWORK begins or extends a contract; SSO_ACTIVATION makes an old account one for more than Flexiwork. */
    void contract(UserModel person, boolean newAccount) {
        var contract = FlexiworkContract.of(session, person);
        if (isFlexiwork() || newAccount) {
            contract.begins(request, employee.start(), employee.end(), newAccount);
        } else {
            contract.forMore();
        }
    }

    void reached(RowState state, UserModel person) {
        row.reached(state, person.getId(), person.getUsername(), Instant.now());
    }

    void event(OperationType operation, UserModel person) {
        WorkerEvents.of(session, request).ifPresent(event -> event.operation(operation)
                .resource(ResourceType.USER)
                .resourcePath("users", person.getId())
                .success());
    }
}
