package id.go.bappenas.sso.provisioning.comparison;

import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.intake.RequestEncryption;
import id.go.bappenas.sso.provisioning.intake.RequestLimits;
import id.go.bappenas.sso.provisioning.jpa.HistoryAct;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestHistory;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.provisioning.jpa.StoredComparison;
import id.go.bappenas.sso.provisioning.username.ReservedUsernames;
import id.go.bappenas.sso.provisioning.username.UsernameRepository;
import id.go.bappenas.sso.state.Employees;
import id.go.bappenas.sso.support.jpa.AfterTransaction;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;

/**
 * Compares the rows of a stored request with the data on file, and stores the findings for verifiers. It never runs while a
 * submitter waits for an answer, because response time would reveal which employees have an account (ADR 0028).
 */
public final class RequestComparison {

    private static final int MOST_SHOWN = 20;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final RequestRepository requests;

    public RequestComparison(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.requests = RequestRepository.of(session, realm.getId());
    }

    /**
     * Compares a request that waits for its decision, without its excluded rows.
     *
     * @param again whether to compare a request that was compared before
     * @return ids of other open requests with the same people, which do not say so yet
     */
    public Set<String> run(String requestId, boolean again) {
        UsernameRepository.addMissingLikeness(
                session, session.getContext().getRealm().getId());
        return requests.undecided(requestId)
                .filter(request -> again || !requests.isCompared(requestId))
                .map(request -> run(request, compared(request)))
                .orElse(Set.of());
    }

    private Set<String> run(RequestEntity request, Map<RowEntity, ComparedRow> rows) {
        if (requests.isCompared(request.id())) {
            var changed = changed(rows);
            if (!changed.isEmpty()) {
                requests.revised(request.id());
                history(request, HistoryAct.FINDINGS_CHANGED, Map.of("rows", RequestHistory.rows(changed)));
            }
        } else {
            history(request, HistoryAct.COMPARED, Map.of());
        }
        keep(request, rows);
        var shared = rows.entrySet().stream()
                .filter(row -> row.getValue().findings().stream()
                        .anyMatch(finding -> finding.code().equals(RowComparison.IN_OTHER_REQUEST)))
                .map(row -> row.getKey().nikDigest())
                .toList();
        return requests.withoutFinding(RowComparison.IN_OTHER_REQUEST, shared, request.id());
    }

    private void history(RequestEntity request, HistoryAct act, Map<String, String> details) {
        RequestHistory.of(session).add(request, act, null, details);
    }

    /**
     * Compares again for an approval, in the transaction that decides: a verifier can only approve findings that were shown.
     *
     * @param choices the rows that the approval names
     * @throws ProblemException 409 if the request was not compared yet, for a changed finding, for an error, for a disabled
     *     account without a choice, or for a row that has to be named; 422 for a row that is named without need
     */
    public void check(RequestEntity request, RowChoices choices) {
        if (!requests.isCompared(request.id())) {
            throw ProblemException.of(409, "findings-pending");
        }
        var rows = compared(request);
        var stored = stored(rows.keySet());
        var changes = rows.entrySet().stream()
                .map(row -> RowChange.of(
                        row.getKey(), stored.getOrDefault(row.getKey().number(), List.of()), row.getValue()))
                .filter(RowChange::stops)
                .toList();
        if (!changes.isEmpty()) {
            keepAfterRefusal(request.id());
            throw changed(changes);
        }
        choices.check(rows.values(), stored);
        keep(request, rows);
        giveNames(rows.values());
    }

    /** Names the rows, and for each row what is new and what is gone. */
    private static ProblemException changed(List<RowChange> changes) {
        var errors = changes.stream()
                .flatMap(RowChange::told)
                .limit(Problem.MOST_FIELDS)
                .toList();
        var rows = changes.stream().map(RowChange::row).toList();
        return new ProblemException(new Problem(409, "findings-changed", List.of(shown(rows)), errors));
    }

    /** The findings on record, by row number. */
    private Map<Integer, List<Finding>> stored(Collection<RowEntity> rows) {
        var known = requests.fileFindings(rows.stream().map(RowEntity::id).toList());
        return rows.stream()
                .filter(row -> known.containsKey(row.id()))
                .collect(Collectors.toMap(RowEntity::number, row -> Finding.read(known.get(row.id()))));
    }

