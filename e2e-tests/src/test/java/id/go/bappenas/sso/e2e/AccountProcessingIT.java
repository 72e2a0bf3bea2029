package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.employees;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.ssoActivation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.FirstMail;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import id.go.bappenas.sso.e2e.pages.PasswordChangedPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** "Alur penerimaan akun Flexiwork" and "akses aktivasi SSO": accounts, roles and mails after a memo is approved. */
@ExtendWith(SsoExtension.class)
class AccountProcessingIT {

    @Test
    void approvedMemoLeadsToTheFirstSignIn(Sso sso, Page page) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(2);
        employees(request).get(0).put("fullName", "Dr. Ni Luh D'Arc, M.Si.");
        var id = requests.worked(request);

        var mail = requests.firstMail(request, 0);
        assertThat(mail.subject()).isEqualTo("Akun Flexiwork Anda");
        assertThat(mail.text()).contains("Harap segera mengganti password.", sso.flexiwork(), "WIB");
        assertThat(mail.html()).contains("<html lang=\"id\"", "Harap segera mengganti password.", "Halo Dr. Ni Luh D");
        var first = FirstMail.of(mail);
        var person = first.person(sso);
        assertThat(mail.html()).contains(">" + first.password().replace("&", "&amp;") + "</div>");
        assertThat(roles(sso, person)).contains("access");
        var account = sso.admin().must(sso.admin().get(People.path(person))).body();
        assertThat(account.at("/attributes/externalEmail/0").asText())
                .isEqualTo(employees(request).get(0).get("externalEmail"));
        assertThat(account.has("email")).isFalse();

        assertThat(hash(sso, person))
                .as("hash of the random password")
                .contains("\"hashIterations\":1,", "\"memory\":[\"8\"]");
        page.navigate(sso.flexiwork());
        new LoginPage(page).signIn(person);
        var chosen = People.randomPassword();
        new ChangePasswordPage(page).assertCurrent().change(chosen, chosen);
        new PasswordChangedPage(page).assertCurrent().goOn();
        assertThat(hash(sso, person))
                .as("hash of the chosen password")
                .contains("\"hashIterations\":5,", "\"memory\":[\"7168\"]");
        ApplicationPage.flexiwork(page).assertSignedIn(person);
        assertThat(DirectGrant.of(sso, person).body())
                .as("the mailed password after the change")
                .contains("invalid_grant");
        assertThat(DirectGrant.again(sso, person.withPassword(chosen)).statusCode())
                .isEqualTo(200);

