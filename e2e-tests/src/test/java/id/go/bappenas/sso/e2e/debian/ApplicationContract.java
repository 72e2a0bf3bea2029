package id.go.bappenas.sso.e2e.debian;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import id.go.bappenas.sso.e2e.pages.PasswordChangedPage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What each application of docs/operators/applications does, whatever protocol it speaks. The application is a program
 * that prints what it is told about the person.
 */
@Tag("debian")
@ExtendWith(SsoExtension.class)
abstract class ApplicationContract {

    private static final String DEEP_LINK = "/surat?nomor=12%2F3&q=O%27Brien%20%3Cb%3E";
    private static final Duration WHILE = Duration.ofSeconds(20);

    /** The application's address, without a slash at its end. */
    abstract URI address();

    /** What the program prints before the id of the person. */
    abstract String personPrefix();

    /** Path of the link that signs out and leads to {@code /keluar}. */
    abstract String signOut();

    /** Names of the headers by which a browser could try to name another person. */
    abstract List<String> spoofedHeaders();

    @Test
    void signInWithAChangeOfATemporaryPasswordLeadsToTheDeepLink(Sso sso, Page page) {
        var person = sso.people().employee();
        var temporary = People.randomPassword();
        assertThat(sso.people().reset(person, temporary, true).status()).isEqualTo(204);

        assertChangeLeadsToTheDeepLink(page, person.withPassword(temporary));
    }

    @Test
    void signInWithAChangeOfAnExpiredPasswordLeadsToTheDeepLink(Sso sso, Page page) {
        var person = sso.people().employee(Jakarta.now().minusMonths(4));

        assertChangeLeadsToTheDeepLink(page, person);
    }

    private void assertChangeLeadsToTheDeepLink(Page page, Person person) {
        page.navigate(address() + DEEP_LINK);
        new LoginPage(page).signIn(person);
        var fresh = People.randomPassword();
        new ChangePasswordPage(page).assertCurrent().change(fresh, fresh);
        new PasswordChangedPage(page).assertCurrent().goOn();

        assertSignedIn(page, person);
        assertThat(page.url()).isEqualTo(address() + DEEP_LINK);
    }

    @Test
    void oneSignInOpensTheApplicationAndSmartOfficeAndLeavingItLeavesBoth(Sso sso, Page page) {
        var person = sso.people().employee();
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        ApplicationPage.smartOffice(page).assertSignedIn(person);

        page.navigate(address() + "/");
        assertSignedIn(page, person);
        page.navigate(address() + signOut());

        assertThat(page.locator("body")).containsText("URI=/keluar");
        assertThat(page.locator("body")).not().containsText(person.id());
        assertThat(sso.people().sessions(person)).isZero();
        page.navigate(address() + "/");
        new LoginPage(page).assertCurrent();
        page.navigate(sso.smartOffice());
        new LoginPage(page).assertCurrent();
    }

    @Test
    void leavingSmartOfficeLeavesTheApplicationOnThatDeviceOnly(Sso sso, Browsing browsing) {
        var person = sso.people().employee();
        var laptop = browsing.page();
        var phone = browsing.device("id-ID", 360, 740);
        for (var device : List.of(phone, laptop)) {
            device.navigate(address() + "/");
            new LoginPage(device).signIn(person);
            assertSignedIn(device, person);
        }
        laptop.navigate(sso.smartOffice());
        ApplicationPage.smartOffice(laptop).assertSignedIn(person).leave();
        ApplicationPage.smartOffice(laptop).assertState("goodbye");

        awaitSignInPage(laptop);
        phone.navigate(address() + "/");
        assertSignedIn(phone, person);
    }

    @Test
    void logoutByAnAdministratorEndsTheApplicationOnAllDevices(Sso sso, Browsing browsing) {
        var person = sso.people().employee();
        var devices = List.of(browsing.page(), browsing.device("id-ID", 360, 740));
        for (var device : devices) {
            device.navigate(address() + "/");
            new LoginPage(device).signIn(person);
            assertSignedIn(device, person);
        }

        sso.admin().must(sso.admin().post(People.path(person) + "/logout", null));

        devices.forEach(this::awaitSignInPage);
    }

    @Test
    void disabledAccountAndAChangeThatSignsOutOtherDevicesEndTheApplication(Sso sso, Browsing browsing) {
        var person = sso.people().employee();
        var laptop = browsing.page();
        var phone = browsing.device("id-ID", 360, 740);
        laptop.navigate(address() + "/");
        new LoginPage(laptop).signIn(person);
        assertSignedIn(laptop, person);
        phone.navigate(sso.smartOffice());
        new LoginPage(phone).signIn(person);

        ApplicationPage.smartOffice(phone).assertSignedIn(person).changePassword();
        var form = new ChangePasswordPage(phone).assertCurrent();
        form.signOutOthers().setChecked(true);
        var fresh = People.randomPassword();
        form.change(person.password(), fresh, fresh);
        new PasswordChangedPage(phone).assertCurrent().goOn();

        awaitSignInPage(laptop);
        phone.navigate(address() + "/");
        assertSignedIn(phone, person);

        sso.people().enable(person, false);

        awaitSignInPage(phone);
    }

    @Test
    void headersFromOutsideNameNoOtherPerson(Sso sso, Page page) {
        var person = sso.people().employee();
        var victim = sso.people().employee();
        page.navigate(address() + "/");
        new LoginPage(page).signIn(person);
        assertSignedIn(page, person);

        page.setExtraHTTPHeaders(
                spoofedHeaders().stream().collect(Collectors.toMap(Function.identity(), header -> victim.id())));

        page.navigate(address() + "/surat");
        assertSignedIn(page, person);
        assertThat(page.locator("body")).not().containsText(personPrefix() + victim.id());
        assertThat(page.locator("body")).not().containsText("CLAIM=" + victim.id());
        page.navigate(address() + "/keluar");
        assertThat(page.locator("body")).containsText("URI=/keluar");
        assertThat(page.locator("body")).not().containsText(personPrefix() + victim.id());
        assertThat(page.locator("body")).not().containsText("CLAIM=" + victim.id());
        page.context().clearCookies();
        page.navigate(address() + "/surat");
        new LoginPage(page).assertCurrent();
    }

    final void assertSignedIn(Page page, Person person) {
        assertThat(page.locator("body")).containsText(personPrefix() + person.id());
        assertThat(page.locator("body")).containsText(person.username());
    }

    /** Waits until the application sends the device to the sign-in page. */
    final void awaitSignInPage(Page page) {
        Await.until("the end of the application's session", WHILE, () -> {
            page.navigate(address() + "/");
            return page.url().startsWith(address().toString()) ? Optional.empty() : Optional.of(true);
        });
        new LoginPage(page).assertCurrent();
    }
}
