package id.go.bappenas.sso.e2e.debian;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Person;
import java.net.URI;

/** Roundcube's pages by password: its own sign-in, and the plugin's form with the words of the ministry's guide. */
record RoundcubeByPassword(Page page, URI address) {

    void signIn(Person person) {
        page.navigate(address.toString());
        typeSignIn(person);
    }

    /** Sends the form of the sign-in, which is open. */
    void typeSignIn(Person person) {
        page.locator("#rcmloginuser").fill(person.username());
        page.locator("#rcmloginpwd").fill(person.password());
        page.locator("#rcmloginsubmit").click();
    }

    void assertInbox() {
        assertThat(page.locator("body.task-mail #messagelist")).isAttached();
    }

    /** Roundcube's own answer to a wrong password. */
    void assertPlainRefusal() {
        assertThat(page.locator("#messagestack")).containsText("Login gagal");
        assertThat(box()).hasCount(0);
    }

    void openChangePassword() {
        page.navigate(address.resolve("?_task=settings&_action=plugin.sso_bappenas-password")
                .toString());
        assertForm();
    }

    void assertForm() {
        assertThat(page.getByLabel("old password")).isVisible();
        assertThat(page.getByLabel("retype your password")).isVisible();
    }

    void change(String old, String password, String retyped) {
        page.getByLabel("old password").fill(old);
        page.locator("#sso-new").fill(password);
        page.getByLabel("retype your password").fill(retyped);
        send();
    }

    void send() {
        page.locator(".sso-password button").click();
    }

    /** Reasons why the password was not changed, one per line. */
    Locator reasons() {
        return page.locator("#sso-box li");
    }

    Locator box() {
        return page.locator("#sso-box");
    }

    Locator rule(String name) {
        return page.locator("#sso-rules [data-rule='" + name + "']");
    }

    void assertChanged() {
        assertThat(page.locator("#messagestack")).containsText("Success! Password berhasil diubah");
    }
}
