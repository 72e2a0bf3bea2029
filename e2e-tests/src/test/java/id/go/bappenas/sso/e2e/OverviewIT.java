package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.employees;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Totp;
import id.go.bappenas.sso.e2e.pages.DeskPages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The overview for Pusdatin: numbers about requests, passwords, people, mails and Lupa Password. */
@ExtendWith(SsoExtension.class)
class OverviewIT {

    /** Days until the expiry of the passwords of this test. No other test makes people whose passwords expire on that day. */
    private static final int DAYS = 23;

    /** Other tests give identity data to people at the same time, a few at most. */
    private static final int OF_OTHER_TESTS = 5;

    @Test
    void numbersFollowWhatHappens(Sso sso, Browsing browsing) {
        var page = browsing.page();
        var said = new ArrayList<String>();
        page.onConsoleMessage(message -> said.add(message.text()));
        var desk = new DeskPages(page, sso).openAs(sso.people().officer("request-auditor"), "");
        page.locator(".desk-card a[href$=overview]").click();
        desk.assertCurrent("desk-overview");
        countAgain(page);
        var day = "#passwords tbody tr:nth-child(" + (DAYS + 1) + ") td";
        var expiring = number(page, day);
        var before = numbers(page);

        var chosen = Jakarta.now().plusDays(DAYS).minusMonths(3);
        for (var i = 0; i < 2; i++) {
            sso.people().employee(chosen);
        }
        sso.people().enable(sso.people().employee(chosen), false);
        for (var i = 0; i < OF_OTHER_TESTS; i++) {
            sso.people().employee();
        }
        var employee = Employee.of(sso);
        var wrong = new HashMap<>(employee.answers());
        wrong.put("nik", Officers.nik());
        new Reset(sso).start(employee.username()).identity(wrong);
        hangingRow(sso);
        countAgain(page);

        assertThat(number(page, day))
                .as("passwords of that day, without that of a disabled account")
                .isEqualTo(expiring + 2);
        var after = numbers(page);
        assertRise(before, after, "passwords-month", 2);
        assertRise(before, after, "people-without-identity", 2);
        assertRise(before, after, "people-without-address", 2);
        assertRise(before, after, "people-active", 2);
        assertRise(before, after, "resets-week", 1);
        assertRise(before, after, "resets-month", 1);
        assertRise(before, after, "rows-hanging", 1);
        assertThat(after).containsKeys("requests-waiting", "requests-in-work", "rows-failed", "mails-waiting");
        assertThat(number(page, "tr[data-bar=reason-identity-mismatch] td:last-child"))
                .isPositive();
        assertThat(number(page, "tr[data-bar=error-address-untrusted] td")).isPositive();
        assertThat(page.locator("body")).not().containsText(employee.username());
        assertThat(page.locator("svg[role=img] title").first()).not().isEmpty();
        page.locator("#passwords summary").click();
        assertThat(page.locator("#passwords tbody tr")).hasCount(30);
        new Screenshots(page, "1280").take("desk-overview");
        page.setViewportSize(360, 740);
        new Screenshots(page, "360").take("desk-overview");
        assertThat(said).as("the console, with breaches of the policy").isEmpty();
    }

    @Test
    void eachRoleSeesItsSections(Sso sso) {
        var requests = List.of("requests", "rows");
        var others = List.of("passwords", "people", "mails", "resets");
        Map.of(
                        sso.people().officer("request-verifier"), true,
                        sso.people().officer("request-auditor"), true,
                        sso.people().officer("identity-manager"), false,
                        sso.people().officer("service-desk"), false)
                .forEach((officer, seesRequests) -> {
                    var device = signedIn(sso, officer);
                    Await.until("a count", Duration.ofSeconds(30), () -> Optional.of(device.get(address(sso)))
                            .filter(page -> page.status() == 200 && page.body().contains("id=\"count\"")));
                    requests.forEach(id -> assertThat(device.body().contains("<section class=\"desk-card\" id=\"" + id))
                            .as(id)
                            .isEqualTo(seesRequests));
                    others.forEach(id -> assertThat(device.body()).contains("<section class=\"desk-card\" id=\"" + id));
                });
        for (var other :
                List.of(sso.people().officer("request-submitter"), sso.people().employee())) {
            var device = signedIn(sso, other);
            assertThat(device.body()).doesNotContain("/overview\"");
            assertThat(device.get(address(sso)).status()).isEqualTo(403);
            assertThat(device.post(address(sso), Map.of()).status()).isIn(403, 409);
        }
    }

    /** A row whose account exists, and whose password waits because the address is not trusted. */
    private static void hangingRow(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        requests.worked(request);
        var corrected = AccountRequests.again(request);
        employees(corrected)
                .get(0)
                .put("externalEmail", "baru." + employees(request).get(0).get("externalEmail"));
        var id = requests.submitted(requests.submitter(), corrected);
        requests.approve(requests.verifier(), id, Map.of("acknowledgedRows", List.of(1)));
        var auditor = requests.auditor();
        requests.await("the row waits", () -> auditor.get(path(id) + "/employees")
                .body()
                .at("/items/0/lastError")
                .asText()
                .equals("address-untrusted"));
    }

    private static void countAgain(Page page) {
        page.locator("#count button").click();
        page.waitForLoadState();
        assertThat(page.locator("#counted")).isVisible();
    }

    private static Map<String, Long> numbers(Page page) {
        var numbers = new LinkedHashMap<String, Long>();
        for (var number : page.locator("dd[data-code]").all()) {
            var digits = number.textContent().replace(".", "");
            if (digits.matches("\\d+")) {
                numbers.put(number.getAttribute("data-code"), Long.valueOf(digits));
            }
        }
        return numbers;
    }

    private static long number(Page page, String selector) {
        return Long.parseLong(page.locator(selector).first().textContent().replace(".", ""));
    }

    private static void assertRise(Map<String, Long> before, Map<String, Long> after, String code, long least) {
        assertThat(after.get(code)).as(code).isGreaterThanOrEqualTo(before.get(code) + least);
    }

    private static Forms signedIn(Sso sso, Person person) {
        var device = new Forms("id").get(sso.realm() + "/" + DeskPages.PATH);
        device.submit(Map.of("username", person.username(), "password", person.password()));
        Totp.of(person).ifPresent(app -> device.submit(Map.of("otp", app.unusedCode())));
        assertThat(device.page()).isEqualTo("desk-front");
        return device;
    }

    private static String address(Sso sso) {
        return sso.realm() + "/" + DeskPages.PATH + "/overview";
    }
}
