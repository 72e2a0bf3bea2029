package id.go.bappenas.sso.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Person;

/** A page of one of the stand-in applications. */
public record ApplicationPage(Page page, String application) {

    public static ApplicationPage smartOffice(Page page) {
        return new ApplicationPage(page, "smart-office");
    }

    public static ApplicationPage webmail(Page page) {
        return new ApplicationPage(page, "webmail");
    }

    public static ApplicationPage flexiwork(Page page) {
        return new ApplicationPage(page, "flexiwork");
    }

    public ApplicationPage assertState(String state) {
        assertThat(page.locator("body")).hasAttribute("data-app", application);
        assertThat(page.locator("body")).hasAttribute("data-state", state);
        return this;
    }

    public ApplicationPage assertSignedIn(Person person) {
        assertState("signed-in");
        assertThat(page.locator("[data-user]").first()).hasAttribute("data-user", person.username());
        return this;
    }

    public void leave() {
        menu();
        page.locator("#menu button:has-text('Keluar')").click();
    }

    public void changePassword() {
        menu();
        page.locator("#menu a[href$='/change-password']").click();
    }

    public void forOfficers() {
        menu();
        page.locator("#menu a[href='/officers']").click();
    }

    private void menu() {
        if (page.locator("#menu").getAttribute("open") == null) {
            page.locator("#menu > summary").click();
        }
    }
}
