package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.ErrorSummary;
import id.go.bappenas.sso.e2e.pages.ForgotPasswordPages;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import id.go.bappenas.sso.e2e.pages.WebmailPasswordPage;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A refused form says so first: in the title, in a summary with the focus, and with a link to each field. */
@ExtendWith(SsoExtension.class)
class ErrorSummaryIT {

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void refusedChangeNamesEveryFaultOnTheFirstScreen(int width, Sso sso, Browsing browsing) {
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            var person = sso.people().employee(Jakarta.now());
            var page = browsing.device("id-ID", width, 740, scheme);
            openChange(sso, page, person);

            new ChangePasswordPage(page).change(person.password(), "semuakecil", "lain");

            var summary = new ErrorSummary(page).assertHasFocusOnScreen().assertTitleBeginsWith("Kesalahan: ");
            assertThat(summary.link("password-new")).containsText("1 huruf kecil & 1 huruf besar");
            assertThat(summary.link("password-confirm")).containsText("tidak sama");
            summary.assertLinksLeadToFields("password-new", "password-confirm");
            new Screenshots(page, width + "-" + scheme.name().toLowerCase(Locale.ROOT)).take("change-password-faults");
        }
    }

    @Test
    void mismatchHidesNoRule(Sso sso, Page page) {
        var person = sso.people().employee(Jakarta.now().minusMonths(4));
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        var form = new ChangePasswordPage(page).assertCurrent();

        form.change(person.password(), "lain");

        form.assertMet("length", "true").assertMet("history", "false");
        assertThat(form.error("new")).containsText("Password harus berbeda dari password sekarang");
        assertThat(form.error("confirm")).containsText("tidak sama");
    }

    @Test
    void wrongOldPasswordHidesNoOtherFaultAndTellsNothingOfFormerPasswords(Sso sso, Page page) {
        var person = sso.people().employee(Jakarta.now());
        openChange(sso, page, person);
        var form = new ChangePasswordPage(page);

        form.change("salah", "kata", "lain");

        assertThat(form.error("current")).containsText("Password Lama salah");
        assertThat(form.error("confirm")).containsText("tidak sama");
        form.assertMet("digit", "false").assertMet("history", "unknown").assertMet("personal-data", "unknown");

        form.change("salah", person.password(), person.password());

        form.assertMet("length", "true").assertMet("history", "unknown");
        assertThat(form.error("new")).isEmpty();
    }

    @Test
    void mismatchGoesAwayOnceBothFieldsMatch(Sso sso, Page page) {
        var person = sso.people().employee(Jakarta.now());
        openChange(sso, page, person);
        var form = new ChangePasswordPage(page);
        var chosen = People.randomPassword();
        form.change(person.password(), chosen, chosen + "x");
        assertThat(form.error("confirm")).containsText("tidak sama");
        assertThat(form.confirmation()).hasAttribute("aria-invalid", "true");

        form.fresh().fill(chosen);
        assertThat(form.error("confirm")).containsText("tidak sama");
        form.confirmation().fill(chosen);

        assertThat(form.error("confirm")).isEmpty();
        assertThat(form.confirmation()).hasAttribute("aria-invalid", "false");
        assertThat(form.confirmation().locator("..").locator("..").locator(".pf-m-error"))
                .hasCount(0);
        assertThat(new ErrorSummary(page).box()).hasCount(0);
        assertThat(page.title()).doesNotContain("Kesalahan");
    }

    @Test
    void everyFaultOfTheIdentityIsNamed(Sso sso, Browsing browsing) {
        var page = browsing.device("id-ID", 360, 740);
        var pages = forgot(sso, page, "siapa.saja." + System.nanoTime());

        pages.identity("123", "", "");

        var summary = new ErrorSummary(page).assertHasFocusOnScreen().assertTitleBeginsWith("Kesalahan: Lupa Password");
        assertThat(summary.box().locator("a")).hasCount(3);
        assertThat(summary.link("nik")).containsText("NIK terdiri atas 16 angka");
        assertThat(summary.link("birthPlace")).containsText("Isi tempat lahir");
        assertThat(summary.link("birthDay")).containsText("Isi tanggal lahir Anda");
        summary.assertLinksLeadToFields("nik", "birthPlace", "birthDay");
    }

    @Test
    void summaryWorksWithoutJavaScript(Sso sso, Browsing browsing) {
        var page = browsing.deviceWithoutJavaScript();
        forgot(sso, page, "siapa.saja." + System.nanoTime()).identity("123", "Solok", "1985-03-17");

        var summary = new ErrorSummary(page).assertTitleBeginsWith("Kesalahan: ");
        assertThat(summary.link("nik")).hasAttribute("href", "#nik");
        assertThat(summary.box()).isFocused();
    }

    @Test
    void wrongAddressIsNamed(Sso sso, Page page) {
        var employee = Employee.of(sso);
        forgot(sso, page, employee.username()).identity(employee).mailbox("bukan alamat");

        var summary = new ErrorSummary(page).assertHasFocusOnScreen().assertTitleBeginsWith("Kesalahan: ");
        summary.assertLinksLeadToFields("externalEmail");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void webmailsFormMarksItsFields(int width, Sso sso, Browsing browsing) {
        var person = sso.people().employee(Jakarta.now());
        var page = browsing.device("id-ID", width, 740);
        page.navigate(sso.webmail() + "/");
        new LoginPage(page).signIn(person);
        ApplicationPage.webmail(page).assertSignedIn(person).changePassword();
        var form = new WebmailPasswordPage(page).assertCurrent();

        form.change(person.password(), "Beda#12345x", "lain");
        assertThat(page.locator("[aria-invalid=true]")).hasCount(1);
        assertDescribed(page, "password-confirm", "Kedua password baru tidak sama");
        new ErrorSummary(page)
                .assertHasFocusOnScreen()
                .assertTitleBeginsWith("Kesalahan: Change Password")
                .assertLinksLeadToFields("password-confirm");

        form.change("salah", "Beda#12345x", "Beda#12345x");
        assertThat(page.locator("[aria-invalid=true]")).hasCount(1);
        assertDescribed(page, "password-current", "Password lama tidak benar");

        form.change(person.password(), "bappenas", "bappenas");
        assertThat(page.locator("[aria-invalid=true]")).hasCount(1);
        assertDescribed(page, "password-new", "karakter");
        new Screenshots(page, width + "-light").take("webmail-change-faults");
    }

    private static void assertDescribed(Page page, String field, String text) {
        assertThat(page.locator("#" + field)).hasAttribute("aria-invalid", "true");
        Locator described = page.locator("#" + page.locator("#" + field).getAttribute("aria-describedby"));
        assertThat(described).containsText(text);
    }

    private static void openChange(Sso sso, Page page, Person person) {
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        ApplicationPage.smartOffice(page).assertSignedIn(person).changePassword();
        new ChangePasswordPage(page).assertCurrent();
    }

    private static ForgotPasswordPages forgot(Sso sso, Page page, String username) {
        page.navigate(sso.realm() + "/login-actions/reset-credentials?client_id=smart-office");
        return new ForgotPasswordPages(page).username(username);
    }
}
