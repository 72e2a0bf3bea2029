package id.go.bappenas.sso.provisioning.account;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.provisioning.contract.AccountState;
import id.go.bappenas.sso.provisioning.contract.FlexiworkContract;
import id.go.bappenas.sso.provisioning.contract.FlexiworkRole;
import id.go.bappenas.sso.provisioning.intake.Employee;
import id.go.bappenas.sso.provisioning.intake.Limits;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.provisioning.progress.RowDelayedException;
import id.go.bappenas.sso.provisioning.progress.RowRefusedException;
import id.go.bappenas.sso.provisioning.progress.WorkerEvents;
import id.go.bappenas.sso.provisioning.username.NameWords;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * The contract as it has to be now; to be called once access is granted.
     *
     * @throws RowRefusedException for a change that takes a verifier who names the row, if none did: it was another one then
     */
    void contract(UserModel person, AccountState before) {
        var contract = FlexiworkContract.of(session, person);
        var change = contract.change(
                request, before, employee.end(), Limits.of(session).extensionMonths());
        if (change.effect().needsNaming() && !row.acknowledged()) {
            throw new RowRefusedException("contract-unacknowledged");
        }
        var hasFlexiwork = FlexiworkRole.of(realm).filter(person::hasRole).isPresent();
        contract.apply(change, request, employee.start(), hasFlexiwork);
    }

    /**
     * Sets the row's address: trusted, because two people stand behind it. If the row's name, birthplace or birth date are not
     * those on file, it may be a stranger's: it is set only if the verifier named the row, and two officers have to confirm it.
     *
     * @return whether it is set
     */
    boolean address(UserModel person, ExternalAddress wanted) {
        var addresses = ExternalAddresses.of(session);
        if (!dataDiffer(person)) {
            addresses.register(realm, person, wanted, true, approver());
            return true;
        }
        if (row.acknowledged()) {
            addresses.registerHeld(realm, person, wanted);
        }
        return row.acknowledged();
    }

    private boolean dataDiffer(UserModel person) {
        var name = Stream.of(person.getFirstName(), person.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return !NameWords.of(name).equals(NameWords.of(employee.fullName()))
                || !session.getProvider(EmployeeIdentityProvider.class).matches(realm, person, employee.factors());
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
