package id.go.bappenas.sso.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The form to choose a new password. */
public record ChangePasswordPage(Page page) {

    public ChangePasswordPage assertCurrent() {
        assertThat(page.locator("[data-page=change-password]")).isVisible();
        return this;
    }

    public ChangePasswordPage assertOldPasswordIsAsked(boolean asked) {
        assertThat(page.locator("#password-current")).hasCount(asked ? 1 : 0);
        return this;
    }

    public ChangePasswordPage assertMet(String rule, String met) {
        assertThat(page.locator("[data-rule=" + rule + "]")).hasAttribute("data-met", met);
        return this;
    }

    /** The lines of the checklist, from top to bottom. */
    public List<String> rules() {
        return page.locator("[data-rule]").all().stream()
                .map(rule -> rule.getAttribute("data-rule"))
                .toList();
    }

    public Locator old() {
        return page.locator("#password-current");
    }

    public Locator fresh() {
        return page.locator("#password-new");
    }

    public Locator confirmation() {
        return page.locator("#password-confirm");
    }

    public Locator signOutOthers() {
        return page.locator("#logout-sessions");
    }

    public void change(String password, String confirmation) {
        fresh().fill(password);
        confirmation().fill(confirmation);
        page.locator("#kc-submit").click();
    }

    public void change(String old, String password, String confirmation) {
        old().fill(old);
        change(password, confirmation);
    }

    /** The error message of a field: {@code current}, {@code new} or {@code confirm}. */
    public Locator error(String field) {
        return page.locator("#input-error-container-password-" + field);
    }

    /** Asserts that the list judges the character rules while a person types, as the server judges them. */
    public void assertListFollowsTyping() {
        assertMet("length", "unknown");
        fresh().fill("ñandú");
        assertMet("length", "false")
                .assertMet("letter-case", "false")
                .assertMet("digit", "false")
                .assertMet("special", "false")
                .assertMet("history", "unknown");
        fresh().fill("Ñandú 123 😀");
        assertMet("length", "true")
                .assertMet("letter-case", "true")
                .assertMet("digit", "true")
                .assertMet("special", "true")
                .assertMet("context-words", "unknown")
                .assertMet("personal-data", "unknown");
        // Eight UTF-16 units, seven code points, and a digit outside 0 to 9.
        fresh().fill("Ab٣cde😀");
        assertMet("length", "false").assertMet("digit", "false").assertMet("special", "true");
    }

    public void assertDifferingConfirmationIsToldAtOnce() {
        fresh().fill("Ñandú 123 😀");
        confirmation().fill("Ñandú");
        assertThat(error("confirm")).not().containsText("tidak sama");
        confirmation().fill("Ñandu");
        assertThat(error("confirm")).containsText("Konfirmasi tidak sama dengan Password Baru.");
        confirmation().fill("Ñandú 123 😀");
        assertThat(error("confirm")).isEmpty();
    }
}
