package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import id.go.bappenas.sso.e2e.pages.PasswordChangedPage;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Within two weeks before a password expires, a page reminds the person once a day. */
@ExtendWith(SsoExtension.class)
class PasswordReminderIT {

    @Test
    void pageAppearsOnceADayTenDaysBefore(Sso sso, Browsing browsing) {
        var person = sso.people().employee(Jakarta.now().plusDays(10).minusMonths(3));
        var page = browsing.page();
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        assertThat(page.locator("[data-page=password-expires-soon]"))
                // The number is up to three days smaller if the month three months ago is shorter.
                .hasAttribute("data-days-left", Pattern.compile("7|8|9|10"));
        page.reload();
        page.locator("#later").click();
        ApplicationPage.smartOffice(page).assertSignedIn(person);

        var phone = browsing.device("id-ID", 360, 740);
        phone.navigate(sso.smartOffice());
        new LoginPage(phone).signIn(person);
        ApplicationPage.smartOffice(phone).assertSignedIn(person);
    }

    @Test
    void pageLetsThePersonChangeThePasswordAtOnce(Sso sso, Page page) {
        var person = sso.people().employee(Jakarta.now().plusDays(5).minusMonths(3));
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        page.locator("#change-now").click();
        var password = People.randomPassword();
        new ChangePasswordPage(page)
                .assertCurrent()
                .assertOldPasswordIsAsked(false)
                .change(password, password);
        new PasswordChangedPage(page).assertCurrent().goOn();
        ApplicationPage.smartOffice(page).assertSignedIn(person);
    }

    @Test
    void pageDoesNotAppearLongBeforeExpiry(Sso sso, Page page) {
        var person = sso.people().employee(Jakarta.now().plusDays(20).minusMonths(3));
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        ApplicationPage.smartOffice(page).assertSignedIn(person);
    }

    @Test
    void reminderDoesNotAffectRequestsWithoutAPage(Sso sso, Page page) {
        var person = sso.people().employee(Jakarta.now().plusDays(5).minusMonths(3));

        assertThat(DirectGrant.of(sso, person).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void takesScreenshots(int width, Sso sso, Browsing browsing) {
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            var person = sso.people().employee(Jakarta.now().plusDays(10).minusMonths(3));
            var page = browsing.device("id-ID", width, 800, scheme);
            var shots = new Screenshots(page, width + "-" + scheme.name().toLowerCase(Locale.ROOT));
            page.navigate(sso.smartOffice());
            new LoginPage(page).signIn(person);
            shots.take("password-expires-soon");
            page.locator("#change-now").click();
            var form = new ChangePasswordPage(page).assertCurrent();
            form.fresh().fill("Kopi pagi");
            form.confirmation().fill("Kopi sore");
            shots.take("change-password-typing");
            form.change(person.password(), person.password());
            form.assertMet("history", "false");
            shots.take("change-password-history");
            var password = People.randomPassword();
            form.change(password, password);
            new PasswordChangedPage(page).assertCurrent();
            shots.take("password-changed");
        }
    }
}
