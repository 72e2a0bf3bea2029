package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Axe;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.DeskPages;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of the service desk: search, and why a person cannot sign in. */
@ExtendWith(SsoExtension.class)
class ServiceDeskPagesIT {

    @Test
    void officerFindsThePersonAndReadsCauseAndStep(Sso sso, Browsing browsing) {
        var locked = Employee.of(
                sso, sso.people().employee(representation -> representation.put("firstName", "Ratna O'Brien")));
        ResetEndsLockIT.lock(sso, locked.person());
        var page = browsing.page();
        var violations = new ArrayList<String>();
        page.onConsoleMessage(message -> violations.add(message.text()));
        var desk = new DeskPages(page, sso).openAs(sso.people().officer("service-desk"), "");

        page.locator(".desk-card a[href$=people]").click();
        desk.assertCurrent("desk-people");
        search(page, "<b>tidak ada</b>");
        assertThat(page.locator("#found")).hasText("Tidak ada orang yang ditemukan");
        assertThat(page.locator("#search")).hasValue("<b>tidak ada</b>");
        assertThat(page.locator("#result")).containsText("Mungkin belum ada akun");
        desk.open("people/tidak.ada").assertCurrent("desk-problem");
        assertThat(page.locator("[data-error-summary]")).containsText("Tidak ada pegawai dengan username ini");
        desk.open("people");
        page.locator("#search").fill("ab");
        page.locator("#find button").click();
        assertThat(page.locator("[data-error-summary]")).containsText("Ketik 3 sampai 100 karakter");
        search(page, locked.nik());
        assertThat(page.url()).as("the address does not have the NIK").doesNotContain(locked.nik());
        assertThat(page.locator("#result tbody tr")).hasCount(1);
        assertThat(page.locator("#result")).containsText("Ratna O'Brien");
        assertThat(Axe.violations(page)).isEmpty();
        page.locator("#result tbody a").click();

        desk.assertCurrent("desk-person");
        assertThat(page.locator("#sign-in")).hasText("tidak dapat");
        assertThat(page.locator("#reset")).hasText("dapat dipakai");
        assertThat(page.locator("[data-code=locked]")).containsText("Akun terkunci sampai");
        assertThat(page.locator("[data-code=locked] [data-step=wait-until]")).containsText("Tunggu sampai");
        assertThat(page.locator("[data-code=locked] [data-step=reset-password]"))
                .hasCount(1);
        assertThat(page.locator("[data-code=address-trusted]")).containsText("@s***.example");
        assertThat(page.locator("body")).not().containsText(locked.nik());
        assertThat(Axe.violations(page)).isEmpty();
        new Screenshots(page, "1280").take("desk-person");
        assertThat(violations).allMatch(text -> text.contains("422") || text.contains("404"));
    }

    @Test
    void officersWithoutTheRoleAreRefused(Sso sso, Browsing browsing) {
        var person = sso.people().employee();
        var page = browsing.page();

        var desk = new DeskPages(page, sso).openAs(sso.people().officer("request-auditor"), "people");

        desk.assertCurrent("desk-problem");
        desk.open("people/" + person.username()).assertCurrent("desk-problem");
        assertThat(page.locator("body")).not().containsText(person.username());
        assertThat(page.locator(".desk-nav")).not().containsText("Meja layanan");
    }

    private static void search(Page page, String text) {
        page.locator("#search").fill(text);
        page.locator("#search").press("Enter");
        page.waitForSelector("#result");
    }
}
