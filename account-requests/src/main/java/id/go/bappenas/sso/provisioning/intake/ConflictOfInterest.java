package id.go.bappenas.sso.provisioning.intake;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.PersonMarks;
import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Whether a request concerns the verifier: by the NIK on file, by the account, or because a first password would go to a
 * current mailbox of the verifier, or to a mailbox that was trusted in the last 30 days. A requested user name does not count,
 * because the submitter wrote it, and a taken name is not assigned.
 */
public final class ConflictOfInterest {

    /** Whether a request lists a person, by the request's id and the digests of the person's NIK. */
    private static final Map<String, Boolean> LISTED = new ConcurrentHashMap<>();

    private static final int MOST_REMEMBERED = 1_000;

    private static final Set<String> GMAIL = Set.of("gmail.com", "googlemail.com");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel person;
    private final EmployeeIdentityProvider identities;
    private final Set<String> niks;
    private final Set<String> mailboxes;

    public ConflictOfInterest(KeycloakSession session, UserModel person) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.person = person;
        this.identities = session.getProvider(EmployeeIdentityProvider.class);
        var marks = PersonMarks.of(session, realm, person);
        this.niks = marks.nikDigests();
        this.mailboxes =
                marks.mailboxes().stream().map(ConflictOfInterest::mailbox).collect(Collectors.toSet());
    }

    /** Whether a row is about the verifier, or would mail a password to the verifier; excluded rows do not count. */
    public boolean isIn(RequestEntity request) {
        return any(request, (row, employee) -> row.state() != RowState.EXCLUDED && isIn(row, employee));
    }

    /** Whether a row is about the verifier by account or NIK; mailboxes do not count, because the submitter wrote them. */
    public boolean isSubjectOf(RequestEntity request) {
        return RequestRepository.of(session, realm.getId()).hasRowOf(request.id(), niks, person.getId())
                || isListed(request);
    }

    /**
     * Whether a row has the verifier's NIK, under whatever identity key the row was stored. That decrypts all rows, which takes
     * a second for thousands, and the NIKs of a stored request never change: the node remembers the answer.
     */
    private boolean isListed(RequestEntity request) {
        if (LISTED.size() > MOST_REMEMBERED) {
            LISTED.clear();
        }
        return LISTED.computeIfAbsent(
                request.id() + new TreeSet<>(niks), key -> any(request, (row, employee) -> hasNik(row, employee)));
    }

    private boolean any(RequestEntity request, BiPredicate<RowEntity, Optional<EmployeeData>> question) {
        var requests = RequestRepository.of(session, realm.getId());
        var seals = RequestEncryption.of(session, realm);
        var rows = requests.rows(request.id(), 0, Math.max(1, request.employees()));
        // Without this later queries would check all rows for changes.
        requests.flush(rows);
        return rows.stream().anyMatch(row -> question.test(row, seals.open(row)));
    }

    /** @param employee empty once the data were removed */
    public boolean isIn(RowEntity row, Optional<EmployeeData> employee) {
        return isSubject(row, employee) || employee.filter(this::isMailedTo).isPresent();
    }

    private boolean isSubject(RowEntity row, Optional<EmployeeData> employee) {
        return row.userId().filter(person.getId()::equals).isPresent() || hasNik(row, employee);
    }

    private boolean hasNik(RowEntity row, Optional<EmployeeData> employee) {
        return niks.contains(row.nikDigest())
                || employee.filter(listed -> identities.digests(realm, new Nik(listed.nik())).stream()
                                .anyMatch(niks::contains))
                        .isPresent();
    }

    private boolean isMailedTo(EmployeeData employee) {
        return employee.address()
                .map(ExternalAddress::address)
                .map(ConflictOfInterest::mailbox)
                .filter(mailboxes::contains)
                .isPresent();
    }

    /**
     * The mailbox of an address. With most providers mail to {@code name+anything} arrives at {@code name}; Gmail ignores dots.
     */
    private static String mailbox(String address) {
        var plain = address.strip().toLowerCase(Locale.ROOT).replaceFirst("(?<=.)\\+[^@]*(?=@)", "");
        var at = plain.lastIndexOf('@');
        return at > 0 && GMAIL.contains(plain.substring(at + 1))
                ? plain.substring(0, at).replace(".", "") + "@gmail.com"
                : plain;
    }
}
