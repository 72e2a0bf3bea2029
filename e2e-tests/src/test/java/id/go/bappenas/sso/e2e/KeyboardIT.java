package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Totp;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.DeskPages;
import id.go.bappenas.sso.e2e.pages.ForgotPasswordPages;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import id.go.bappenas.sso.e2e.pages.PasswordChangedPage;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The keyboard alone is enough: no test here uses a mouse or sets a field's value by script. */
@ExtendWith(SsoExtension.class)
class KeyboardIT {

    /** More than any page has elements to stop at. */
    private static final int MOST_STOPS = 80;

    @Test
    void signInAndForcedChangeNeedTheKeyboardOnly(Sso sso, Page page) {
        var person = sso.people().employee(Jakarta.now().minusMonths(4));
        page.navigate(sso.smartOffice());
        signIn(page, person.username(), person.password());
        change(page, person);

        ApplicationPage.smartOffice(page).assertSignedIn(person);
    }

    @Test
    void lupaPasswordNeedsTheKeyboardOnly(Sso sso, Page page) {
        var employee = Employee.of(sso);
        var pages = new ForgotPasswordPages(page);
        page.navigate(sso.smartOffice());
        new LoginPage(page).assertCurrent();
        goTo(page, "a[href*='reset-credentials']").press("Enter");
        assertThat(page.locator("body")).hasAttribute("data-page-id", "login-login-reset-password");
        type(page, "#username", employee.username());
        page.keyboard().press("Enter");

        pages.assertCurrent("identity-check");
        type(page, "#nik", employee.nik());
        type(page, "#birthPlace", employee.birthPlace());
        var date = Employee.dateOf(employee.birthDate());
        for (var field : List.of("birthDay", "birthMonth", "birthYear")) {
            type(page, "#" + field, date.get(field));
        }
        goTo(page, "#kc-submit").press("Enter");

        pages.assertCurrent("external-mailbox");
        type(page, "#externalEmail", employee.address());
        goTo(page, "#captcha-box").press("Space");
        assertThat(page.locator("input[name=captcha]")).not().hasValue("");
        goTo(page, "#kc-submit").press("Enter");

        pages.assertCurrent("link-sent");
        page.navigate(Reset.link(Reset.awaitMails(sso, employee, 1).get(0).text()));
        pages.assertCurrent("confirm-reset");
        goTo(page, "#confirm").press("Space");
        pages.assertCurrent("reset-done");
        var mailed = Reset.password(Reset.awaitMails(sso, employee, 2).get(0));
        goTo(page, "#application").press("Enter");

        signIn(page, employee.username(), mailed);
        change(page, employee.person());
        ApplicationPage.smartOffice(page).assertSignedIn(employee.person());
    }

    @Test
    void submittingAndDecidingARequestNeedTheKeyboardOnly(Sso sso, Browsing browsing) {
        var requests = AccountRequests.of(sso);
        var request = AccountRequests.flexiwork(1);
        var page = browsing.page();
        var desk = new DeskPages(page, sso).open("requests");
        signIn(page, requests.with("request-submitter"));
        desk.assertCurrent("desk-requests");
        goTo(page, "form#new-draft button").press("Enter");
        desk.assertCurrent("desk-draft");
        goTo(page, "input[name=kind][value=FLEXIWORK]").press("Space");
        AccountRequests.in(request, "memo").forEach((field, text) -> typeAnew(page, "#" + field, text.toString()));
        goTo(page, "button[value=next]").press("Enter");
        for (var document : List.of("memo", "sptjm")) {
            desk.assertCurrent("desk-draft-files");
            page.waitForFileChooser(() -> goTo(page, "#choose-" + document).press("Enter"))
                    .setFiles(new FilePayload(document + ".pdf", "application/pdf", AccountRequests.pdf()));
            goTo(page, "form#upload-" + document + " button").press("Enter");
            page.waitForURL(Pattern.compile("done=file"));
            assertThat(page.locator("main")).containsText(document + ".pdf");
        }
        goTo(page, "main a[href$='/people']").press("Enter");
        desk.assertCurrent("desk-draft-people");
        goTo(page, "main a[href*='/people/']").press("Enter");
        desk.assertCurrent("desk-draft-row");
        AccountRequests.employees(request)
                .get(0)
                .forEach((field, text) -> typeAnew(page, "[name$='." + field + "']", text.toString()));
        goTo(page, "#save-row").press("Enter");
        page.waitForURL(Pattern.compile("done=saved"));
        goTo(page, "main a[href$='/summary']").press("Enter");
        desk.assertCurrent("desk-draft-summary");
        goTo(page, "#send-request").press("Space");
        desk.assertCurrent("desk-request");
        var id = page.url().replaceAll("\\?.*|.*/", "");
        requests.awaitCompared(id);

        var other = browsing.device("id-ID", 1280, 800);
        var queue = new DeskPages(other, sso).open("");
        signIn(other, requests.with("request-verifier"));
        queue.assertCurrent("desk-front");
        goTo(other, ".desk-card a[href$='/requests']").press("Enter");
        queue.assertCurrent("desk-requests");
        typeAnew(
                other,
                "#search",
                AccountRequests.in(request, "memo").get("number").toString());
        other.keyboard().press("Enter");
        other.waitForURL(Pattern.compile("search=.+"));
        goTo(other, "tbody a[href*='" + id + "']").press("Enter");
        queue.assertCurrent("desk-request");
        goTo(other, "main a[href$='/decision']").press("Enter");
        queue.assertCurrent("desk-decision");
        goTo(other, "#approve").press("Enter");

        queue.assertCurrent("desk-request");
        requests.awaitCompleted(id);
    }

    private static void signIn(Page page, Person officer) {
        signIn(page, officer.username(), officer.password());
        page.locator("#otp").waitFor();
        type(page, "#otp", Totp.of(officer).orElseThrow().unusedCode());
        page.keyboard().press("Enter");
    }

    private static void typeAnew(Page page, String field, String text) {
        goTo(page, field).press("Control+a");
        page.keyboard().type(text);
    }

    private static void signIn(Page page, String username, String password) {
        new LoginPage(page).assertCurrent();
        type(page, "#username", username);
        type(page, "#password", password);
        page.keyboard().press("Enter");
    }

    private static void change(Page page, Person person) {
        new ChangePasswordPage(page).assertCurrent();
        var chosen = People.randomPassword();
        type(page, "#password-new", chosen);
        type(page, "#password-confirm", chosen);
        goTo(page, "#kc-submit").press("Enter");
        new PasswordChangedPage(page).assertCurrent();
        goTo(page, "#continue").press("Enter");
    }

    private static void type(Page page, String field, String text) {
        goTo(page, field);
        page.keyboard().type(text);
    }

    /** Presses Tab until the element has the focus. */
    private static Keyboard goTo(Page page, String selector) {
        // The page that the last key led to.
        page.waitForLoadState();
        for (var stops = 0; stops < MOST_STOPS; stops++) {
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return page.keyboard();
            }
            page.keyboard().press("Tab");
        }
        return fail("Tab does not reach " + selector);
    }
}
