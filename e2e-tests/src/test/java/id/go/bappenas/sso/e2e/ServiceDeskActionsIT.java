package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Axe;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.FirstMail;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.DeskPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an identity manager does for a person, on the pages of the service desk and by REST. */
@ExtendWith(SsoExtension.class)
class ServiceDeskActionsIT {

    private static final String ALL = "identity,address,address-confirmation,first-password,sessions,links";

    @Test
    void officerEndsSessionsAndLinksAndCorrectsIdentityAndAddress(Sso sso, Browsing browsing) {
        var employee = Employee.of(sso);
        assertThat(DirectGrant.of(sso, employee.person()).statusCode()).isEqualTo(200);
        var link = Reset.link(sso, employee);
        assertThat(new Forms("id").get(link).page()).isEqualTo("confirm-reset");
        var officer = Officers.of(sso).make();
        var page = browsing.page();
        var addresses = new ArrayList<String>();
        page.onRequest(request -> addresses.add(request.url()));
        var desk = new DeskPages(page, sso).openAs(officer, "people/" + employee.username());

        desk.assertCurrent("desk-person");
        assertThat(page.locator("[data-code=sessions]")).hasCount(1);
        open(page, "sessions");
        assertThat(Axe.violations(page)).isEmpty();
        new Screenshots(page, "1280").take("desk-person-sessions");
        page.locator("#act").dblclick();
        assertDone(page, "Semua sesi orang ini sudah diakhiri.");
        assertThat(page.locator("[data-code=no-session]")).hasCount(1);

        open(page, "links");
        page.locator("#act").click();
        assertDone(page, "sudah dibatalkan");
        assertThat(new Forms("id").get(link).page()).isEqualTo("link-invalid");

        open(page, "identity");
        assertThat(page.locator("#on-file")).containsText(employee.nik().substring(12));
        assertThat(page.locator("body")).not().containsText(employee.nik());
        identity(page, "3273 O1", "Bandung", "31/02/1985");
        assertThat(page.locator("#nik-fault")).containsText("16 digit");
        assertThat(page.locator("#birthDate-fault")).containsText("tanggal");
        assertThat(page.locator("#nik")).hasValue("3273 O1");
        assertThat(Axe.violations(page)).isEmpty();
        new Screenshots(page, "1280").take("desk-person-identity");
        var doubtful = Officers.nik().substring(0, 12) + "0000";
        identity(page, doubtful, "Solok <b>", "17/03/1985");
        assertThat(page.locator("#birthPlace")).hasValue("Solok <b>");
        assertThat(page.locator("#doubts")).containsText("0000");
        identity(page, doubtful, "Solok", "17/03/1985");
        assertThat(page.locator("#doubts")).containsText("0000");
        page.locator("#doubts input").check();
        // The tick is about the NIK that was shown.
        page.locator("#nik").fill("320101" + doubtful.substring(6));
        page.locator("#act").click();
        assertThat(page.locator("#doubts input")).not().isChecked();
        identity(page, doubtful, "Solok", "17/03/1985");
        page.locator("#doubts input").check();
        page.locator("#act").click();
        assertDone(page, "Data identitas dicatat.");
        assertThat(page.locator("[data-code=identity-on-file]")).containsText("0000");
        sso.mailbox().awaitTo(employee.address(), mail -> mail.subject().contains("Data Identitas"));

        open(page, "address");
        page.locator("#externalEmail").fill("ratna@@surat");
        page.locator("#act").click();
        assertThat(page.locator("#externalEmail-fault")).isVisible();
        assertThat(page.locator("#externalEmail")).hasValue("ratna@@surat");
        var moved = employee.username() + "@baru.example";
        page.locator("#externalEmail").fill(moved);
        page.locator("#act").click();
        assertDone(page, "Alamat lama");
        sso.mailbox().awaitTo(moved, mail -> mail.subject().contains("Email Eksternal"));
        sso.mailbox().awaitTo(employee.address(), mail -> mail.subject().contains("Email Eksternal"));

        page.locator("[data-step=confirm-address] a").click();
        page.locator("#externalEmail").fill(moved);
        page.locator("#act").click();
        assertThat(page.locator("[data-error-summary]")).containsText("Petugas lain");
        assertThat(page.locator("#externalEmail")).hasValue(moved);

        var events = events(sso, officer);
        assertThat(events)
                .extracting(event -> event.at("/details/sessions").asText())
                .contains("ended");
        assertThat(events)
                .extracting(event -> event.at("/details/links").asText())
                .contains("cancelled");
        assertThat(events)
                .extracting(event -> event.at("/details/identity").asText())
                .contains("recorded");
        assertThat(events)
                .extracting(event -> event.at("/details/externalEmail").asText())
                .contains("changed");
        assertThat(events.toString())
                .doesNotContain(doubtful, moved, employee.address(), "Solok", "17/03/1985", "1985-03-17");
        assertThat(addresses).noneMatch(address -> address.contains("3273") || address.contains("baru.example"));
    }

