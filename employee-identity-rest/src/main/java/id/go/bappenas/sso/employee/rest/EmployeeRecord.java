package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.employee.address.AddressOnRecord;
import id.go.bappenas.sso.employee.address.AddressReadOnlyException;
import id.go.bappenas.sso.employee.address.ConfirmationRefusedException;
import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.event.IdentityChanged;
import id.go.bappenas.sso.employee.event.LinksCancelled;
import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.IdentityFactors;
import id.go.bappenas.sso.employee.identity.IdentityOnFile;
import id.go.bappenas.sso.employee.identity.NikInUseException;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.state.Employees;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.jpa.PersonLock;
import id.go.bappenas.sso.support.keycloak.AdminEvents;
import id.go.bappenas.sso.support.keycloak.UserSessions;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The identity data and the address of one person, as an officer may see and change them. Officers have no access to their own
 * data.
 */
final class EmployeeRecord {

    static final String RESOURCE_TYPE = "EMPLOYEE_IDENTITY";

    /** Code of the answer if only a directory can change the address. */
    static final String ADDRESS_IN_DIRECTORY = "address-in-directory";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller officer;
    private final UserModel person;
    private final EmployeeIdentityProvider identities;
    private final ExternalAddresses addresses;

    private EmployeeRecord(KeycloakSession session, Caller officer, UserModel person) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.officer = officer;
        this.person = person;
        this.identities = session.getProvider(EmployeeIdentityProvider.class);
        this.addresses = ExternalAddresses.of(session);
    }

    /** @throws ProblemException 404 for an unknown user name, 403 for the officer's own account */
    static EmployeeRecord of(KeycloakSession session, Caller officer, String username) {
        var person = account(session, username);
        if (person.getId().equals(officer.id())) {
            throw ProblemException.of(403, "own-account");
        }
        return new EmployeeRecord(session, officer, person);
    }

    /**
     * The account of a person, as {@link Employees#required} finds it.
     *
     * @throws ProblemException 404 for an unknown user name; 503 while a directory does not answer
     */
    static UserModel account(KeycloakSession session, String named) {
        return Employees.required(session, session.getContext().getRealm(), named);
    }

    EmployeeView view() {
        return new EmployeeView(
                person.getUsername(),
                identities
                        .onFile(realm, person)
                        .map(file -> EmployeeView.Identity.of(file, nameOf(file.recordedBy())))
                        .orElse(null),
                addresses.registered(person).map(this::view).orElse(null),
                addresses
                        .openDispute(realm, person)
                        .map(dispute -> EmployeeView.Dispute.of(dispute, nameOf(dispute.firstOfficer())))
                        .orElse(null),
                null);
    }

    /** Writes an admin event that the officer has read the data, below the path of changes. */
    void looked() {
        officer.look(
                        RESOURCE_TYPE,
                        "person",
                        "users",
                        person.getId(),
                        IdentityResourceProviderFactory.PROVIDER_ID,
                        "look")
                .detail("username", person.getUsername())
                .success();
    }

    private EmployeeView.Address view(ExternalAddress address) {
        var trusted = addresses.trusted(realm, person).filter(address::equals).isPresent();
        var needed = addresses.confirmationsNeeded(realm, person);
        var onRecord = addresses.onRecord(realm, person);
        return new EmployeeView.Address(
                address.masked(),
                trusted,
                needed,
                onRecord.map(AddressOnRecord::timeSuffices).orElse(false),
                onRecord.map(record -> record.since().toString()).orElse(null),
                nameOf(onRecord.map(AddressOnRecord::setBy).orElse(null)),
                others(address));
    }

    private Set<String> others(ExternalAddress address) {
        return addresses.sharedWith(realm, address).stream()
                .filter(other -> !other.getId().equals(person.getId()))
                .map(UserModel::getUsername)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String nameOf(String userId) {
        return Optional.ofNullable(userId)
                .map(id -> session.users().getUserById(realm, id))
                .map(UserModel::getUsername)
                .orElse(null);
    }

    /**
     * Sets the data and returns whether they changed.
     *
     * @param factors empty to keep NIK, birthplace and birth date
     * @param wanted empty to keep the external address
     *
     * @throws ProblemException 403 for the officer's own NIK, 409 for another person's and for an address that only a directory
     *     can change, 422 for an address in our own domains, 503 while the person's directory does not answer
     */
    boolean record(Optional<IdentityFactors> factors, Optional<ExternalAddress> wanted) {
        wanted.filter(address -> addresses.isOwnDomain(realm, address)).ifPresent(address -> {
            throw new ProblemException(Problem.fields(
                    List.of(FieldProblem.of(IdentityUpdate.EXTERNAL_EMAIL, "address-own-domain", address.domain()))));
        });
        requirePersonForOfficer();
        // The second of two concurrent officers reads the data of the first.
        PersonLock.take(session, person);
        var told = factors.filter(this::recordIfNew).isPresent();
        var moved = wanted.filter(address -> !addresses.registered(person).equals(Optional.of(address)));
        moved.ifPresent(this::register);
        if (!told && moved.isEmpty()) {
            return false;
        }
        event(OperationType.UPDATE)
                .detail("identity", told ? "recorded" : null)
                .detail("externalEmail", moved.isPresent() ? "changed" : null)
                .success();
        return true;
    }

    /** @throws ProblemException 409 if only the directory can change the address, 503 while that does not answer */
    private void register(ExternalAddress address) {
        try {
            addresses.register(realm, person, address, officer.id());
        } catch (AddressReadOnlyException e) {
            // The identity data of the same form are not stored without the address.
            session.getTransactionManager().setRollbackOnly();
            throw DirectoryOutages.isOutOfReach(person)
                    ? Employees.directoryUnavailable()
                    : ProblemException.of(409, ADDRESS_IN_DIRECTORY);
        }
    }

    /** A program records nothing about officers and administrators, and ends nothing of theirs. */
    private void requirePersonForOfficer() {
        if (officer.isServiceAccount() && OfficerRoles.areHeldBy(realm, person)) {
            throw ProblemException.of(403, "person-needed");
        }
    }

    /** Records the data if they are not those on file. */
    private boolean recordIfNew(IdentityFactors factors) {
        var holder = identities.userIdOf(realm, factors.nik());
        if (holder.filter(officer.id()::equals).isPresent()) {
            throw ProblemException.of(403, "own-nik");
        }
        if (identities.matches(realm, person, factors)) {
            return false;
        }
        requireNoFirstOfficer();
        recordIdentity(factors);
        return true;
    }

    /**
     * Refuses to change or delete the data of an identity manager for whom no officer vouches: the officer who records the NIK
     * again would alone vouch for it.
     */
    private void requireNoFirstOfficer() {
        if (OfficerRoles.isIdentityManager(realm, person)
                && identities
                        .person(realm, person.getId())
                        .filter(known -> known.recorders().isEmpty())
                        .isPresent()) {
            throw ProblemException.of(403, "administrator-needed");
        }
    }

    private void recordIdentity(IdentityFactors factors) {
        try {
            identities.record(realm, person, factors, officer.id());
        } catch (NikInUseException e) {
            throw ProblemException.of(
                    409, "nik-in-use", Optional.ofNullable(nameOf(e.userId())).orElse("?"));
        }
    }

    /** @throws ProblemException 403 for an identity manager whose data no officer has recorded */
    void forget() {
        requireNoFirstOfficer();
        PersonLock.take(session, person);
        if (identities.forget(realm, person.getId())) {
            session.getKeycloakSessionFactory()
                    .publish(new IdentityChanged(session, realm, person, Set.of(), false, Optional.of(officer.id())));
            event(OperationType.DELETE).detail("identity", "forgotten").success();
        }
    }

    /**
     * Confirms the address and returns whether it is trusted now; false for the first of two officers.
     *
     * @throws ProblemException 409 without an address, or if the person disputes it and the confirmation does not mention the
     *     dispute; 422 if another address is registered; 403 if this officer may not confirm it
     */
    boolean confirmAddress(AddressConfirmation wanted) {
        var registered = addresses.registered(person).orElseThrow(() -> ProblemException.of(409, "no-address"));
        if (addresses.isOwnDomain(realm, registered)) {
            throw ProblemException.of(409, "registered-address-own-domain", registered.domain());
        }
        if (!wanted.address().equals(registered)) {
            throw ProblemException.of(422, "other-address-registered");
        }
        PersonLock.take(session, person);
        try {
            var trusted = addresses.confirm(realm, person, wanted.address(), officer.id(), wanted.resolvesDispute());
            event(OperationType.ACTION)
                    .detail("externalEmail", trusted ? "confirmed" : "confirmed-by-first-of-two")
                    .detail("dispute", wanted.resolvesDispute() ? (trusted ? "resolved" : "first-consent") : null)
                    .success();
            return trusted;
        } catch (ConfirmationRefusedException e) {
            throw refused(e.reason());
        }
    }

    /** Ends all sessions of the person, and returns how many. */
    int endSessions() {
        requirePersonForOfficer();
        var ended = new UserSessions(session, realm).end(person);
        event(OperationType.ACTION)
                .detail("sessions", "ended")
                .detail("ended", String.valueOf(ended))
                .success();
        return ended;
    }

    /** Ends links and codes of Lupa Password. */
    void cancelLinks() {
        requirePersonForOfficer();
        PersonLock.take(session, person);
        session.getKeycloakSessionFactory().publish(new LinksCancelled(session, realm, person));
        event(OperationType.ACTION).detail("links", "cancelled").success();
    }

    /** {@link EmployeeView#revision} now. Other officers wait until the end of the transaction. */
    String lockedRevision() {
        PersonLock.take(session, person);
        return EmployeeView.revision(
                identities.onFile(realm, person).map(IdentityOnFile::recordedAt).map(String::valueOf),
                addresses.onRecord(realm, person).map(AddressOnRecord::since).map(String::valueOf),
                addresses.confirmationsNeeded(realm, person),
                addresses.openDispute(realm, person).map(open -> open.since() + "/" + open.firstConsent()));
    }

    private ProblemException refused(ConfirmationRefusedException.Reason reason) {
        return switch (reason) {
            case NO_ADDRESS -> ProblemException.of(409, "no-address");
            case OTHER_ADDRESS -> ProblemException.of(422, "other-address-registered");
            case DISPUTED -> ProblemException.of(409, "address-disputed", disputedSince());
            case NOT_DISPUTED -> ProblemException.of(409, "no-dispute");
            case OWN_ACCOUNT -> ProblemException.of(403, "own-account");
            case OFFICER_NOT_KNOWN -> ProblemException.of(403, "officer-identity-missing");
            case SAME_OFFICER -> ProblemException.of(403, "second-officer-needed");
            case DEPENDENT_OFFICER -> ProblemException.of(403, "officers-not-independent");
            case UNCLEAR -> ProblemException.of(403, "officer-identity-outdated");
        };
    }

    private String disputedSince() {
        return addresses
                .openDispute(realm, person)
                .map(dispute -> new ClockTime(
                                RealmTimeZone.of(realm), session.getContext().resolveLocale(officer.user()))
                        .format(dispute.since()))
                .orElse("?");
    }

    /** An admin event below the person's path, where auditors look for the account. */
    private AdminEvents event(OperationType operation) {
        return officer.adminEvent()
                .operation(operation)
                .resource(RESOURCE_TYPE)
                .resourcePath("users", person.getId(), IdentityResourceProviderFactory.PROVIDER_ID)
                .detail("username", person.getUsername())
                .detail("officer", OfficerRoles.areHeldBy(realm, person) ? "true" : null);
    }
}
