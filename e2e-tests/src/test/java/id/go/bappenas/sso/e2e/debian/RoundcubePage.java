package id.go.bappenas.sso.e2e.debian;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Person;

/** Roundcube's pages in its skin "elastic". */
record RoundcubePage(Page page) {

    RoundcubePage assertSignedIn(Person person) {
        assertThat(page.locator("#messagelist")).isAttached();
        assertThat(page.locator(".header-title.username")).containsText(person.username());
        return this;
    }

    Locator mails() {
        return page.locator("#messagelist");
    }

    RoundcubePage settings() {
        waitFor("settings");
        page.locator("#taskmenu a.settings").click();
        assertThat(page.locator("#settings-menu")).isVisible();
        return this;
    }

    Locator changePasswordLinks() {
        return page.locator("#settings-menu li a.password");
    }

    void changePassword() {
        changePasswordLinks().click();
    }

    /** The message that Roundcube shows for some seconds. */
    Locator message() {
        return page.locator("#messagestack div");
    }

    void leave() {
        waitFor("logout");
        page.locator("#taskmenu a.logout").click();
    }

    /** A click before Roundcube's script has begun, or while it loads the list of mails, does nothing. */
    private void waitFor(String command) {
        page.waitForFunction("rcmail.commands." + command + " && !rcmail.busy");
    }

    /** Why the page of sign-in is shown. */
    Locator reason() {
        return page.locator("[data-reason]");
    }

    Locator signInButton() {
        return page.locator("#rcmloginoauth");
    }
}