    @Test
    void aColleaguesChangeIsExplainedAndAnotherOfficerConfirms(Sso sso, Browsing browsing) {
        var employee = Employee.of(sso);
        var page = browsing.page();
        var desk = new DeskPages(page, sso)
                .openAs(Officers.of(sso).make(), "people/" + employee.username() + "/address-confirmation");
        desk.assertCurrent("desk-person-action");
        var moved = "O'Brien." + employee.username() + "@baru.example";
        assertThat(Officers.of(sso)
                        .api()
                        .put(Officers.path(employee.person()) + "/external-email", Map.of("externalEmail", moved))
                        .status())
                .isEqualTo(200);

        page.locator("#externalEmail").fill(employee.address());
        page.locator("#act").click();
        assertThat(page.locator("[data-error-summary]")).containsText("petugas lain");
        assertThat(page.locator("#externalEmail")).hasValue(employee.address());
        page.locator("#act").click();
        assertThat(page.locator("[data-error-summary]")).containsText("bukan yang Anda sebut");
        page.locator("#externalEmail").fill(moved);
        page.locator("#act").click();
        assertDone(page, "sekarang dipercaya");
        assertThat(page.locator("[data-code=address-trusted]")).containsText("@b***.example");
    }

    @Test
    void firstPasswordIsSentAgainAndRefusalsSayWhatToDo(Sso sso, Browsing browsing) {
        var requests = AccountRequests.of(sso);
        var request = AccountRequests.flexiwork(1);
        requests.worked(request);
        var first = FirstMail.of(requests.firstMail(request, 0));
        var address =
                AccountRequests.employees(request).get(0).get("externalEmail").toString();
        var without = sso.people().employee();
        var manager = Officers.of(sso).ofSecondRegistrar("identity-manager");

        var answers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(click -> order(manager, first.username()))
                .toList();
        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 204).allSatisfy(answer -> assertThat(answer.code())
                .isEqualTo("first-password-on-its-way"));
        var second = FirstMail.of(sso.mailbox()
                .awaitTo(
                        address,
                        mail -> mail.text().contains("Username:")
                                && !mail.text().contains(first.password())));
        assertThat(second.username()).isEqualTo(first.username());

