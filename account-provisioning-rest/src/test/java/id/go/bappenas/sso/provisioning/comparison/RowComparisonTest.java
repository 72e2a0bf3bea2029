package id.go.bappenas.sso.provisioning.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.provisioning.contract.KnownContract;
import id.go.bappenas.sso.provisioning.intake.EmployeeData;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The findings for verifiers about people on file, and the proposed user names. */
class RowComparisonTest {

    private static final String NIK = "3273010203900001";
    private static final String ADDRESS = "rina1@surat.example";

    private final FakePersonLookup directory = new FakePersonLookup();

    @Test
    void employeeWithoutAccountHasNoFindingsAndGetsUsername() {
        var row = compare(RequestKind.FLEXIWORK, person(1)).get(0);

        assertThat(row.findings()).isEmpty();
        assertThat(row.account()).isEmpty();
        assertThat(row.username()).isEqualTo("rina.wijaya");
    }

    @Test
    void missingAddressIsErrorOnlyWithoutAccount() {
        var person = person(1, null, null);

        var findings = compare(RequestKind.FLEXIWORK, person).get(0).findings();
        assertThat(findings).extracting(Finding::code).containsExactly("address-missing");
        assertThat(findings).allMatch(Finding::isError);

        directory.accounts.put(new Nik(NIK), account("Rina Wijaya", true, Optional.empty()));
        assertThat(codes(RequestKind.FLEXIWORK, person)).containsExactly("account-active");
    }

    @Test
    void differencesFromAccountAreWarningsAndAccountUsernameIsUsed() {
        directory.accounts.put(
                new Nik(NIK), account("Somebody Else", false, ExternalAddress.parse("lain@surat.example")));
        directory.onFile = false;

        var row = compare(RequestKind.FLEXIWORK, person(1)).get(0);

        assertThat(row.findings())
                .extracting(Finding::code)
                .containsExactly(
                        "account-disabled",
                        "name-differs",
                        "identity-differs",
                        "reactivation-differs",
                        "address-differs");
        assertThat(row.findings()).noneMatch(Finding::isError);
        assertThat(row.username()).isEqualTo("rina.lama");
    }

    @Test
    void newAddressWithDifferentDataIsErrorUntilRowIsNamed() {
        directory.accounts.put(new Nik(NIK), account("Rina Wijaya", true, Optional.empty()));
        directory.onFile = false;

        var findings = compare(RequestKind.FLEXIWORK, person(1)).get(0).findings();

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly("account-active", "identity-differs", "address-new", "address-identity-differs");
        assertThat(findings.get(3)).matches(Finding::isError).matches(Finding::needsNaming);
        assertThat(findings.get(3).inRow(1).about()).containsEntry("acknowledge", true);
    }

    @Test
    void anotherAddressForAnUnusedAccountIsAnErrorIfTheNameDiffers() {
        directory.accounts.put(
                new Nik(NIK), account("Somebody Else", true, ExternalAddress.parse("lain@surat.example")));

        assertThat(codes(RequestKind.FLEXIWORK, person(1))).doesNotContain("address-identity-differs");

        directory.firstPasswordUnused = true;
        assertThat(codes(RequestKind.FLEXIWORK, person(1))).contains("address-identity-differs");
        directory.accounts.put(new Nik(NIK), account("Rina Wijaya", true, ExternalAddress.parse("lain@surat.example")));
        assertThat(codes(RequestKind.FLEXIWORK, person(1))).doesNotContain("address-identity-differs");
    }

    @Test
    void rowThatRecordsOrReplacesAddressHasToBeNamed() {
        for (var kind : RequestKind.values()) {
            directory.firstPasswordUnused = true;
            directory.accounts.put(
                    new Nik(NIK), account("Rina Wijaya", true, ExternalAddress.parse("lain@surat.example")));
            var replaced = compare(kind, person(1)).get(0).findings().get(2);
            assertThat(replaced.code()).isEqualTo("address-replaced");
            assertThat(replaced.arguments()).containsExactly("rina.lama", "l***n@s***.example");
            assertThat(replaced).matches(Finding::needsNaming);

            directory.firstPasswordUnused = false;
            assertThat(codes(kind, person(1))).doesNotContain("address-replaced", "address-recorded");
            directory.accounts.put(new Nik(NIK), account("Rina Wijaya", false, Optional.empty()));
            assertThat(compare(kind, person(1)).get(0).findings())
                    .as("a disabled account that may be enabled")
                    .anyMatch(finding -> finding.code().equals("address-recorded") && finding.needsNaming());
        }
    }

    @Test
    void contractChangeIsWarningWithItsDays() {
        directory.accounts.put(
                new Nik(NIK), account("Rina Wijaya", true, ExternalAddress.parse("rina1@surat.example")));
        directory.contract = Optional.of(new KnownContract(Optional.of(LocalDate.parse("2026-11-29")), true, false));

        var extended =
                compare(RequestKind.FLEXIWORK, person(1)).get(0).findings().get(1);

        assertThat(extended.code()).isEqualTo("account-contract-extended");
        assertThat(extended.arguments()).containsExactly("rina.lama", "2026-11-29", "2027-11-30");
        assertThat(extended.isError()).isFalse();
    }

