package id.go.bappenas.sso.provisioning.account;

import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.employee.Contract;
import id.go.bappenas.sso.employee.address.AddressReadOnlyException;
import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.mail.Failure;
import id.go.bappenas.sso.mail.MailRefusedException;
import id.go.bappenas.sso.mail.RefusedMailboxes;
import id.go.bappenas.sso.notice.AccountNoticeMail;
import id.go.bappenas.sso.notice.NoticeTopic;
import id.go.bappenas.sso.provisioning.contract.FlexiworkContract;
import id.go.bappenas.sso.provisioning.contract.RowAccountState;
import id.go.bappenas.sso.provisioning.delivery.AcceptedFindings;
import id.go.bappenas.sso.provisioning.delivery.FirstPasswordDelivery;
import id.go.bappenas.sso.provisioning.intake.ConflictOfInterest;
import id.go.bappenas.sso.provisioning.intake.EmployeeData;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.intake.RequestEncryption;
import id.go.bappenas.sso.provisioning.intake.RequestLimits;
import id.go.bappenas.sso.provisioning.intake.WorkerEvents;
import id.go.bappenas.sso.provisioning.jpa.HistoryAct;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestHistory;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.provisioning.progress.RowDelayedException;
import id.go.bappenas.sso.provisioning.progress.RowRefusedException;
import id.go.bappenas.sso.provisioning.username.NameWords;
import id.go.bappenas.sso.support.jpa.PersonLock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * An approved row that the worker has claimed, and the account of its employee: a new, an existing or a disabled account. The
 * row is compared with the data on file again, because much may have changed since the request was sent.
 */
public final class ApprovedRow {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final RequestEntity request;
    private final RowEntity row;
    private EmployeeData employee;

    public ApprovedRow(KeycloakSession session, RequestEntity request, RowEntity row) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.request = request;
        this.row = row;
    }

    /**
     * Creates or finds the account, unless that was done before. Afterwards the row is CREATED, and a first password is due, or
     * ACCESS_GRANTED.
     *
     * @throws RowRefusedException if no later attempt can succeed
     * @throws RowDelayedException if a later attempt can succeed
     */
    public void account() {
        var data = RequestEncryption.of(session, realm).open(row);
        refuseOwn(data);
        if (row.state() != RowState.PENDING && row.state() != RowState.SCHEDULED) {
            return;
        }
        employee = data.orElseThrow(() -> new RowRefusedException("data-removed"));
        var person = session.getProvider(EmployeeIdentityProvider.class)
                .userIdOf(realm, new Nik(employee.nik()))
                .map(id -> session.users().getUserById(realm, id));
        RowDelayedException.ifOutOfReach(realm, person);
        // Every transaction that writes a person's password, address or identity data takes this lock first.
        person.ifPresent(known -> PersonLock.take(session, known));
        if (person.isEmpty()) {
            new NewAccount(this).create();
        } else if (person.get().isEnabled()) {
            new ActiveAccount(this, person.get()).grant();
        } else {
            new DisabledAccount(this, person.get()).enable();
        }
    }

    /** Refuses a row whose NIK, account or mailbox has become the verifier's own since the approval. */
    private void refuseOwn(Optional<EmployeeData> data) {
        request.deciderId()
                .map(id -> session.users().getUserById(realm, id))
                .filter(decider -> new ConflictOfInterest(session, decider).isIn(row, data))
                .ifPresent(decider -> {
                    throw new RowRefusedException("decided-by-oneself");
                });
    }

    /** Mails the first password if it is due; the mail is the last step of the transaction. */
    public void password() {
        if (row.state() == RowState.CREATED) {
            new FirstPasswordDelivery(session, request, row).deliver();
        }
    }

    /** Records that the worker gave the row up: in the history, and for the next mail to verifiers. */
    public void givenUp() {
        RequestHistory.of(session)
                .add(
                        request,
                        HistoryAct.ROW_FAILED,
                        null,
                        row.number(),
                        Map.of("error", row.lastError().orElse("")));
        RequestRepository.of(session, realm.getId()).news(request.id(), Instant.now());
    }

    /** Remembers for the service desk whether the mailbox refused the first password for good. */
    public void mailRefused(MailRefusedException failure) {
        RefusedMailboxes.of(session, realm).record(row.userId().orElse(null), failure);
    }

    /** The time of the row's next try, for the log. */
    public String nextTry(Instant moment) {
        return Failure.nextTry(realm, moment);
    }

    /** Whether a directory of the realm does not answer. */
    public boolean isDirectoryDown() {
        return DirectoryOutages.isAnyDown(realm);
    }

    public RowEntity row() {
        return row;
    }

    /** Names the row for the log: the request and the number in its list, without personal data. */
    @Override
    public String toString() {
        return "row %d of account request %s".formatted(row.number(), request.id());
    }

    KeycloakSession session() {
        return session;
    }

    RealmModel realm() {
        return realm;
    }

    RequestEntity request() {
        return request;
    }

    EmployeeData employee() {
        return employee;
    }

    boolean isFlexiwork() {
        return request.kind().isFlexiwork();
    }

    boolean isWithMailbox() {
        return !isFlexiwork() || request.workMailbox();
    }

    String approver() {
        return request.deciderId().orElse(null);
    }

    /** Grants the role of this kind of request. */
    void grantAccess(UserModel person) {
        if (isFlexiwork()) {
            person.grantRole(
                    FlexiworkContract.role(realm).orElseThrow(() -> new RowDelayedException("flexiwork-role-missing")));
        }
    }

    /**
     * Updates the contract, after access is granted. An employee who had an account before gets a notice if the last day
     * changes.
     *
     * @throws RowRefusedException if the change has to be named and no verifier accepted it
     */
    void contract(UserModel person, RowAccountState before) {
        var contract = FlexiworkContract.of(session, person);
        var change = contract.change(
                request, before, employee.end(), RequestLimits.of(session).extensionMonths(), row.shorten());
        if (change.effect().needsNaming() && change.codes().stream().noneMatch(namedFor()::contains)) {
            throw new RowRefusedException("contract-unacknowledged");
        }
        var hasFlexiwork = isFlexiwork()
                || FlexiworkContract.role(realm).filter(person::hasRole).isPresent();
        var day = Contract.end(person);
        contract.apply(change, request, employee.start(), hasFlexiwork);
        row.holdsUntil(Contract.end(person));
        if (before != RowAccountState.NONE) {
            Contract.end(person)
                    .filter(end -> day.filter(end::equals).isEmpty())
                    .ifPresent(end ->
                            AccountNoticeMail.decided(session, realm, person, NoticeTopic.CONTRACT_CHANGED, end));
        }
    }

    /**
     * Sets the row's address if the verifier named the row because of it. The address becomes trusted after the waiting time or
     * by two officers. If the row's name, birthplace or birth date differ from those on file, only two officers can make it
     * trusted.
     *
     * @return whether the address is set
     * @throws RowRefusedException if only a directory can change it
     */
    boolean address(UserModel person, ExternalAddress wanted) {
        try {
            return isAddressSet(person, wanted);
        } catch (AddressReadOnlyException e) {
            RowDelayedException.ifOutOfReach(realm, Optional.of(person));
            throw new RowRefusedException("address-in-directory");
        }
    }

    private boolean isAddressSet(UserModel person, ExternalAddress wanted) {
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

    /** Codes of the findings that a verifier accepted. */
    Set<String> namedFor() {
        return AcceptedFindings.of(session, row).codes();
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
