package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import id.go.bappenas.sso.e2e.harness.Application;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.Notices;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.ForgotPasswordPages;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import id.go.bappenas.sso.e2e.pages.PasswordChangedPage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A button that is pressed again before the next page has come sends its form once. Each button is pressed five times; the network is
 * so slow that all presses meet the same page.
 */
@ExtendWith(SsoExtension.class)
class DoubleClickIT {

    /** Milliseconds after the first press. */
    private static final List<Integer> AGAIN = List.of(20, 60, 160, 400);

    private static final long SLOW_NANOS = 600_000_000L;

    private final AtomicInteger posts = new AtomicInteger();

    @Test
    void buttonsOfLupaPasswordSendOnce(Sso sso, Page page) {
        var employee = Employee.of(sso);
        var pages = new ForgotPasswordPages(page);
        slow(page);
        page.navigate(sso.realm() + "/login-actions/reset-credentials?client_id=smart-office");
        page.locator("#username").fill(employee.username());
        press(page, "#kc-form-buttons");
        pages.assertCurrent("identity-check");
        pages.fillIdentity(employee.nik(), employee.birthPlace(), employee.birthDate());
        press(page, "#kc-submit");
        fillMailbox(pages, employee);
        press(page, "#kc-submit");
        pages.assertCurrent("link-sent");
        press(page, "#change-address");
        pages.assertCurrent("external-mailbox");
        var links = Reset.awaitMails(sso, employee, 1);
        page.navigate(Reset.link(links.get(0).text()));
        pages.assertCurrent("confirm-reset");
        press(page, "#confirm");
        pages.assertCurrent("reset-done");

        assertThat(posts).hasValue(5);
        assertThat(Reset.awaitMails(sso, employee, 2)).hasSize(2);
    }

    @Test
    void buttonsOfSignInAndChangeSendOnce(Sso sso, Page page) {
        var person = sso.people().employee(Jakarta.now().minusMonths(4));
        slow(page);
        page.navigate(sso.smartOffice());
        page.locator("#username").fill(person.username());
        page.locator("#password").fill(person.password());
        press(page, "#kc-login");
        var form = new ChangePasswordPage(page).assertCurrent();
        var chosen = People.randomPassword();
        form.fresh().fill(chosen);
        form.confirmation().fill(chosen);
        press(page, "#kc-submit");
        new PasswordChangedPage(page).assertCurrent();
        press(page, "#continue");

        ApplicationPage.smartOffice(page).assertSignedIn(person);
        assertThat(posts).hasValue(3);
        assertThat(sso.people().events(person, "UPDATE_CREDENTIAL")).hasSize(1);
    }

    @Test
    void buttonsOfNoticesSendOnce(Sso sso, Page page) {
        var person = sso.people().employee(Jakarta.now().minusDays(91), Jakarta.now());
        Officers.of(sso).record(person, Officers.identity(person));
        slow(page);
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        assertThat(page.locator("[data-page=recovery-checkup]")).isVisible();
        press(page, "#send-test");
        assertThat(page.locator("[data-test-mail=sent]")).isVisible();
        press(page, "#continue");
        ApplicationPage.smartOffice(page).assertSignedIn(person);
        var other = sso.people().employee();
        sso.admin().must(sso.people().reset(other, People.randomPassword(), false));
        page.navigate(Notices.link(
                Notices.await(sso, other.username() + "@kantor.example", 1).get(0)));
        press(page, "#not-me");
        assertThat(page.locator("[data-page=not-me-done]")).isVisible();

        assertThat(posts).hasValue(4);
    }

    @Test
    void otherButtonsOfLupaPasswordSendOnce(Sso sso, Page page) {
        var employee = Employee.of(sso);
        var pages = new ForgotPasswordPages(page);
        page.navigate(sso.realm() + "/login-actions/reset-credentials?client_id=smart-office");
        pages.username(employee.username()).identity(employee).mailbox(employee.address());
        pages.assertCurrent("link-sent");
        var mail = Reset.awaitMails(sso, employee, 1).get(0);
        slow(page);
        // The script waits for a minute until it enables the button; without it the server says when.
        page.evaluate("document.querySelector('#resend').disabled = false");
        press(page, "#resend");
        assertThat(page.locator("[data-error-summary]")).containsText("Email baru saja diminta");
        page.locator("#resetCode").fill(Reset.code(mail));
        press(page, "#use-code");
        pages.assertCurrent("confirm-reset");
        press(page, "#not-me");
        pages.assertCurrent("not-me-done");

        assertThat(posts).hasValue(3);
        assertThat(sso.people().events(employee.person(), "RESET_PASSWORD_ERROR"))
                .hasSize(1);
    }

    @Test
    void buttonsBesideAChangeSendOnce(Sso sso, Page page) {
        var later = soonExpired(sso);
        slow(page);
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(later);
        press(page, "#later");
        ApplicationPage.smartOffice(page).assertSignedIn(later);
        page.context().clearCookies();
        var now = soonExpired(sso);
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(now);
        press(page, "#change-now");
        new ChangePasswordPage(page).assertCurrent();
        page.context().clearCookies();
        page.navigate(Application.make(sso).signIn(Map.of("kc_action", "UPDATE_PASSWORD")));
        new LoginPage(page).signIn(sso.people().employee());
        new ChangePasswordPage(page).assertCurrent();
        press(page, "#kc-cancel");
        page.waitForURL(address -> address.contains("kc_action_status=cancelled"));

        assertThat(posts).as("three sign-ins and three buttons").hasValue(6);
    }

    @Test
    void buttonCanBePressedAgainOnAPageThatTheBrowserHasKept(Sso sso, Page page) {
        page.navigate(sso.realm() + "/login-actions/reset-credentials?client_id=smart-office");
        page.locator("#username").fill("siapa.saja");
        page.route("**/login-actions/**", this::answerNothing);
        var button = page.locator("#kc-form-buttons");
        button.click();
        assertThat(button).isDisabled();

        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");

        assertThat(button).isEnabled();
        button.click();
        assertThat(button).isDisabled();
        assertThat(posts).hasValue(2);
    }

    /** Status 204 leaves the browser on its page. */
    private void answerNothing(Route route) {
        posts.incrementAndGet();
        route.fulfill(new Route.FulfillOptions().setStatus(204));
    }

    private void slow(Page page) {
        page.route("**/realms/**", route -> {
            if (route.request().method().equals("POST")) {
                posts.incrementAndGet();
                LockSupport.parkNanos(SLOW_NANOS);
            }
            route.resume();
        });
    }

    private static Person soonExpired(Sso sso) {
        return sso.people().employee(Jakarta.now().minusMonths(3).plusDays(3));
    }

    private static void fillMailbox(ForgotPasswordPages pages, Employee employee) {
        pages.assertCurrent("external-mailbox");
        pages.page().locator("#externalEmail").fill(employee.address());
        pages.solveCaptcha();
    }

    private static void press(Page page, String button) {
        page.waitForSelector(button);
        // The page's script runs before this event.
        page.waitForLoadState();
        page.evaluate(
                "([selector, again]) => { const button = document.querySelector(selector); button.click();"
                        + " again.forEach((pause) => setTimeout(() => button.click(), pause)); }",
                List.of(button, AGAIN));
    }
}
