package id.go.bappenas.sso.provisioning.decision;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.provisioning.intake.Employee;
import id.go.bappenas.sso.provisioning.intake.Seals;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.Requests;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.username.UsernameForm;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Whether a person stands in a request: by the NIK on file, the account, the user name, or because a first password would go to
 * one of the person's mailboxes: those of now, and those that were trusted in the last 30 days. As things are now.
 */
public final class Standing {

    private static final Set<String> GMAIL = Set.of("gmail.com", "googlemail.com");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel person;
    private final EmployeeIdentityProvider identities;
    private final Set<String> niks;
    private final Set<String> mailboxes;

    public Standing(KeycloakSession session, UserModel person) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.person = person;
        this.identities = session.getProvider(EmployeeIdentityProvider.class);
        this.niks = identities.digestsOnFile(realm, person.getId());
        var recent = ExternalAddresses.of(session).recentlyTrusted(realm, person, ExternalAddresses.RECENTLY).stream()
                .map(ExternalAddress::address);
        this.mailboxes = Stream.concat(
                        Stream.of(person.getEmail(), person.getFirstAttribute(ExternalAddresses.ATTRIBUTE))
                                .flatMap(Stream::ofNullable),
                        recent)
                .filter(text -> !text.isBlank())
                .map(Standing::mailbox)
                .collect(Collectors.toSet());
    }

    /** Whether any of the request's rows is about the person. */
    public boolean isIn(RequestEntity request) {
        var requests = Requests.of(session, realm.getId());
        var seals = Seals.of(session, realm);
        var rows = requests.rows(request.id(), 0, Math.max(1, request.employees()));
        // Later queries would look through all of them for changes.
        requests.flush(rows);
        return rows.stream().anyMatch(row -> isIn(row, seals.open(row)));
    }

    /** @param employee empty once the data were removed */
    public boolean isIn(RowEntity row, Optional<Employee> employee) {
        return row.userId().filter(person.getId()::equals).isPresent()
                || row.username().filter(this::isUsername).isPresent()
                || niks.contains(row.nikDigest())
                || employee.filter(this::isMeant).isPresent();
    }

    private boolean isMeant(Employee employee) {
        return identities.digests(realm, new Nik(employee.nik())).stream().anyMatch(niks::contains)
                || Optional.ofNullable(employee.username())
                        .filter(this::isUsername)
                        .isPresent()
                || employee.address()
                        .map(ExternalAddress::address)
                        .map(Standing::mailbox)
                        .filter(mailboxes::contains)
                        .isPresent();
    }

    private boolean isUsername(String name) {
        return UsernameForm.tidy(name).equals(UsernameForm.tidy(person.getUsername()));
    }

    /** Mail to {@code name+anything} arrives at {@code name} with most providers, and at Gmail dots do not count. */
    private static String mailbox(String address) {
        var plain = address.strip().toLowerCase(Locale.ROOT).replaceFirst("(?<=.)\\+[^@]*(?=@)", "");
        var at = plain.lastIndexOf('@');
        return at > 0 && GMAIL.contains(plain.substring(at + 1))
                ? plain.substring(0, at).replace(".", "") + "@gmail.com"
                : plain;
    }
}
