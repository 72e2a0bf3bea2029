package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import id.go.bappenas.sso.e2e.pages.WebmailPasswordPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The guide's second path: "Profile" and "Change Password" in the stand-in Webmail. */
@ExtendWith(SsoExtension.class)
class WebmailChangeIT {

    @Test
    void changeFromTheWebmailsMenuShowsRefusalsAndLeadsToSmartOffice(Sso sso, Browsing browsing) {
        var person = sso.people().employee(Jakarta.now());
        var chosen = People.randomPassword();
        var page = browsing.page();
        page.navigate(sso.webmail() + "/");
        new LoginPage(page).signIn(person);
        ApplicationPage.webmail(page).assertSignedIn(person).changePassword();
        var form = new WebmailPasswordPage(page).assertCurrent();
        pictures(page, "webmail-change");

        form.change(person.password(), chosen, chosen + "x");
        assertThat(form.reasons()).hasText("Kedua password baru tidak sama.");
        form.change("salah", chosen, chosen);
        assertThat(form.reasons()).containsText("Password lama tidak benar");
        form.change(person.password(), "bappenas", "bappenas");
        assertThat(form.reasons()).hasCount(2);
        pictures(page, "webmail-change-refused");
        form.change(person.password(), chosen, chosen);

        ApplicationPage.webmail(page).assertSignedIn(person);
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Success! Password berhasil diubah");
        pictures(page, "webmail-changed");
        page.reload();
        ApplicationPage.webmail(page).assertSignedIn(person);
        var phone = browsing.device("id-ID", 360, 740);
        phone.navigate(sso.smartOffice());
        new LoginPage(phone).signIn(person.withPassword(chosen));
        ApplicationPage.smartOffice(phone).assertSignedIn(person);
        assertThat(sso.people()
                        .events(person, "UPDATE_CREDENTIAL")
                        .get(0)
                        .get("clientId")
                        .asText())
                .isEqualTo("webmail");
    }

    @Test
    void signInPageLinksToSmartOfficeForAPasswordThatCannotSignIn(Sso sso, Page page) {
        page.navigate(sso.webmail() + "/start");
        ApplicationPage.webmail(page).assertState("start");
        pictures(page, "webmail-start");

        page.locator("[data-advice=password] a").click();

        new LoginPage(page).assertCurrent();
        assertThat(page.url()).contains("client_id=smart-office", "kc_action=UPDATE_PASSWORD");
    }

    private static void pictures(Page page, String name) {
        page.setViewportSize(1280, 800);
        new Screenshots(page, "1280-light").take(name);
        page.setViewportSize(360, 740);
        new Screenshots(page, "360-light").take(name);
        page.setViewportSize(1280, 800);
    }
}
