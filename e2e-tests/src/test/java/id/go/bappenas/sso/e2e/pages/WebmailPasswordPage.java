package id.go.bappenas.sso.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** "Change Password" of the stand-in Webmail, by the labels of the ministry's guide. */
public record WebmailPasswordPage(Page page) {

    public WebmailPasswordPage assertCurrent() {
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Change Password");
        return this;
    }

    public void change(String old, String password, String retyped) {
        page.getByLabel("old password").fill(old);
        page.getByLabel("retype your password").fill(retyped);
        page.locator("#password-new").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ubah Password"))
                .click();
    }

    /** Reasons why the password was not changed, one per line. */
    public Locator reasons() {
        return page.locator("#refusal li");
    }
}
