package id.go.bappenas.sso.provisioning.account;

import id.go.bappenas.sso.employee.Contract;
import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.notice.AccountNotice;
import id.go.bappenas.sso.notice.Matter;
import id.go.bappenas.sso.provisioning.contract.AccountState;
import id.go.bappenas.sso.provisioning.contract.FlexiworkContract;
import id.go.bappenas.sso.provisioning.contract.FlexiworkRole;
import id.go.bappenas.sso.provisioning.intake.Employee;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.intake.Limits;
import id.go.bappenas.sso.provisioning.intake.StoredFindings;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.Requests;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.provisioning.progress.RowDelayedException;
import id.go.bappenas.sso.provisioning.progress.RowRefusedException;
import id.go.bappenas.sso.provisioning.progress.WorkerEvents;
import id.go.bappenas.sso.provisioning.username.NameWords;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
     * The contract as it has to be now; to be called once access is granted. Who had an account before is told of another last day.
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
        var day = Contract.end(person);
        contract.apply(change, request, employee.start(), hasFlexiwork);
        if (before != AccountState.NONE) {
            Contract.end(person)
                    .filter(end -> day.filter(end::equals).isEmpty())
                    .ifPresent(end -> AccountNotice.decided(session, realm, person, Matter.CONTRACT_CHANGED, end));
        }
    }

    /**
     * Sets the row's address if the verifier named the row because of it. It is not trusted at once: the waiting time has to go
     * by, or two officers confirm it. If the row's name, birthplace or birth date are not those on file, it may be a stranger's,
     * and only two officers make it trusted.
     *
     * @return whether it is set
     */
    boolean address(UserModel person, ExternalAddress wanted) {
        var addresses = ExternalAddresses.of(session);
        var seen = namedFor();
        if (dataDiffer(person)) {
            if (!seen.contains(Finding.IDENTITY_DIFFERS)) {
                return false;
            }
            addresses.registerHeld(realm, person, wanted);
            return true;
        }
        if (Stream.of(Finding.REPLACED, Finding.RECORDED, Finding.IDENTITY_DIFFERS)
                .noneMatch(seen::contains)) {
            return false;
        }
        addresses.register(realm, person, wanted, null);
        return true;
    }

    /** Codes of what the verifier saw, and named the row for. What came up after the approval is not among them. */
    Set<String> namedFor() {
        if (!row.acknowledged()) {
            return Set.of();
        }
        return Requests.of(session, realm.getId()).fileFindings(List.of(row.id())).values().stream()
                .flatMap(text -> StoredFindings.read(text).stream())
                .filter(Finding::needsNaming)
                .map(Finding::code)
                .collect(Collectors.toSet());
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
