package id.go.bappenas.sso.provisioning.comparison;

import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.employee.address.AddressSettings;
import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.IdentityFactors;
import id.go.bappenas.sso.employee.identity.KnownPerson;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.provisioning.contract.FlexiworkContract;
import id.go.bappenas.sso.provisioning.contract.KnownContract;
import id.go.bappenas.sso.provisioning.delivery.FirstPasswordDelivery;
import id.go.bappenas.sso.provisioning.intake.RequestEncryption;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.username.Namesakes;
import id.go.bappenas.sso.provisioning.username.ReservedUsernames;
import id.go.bappenas.sso.provisioning.username.UsernameRepository;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Looks up employees in one realm, for one request. */
public final class RealmPersonLookup implements PersonLookup {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Optional<RequestEntity> request;
    private final EmployeeIdentityProvider identities;
    private final ExternalAddresses addresses;
    private final AddressSettings settings;
    private final ReservedUsernames reserved;
    private final UsernameRepository names;
    /** Read only once for all rows. */
    private Set<String> submitterNiks;

    /** @param request the request that is compared; empty for user names only */
    public RealmPersonLookup(KeycloakSession session, Optional<RequestEntity> request) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.request = request;
        this.identities = session.getProvider(EmployeeIdentityProvider.class);
        this.addresses = ExternalAddresses.of(session);
        this.settings = new AddressSettings(realm);
        this.reserved = ReservedUsernames.of(session);
        this.names = UsernameRepository.of(session, realm.getId());
    }

    @Override
    public Map<Nik, ExistingAccount> accounts(Collection<Nik> niks) {
        var accounts = new HashMap<Nik, ExistingAccount>();
        identities.userIdsOf(realm, niks).forEach((nik, userId) -> {
            var person = session.users().getUserById(realm, userId);
            if (person != null) {
                accounts.put(nik, account(person));
            }
        });
        return accounts;
    }

    private ExistingAccount account(UserModel person) {
        return new ExistingAccount(
                person.getId(),
                person.getUsername(),
                fullName(person),
                person.isEnabled(),
                addresses.registered(person));
    }

    private static String fullName(UserModel person) {
        return Stream.of(person.getFirstName(), person.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    @Override
    public Map<Nik, String> openRequests(Collection<Nik> niks) {
        var byDigest = new HashMap<String, Nik>();
        niks.forEach(nik -> identities.digests(realm, nik).forEach(digest -> byDigest.put(digest, nik)));
        var open = new HashMap<Nik, String>();
        RequestRepository.of(session, realm.getId())
                .openRequests(byDigest.keySet(), request.map(RequestEntity::id).orElse(""))
                .forEach((digest, request) -> open.put(byDigest.get(digest), request));
        return open;
    }

    @Override
    public Map<Nik, EarlierApproval> approved(Collection<Nik> niks) {
        var byDigest = new HashMap<String, Nik>();
        niks.forEach(nik -> identities.digests(realm, nik).forEach(digest -> byDigest.put(digest, nik)));
        var rows = RequestRepository.of(session, realm.getId())
                .approvedRows(byDigest.keySet(), request.map(RequestEntity::id).orElse(""));
        if (rows.isEmpty()) {
            return Map.of();
        }
        var seals = RequestEncryption.of(session, realm);
        var approved = new HashMap<Nik, EarlierApproval>();
        rows.forEach(row ->
                approved.put(byDigest.get(row.nikDigest()), new EarlierApproval(row.requestId(), seals.open(row))));
        return approved;
    }

    @Override
    public List<DuePerson> due() {
        var rows = RequestRepository.of(session, realm.getId())
                .dueRows(request.map(RequestEntity::id).orElse(""));
        if (rows.isEmpty()) {
            return List.of();
        }
        var seals = RequestEncryption.of(session, realm);
        return rows.stream()
                .flatMap(row -> seals
                        .open(row)
                        .map(employee -> new DuePerson(
                                new Nik(employee.nik()),
                                row.username().orElse("-"),
                                employee.fullName(),
                                employee.address()))
                        .stream())
                .toList();
    }

    @Override
    public boolean namesFunction(String username) {
        return reserved.isPartOf(username);
    }

    @Override
    public boolean hasOnFile(ExistingAccount account, IdentityFactors factors) {
        return identities.matches(realm, session.users().getUserById(realm, account.id()), factors);
    }

    @Override
    public boolean isTaken(String username, Nik nik) {
        var mailbox = settings.workAddress(username);
        return names.isTaken(username, mailbox, identities.digests(realm, nik))
                // People of a directory need not be imported.
                || DirectoryOutages.isAnyIn(realm)
                        && (session.users().getUserByUsername(realm, username) != null
                                || session.users().getUserByEmail(realm, mailbox) != null);
    }

    /** Whether no request gives the name to a person. */
    public boolean isReserved(String username) {
        return reserved.contains(username);
    }

    /** Assigns the name to the person for good. */
    public void assign(String username, Nik nik) {
        names.assign(username, identities.digests(realm, nik));
    }

    @Override
    public Map<String, Set<String>> namesakes(Collection<String> fullNames) {
        var entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return new Namesakes(entities, realm.getId()).of(fullNames);
    }

    @Override
    public List<String> sharing(ExternalAddress address) {
        return addresses.sharedWith(realm, address).stream()
                .map(UserModel::getUsername)
                .sorted()
                .toList();
    }

    @Override
    public List<String> withEmployeeNumber(String number) {
        return session.users()
                .searchForUserByUserAttributeStream(realm, "employeeNumber", number)
                .map(UserModel::getUsername)
                .sorted()
                .toList();
    }

    @Override
    public Optional<KnownContract> contract(ExistingAccount account) {
        return FlexiworkContract.known(session, account.id());
    }

    @Override
    public boolean isFirstPasswordUnused(ExistingAccount account) {
        var person = session.users().getUserById(realm, account.id());
        return person != null && FirstPasswordDelivery.isUnused(session, realm, person);
    }

    @Override
    public Map<String, Set<String>> alike(Collection<String> usernames) {
        return names.similarTo(usernames);
    }

    @Override
    public boolean isSubmitter(Nik nik) {
        if (submitterNiks == null) {
            submitterNiks = submitterNiks();
        }
        return identities.digests(realm, nik).stream().anyMatch(submitterNiks::contains);
    }

    /** NIK digests of the submitter at the submission, and now. */
    private Set<String> submitterNiks() {
        var niks = new HashSet<String>();
        request.flatMap(submitted -> KnownPerson.read(
                        submitted.submitterId(), submitted.submitterNiks().orElse(null)))
                .ifPresent(then -> niks.addAll(then.nikDigests().values()));
        request.ifPresent(submitted -> niks.addAll(identities.digestsOnFile(realm, submitted.submitterId())));
        return niks;
    }
}
