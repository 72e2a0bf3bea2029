package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.demo.keycloak.FreePort;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.DemoProcess;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The demo's officers have a second factor. The inbox page shows its code, so no phone is needed. */
@ExtendWith(SsoExtension.class)
class DemoOfficerIT {

    private static final Pattern PASSWORD = Pattern.compile("(?m)^kepala\\.biro +(\\S+) +mengajukan");
    private static final Pattern KEY = Pattern.compile("(?m)^(kepala\\.biro|pusdatin) +[A-Z2-7]{16,}$");

    @TempDir
    private Path folder;

    @Test
    void officerSignsInWithTheCodeOfTheInboxPage(Browsing browsing) throws Exception {
        var inbox = FreePort.next();
        var applications = FreePort.next();
        try (var demo = DemoProcess.start(
                folder,
                "-Ddemo.port=" + FreePort.next(),
                "-Ddemo.mail.port=" + inbox,
                "-Ddemo.app.port=" + applications)) {
            var printed = demo.awaitReady();
            assertThat(KEY.matcher(printed).results().count()).isEqualTo(2);
            var password = PASSWORD.matcher(printed);
            assertThat(password.find()).isTrue();
            var officer = new Person("", "kepala.biro", password.group(1));
            var phone = browsing.device("id-ID", 1280, 800);
            phone.navigate("http://localhost:" + inbox + "/");
            picture(phone, "inbox-codes");

            var page = browsing.device("id-ID", 1280, 800);
            page.navigate("http://localhost:" + applications + "/");
            new LoginPage(page).signIn(officer);
            picture(page, "otp");
            phone.reload();
            page.locator("#otp").fill(phone.locator("[data-code='kepala.biro']").innerText());
            page.locator("#kc-login").click();

            ApplicationPage.smartOffice(page).assertSignedIn(officer);
            assertThat(phone.locator("[data-code]")).hasCount(2);
        }
    }

    private static void picture(Page page, String name) {
        new Screenshots(page, "1280-light").take("demo-" + name);
        page.setViewportSize(360, 740);
        new Screenshots(page, "360-light").take("demo-" + name);
        page.setViewportSize(1280, 800);
    }
}
