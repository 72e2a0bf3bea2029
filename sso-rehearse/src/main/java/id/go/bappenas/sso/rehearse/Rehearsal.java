package id.go.bappenas.sso.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.realm.Change;
import id.go.bappenas.sso.realm.Report;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What going live would do to a realm: all that the reports show.
 *
 * @param realm name of the realm
 * @param ownDomains the ministry's mail domains, in lower case
 * @param apply what {@code apply} would change, and why it would stop
 * @param serverInfo what the server says about its providers; missing if the administrator may not see it
 */
record Rehearsal(
        String realm,
        Forecast forecast,
        List<String> ownDomains,
        List<Account> accounts,
        DirectGrants grants,
        Report apply,
        JsonNode serverInfo) {

    private static final String NOT_CHECKABLE = "belum dapat diperiksa / not checkable yet";
    private static final String NOT_KNOWN = "tidak diketahui / not known";
    private static final String REFUSED = "Keycloak menolak memberi peristiwa / Keycloak refused to give events";
    private static final String NIK = "nik";

    /** Kinds of changed objects that have more than one word. */
    private static final List<String> KINDS =
            List.of("required action", "service account", "user profile", "client scope");

    Rehearsal {
        accounts = List.copyOf(accounts);
    }

    List<Change> changes() {
        return apply.changes();
    }

    List<Account> active() {
        return accounts.stream().filter(Account::enabled).toList();
    }

    /** People whose password is too old on the day of going live. */
    List<Account> overdue() {
        return accounts.stream()
                .filter(Account::isJudgedByAge)
                .filter(forecast::isOverdue)
                .toList();
    }

    List<Section> sections() {
        return List.of(people(), passwords(), addresses(), directGrants(), identity(), changed());
    }

    private Section people() {
        List<Account> active = active();
        return new Section(
                "people",
                "Orang",
                "People",
                List.of(
                        Finding.of("people-active", "akun aktif", "active accounts", active.size()),
                        Finding.of(
                                "people-disabled",
                                "akun nonaktif, tidak dihitung di bawah",
                                "disabled accounts, not counted below",
                                accounts.size() - active.size()),
                        Finding.of(
                                "password-by-age",
                                "dengan password yang umurnya diperiksa",
                                "with a password that is judged by its age",
                                count(active, Account::isJudgedByAge)),
                        Finding.of(
                                "password-change-asked",
                                "sudah diminta mengganti password oleh administrator",
                                "already asked for a new password by an administrator",
                                count(active, Account::mustChange)),
                        Finding.of(
                                "password-in-directory",
                                "dari direktori, umur password ada di direktori",
                                "of a directory, which has the age of the password",
                                count(active, account -> isWithoutPassword(account) && account.directory())),
                        Finding.of(
                                "password-at-provider",
                                "masuk lewat identity provider, tanpa password",
                                "sign in by an identity provider, without a password",
                                count(active, account -> isWithoutPassword(account) && account.provider())),
                        Finding.of(
                                "password-missing",
                                "tanpa cara masuk sama sekali",
                                "without any way to sign in",
                                count(
                                        active,
                                        account -> isWithoutPassword(account)
                                                && !account.directory()
                                                && !account.provider()))));
    }

    private static boolean isWithoutPassword(Account account) {
        return !account.mustChange() && account.chosen().isEmpty();
    }

    private Section passwords() {
        Histogram atOnce = forecast.histogramAtOnce(accounts);
        Histogram spread = forecast.histogramSpread(accounts);
        long overdue = overdue().size();
        List<Finding> findings = new ArrayList<>(List.of(
                Finding.of(
                        "overdue",
                        "password lebih tua dari " + forecast.months() + " bulan pada " + forecast.goLive(),
                        "passwords older than " + forecast.months() + " months on " + forecast.goLive(),
                        overdue),
                new Finding(
                        "overdue-share",
                        "bagiannya dari semua password",
                        "their share in all passwords",
                        percent(atOnce.total() == 0 ? 0 : Math.round(1000.0 * overdue / atOnce.total()) / 10.0)),
                new Finding(
                        "busiest-at-once",
                        "hari tersibuk tanpa pembagian",
                        "busiest day without a spread",
                        busiest(atOnce))));
        forecast.spread().ifPresent(days -> {
            findings.add(Finding.of(
                    "spread-days",
                    "hari kerja dalam pembagian",
                    "working days of the spread",
                    days.days().size()));
            findings.add(new Finding(
                    "busiest-spread",
                    "hari tersibuk dengan pembagian",
                    "busiest day with the spread",
                    busiest(spread)));
            findings.add(Finding.of(
                    "spread-most",
                    "password lama terbanyak pada satu hari",
                    "most old passwords on one day",
                    mostOld()));
            findings.add(Finding.of(
                    "spread-promised",
                    "batas yang dijanjikan untuk itu",
                    "promised limit of that number",
                    days.promised(overdue)));
        });
        return new Section("passwords", "Password yang harus diganti", "Passwords to be changed", findings);
    }

    private long mostOld() {
        return Histogram.of(overdue().stream().map(forecast::spread)).most();
    }

    private static String busiest(Histogram days) {
        return days.busiest() + ": " + days.most() + " (" + percent(days.share()) + ")";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share);
    }

    private Section addresses() {
        List<Account> active = active();
        return new Section(
                "addresses",
                "Alamat email",
                "Mail addresses",
                List.of(
                        Finding.of(
                                "external-missing",
                                "tanpa email eksternal: tidak mendapat pengingat, tidak dapat memakai Lupa Password",
                                "without an external address: no reminders, no Lupa Password",
                                count(active, account -> account.externalEmail().isEmpty())),
                        Finding.of(
                                "external-shared",
                                "email eksternal dipakai lebih dari satu orang",
                                "with an external address that others have, too",
                                shared(active, Account::externalEmail).size()),
                        Finding.of(
                                "external-own-domain",
                                "email eksternal di domain kementerian sendiri",
                                "with an external address at the ministry's own domain",
                                count(active, account -> isOwnDomain(account.externalEmail()))),
                        Finding.of(
                                "email-missing",
                                "tanpa alamat di Keycloak (email)",
                                "without an address in Keycloak (email)",
                                count(active, account -> account.email().isEmpty())),
                        Finding.of(
                                "email-shared",
                                "alamat di Keycloak dipakai lebih dari satu orang",
                                "with an address in Keycloak that others have, too",
                                shared(active, Account::email).size()),
                        Finding.of(
                                "email-outside",
                                "alamat di Keycloak di luar domain kementerian: calon email eksternal",
                                "with an address in Keycloak outside the ministry: a candidate for the external one",
                                count(
                                        active,
                                        account -> !account.email().isEmpty() && !isOwnDomain(account.email())))));
    }

    boolean isOwnDomain(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return address.contains("@")
                && ownDomains.stream().anyMatch(own -> domain.equals(own) || domain.endsWith("." + own));
    }

    /** The user ids of the people who have the same value as another person. */
    static Set<String> shared(List<Account> accounts, Function<Account, String> value) {
        Map<String, List<Account>> byValue = accounts.stream()
                .filter(account -> !value.apply(account).isBlank())
                .collect(Collectors.groupingBy(
                        account -> value.apply(account).strip().toLowerCase(Locale.ROOT)));
        Set<String> ids = new HashSet<>();
        byValue.values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> same.forEach(account -> ids.add(account.id())));
        return ids;
    }

    private Section directGrants() {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(
                "direct-grant-clients",
                "aplikasi yang boleh mengirim password sendiri (direct grant)",
                "applications that may send the password themselves (direct grant)",
                grants.clients().stream().map(DirectGrants.Client::id).collect(Collectors.joining(", "))));
        if (grants.stored()) {
            findings.add(new Finding(
                    "direct-grant-people",
                    "orang yang masuk begitu dalam " + DirectGrants.DAYS + " hari terakhir",
                    "people who signed in so in the last " + DirectGrants.DAYS + " days",
                    known(grants.people().size())));
            grants.clients()
                    .forEach(client -> findings.add(new Finding(
                            "direct-grant-client-" + client.id(),
                            "lewat " + client.id(),
                            "by " + client.id(),
                            events(client))));
            findings.add(new Finding(
                    "direct-grant-overdue",
                    "di antaranya ditolak (400) begitu password-nya berakhir pada hari mulai",
                    "of them refused (400) on the day of going live without a spread",
                    known(count(overdue(), account -> grants.people().contains(account.id())))));
        } else {
            findings.add(new Finding(
                    "direct-grant-people",
                    "orang yang masuk begitu: realm tidak menyimpan peristiwa",
                    "people who signed in so: the realm stores no events",
                    NOT_CHECKABLE));
        }
        return new Section("direct-grant", "Ponsel dan program email", "Phones and mail programs", findings);
    }

    /** A number of people, unless Keycloak refused the events of a client. */
    private String known(long people) {
        List<String> unanswered = grants.unanswered();
        if (unanswered.isEmpty()) {
            return String.valueOf(people);
        }
        return people == 0 ? NOT_KNOWN : people + "; " + NOT_KNOWN + ": " + String.join(", ", unanswered);
    }

    private String events(DirectGrants.Client client) {
        if (!client.answered()) {
            return NOT_KNOWN + "; " + REFUSED;
        }
        String oldest = client.oldest()
                .map(time -> time.atZone(forecast.zone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES))
                .map(time -> "; peristiwa tertua yang dibaca / oldest event that was read: " + time)
                .orElse("");
        return client.people().size()
                + oldest
                + (client.whole() ? "" : "; yang lebih lama tidak dibaca / older events were not read");
    }

    private Section identity() {
        List<Account> active = active();
        List<Account> withNik =
                active.stream().filter(account -> !nik(account).isBlank()).toList();
        List<Finding> findings = new ArrayList<>();
        if (withNik.isEmpty()) {
            findings.add(new Finding(
                    "nik",
                    "NIK: tidak ada atribut nik; data identitas dilihat petugas (employee-identity/missing)",
                    "NIK: no attribute nik; officers see identity data (employee-identity/missing)",
                    NOT_CHECKABLE));
        } else {
            findings.add(Finding.of("nik-attribute", "atribut nik terisi", "with attribute nik", withNik.size()));
            findings.add(Finding.of(
                    "nik-invalid",
                    "di antaranya bukan NIK (16 angka dengan tanggal lahir)",
                    "of them no NIK (16 digits with a birth date)",
                    count(withNik, account -> !Nik.hasForm(nik(account)))));
            findings.add(Finding.of(
                    "nik-shared",
                    "NIK yang sama pada lebih dari satu akun",
                    "with the NIK of another account",
                    shared(withNik, Rehearsal::nik).size()));
        }
        findings.add(new Finding("identity-keys", "kunci data identitas di server", "keys of identity data", keys()));
        return new Section("identity", "Data identitas", "Identity data", findings);
    }

    static String nik(Account account) {
        return account.attributes().entrySet().stream()
                .filter(attribute -> attribute.getKey().equalsIgnoreCase(NIK))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private String keys() {
        String ids = serverInfo
                .at("/providers/employee-identity/providers/digest/operationalInfo/Key ids")
                .asText("");
        return ids.isEmpty() ? NOT_CHECKABLE : ids;
    }

    private Section changed() {
        Map<String, Set<String>> kinds = new TreeMap<>();
        changes().forEach(change -> {
            String object = change.object().split(",")[0];
            String kind = KINDS.stream().filter(object::startsWith).findFirst().orElseGet(() -> object.split(" ")[0]);
            kinds.computeIfAbsent(kind, any -> new TreeSet<>())
                    .add(object.substring(kind.length()).strip());
        });
        List<Finding> findings = new ArrayList<>();
        for (String note : apply.notes()) {
            boolean stops = apply.conflicts().contains(note);
            findings.add(new Finding(
                    (stops ? "apply-stops-" : "apply-note-") + (findings.size() + 1),
                    stops ? "APPLY AKAN BERHENTI sebelum mengubah apa pun" : "catatan apply",
                    stops ? "APPLY WOULD STOP before it changes anything" : "note of apply",
                    // The other lines are changes, which the report has already.
                    note.lines().findFirst().orElse("")));
        }
        findings.add(Finding.of(
                "apply-changes",
                "perubahan oleh apply",
                "changes by apply",
                changes().size()));
        findings.add(Finding.of(
                "apply-losses",
                "di antaranya mengambil atau mengganti sesuatu",
                "of them take away or replace something",
                changes().stream()
                        .filter(change -> change.kind() != Change.Kind.ADDS)
                        .count()));
        kinds.forEach((kind, objects) -> findings.add(new Finding(
                "apply-" + kind.replace(' ', '-'),
                kind,
                kind,
                objects.size() + (objects.equals(Set.of("")) ? "" : ": " + String.join(", ", objects)))));
        return new Section("apply", "Yang diubah apply", "What apply changes", findings);
    }

    private static long count(List<Account> accounts, Predicate<Account> which) {
        return accounts.stream().filter(which).count();
    }
}
