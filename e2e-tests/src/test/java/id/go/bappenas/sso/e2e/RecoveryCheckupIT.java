package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import id.go.bappenas.sso.e2e.pages.PasswordChangedPage;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every 90 days a sign-in shows a page that asks whether the employee can still read the external address. */
@ExtendWith(SsoExtension.class)
class RecoveryCheckupIT {

    private static final String SUBJECT = "Email Uji Akun SSO";

    @Test
    void testMailIsSentOnceAndThePageAppearsOnceOnAllDevices(Sso sso, Browsing browsing) {
        var person = longEmployed(sso, Jakarta.now());
        Officers.of(sso).record(person, Officers.identity(person));
        var page = browsing.page();
        signIn(sso, page, person);
        var checkup = checkup(page);
        assertThat(checkup.locator("[data-fact=address]")).hasAttribute("data-on-file", "true");
        assertThat(checkup.locator("[data-fact=address] dd")).hasText(masked(person));
        assertThat(checkup.locator("[data-fact=identity]")).hasAttribute("data-on-file", "true");
        assertThat(page.locator("#sso-help")).containsText("Helpdesk Pusdatin");

        page.locator("#send-test").click();
        assertThat(page.locator("[data-test-mail=sent]")).containsText(masked(person));
        assertThat(checkup(page)).containsText("Belum tiba?");
        page.locator("#send-test").click();
        assertThat(page.locator("[data-test-mail=too-soon]")).containsText("Tunggu lima menit");
        page.locator("#continue").click();
        ApplicationPage.smartOffice(page).assertSignedIn(person);

        var address = person.username() + "@surat.example";
        var mail = sso.mailbox().awaitTo(address, letter -> letter.subject().equals(SUBJECT));
        for (var body : new String[] {mail.text(), mail.html()}) {
            assertThat(body)
                    .contains("akun SSO " + person.username() + " pada ", " WIB", "Helpdesk Pusdatin")
                    .doesNotContain("http://", "https://");
        }
        assertThat(sso.mailbox().to(address))
                .filteredOn(letter -> letter.subject().equals(SUBJECT))
                .hasSize(1);
        assertThat(sso.people().events(person, "CUSTOM_REQUIRED_ACTION"))
                .extracting(
                        event -> event.at("/details/custom_required_action").asText(),
                        event -> event.at("/details/checkup_choice").asText(),
                        event -> event.at("/details/checkup_address").asText(),
                        event -> event.at("/details/checkup_identity").asText())
                .containsExactlyInAnyOrder(
                        tuple("recovery-checkup", "test", "on_file", "on_file"),
                        tuple("recovery-checkup", "continue", "on_file", "on_file"));

        assertNextSignInShowsNoPage(sso, browsing, person);
    }

    private static void assertNextSignInShowsNoPage(Sso sso, Browsing browsing, Person person) {
        var phone = browsing.device("id-ID", 360, 740);
        signIn(sso, phone, person);
        ApplicationPage.smartOffice(phone).assertSignedIn(person);
    }

    @Test
    void pageNamesMissingDataAndOffersNoMail(Sso sso, Page page) {
        var person = longEmployed(sso, Jakarta.now());
        signIn(sso, page, person);

        var checkup = checkup(page);
        assertThat(checkup.locator("[data-fact=address]")).hasAttribute("data-on-file", "false");
        assertThat(checkup.locator("[data-fact=identity]")).hasAttribute("data-on-file", "false");
        assertThat(page.locator("#send-test")).hasCount(0);
        assertThat(page.locator("#sso-help")).containsText("Helpdesk Pusdatin");
        page.locator("#continue").click();
        ApplicationPage.smartOffice(page).assertSignedIn(person);
    }

    @Test
    void checkupWaitsForTheSignInAfterAForcedChange(Sso sso, Browsing browsing) {
        var person = longEmployed(sso, Jakarta.now().minusMonths(4));
        var page = browsing.page();
        signIn(sso, page, person);
        var password = People.randomPassword();
        new ChangePasswordPage(page).assertCurrent().change(password, password);
        new PasswordChangedPage(page).assertCurrent().goOn();
        ApplicationPage.smartOffice(page).assertSignedIn(person);

        var later = browsing.device("id-ID", 1280, 800);
        signIn(sso, later, person.withPassword(password));
        checkup(later);
    }

    @Test
    void requestsWithoutAPageAndSignInsForAnActionShowNoCheckup(Sso sso, Page page) {
        var person = longEmployed(sso, Jakarta.now());
        assertThat(DirectGrant.of(sso, person).statusCode()).isEqualTo(200);

        page.navigate(SignInRequest.smartOffice(sso, Map.of("kc_action", "UPDATE_PASSWORD")));
        new LoginPage(page).signIn(person);
        var password = People.randomPassword();
        new ChangePasswordPage(page).assertCurrent().change(password, password);
        new PasswordChangedPage(page).assertCurrent();
        page.waitForRequest(
                request -> request.url().contains("kc_action_status=success"),
                () -> new PasswordChangedPage(page).goOn());

        var silent = page.waitForRequest(
                request -> request.url().contains("/callback?"),
                () -> page.navigate(SignInRequest.smartOffice(sso, Map.of("prompt", "none"))));
        assertThat(silent.url()).contains("code=").doesNotContain("error=");

        page.navigate(sso.webmail());
        checkup(page);
    }

    @Test
    void newEmployeeIsNotAsked(Sso sso, Page page) {
        var person = sso.people().employee(Jakarta.now().minusDays(85), Jakarta.now());
        signIn(sso, page, person);
        ApplicationPage.smartOffice(page).assertSignedIn(person);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void takesScreenshots(int width, Sso sso, Browsing browsing) {
        var page = browsing.device("id-ID", width, 800, ColorScheme.LIGHT);
        var person = longEmployed(sso, Jakarta.now());
        Officers.of(sso).record(person, Officers.identity(person));
        signIn(sso, page, person);
        checkup(page);
        var shots = new Screenshots(page, width + "-light");
        shots.take("recovery-checkup");
        page.locator("#send-test").click();
        assertThat(page.locator("[data-test-mail=sent]")).isVisible();
        shots.take("recovery-checkup-sent");
    }

    private static void signIn(Sso sso, Page page, Person person) {
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
    }

    private static Locator checkup(Page page) {
        var checkup = page.locator("[data-page=recovery-checkup]");
        assertThat(checkup).isVisible();
        return checkup;
    }

    private static String masked(Person person) {
        var name = person.username();
        return name.charAt(0) + "***" + name.charAt(name.length() - 1) + "@s***.example";
    }

    private static Person longEmployed(Sso sso, ZonedDateTime chosen) {
        return sso.people().employee(Jakarta.now().minusDays(91), chosen);
    }
}
