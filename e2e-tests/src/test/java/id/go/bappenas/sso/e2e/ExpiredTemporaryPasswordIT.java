package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.go.bappenas.sso.demo.keycloak.PasswordCredential;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.UserProfile;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.ForgotPasswordPages;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A temporary password after its deadline allows nothing; only Lupa Password still works. */
@ExtendWith(SsoExtension.class)
class ExpiredTemporaryPasswordIT {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Pattern LINK = Pattern.compile("https?://\\S*/login-actions/action-token\\?[^\\s\"<>]+");

    @Test
    void pageNamesTheHelpContactAtEverySignIn(Sso sso, Page page) {
        var person = lapsed(sso, "UPDATE_PASSWORD");
        signIn(sso, page, person);

        assertThat(refusalPage(page)).containsText("Masa berlaku password sementara");
        assertThat(refusalPage(page)).containsText("Helpdesk Pusdatin");
        new Screenshots(page, "1280-light").take("temporary-password-expired");
        page.setViewportSize(360, 740);
        new Screenshots(page, "360-light").take("temporary-password-expired");
        signIn(sso, page, person);
        assertThat(refusalPage(page)).isVisible();
    }

    @Test
    void otpCannotBeEnrolledThoughItIsDue(Sso sso, Page page) {
        var person = lapsed(sso, "CONFIGURE_TOTP", "UPDATE_PASSWORD");
        signIn(sso, page, person);
        assertThat(refusalPage(page)).isVisible();

        for (var action : List.of("CONFIGURE_TOTP", "UPDATE_PASSWORD")) {
            page.navigate(page.url().replaceAll("execution=[^&]*", "execution=" + action));
            assertNoForm(page);
        }
        assertThat(credentials(sso, person)).containsExactly("password");
    }

    @Test
    void officerCannotSetUpASecondFactor(Sso sso, Page page) {
        var officer = lapsed(sso);
        sso.people().grant(officer, "sso-api", "request-verifier");
        signIn(sso, page, officer);

        assertThat(refusalPage(page)).isVisible();
        page.navigate(page.url().replaceAll("execution=[^&]*", "execution=CONFIGURE_TOTP"));
        assertNoForm(page);
        assertThat(credentials(sso, officer)).containsExactly("password");
        assertThat(DirectGrant.of(sso, officer).body()).doesNotContain("access_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONFIGURE_TOTP", "UPDATE_PASSWORD", "webauthn-register"})
    void applicationCannotAskForAnAction(String action, Sso sso, Page page) {
        var person = lapsed(sso);
        page.navigate(SignInRequest.smartOffice(sso, Map.of("kc_action", action)));
        new LoginPage(page).signIn(person);

        assertThat(refusalPage(page)).isVisible();
        assertNoForm(page);
        assertThat(credentials(sso, person)).containsExactly("password");
    }

    @Test
    void directGrantGivesATokenUntilTheDeadlineOnly(Sso sso) {
        var inTime = marked(sso, Duration.ofDays(3));
        var lapsed = lapsed(sso);

        assertThat(DirectGrant.of(sso, inTime).statusCode()).isEqualTo(200);
        var answer = DirectGrant.of(sso, lapsed);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_grant").doesNotContain("access_token");
    }

    @Test
    void lupaPasswordStillWorks(Sso sso, Page page) {
        var person = lapsed(sso, "UPDATE_PASSWORD");
        signIn(sso, page, person);
        refusalPage(page).locator("#forgot-password").click();

        assertThat(page.locator("body")).containsText("Lupa Password");
        new ForgotPasswordPages(page).username(person.username()).assertCurrent("identity-check");
    }

    /** The link proves that the mailbox is read, and no more: Keycloak mails it to verify the address. */
    @Test
    void linkThatVerifiesAnAddressDoesNotReplaceAPassword(Sso sso, Browsing browsing) {
        var inTime = marked(sso, Duration.ofDays(3), "UPDATE_PASSWORD", "VERIFY_EMAIL");
        var first = browsing.page();
        verifyAddress(sso, first, inTime);

        new ChangePasswordPage(first).assertCurrent().assertOldPasswordIsAsked(true);
        var lapsed = lapsed(sso, "UPDATE_PASSWORD", "VERIFY_EMAIL");
        var second = browsing.device("id-ID", 1280, 800);
        verifyAddress(sso, second, lapsed);
        assertThat(refusalPage(second)).isVisible();
        assertNoForm(second);
    }

    private static void verifyAddress(Sso sso, Page page, Person person) {
        sso.admin().must(sso.admin().put(People.path(person) + "/send-verify-email?client_id=smart-office", Map.of()));
        var mail = sso.mailbox().awaitTo(person.username() + "@kantor.example", sent -> LINK.matcher(sent.text())
                .find());
        var link = LINK.matcher(mail.text());
        assertThat(link.find()).isTrue();
        page.navigate(link.group());
        page.locator("a[href*='/login-actions/action-token']").click();
    }

    private static void signIn(Sso sso, Page page, Person person) {
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
    }

    private static Locator refusalPage(Page page) {
        return page.locator("[data-page=temporary-password-expired]");
    }

    private static void assertNoForm(Page page) {
        assertThat(page.locator("#totp, #totpSecret, #password-new, #registerWebAuthn"))
                .hasCount(0);
    }

    private static List<String> credentials(Sso sso, Person person) {
        return sso.admin()
                .must(sso.admin().get(People.path(person) + "/credentials"))
                .body()
                .findValuesAsText("type");
    }

    /** Creates an employee with these required actions and a temporary password after its deadline. */
    static Person lapsed(Sso sso, String... dueActions) {
        return marked(sso, A_DAY, dueActions);
    }

    /** Creates an employee with these required actions and a two-day-old temporary password of this lifetime. */
    private static Person marked(Sso sso, Duration lifetime, String... dueActions) {
        var written = Jakarta.now().minusDays(2).toInstant();
        var mark = written.toEpochMilli() + ":" + written.plus(lifetime).toEpochMilli();
        var password = People.randomPassword();
        return new UserProfile(sso.admin())
                .withUnmanagedAttributes("ADMIN_EDIT", () -> sso.people().employee(representation -> {
                    representation.put("credentials", List.of(PasswordCredential.of(password, written)));
                    representation.put("requiredActions", List.of(dueActions));
                    representation.put("attributes", Map.of("ssoTemporaryPassword", List.of(mark)));
                }))
                .withPassword(password);
    }
}