        var page = browsing.page();
        new DeskPages(page, sso).openAs(Officers.of(sso).make(), "people/" + without.username() + "/first-password");
        page.locator("#act").click();
        assertThat(page.locator("[data-error-summary]")).containsText("tidak dibuat lewat permohonan");
        assertThat(order(Api.as(sso, sso.people().officer("request-verifier")), first.username())
                        .code())
                .isEqualTo("role-missing");
        assertThat(order(manager, "tidak.ada").code()).isEqualTo("employee-unknown");
        Officers.of(sso)
                .api()
                .put(
                        Officers.path(first.person(sso)) + "/external-email",
                        Map.of("externalEmail", first.username() + "@baru.example"));
        assertThat(order(manager, first.username()).code()).isEqualTo("first-password-address-untrusted");
    }

    @Test
    void actionsOfOneOfficerAreLimitedForTheDay(Sso sso) {
        var person = sso.people().employee();
        var manager = Officers.of(sso).api();
        var last = order(manager, "tidak.ada");
        for (var taken = 1; taken < 200; taken++) {
            assertThat(last.code()).isEqualTo("employee-unknown");
            last = order(manager, "tidak.ada");
        }

        assertThat(last.code()).isEqualTo("employee-unknown");
        assertThat(order(manager, "tidak.ada").code()).isEqualTo("actions-per-day");
        for (var what : List.of("/sessions", "/links")) {
            var refused = manager.delete(Officers.path(person) + what);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.code()).isEqualTo("actions-per-day");
        }
    }

    @Test
    void onlyIdentityManagersActAndNeverForThemselves(Sso sso, Browsing browsing) {
        var person = sso.people().employee();
        var looker = sso.people().officer("service-desk");
        var page = browsing.page();
        var desk = new DeskPages(page, sso).openAs(looker, "people/" + person.username());

        desk.assertCurrent("desk-person");
        assertThat(page.locator("[data-step=set-identity]")).containsText("perlu peran identity-manager");
        assertThat(page.locator("[data-action]")).hasCount(0);
        for (var action : ALL.split(",")) {
            desk.open("people/" + person.username() + "/" + action).assertCurrent("desk-problem");
        }
        desk.open("people/" + person.username() + "/delete").assertCurrent("desk-refusal");

        var manager = Officers.of(sso).make();
        var own = Api.as(sso, manager);
        var other = browsing.device("en-US", 360, 740);
        var ofManager = new DeskPages(other, sso).openAs(manager, "people/" + manager.username());
        ofManager.assertCurrent("desk-person");
        assertThat(other.locator("body")).containsText("your own account");
        assertThat(other.locator("[data-action]")).hasCount(0);
        for (var action : ALL.split(",")) {
            ofManager.open("people/" + manager.username() + "/" + action).assertCurrent("desk-problem");
            assertThat(other.locator("body")).not().containsText("own-account");
        }
        assertThat(own.delete(Officers.path(manager) + "/sessions").code()).isEqualTo("own-account");
        assertThat(own.delete(Officers.path(manager) + "/links").code()).isEqualTo("own-account");
        assertThat(own.put(
                                Officers.path(manager) + "/external-email",
                                Map.of("externalEmail", manager.username() + "@baru.example"))
                        .code())
                .isEqualTo("own-account");
        assertThat(order(own, manager.username()).code()).isEqualTo("own-first-password");
        for (var refused : List.of(Api.as(sso, looker), Api.as(sso, sso.people().officer("request-auditor")))) {
            assertThat(refused.delete(Officers.path(person) + "/sessions").code())
                    .isEqualTo("role-missing");
            assertThat(refused.delete(Officers.path(person) + "/links").code()).isEqualTo("role-missing");
            assertThat(order(refused, person.username()).code()).isEqualTo("role-missing");
        }
    }

    private static Api.Answer order(Api officer, String username) {
        return officer.post("account-provisioning/employees/" + username + "/first-password");
    }

    private static void open(Page page, String action) {
        page.locator("[data-action=" + action + "]").click();
        assertThat(page.locator("body")).hasAttribute("data-page", "desk-person-action");
    }

    private static void identity(Page page, String nik, String place, String date) {
        page.locator("#nik").fill(nik);
        page.locator("#birthPlace").fill(place);
        page.locator("#birthDate").fill(date);
        page.locator("#act").click();
    }

    private static void assertDone(Page page, String sentence) {
        assertThat(page.locator("#done")).containsText(sentence);
    }

    private static List<JsonNode> events(Sso sso, Person officer) {
        var events = new ArrayList<JsonNode>();
        sso.admin()
                .must(sso.admin().get(Sso.REALM + "/admin-events?authUser=" + officer.id()))
                .body()
                .forEach(events::add);
        return events;
    }
}