    @Test
    void shorterContractIsWarningWithTheDayOnRecordAndTheDayOfTheRow() {
        directory.accounts.put(
                new Nik(NIK), account("Rina Wijaya", true, ExternalAddress.parse("rina1@surat.example")));
        for (var accountEnds : List.of(true, false)) {
            directory.contract =
                    Optional.of(new KnownContract(Optional.of(LocalDate.parse("2027-12-31")), accountEnds, false));

            var shorter =
                    compare(RequestKind.FLEXIWORK, person(1)).get(0).findings().get(1);

            assertThat(shorter.code()).isEqualTo("contract-shorter");
            assertThat(shorter.arguments()).containsExactly("rina.lama", "2027-12-31", "2027-11-30");
            assertThat(shorter.needsNaming()).isFalse();
        }
    }

    @Test
    void accountThatGetsALastDayLaterThanTheRowSaysSo() {
        directory.accounts.put(
                new Nik(NIK), account("Rina Wijaya", true, ExternalAddress.parse("rina1@surat.example")));
        directory.contract = Optional.of(new KnownContract(Optional.of(LocalDate.parse("2027-12-31")), false, false));

        var findings = compare(RequestKind.SSO_ACTIVATION, person(1)).get(0).findings();

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly("account-active", "account-contract-limited", "contract-shorter");
        assertThat(findings.get(1).arguments()).as("the day that would hold").endsWith("2027-12-31");
        assertThat(findings.get(2).arguments()).containsExactly("rina.lama", "2027-12-31", "2027-11-30");
    }

    @Test
    void similarUsernameIsWarningWithoutAccount() {
        directory.alike.put("rina.wijaya", new TreeSet<>(List.of("rina_wijaya", "rinawijaya")));

        var findings = compare(RequestKind.FLEXIWORK, person(1)).get(0).findings();

        assertThat(findings).extracting(Finding::code).containsExactly("username-alike");
        assertThat(findings.get(0).arguments()).containsExactly("rina_wijaya, rinawijaya");
    }

    @Test
    void addressForAccountWithoutAddressIsWarning() {
        directory.accounts.put(new Nik(NIK), account("Rina Wijaya, S.E.", true, Optional.empty()));

        assertThat(codes(RequestKind.FLEXIWORK, person(1))).containsExactly("account-active", "address-new");
        assertThat(codes(RequestKind.SSO_ACTIVATION, person(1)))
                .as("a last day for an account without one")
                .containsExactly("account-active", "address-new", "address-recorded", "account-contract-limited");
    }

    @Test
    void namesakesSharedAddressesOpenRequestsAndTheSubmitterAreWarnings() {
        directory.namesakes.put("Rina Wijaya", new TreeSet<>(List.of("a", "b", "c", "d", "e", "f")));
        directory.sharing.put(ADDRESS, List.of("ayah"));
        directory.open.put(new Nik(NIK), "nomor");
        directory.submitter = Optional.of(new Nik(NIK));

        var findings = compare(RequestKind.FLEXIWORK, person(1)).get(0).findings();

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly("address-shared", "nik-in-other-request", "nik-of-submitter", "name-alike");
        assertThat(findings.get(3).arguments()).containsExactly("a, b, c, d, e, …");
    }

    @Test
    void addressOfSeveralRowsIsAFindingOfEachOfThem() {
        var rows = compare(
                RequestKind.FLEXIWORK, person(1), person(2, ADDRESS, null), person(3), person(4, ADDRESS, null));

        assertThat(rows.get(0).findings())
                .containsExactly(Finding.warning("externalEmail", "address-repeated", "2, 4"))
                .allMatch(Finding::needsNaming);
        assertThat(rows.get(1).findings().get(0).arguments()).containsExactly("1, 4");
        assertThat(rows.get(2).findings()).isEmpty();
        assertThat(compare(RequestKind.FLEXIWORK, person(1), person(3)).get(0).findings())
                .as("the other rows are excluded")
                .isEmpty();
    }

    @Test
    void misspeltDomainOfAnAddressHasToBeNamed() {
        assertThat(compare(RequestKind.FLEXIWORK, person(1, "rina@gmial.com", null))
                        .get(0)
                        .findings())
                .containsExactly(Finding.warning("externalEmail", "address-misspelt", "gmial.com", "gmail.com"))
                .allMatch(Finding::needsNaming);
    }

    @Test
    void peopleWhoseAccountsAreDueCountAsTheirAccountsDo() {
        directory.due.add(new DuePerson(
                new Nik("3273010203900009"), "rina.wijaya", "RINA wijaya", ExternalAddress.parse(ADDRESS)));
        directory.due.add(new DuePerson(new Nik(NIK), "rina.sendiri", "Rina Wijaya", ExternalAddress.parse(ADDRESS)));

        var due = compare(RequestKind.FLEXIWORK, person(1)).get(0).findings();

        assertThat(due)
                .as("without the person's own row in another request")
                .containsExactly(
                        Finding.warning("externalEmail", "address-shared", "rina.wijaya"),
                        Finding.warning("fullName", "name-alike", "rina.wijaya"));
        directory.due.clear();
        directory.sharing.put(ADDRESS, List.of("rina.wijaya"));
        directory.namesakes.put("Rina Wijaya", new TreeSet<>(List.of("rina.wijaya")));
        assertThat(compare(RequestKind.FLEXIWORK, person(1)).get(0).findings())
                .as("the account is made now, and nothing changed for the verifier")
                .isEqualTo(due);
    }

