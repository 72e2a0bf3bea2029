package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.demo.keycloak.FreePort;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.DemoProcess;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import id.go.bappenas.sso.e2e.pages.PasswordChangedPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** "Alur ubah password berkala" in the demo: the password of {@code siti.rahayu} is four months old. */
@ExtendWith(SsoExtension.class)
class DemoPasswordChangeIT {

    private static final Pattern LOGIN = Pattern.compile("(?m)^siti\\.rahayu +(\\S+)");

    /** For each line of the checklist, a password that breaks only its rule. */
    private static final Map<String, String> BREAKING = new TreeMap<>(Map.of(
            "length", "Kp7#tm",
            "letter-case", "lumbung#tani73",
            "digit", "Lumbung#Tani",
            "special", "LumbungTani73",
            "personal-data", "R4h4yu#tani73",
            "context-words", "Bappenas#73tani"));

    @TempDir
    private Path folder;

    @Test
    void checklistFollowsEveryRuleAndTheChangeReturnsToSmartOffice(Browsing browsing) throws Exception {
        var applications = FreePort.next();
        try (var demo = DemoProcess.start(
                folder,
                "-Ddemo.port=" + FreePort.next(),
                "-Ddemo.mail.port=" + FreePort.next(),
                "-Ddemo.app.port=" + applications)) {
            var siti = siti(demo.awaitReady());
            var page = browsing.device("id-ID", 1280, 800);
            page.navigate("http://localhost:" + applications + "/");
            picture(page, "sign-in");
            new LoginPage(page).signIn(siti);

            var form = new ChangePasswordPage(page).assertCurrent().assertOldPasswordIsAsked(false);
            assertThat(form.rules())
                    .containsExactly(
                            "length", "letter-case", "digit", "special", "history", "personal-data", "context-words");
            picture(page, "change-password");
            BREAKING.forEach((rule, password) -> breaks(form, rule, password));
            breaks(form, "history", siti.password());
            picture(page, "change-password-history");
            form.change("rahayu", "rahayu");
            List.of("length", "letter-case", "digit", "special", "personal-data")
                    .forEach(rule -> form.assertMet(rule, "false"));
            picture(page, "change-password-refused");

            var password = People.randomPassword();
            form.change(password, password);
            new PasswordChangedPage(page).assertCurrent();
            picture(page, "password-changed");
            new PasswordChangedPage(page).goOn();
            ApplicationPage.smartOffice(page).assertSignedIn(siti);
            picture(page, "smart-office");
        }
    }

    private static void breaks(ChangePasswordPage form, String broken, String password) {
        form.change(password, password);
        form.assertCurrent();
        assertThat(form.error("new")).not().isEmpty();
        for (var rule : form.rules()) {
            form.assertMet(rule, String.valueOf(!rule.equals(broken)));
        }
    }

    private static void picture(Page page, String name) {
        new Screenshots(page, "1280-light").take("demo-" + name);
        page.setViewportSize(360, 740);
        new Screenshots(page, "360-light").take("demo-" + name);
        page.setViewportSize(1280, 800);
    }

    private static Person siti(String printed) {
        var login = LOGIN.matcher(printed);
        assertThat(login.find()).isTrue();
        return new Person("", "siti.rahayu", login.group(1));
    }
}
