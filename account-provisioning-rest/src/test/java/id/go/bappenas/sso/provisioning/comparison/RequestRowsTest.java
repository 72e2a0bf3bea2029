package id.go.bappenas.sso.provisioning.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.provisioning.contract.ContractChange;
import id.go.bappenas.sso.provisioning.contract.KnownContract;
import id.go.bappenas.sso.provisioning.contract.RowAccountState;
import id.go.bappenas.sso.provisioning.intake.EmployeeData;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The effect of a request's row on account, contract, identity data and address, in every combination. With
 * {@code -Drows.write=true} the test writes the table of docs/security/request-rows.md; otherwise it compares the file.
 */
class RequestRowsTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "security", "request-rows.md");
    private static final String NIK = "3273010203900001";
    private static final int EXTENSION_MONTHS = 12;
    private static final LocalDate RUNNING = LocalDate.parse("2027-03-31");
    private static final LocalDate OVER = LocalDate.parse("2026-06-30");

    private static final Map<String, Optional<LocalDate>> ENDS = ordered(List.of(
            Map.entry("none", Optional.empty()),
            Map.entry("earlier", Optional.of(RUNNING.minusMonths(1))),
            Map.entry("later, by 6 months", Optional.of(RUNNING.plusMonths(6))),
            Map.entry("later, within 12 months", Optional.of(RUNNING.plusMonths(EXTENSION_MONTHS))),
            Map.entry(
                    "later, beyond 12 months",
                    Optional.of(RUNNING.plusMonths(EXTENSION_MONTHS).plusDays(1)))));

    private static final Map<String, Optional<KnownContract>> CONTRACTS = ordered(List.of(
            Map.entry("none", Optional.empty()),
            Map.entry("Flexiwork until then, account stays", known(RUNNING, false, false)),
            Map.entry("account until then", known(RUNNING, true, false)),
            Map.entry(
                    "account until then, moved by 6 months without a named row",
                    Optional.of(
                            new KnownContract(Optional.of(RUNNING), true, false, Optional.of(RUNNING.minusMonths(6))))),
            Map.entry("over, account ended", known(OVER, true, true)),
            Map.entry("over, account stayed", known(OVER, false, true))));

    private final List<String> lines = new ArrayList<>();

    private static <T> Map<String, T> ordered(List<Map.Entry<String, T>> entries) {
        return entries.stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private static Optional<KnownContract> known(LocalDate end, boolean accountEnds, boolean ended) {
        return Optional.of(new KnownContract(Optional.of(end), accountEnds, ended));
    }

    @Test
    void documentListsOutcomeOfEachRow() throws IOException {
        contracts();
        addresses();
        var text = String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("rows.write")) {
            Files.writeString(DOCUMENT, text);
        }
        assertThat(DOCUMENT).content().isEqualTo(text);
    }

    /** The verifier has to name a row that makes an account permanent, ends a permanent account, or moves an end far. */
    @Test
    void largeContractChangeHasToBeNamed() {
        for (var kind : RequestKind.values()) {
            for (var account : List.of(RowAccountState.ACTIVE, RowAccountState.DISABLED)) {
                CONTRACTS.forEach((name, known) -> ENDS.forEach((asked, end) -> {
                    var change = ContractChange.of(kind, account, known, end, EXTENSION_MONTHS, false);
                    var ended = known.filter(KnownContract::accountEnds).isPresent();
                    var endsNow = change.accountEnds();
                    var what = kind + " " + account + " " + name + " " + asked;
                    if (ended && !endsNow) {
                        assertThat(change.effect().needsNaming()).as(what).isTrue();
                    }
                    if (account == RowAccountState.ACTIVE && !ended && endsNow) {
                        assertThat(change.effect().needsNaming()).as(what).isTrue();
                    }
                    if (asked.contains("beyond")
                            && known.filter(one -> !one.ended()).isPresent()) {
                        assertThat(change.effect().needsNaming()).as(what).isTrue();
                    }
                    end.ifPresent(day ->
                            assertThat(change.end().orElseThrow()).as(what).isAfterOrEqualTo(day));
                }));
            }
        }
    }

    /** The day on record holds unless the verifier shortens the contract; a later day is not touched by that choice. */
    @Test
    void contractBecomesShorterOnlyByChoiceOfTheVerifier() {
        for (var kind : RequestKind.values()) {
            for (var account : List.of(RowAccountState.ACTIVE, RowAccountState.DISABLED)) {
                CONTRACTS.forEach((name, known) -> ENDS.forEach((asked, end) -> {
                    var kept = ContractChange.of(kind, account, known, end, EXTENSION_MONTHS, false);
                    var shortened = ContractChange.of(kind, account, known, end, EXTENSION_MONTHS, true);
                    var what = kind + " " + account + " " + name + " " + asked;
                    assertThat(shortened.shorter()).as(what).isEqualTo(kept.shorter());
                    if (kept.shorter()) {
                        assertThat(asked).as(what).isEqualTo("earlier");
                        assertThat(kept.codes()).as(what).contains("contract-shorter");
                        assertThat(kept.end()).as(what).contains(RUNNING);
                        assertThat(shortened.end()).as(what).isEqualTo(end);
                    } else {
                        assertThat(shortened).as(what).isEqualTo(kept);
                    }
                }));
            }
        }
    }

    private void contracts() {
        lines.add("# Processing of a request’s row");
        lines.add("");
        lines.add("`RequestRowsTest` writes this file from the code; the test fails if the file differs. To write it"
                + " again:");
        lines.add("`mvn test -pl account-provisioning-rest -am -Dtest=RequestRowsTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Drows.write=true`.");
        lines.add("");
        lines.add("## Kind, account, contract");
        lines.add("");
        lines.add("A named row is a row that the verifier lists in `acknowledgedRows`. A disabled account is enabled"
                + " only if `reactivate` lists");
        lines.add(
                "the row. A contract is shortened only if `shorten` lists the row; then the row’s day holds instead of"
                        + " the day on record.");
        lines.add("Twelve months are `max-extension-months`. The worker checks again: a change that would need"
                + " a named row, and that");
        lines.add("no verifier saw, fails as `contract-unacknowledged`. “Later” means later than the recorded day, in"
                + " one step or in several: the months");
        lines.add(
                "count from the day that the first row, a named row or an administrator set, or from today if that day"
                        + " has passed.");
        lines.add("");
        row("kind", "account", "recorded contract", "row’s last day", "afterwards", "finding", "named row");
        row("---", "---", "---", "---", "---", "---", "---");
        for (var kind : RequestKind.values()) {
            for (var account : RowAccountState.values()) {
                CONTRACTS.forEach((name, known) -> ENDS.forEach((asked, end) -> {
                    if (isPossible(kind, account, known, end)) {
                        contract(kind, account, name, asked);
                    }
                }));
            }
        }
    }

    private static boolean isPossible(
            RequestKind kind, RowAccountState account, Optional<KnownContract> known, Optional<LocalDate> end) {
        return (account != RowAccountState.NONE || known.isEmpty()) && (!kind.isFlexiwork() || end.isPresent());
    }

    private void contract(RequestKind kind, RowAccountState account, String contract, String asked) {
        var known = CONTRACTS.get(contract);
        var running = known.filter(one -> !one.ended()).flatMap(KnownContract::end);
        if (running.isEmpty()
                && List.of("earlier", "later, by 6 months", "later, beyond 12 months")
                        .contains(asked)) {
            // An account without an end has no earlier or later end.
            return;
        }
        var change = ContractChange.of(kind, account, known, ENDS.get(asked), EXTENSION_MONTHS, false);
        row(
                kind.name(),
                account.name(),
                contract,
                running.isEmpty() && !asked.equals("none") ? "a day" : asked,
                afterwards(change, running),
                change.codes().isEmpty()
                        ? "–"
                        : change.codes().stream().map(code -> "`" + code + "`").collect(Collectors.joining(" ")),
                change.effect().needsNaming() ? "yes" : "no");
    }

    private static String afterwards(ContractChange change, Optional<LocalDate> running) {
        var day = change.end().equals(running) ? "the day on record" : "the row’s day";
        if (change.end().isEmpty()) {
            return "account without an end";
        }
        return change.accountEnds() ? "account ends on " + day : "Flexiwork ends on " + day + ", account stays";
    }

    private void addresses() {
        lines.add("");
        lines.add("## Identity data and address of a person with an account");
        lines.add("");
        lines.add("Every row has the person’s NIK. Data differ if name, birthplace or birth date are not the recorded"
                + " ones. A row changes");
        lines.add(
                "where mail goes only if it is named, and no address of a row is trusted at once: if the data agree it"
                        + " needs the waiting");
        lines.add("time or two officers, if they differ two officers. The owner gets a mail and may say “Bukan saya”. A"
                + " first password waits");
        lines.add(
                "until then. A disabled account with other data gets a first password for its owner, so the row has to be"
                        + " named as well");
        lines.add("(`reactivation-differs`).");
        lines.add("");
        row(
                "kind",
                "account",
                "data",
                "recorded address",
                "row’s address",
                "first password",
                "afterwards",
                "findings",
                "named row");
        row("---", "---", "---", "---", "---", "---", "---", "---", "---");
        for (var kind : RequestKind.values()) {
            for (var account : List.of(RowAccountState.ACTIVE, RowAccountState.DISABLED)) {
                addresses(kind, account);
            }
        }
    }

    private void addresses(RequestKind kind, RowAccountState account) {
        for (var differ : List.of(false, true)) {
            for (var registered : List.of("none", "one")) {
                for (var asked : List.of("none", "the same", "another")) {
                    for (var unused : account == RowAccountState.ACTIVE ? List.of(false, true) : List.of(false)) {
                        if (!(registered.equals("none") && asked.equals("the same"))) {
                            address(kind, account, differ, registered, asked, unused);
                        }
                    }
                }
            }
        }
    }

    private void address(
            RequestKind kind,
            RowAccountState account,
            boolean differ,
            String registered,
            String asked,
            boolean unused) {
        var own = ExternalAddress.parse("rina@surat.example");
        var directory = new FakePersonLookup();
        directory.onFile = !differ;
        directory.firstPasswordUnused = unused;
        directory.accounts.put(
                new Nik(NIK),
                new ExistingAccount(
                        "id",
                        "rina",
                        "Rina Wijaya",
                        account == RowAccountState.ACTIVE,
                        registered.equals("none") ? Optional.empty() : own));
        var address =
                switch (asked) {
                    case "none" -> null;
                    case "the same" -> "rina@surat.example";
                    default -> "lain@surat.example";
                };
        var findings = new RowComparison(kind, directory, name -> false, EXTENSION_MONTHS)
                .of(List.of(new ListedEmployee(
                        1,
                        new EmployeeData(
                                "Rina Wijaya",
                                NIK,
                                "Bandung",
                                "1990-03-02",
                                address,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))))
                .get(0)
                .findings();
        var named = findings.stream().anyMatch(Finding::needsNaming);
        var recorded = registered.equals("none") && (account == RowAccountState.DISABLED || !kind.isFlexiwork());
        var taken = "another".equals(asked) && (recorded || unused);
        if (taken) {
            assertThat(named)
                    .as(kind + " " + account + differ + registered + asked + unused)
                    .isTrue();
        }
        row(
                kind.name(),
                account.name(),
                differ ? "differ" : "agree",
                registered,
                asked,
                unused ? "never changed" : "none, or changed",
                !taken
                        ? "as it was"
                        : differ
                                ? "the row’s, trusted once two officers have confirmed it, not by time"
                                : "the row’s, trusted after the waiting time, or once two officers have confirmed it",
                findings.stream()
                        .map(Finding::code)
                        .filter(code -> code.startsWith("address-") || code.startsWith("identity-"))
                        .map(code -> "`" + code + "`")
                        .collect(Collectors.joining(" ")),
                named ? "yes" : "no");
    }

    private void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }
}
