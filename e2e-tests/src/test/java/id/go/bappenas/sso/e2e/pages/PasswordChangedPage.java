package id.go.bappenas.sso.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The notice after a change. */
public record PasswordChangedPage(Page page) {

    public PasswordChangedPage assertCurrent() {
        assertThat(page.locator("[data-notice=password-changed]")).containsText("Sukses! Password berhasil diubah.");
        return this;
    }

    public void goOn() {
        page.locator("#continue").click();
    }
}
