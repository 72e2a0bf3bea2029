package id.go.bappenas.sso.provisioning.person;

import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.provisioning.contract.FlexiworkContract;
import id.go.bappenas.sso.provisioning.decision.FourEyesCheck;
import id.go.bappenas.sso.provisioning.intake.EmployeeData;
import id.go.bappenas.sso.provisioning.intake.RequestEncryption;
import id.go.bappenas.sso.provisioning.intake.RequestEvents;
import id.go.bappenas.sso.provisioning.jpa.HistoryAct;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestHistory;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.support.counter.Counters;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * What a verifier may read about the person of a row beyond the row itself. Each look is an admin event and an entry of the
 * history, and is refused to a reader whom the request concerns.
 */
public final class PersonAccess {

    /** Looks at NIK and birth date per verifier and hour: as many as somebody can compare with papers. */
    static final int LOOKS_PER_HOUR = 60;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_REQUESTS = 100;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller reader;
    private final RequestRepository requests;
    private final EmployeeIdentityProvider identities;

    public PersonAccess(KeycloakSession session, Caller reader) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.reader = reader;
        this.requests = RequestRepository.of(session, realm.getId());
        this.identities = session.getProvider(EmployeeIdentityProvider.class);
    }

    /**
     * NIK and birth date of a row.
     *
     * @throws ProblemException 403 for a reader who may not decide the request, 404 for an unknown row or one whose data were
     *     removed, 429 for more than {@value #LOOKS_PER_HOUR} looks in an hour
     */
    public IdentityView identity(RequestEntity request, int number) {
        var check = new FourEyesCheck(session, reader);
        check.requireForRejection(request);
        check.requireOutside(request);
        var row = row(request, number);
        var employee = employee(row).orElseThrow(() -> ProblemException.of(404, "row-removed"));
        var looks = Counters.of(session, realm, "request-identity").count("READER", reader.id(), HOUR);
        if (looks > LOOKS_PER_HOUR) {
            throw ProblemException.later(429, "identity-looks", HOUR.toSeconds(), String.valueOf(LOOKS_PER_HOUR));
        }
        told(request, number, HistoryAct.IDENTITY_READ, "identity");
        return new IdentityView(number, employee.nik(), employee.birthDate());
    }

    /**
     * Account, contract and requests of a row's person.
     *
     * @throws ProblemException 403 for a reader whom the request concerns, or who submitted it; 404 for an unknown row
     */
    public PersonView person(RequestEntity request, int number) {
        if (request.submitterId().equals(reader.id())) {
            throw ProblemException.of(403, "own-request");
        }
        new FourEyesCheck(session, reader).requireOutside(request);
        var row = row(request, number);
        var nik = employee(row).map(employee -> new Nik(employee.nik()));
        var account = nik.flatMap(one -> identities.userIdOf(realm, one))
                .or(row::userId)
                .map(id -> session.users().getUserById(realm, id));
        var found = requests.rowsOf(digests(row, nik, account), MOST_REQUESTS);
        told(request, number, HistoryAct.PERSON_READ, "person");
        return PersonView.of(
                number, account, account.flatMap(user -> FlexiworkContract.known(session, user.getId())), found);
    }

    /** Digests under all keys, as far as the NIK is known; otherwise those on record. */
    private Set<String> digests(RowEntity row, Optional<Nik> nik, Optional<UserModel> account) {
        var digests = new HashSet<>(Set.of(row.nikDigest()));
        nik.ifPresent(one -> digests.addAll(identities.digests(realm, one)));
        account.ifPresent(user -> digests.addAll(identities.digestsOnFile(realm, user.getId())));
        return digests;
    }

    private RowEntity row(RequestEntity request, int number) {
        return requests.row(request.id(), number).orElseThrow(() -> ProblemException.of(404, "row-unknown"));
    }

    private Optional<EmployeeData> employee(RowEntity row) {
        return RequestEncryption.of(session, realm).open(row);
    }

    private void told(RequestEntity request, int number, HistoryAct act, String what) {
        RequestHistory.of(session).add(request, act, reader.user(), number, Map.of());
        reader.look(
                        RequestEvents.RESOURCE_TYPE,
                        what,
                        RequestEvents.path(request.id(), "employees", String.valueOf(number), what))
                .success();
    }
}
