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
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages of the demo. "Alur ubah password berkala": the password of {@code siti.rahayu} is four months old. Officers have a
 * second factor, and the inbox page shows its code, so no phone is needed.
 */
@ExtendWith(SsoExtension.class)
class DemoPagesIT {

    private static final Pattern EXPIRED = Pattern.compile("(?m)^siti\\.rahayu +(\\S+)");
    private static final Pattern OFFICER = Pattern.compile("(?m)^kepala\\.biro +(\\S+) +mengajukan");
    private static final Pattern KEY = Pattern.compile("(?m)^(kepala\\.biro|pusdatin) +[A-Z2-7]{16,}$");

    /** For each line of the checklist, a password that breaks only its rule. */
    private static final Map<String, String> BREAKING = new TreeMap<>(Map.of(
            "length", "Kp7#tm",
            "letter-case", "lumbung#tani73",
            "digit", "Lumbung#Tani",
            "special", "LumbungTani73",
            "personal-data", "R4h4yu#tani73",
            "context-words", "Bappenas#73tani"));

    @TempDir
    private static Path folder;

    private static int inbox;
    private static int applications;

    private static DemoProcess demo;
    private static String printed;

    @BeforeAll
    static void start() throws IOException {
        inbox = FreePort.next();
        applications = FreePort.next();
        demo = DemoProcess.start(
                folder,
                "-Ddemo.port=" + FreePort.next(),
                "-Ddemo.mail.port=" + inbox,
                "-Ddemo.app.port=" + applications);
        printed = demo.awaitReady();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void checklistFollowsEveryRuleAndTheChangeReturnsToSmartOffice(Browsing browsing) {
        var siti = person("siti.rahayu", EXPIRED);
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

    @Test
    void officerSignsInWithTheCodeOfTheInboxPage(Browsing browsing) {
        assertThat(KEY.matcher(printed).results().count()).isEqualTo(2);
        var officer = person("kepala.biro", OFFICER);
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

    /** The person whose password the demo has printed. */
    private static Person person(String name, Pattern line) {
        var login = line.matcher(printed);
        assertThat(login.find()).isTrue();
        return new Person("", name, login.group(1));
    }
}