    /** The rows whose findings, account or user name are not those on record. */
    private List<Integer> changed(Map<RowEntity, ComparedRow> rows) {
        var known =
                requests.fileFindings(rows.keySet().stream().map(RowEntity::id).toList());
        return rows.entrySet().stream()
                .filter(row -> isChanged(row.getKey(), known.get(row.getKey().id()), row.getValue()))
                .map(row -> row.getKey().number())
                .toList();
    }

    private static boolean isChanged(RowEntity row, String stored, ComparedRow compared) {
        return !Objects.equals(accountId(compared), row.userId().orElse(null))
                || !Objects.equals(compared.username(), row.username().orElse(null))
                || !Finding.write(compared.findings()).equals(stored);
    }

    /**
     * Compares one row of a decided request with the data on file, for a redelivery that processes the row from its account
     * on. Nothing is stored.
     */
    public Optional<ComparedRow> row(RequestEntity request, RowEntity row) {
        return RequestEncryption.of(session, realm).open(row).map(employee -> comparison(request)
                .of(List.of(new ListedEmployee(row.number(), employee)))
                .get(0));
    }

    /**
     * Assigns the user names that the verifier saw, although the worker may create an account much later. Other requests do not
     * get these names, and a similar name gets a finding.
     */
    private void giveNames(Collection<ComparedRow> rows) {
        var identities = session.getProvider(EmployeeIdentityProvider.class);
        var names = new HashMap<String, List<String>>();
        rows.stream()
                .filter(row -> row.account().isEmpty())
                .forEach(row -> names.put(row.username(), identities.digests(realm, row.nik())));
        try {
            var given = UsernameRepository.of(session, realm.getId());
            var fresh = given.assignAll(names);
            given.addLikeness(fresh);
            names.keySet().removeAll(fresh);
            // Another approval may have assigned one of the names since the comparison.
            if (names.entrySet().stream().anyMatch(name -> given.isAssignedToAnother(name.getKey(), name.getValue()))) {
                throw namesGiven();
            }
        } catch (ModelDuplicateException e) {
            // Another approval assigned a name at the same moment.
            throw namesGiven();
        }
    }

    private static ProblemException namesGiven() {
        return ProblemException.of(409, "names-given-meanwhile");
    }

    private static String shown(List<Integer> rows) {
        var first = rows.stream().limit(MOST_SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        return rows.size() > MOST_SHOWN ? first + ", …" : first;
    }

    private Map<RowEntity, ComparedRow> compared(RequestEntity request) {
        var seals = RequestEncryption.of(session, realm);
        var rows = new HashMap<Integer, RowEntity>();
        var people = new ArrayList<ListedEmployee>();
        var stored = requests.rows(request.id(), 0, Math.max(1, request.employees()));
        // Without this each query below would check all rows for changes.
        requests.flush(stored);
        stored.stream().filter(row -> row.state() != RowState.EXCLUDED).forEach(row -> {
            rows.put(row.number(), row);
            seals.open(row).ifPresent(employee -> people.add(new ListedEmployee(row.number(), employee)));
        });
        var compared = comparison(request).of(people);
        if (DirectoryOutages.isAnyDown(realm)) {
            // A person of the directory would look like a new one.
            throw Employees.directoryUnavailable();
        }
        return compared.stream()
                .collect(Collectors.toMap(
                        row -> rows.get(row.row()), row -> row, (one, other) -> one, LinkedHashMap::new));
    }

    private RowComparison comparison(RequestEntity request) {
        return new RowComparison(
                request.kind(),
                new RealmPersonLookup(session, Optional.of(request)),
                ReservedUsernames.of(session)::contains,
                RequestLimits.of(session).extensionMonths());
    }

    private void keep(RequestEntity request, Map<RowEntity, ComparedRow> rows) {
        var found = new HashMap<String, StoredComparison>();
        rows.forEach((row, compared) -> found.put(
                row.id(),
                new StoredComparison(compared.username(), accountId(compared), Finding.write(compared.findings()))));
        requests.keep(found);
        requests.compared(request.id(), Instant.now());
    }

    private static String accountId(ComparedRow row) {
        return row.account().map(ExistingAccount::id).orElse(null);
    }

    /** Stores the new findings after the refusal has rolled this transaction back, before the verifier gets the answer. */
    private void keepAfterRefusal(String requestId) {
        AfterTransaction.run(session, other -> new RequestComparison(other).run(requestId, true));
    }

    /** The names of a finding as it tells them: the first of them, in one order. */
    public static String names(Collection<String> all) {
        return RowComparison.firstOf(List.copyOf(all));
    }
}