    @Test
    void mailboxOfADisabledAccountThatAnotherPersonHasIsAFinding() {
        directory.accounts.put(
                new Nik(NIK), account("Rina Wijaya", false, ExternalAddress.parse("lain@surat.example")));
        directory.sharing.put("lain@surat.example", List.of("ayah", "rina.lama"));

        assertThat(compare(RequestKind.FLEXIWORK, person(1)).get(0).findings())
                .contains(Finding.warning("externalEmail", "address-shared", "ayah"));
    }

    @Test
    void nikInApprovedRequestHasToBeNamedAndDifferencesAreFindings() {
        directory.open.put(new Nik(NIK), "nomor");
        directory.approved.put(
                new Nik(NIK), new EarlierApproval("nomor", Optional.of(person(1).employee())));
        var same = compare(RequestKind.FLEXIWORK, person(1)).get(0).findings();
        assertThat(same).extracting(Finding::code).containsExactly("nik-in-approved-request");
        assertThat(same).allMatch(Finding::needsNaming);

        var other = compare(RequestKind.FLEXIWORK, person(1, "curi@surat.example", null))
                .get(0)
                .findings();
        assertThat(other).extracting(Finding::code).containsExactly("approved-request-differs");
        assertThat(other).allMatch(Finding::needsNaming);
    }

    @Test
    void employeeNumberOfAnotherAccountHasToBeNamed() {
        directory.employeeNumbers.put("199003022015012001", List.of("rina.lama"));
        var person = new ListedEmployee(
                1,
                new EmployeeData(
                        "Rina Wijaya",
                        NIK,
                        "Bandung",
                        "1990-03-02",
                        ADDRESS,
                        "199003022015012001",
                        null,
                        null,
                        null,
                        null,
                        null));

        var findings = compare(RequestKind.SSO_ACTIVATION, person).get(0).findings();
        assertThat(findings).extracting(Finding::code).containsExactly("employee-number-in-use");
        assertThat(findings).allMatch(Finding::needsNaming);

        directory.accounts.put(new Nik(NIK), account("Rina Wijaya", true, ExternalAddress.parse(ADDRESS)));
        assertThat(codes(RequestKind.SSO_ACTIVATION, person)).containsExactly("account-active");
    }

    @Test
    void usernameLikeFunctionHasToBeNamed() {
        directory.functions.add("rina.wijaya");

        var findings = compare(RequestKind.FLEXIWORK, person(1)).get(0).findings();

        assertThat(findings).extracting(Finding::code).containsExactly("username-function");
        assertThat(findings).allMatch(Finding::needsNaming);
    }

    @Test
    void sameNamesGetDifferentUsernamesAndTakenUsernameIsSkipped() {
        directory.taken.add("rina.wijaya");

        assertThat(compare(RequestKind.FLEXIWORK, person(1), person(2)))
                .extracting(ComparedRow::username)
                .containsExactly("rina.wijaya2", "rina.wijaya3");
    }

    @Test
    void rowDoesNotGetUsernameThatLaterRowRequests() {
        var wish = person(2, ADDRESS, "Rina.Wijaya");

        assertThat(compare(RequestKind.FLEXIWORK, person(1), wish))
                .extracting(ComparedRow::username)
                .containsExactly("rina.wijaya2", "rina.wijaya");

        directory.taken.add("rina.wijaya");
        var refused = compare(RequestKind.FLEXIWORK, wish).get(0);
        assertThat(refused.findings()).extracting(Finding::code).containsExactly("username-taken");
        assertThat(refused.username()).isEqualTo("rina.wijaya2");
    }

    private List<String> codes(RequestKind kind, ListedEmployee person) {
        return compare(kind, person).get(0).findings().stream()
                .map(Finding::code)
                .toList();
    }

    private List<ComparedRow> compare(RequestKind kind, ListedEmployee... people) {
        return new RowComparison(kind, directory, name -> false, 12).of(List.of(people));
    }

    private static ListedEmployee person(int row) {
        return person(row, "rina" + row + "@surat.example", null);
    }

    private static ListedEmployee person(int row, String address, String wish) {
        return new ListedEmployee(
                row,
                new EmployeeData(
                        "Rina Wijaya",
                        "327301020390000" + row,
                        "Bandung",
                        "1990-03-02",
                        address,
                        null,
                        null,
                        null,
                        wish,
                        "2026-12-01",
                        "2027-11-30"));
    }

    private static ExistingAccount account(String name, boolean enabled, Optional<ExternalAddress> address) {
        return new ExistingAccount("id", "rina.lama", name, enabled, address);
    }
}
