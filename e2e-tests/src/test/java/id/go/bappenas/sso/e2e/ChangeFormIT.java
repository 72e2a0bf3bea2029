package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import id.go.bappenas.sso.e2e.pages.PasswordChangedPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The form for a new password, apart from the reasons that lead to it. */
@ExtendWith(SsoExtension.class)
class ChangeFormIT {

    @Test
    void otherDevicesAreSignedOutOnlyAfterASuccessfulChange(Sso sso, Browsing browsing) {
        var person = sso.people().employee(Jakarta.now());
        var phone = browsing.device("id-ID", 360, 740);
        phone.navigate(sso.smartOffice());
        new LoginPage(phone).signIn(person);
        ApplicationPage.smartOffice(phone).assertSignedIn(person);
        var page = browsing.page();
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        ApplicationPage.smartOffice(page).assertSignedIn(person).changePassword();

        var form = new ChangePasswordPage(page).assertCurrent();
        form.change(person.password(), "semuakecil", "semuakecil");
        form.assertCurrent().assertMet("digit", "false");
        assertThat(sso.people().sessions(person)).isEqualTo(2);
        var password = People.randomPassword();
        form.change(person.password(), password, password);
        new PasswordChangedPage(page).assertCurrent().goOn();

        ApplicationPage.smartOffice(page).assertSignedIn(person);
        assertThat(page.locator("main")).containsText("Sukses! Password berhasil diubah.");
        assertThat(sso.people().sessions(person)).isEqualTo(1);
    }

    @Test
    void voluntaryChangeCanBeCancelled(Sso sso, Page page) {
        var person = sso.people().employee(Jakarta.now());
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        ApplicationPage.smartOffice(page).assertSignedIn(person).changePassword();

        new ChangePasswordPage(page).assertCurrent();
        page.locator("#kc-cancel").click();

        ApplicationPage.smartOffice(page).assertSignedIn(person);
    }

    @Test
    void formWorksWithoutJavaScript(Sso sso, Browsing browsing) {
        var person = sso.people().employee(Jakarta.now().minusMonths(4));
        var page = browsing.deviceWithoutJavaScript();
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);

        var form = new ChangePasswordPage(page).assertCurrent();
        form.change("Beda#12345x", "lain");
        assertThat(form.error("confirm")).not().isEmpty();
        form.change("semuakecil", "semuakecil");
        form.assertMet("length", "true")
                .assertMet("letter-case", "false")
                .assertMet("digit", "false")
                .assertMet("special", "false");
        var password = People.randomPassword();
        form.change(password, password);
        new PasswordChangedPage(page).assertCurrent().goOn();
        ApplicationPage.smartOffice(page).assertSignedIn(person);
    }

    @Test
    void wholeFormFitsAPhoneBeforeTyping(Sso sso, Browsing browsing) {
        var person = sso.people().employee(Jakarta.now());
        var page = browsing.device("id-ID", 360, 740);
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        ApplicationPage.smartOffice(page).assertSignedIn(person).changePassword();
        var form = new ChangePasswordPage(page).assertCurrent();

        new Screenshots(page, "360-light").take("change-password-untyped");
        var button = page.locator("#kc-submit").boundingBox();
        assertThat(button.y + button.height).isLessThanOrEqualTo(740);
        assertThat(page.locator(".sso-rules")).containsText("minimal 8 karakter");

        form.fresh().fill("a");
        assertThat(page.locator("[data-rule=length]")).isVisible();
        new Screenshots(page, "360-light").take("change-password-typing");
    }

    @Test
    void checklistIsShortOnceAllThatTheBrowserJudgesIsMet(Sso sso, Page page) {
        var person = sso.people().employee(Jakarta.now().minusMonths(4));
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        var form = new ChangePasswordPage(page).assertCurrent();
        assertThat(page.locator("[data-rule=length]")).isVisible();

        form.fresh().fill(People.randomPassword());
        assertThat(page.locator("[data-rule=length]")).isHidden();
        assertThat(page.locator(".sso-rules__done")).containsText("sudah terpenuhi");
        new Screenshots(page, "1280-light").take("change-password-met");

        form.fresh().fill("semuakecil");
        assertThat(page.locator("[data-rule=length]")).isVisible();
        assertThat(page.locator(".sso-rules__done")).isHidden();
    }

    @Test
    void pagesWorkInKeycloaksOwnTheme(Sso sso, Page page) {
        var person = sso.people().employee(Jakarta.now().minusMonths(4));
        var client = "tema-" + person.username();
        var callback = sso.smartOffice() + "callback";
        sso.admin()
                .must(sso.admin()
                        .post(
                                Sso.REALM + "/clients",
                                Map.of(
                                        "clientId",
                                        client,
                                        "publicClient",
                                        true,
                                        "redirectUris",
                                        List.of(callback),
                                        "attributes",
                                        Map.of("login_theme", "keycloak.v2"))));
        page.navigate(SignInRequest.address(sso.realm(), client, callback, Map.of()));
        new LoginPage(page).signIn(person);

        var form = new ChangePasswordPage(page).assertCurrent();
        assertThat(page.locator(".sso-help, .sso-footer")).hasCount(0);
        form.assertListFollowsTyping();
        form.assertDifferingConfirmationIsToldAtOnce();
        var password = People.randomPassword();
        form.change(password, password);
        new PasswordChangedPage(page).assertCurrent();
    }
}