        var seen = requests.auditor().get(path(id)).body();
        assertThat(seen.get("status").asText()).isEqualTo("COMPLETED");
        assertThat(seen.at("/rows/DELIVERED").asInt()).isEqualTo(2);
        assertThat(created(sso, person)).hasSize(1).first().satisfies(event -> assertThat(
                        event.at("/details/request").asText())
                .isEqualTo(id));
        sso.mailbox().awaitTo(address(request, 0), notice -> notice.subject().startsWith("Sukses"));
        assertThat(sso.mailbox().to(address(request, 0)))
                .as("the first password, and the notice of its change")
                .hasSize(2);
    }

    @Test
    void ssoActivationGivesAWorkAddressThatTheReportLists(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = ssoActivation(1);
        var id = requests.worked(request);

        var mail = requests.firstMail(request, 0);
        assertThat(mail.subject()).isEqualTo("Akun SSO Anda");
        assertThat(mail.text()).contains(sso.smartOffice());
        var person = FirstMail.of(mail).person(sso);
        var work = sso.admin()
                .must(sso.admin().get(People.path(person)))
                .body()
                .get("email")
                .asText();
        assertThat(work).startsWith(person.username() + "@");
        assertThat(roles(sso, person)).isEmpty();
        assertThat(requests.auditor().get(path(id) + "/report").text()).contains(work, "DELIVERED");
    }

    @Test
    void personWithAnAccountGetsFlexiworkAndNoSecondAccount(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        var person = requests.known(employees(request).get(0), "lama");
        var before = account(sso, person);
        var id = requests.worked(request);

        assertThat(requests.auditor()
                        .get(path(id))
                        .body()
                        .at("/rows/ACCESS_GRANTED")
                        .asInt())
                .isEqualTo(1);
        var mail = sso.mailbox().awaitTo(person.username() + "@lama.example", one -> one.subject()
                .contains("Flexiwork"));
        assertThat(mail.subject()).isEqualTo("Akun SSO Anda Dapat Dipakai untuk Flexiwork");
        assertThat(mail.text()).contains(person.username(), "password Anda tidak berubah");
        assertThat(sso.mailbox().to(address(request, 0)))
                .as("the address of the list")
                .isEmpty();
        var redelivery = requests.verifier().post(path(id) + "/employees/1/redelivery");
        assertThat(redelivery.status()).isEqualTo(409);
        assertThat(redelivery.code()).isEqualTo("password-chosen");
        assertThat(roles(sso, person)).contains("access");
        assertThat(DirectGrant.of(sso, person).statusCode()).isEqualTo(200);
        var after = account(sso, person);
        assertThat(after.at("/attributes/contractEnd/0").asText())
                .isEqualTo(employees(request).get(0).get("contractEnd"));
        for (var field : List.of("firstName", "lastName", "email", "username")) {
            assertThat(after.get(field)).as(field).isEqualTo(before.get(field));
        }
        assertThat(after.at("/attributes/externalEmail/0").asText()).isEqualTo(person.username() + "@lama.example");
    }

    @Test
    void disabledAccountIsEnabledForANamedRowOnlyAndWithoutItsFormerRoles(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        var person = requests.known(employees(request).get(0), "lama");
        sso.people().grant(person, "sso-api", "request-auditor");
        sso.people().enable(person, false);

        var id = requests.submitted(requests.submitter(), request);
        var unnamed = requests.verifier().post(path(id) + "/approval");
        assertThat(unnamed.code()).isEqualTo("accounts-disabled");
        assertThat(unnamed.body().at("/errors").findValuesAsText("row")).containsExactly("1");
        assertThat(account(sso, person).get("enabled").asBoolean()).isFalse();

        requests.approve(id, Map.of("reactivate", List.of(1), "acknowledgedRows", List.of(1)));
        var first = FirstMail.of(sso.mailbox().awaitTo(person.username() + "@lama.example", one -> one.subject()
                .contains("Flexiwork")));
        assertThat(first.username()).isEqualTo(person.username());
        assertThat(roles(sso, person)).containsExactly("access");
        assertThat(DirectGrant.of(sso, person).body())
                .as("the previous password")
                .contains("invalid_grant")
                .doesNotContain("not fully set up");
        assertThat(account(sso, person).get("enabled").asBoolean()).isTrue();
        assertThat(account(sso, person).get("requiredActions").toString()).contains("UPDATE_PASSWORD");
        assertThat(sso.mailbox().to(address(request, 0))).isEmpty();
    }

    @Test
    void redeliveryMailsANewPasswordUntilThePersonHasChosenOne(Sso sso, Page page) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        var id = requests.worked(request);
        var first = FirstMail.of(requests.firstMail(request, 0));
        var verifier = requests.verifier();
        var redelivery = path(id) + "/employees/1/redelivery";

        assertThat(requests.auditor().post(redelivery).status()).isEqualTo(403);
        assertThat(verifier.post(path(id) + "/employees/2/redelivery").code()).isEqualTo("row-unknown");
        assertThat(verifier.post(redelivery).status()).isEqualTo(204);
        var second = FirstMail.of(sso.mailbox()
                .awaitTo(
                        address(request, 0),
                        mail -> mail.subject().equals("Akun Flexiwork Anda")
                                && !FirstMail.of(mail).password().equals(first.password())));
        page.navigate(sso.flexiwork());
        new LoginPage(page).signIn(first.person(sso));
        assertThat(new LoginPage(page).error().textContent()).isNotBlank();
        new LoginPage(page).signIn(second.person(sso));
        var chosen = People.randomPassword();
        new ChangePasswordPage(page).assertCurrent().change(chosen, chosen);
        new PasswordChangedPage(page).assertCurrent();

        var refused = verifier.post(redelivery);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("password-chosen");
        assertThat(sso.mailbox().to(address(request, 0)).stream()
                        .filter(mail -> mail.subject().equals("Akun Flexiwork Anda")))
                .hasSize(2);
    }

    @Test
    void namedRowCorrectsTheAddressOfAnUnusedAccountOnceTwoOfficersConfirmIt(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        var before = requests.worked(request);
        var first = FirstMail.of(requests.firstMail(request, 0));

        var corrected = AccountRequests.again(request);
        var right = "benar." + address(request, 0);
        employees(corrected).get(0).put("externalEmail", right);
        var id = requests.submitted(requests.submitter(), corrected);
        requests.approve(requests.verifier(), id, Map.of("acknowledgedRows", List.of(1)));
        requests.await("the row waits", () -> requests.auditor()
                .get(path(id) + "/employees")
                .body()
                .at("/items/0/lastError")
                .asText()
                .equals("address-untrusted"));
        for (var status : List.of(202, 204)) {
            assertThat(Officers.of(sso)
                            .api()
                            .post(
                                    Officers.path(first.person(sso)) + "/address-confirmation",
                                    Map.of("externalEmail", right))
                            .status())
                    .isEqualTo(status);
        }

        var second =
                FirstMail.of(sso.mailbox().awaitTo(right, mail -> mail.subject().equals("Akun Flexiwork Anda")));
        assertThat(second.username()).isEqualTo(first.username());
        var elsewhere = requests.verifier().post(path(before) + "/employees/1/redelivery");
        assertThat(elsewhere.code()).as(elsewhere.text()).isEqualTo("delivered-elsewhere");
        assertThat(elsewhere.text()).contains(id);
        assertThat(DirectGrant.of(sso, first.person(sso)).body()).contains("invalid_grant");
    }

    @Test
    void peopleWithTheSameNameGetDifferentUserNamesEvenAtOnce(Sso sso) {
        var requests = AccountRequests.of(sso);
        var one = flexiwork(5);
        var other = flexiwork(5);
        var name = employees(one).get(0).get("fullName");
        employees(one).forEach(employee -> employee.put("fullName", name));
        employees(other).forEach(employee -> employee.put("fullName", name));
        var submitter = requests.submitter();
        var ids = List.of(requests.submitted(submitter, one), requests.submitted(submitter, other));
        var verifier = requests.verifier();
        ids.parallelStream().forEach(id -> requests.approve(verifier, id, Map.of()));

        ids.forEach(requests::awaitCompleted);
        var names = new ArrayList<String>();
        for (var id : ids) {
            requests.auditor().get(path(id) + "/employees").body().get("items").forEach(row -> {
                assertThat(row.get("state").asText()).isEqualTo("DELIVERED");
                names.add(row.get("username").asText());
            });
        }
        assertThat(names).doesNotHaveDuplicates().hasSize(10);
    }

    @Test
    void endOfContractRemovesTheRoleAndDisablesAFlexiworkOnlyAccount(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(2);
        var staff = requests.known(employees(request).get(1), "tetap");
        requests.worked(request);
        var only = FirstMail.of(requests.firstMail(request, 0)).person(sso);
        assertThat(DirectGrant.of(sso, staff).statusCode()).isEqualTo(200);
        var yesterday = LocalDate.now(AccountRequests.JAKARTA).minusDays(1);

        setContractEnd(sso, only, yesterday);
        setContractEnd(sso, staff, yesterday);

        requests.await(
                "the end of both contracts",
                () -> !roles(sso, only).contains("access") && !roles(sso, staff).contains("access"));
        assertThat(account(sso, only).get("enabled").asBoolean()).isFalse();
        assertThat(account(sso, staff).get("enabled").asBoolean()).isTrue();
        assertThat(account(sso, staff).at("/attributes/contractEnd").isMissingNode())
                .isTrue();
        assertThat(DirectGrant.again(sso, staff).statusCode()).isEqualTo(200);

        // A later request for the same person.
        var back = AccountRequests.again(request);
        employees(back).remove(1);
        requests.worked(back, Map.of("reactivate", List.of(1)));
        var mails = sso.mailbox().to(address(request, 0)).stream()
                .filter(mail -> mail.subject().equals("Akun Flexiwork Anda"))
                .map(FirstMail::of)
                .toList();
        assertThat(mails).hasSize(2).extracting(FirstMail::username).containsOnly(only.username());
        assertThat(roles(sso, only)).contains("access");
    }

    @Test
    void employeeAndSubmitterAreRemindedOnceTwoWeeksBeforeTheEndAndAnExtensionKeepsTheAccess(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(2);
        var end = LocalDate.now(AccountRequests.JAKARTA).plusDays(14);
        employees(request).forEach(employee -> employee.put("contractEnd", end.toString()));
        var submitter = requests.with("request-submitter");
        var id = requests.submitted(Api.as(sso, submitter), request);
        requests.approve(id, Map.of());

        var told = sso.mailbox()
                .awaitTo(address(request, 0), mail -> mail.subject().contains("Segera Berakhir"));
        assertThat(told.subject()).isEqualTo("Akses Flexiwork Anda Segera Berakhir");
        var list = sso.mailbox().awaitTo(submitter.username() + "@kantor.example", mail -> mail.subject()
                .contains("Segera Berakhir"));
        assertThat(list.text())
                .contains(
                        "kontrak 2 akun",
                        FirstMail.of(requests.firstMail(request, 0)).username());

        var extension = AccountRequests.again(request);
        employees(extension)
                .forEach(
                        employee -> employee.put("contractEnd", end.plusYears(1).toString()));
        requests.worked(extension);
        var person = FirstMail.of(requests.firstMail(request, 0)).person(sso);
        assertThat(account(sso, person).at("/attributes/contractEnd/0").asText())
                .isEqualTo(end.plusYears(1).toString());
        assertThat(sso.mailbox().to(address(request, 0)).stream()
                        .filter(mail -> mail.subject().contains("Segera Berakhir")))
                .hasSize(1);
        assertThat(sso.mailbox().to(submitter.username() + "@kantor.example").stream()
                        .filter(mail -> mail.subject().contains("Segera Berakhir")))
                .hasSize(1);
    }

    @Test
    void disabledAccountLosesItsSessionsInAllApplications(Sso sso) {
        var person = sso.people().employee();
        assertThat(DirectGrant.of(sso, person).statusCode()).isEqualTo(200);
        assertThat(sso.people().sessions(person)).isPositive();

        sso.people().enable(person, false);

        assertThat(sso.people().sessions(person)).isZero();
    }

    private static void setContractEnd(Sso sso, Person person, LocalDate end) {
        var account = (ObjectNode) account(sso, person);
        account.withObject("/attributes").putArray("contractEnd").add(end.toString());
        sso.admin().must(sso.admin().put(People.path(person), account));
    }

    /** Hash parameters of the person's password. */
    private static String hash(Sso sso, Person person) {
        return sso.admin()
                .must(sso.admin().get(People.path(person) + "/credentials"))
                .body()
                .get(0)
                .get("credentialData")
                .asText();
    }

    private static JsonNode account(Sso sso, Person person) {
        return sso.admin().must(sso.admin().get(People.path(person))).body();
    }

    private static String address(Map<String, Object> request, int row) {
        return employees(request).get(row).get("externalEmail").toString();
    }

    private static List<String> roles(Sso sso, Person person) {
        var names = new ArrayList<String>();
        sso.admin()
                .must(sso.admin().get(People.path(person) + "/role-mappings"))
                .body()
                .path("clientMappings")
                .forEach(client -> client.get("mappings")
                        .forEach(role -> names.add(role.get("name").asText())));
        return names;
    }

    private static List<JsonNode> created(Sso sso, Person person) {
        var events = new ArrayList<JsonNode>();
        sso.admin()
                .must(sso.admin()
                        .get(Sso.REALM + "/admin-events?operationTypes=CREATE&resourcePath=users/" + person.id()))
                .body()
                .forEach(events::add);
        return events;
    }
}
