package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Application;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Notices;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Totp;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A thief who knows the password opens the page for a new password or for an app, and submits that page after the owner
 * or an administrator has taken the account back.
 */
@ExtendWith(SsoExtension.class)
class OutdatedSignInIT {

    private static final String DEAD_END = "sign-in-outdated";
    private static final Pattern SECRET = Pattern.compile("name=\"totpSecret\" value=\"([^\"]+)\"");

    private Sso sso;

    /** Ways in which the owner or an administrator takes the account back. */
    private enum TakenBack {
        BY_LUPA_PASSWORD,
        BY_THE_OWNERS_CHANGE,
        BY_AN_ADMINISTRATORS_PASSWORD,
        BY_AN_ADMINISTRATORS_SIGN_OUT,
        BY_DISABLING
    }

    @BeforeEach
    void use(Sso underTest) {
        sso = underTest;
    }

    @ParameterizedTest
    @EnumSource(TakenBack.class)
    void passwordFormOpenedBeforeTheAccountWasTakenBackIsRefused(TakenBack how) {
        var employee = Employee.of(sso);
        var open = signIn(employee.person(), "UPDATE_PASSWORD");
        assertThat(open.page()).isEqualTo("change-password");
        takeBack(employee, how);
        var thief = employee.person().withPassword(People.randomPassword());

        choose(open, thief);

        assertThat(open.page()).isEqualTo(DEAD_END);
        assertThat(open.body()).contains("password akun ini diganti");
        assertThat(sso.people().events(thief, "UPDATE_PASSWORD_ERROR").toString())
                .contains("sign_in_outdated");
        sso.people().enable(thief, true);
        assertThat(DirectGrant.of(sso, thief).statusCode()).isIn(400, 401);
    }

    @Test
    void formsOpenedBeforeBukanSayaAreRefused() {
        var employee = Employee.of(sso);
        var owner = employee.person();
        var password = signIn(owner, "UPDATE_PASSWORD");
        var app = signIn(owner, "CONFIGURE_TOTP");
        var thief = owner.withPassword(People.randomPassword());
        choose(signIn(owner, "UPDATE_PASSWORD"), thief);
        Notices.press(Notices.link(Notices.await(sso, employee.address(), 1).get(0)));

        choose(password, owner.withPassword(People.randomPassword()));
        assertThat(password.page()).isEqualTo(DEAD_END);
        setUp(app);
        assertThat(app.body()).contains("diganti sesudah Anda mulai masuk");
        assertThat(credentials(owner)).doesNotContain("otp");
    }

    @Test
    void refusalPageExplainsAndLeadsToTheSignIn(Page page) {
        var employee = Employee.of(sso);
        page.navigate(SignInRequest.smartOffice(sso, Map.of("kc_action", "UPDATE_PASSWORD")));
        new LoginPage(page).signIn(employee.person());
        takeBack(employee, TakenBack.BY_AN_ADMINISTRATORS_PASSWORD);
        var password = People.randomPassword();
        new ChangePasswordPage(page).assertCurrent().change(password, password);

        var deadEnd = page.locator("[data-page=" + DEAD_END + "]");
        PlaywrightAssertions.assertThat(deadEnd).containsText("password akun ini diganti");
        PlaywrightAssertions.assertThat(deadEnd).containsText("Helpdesk Pusdatin");
        new Screenshots(page, "1280-light").take(DEAD_END);
        page.setViewportSize(360, 740);
        new Screenshots(page, "360-light").take(DEAD_END);
        page.locator("#sign-in-again").click();
        PlaywrightAssertions.assertThat(page.locator("#username")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(TakenBack.class)
    void appPageOpenedBeforeTheAccountWasTakenBackIsRefused(TakenBack how) {
        var employee = Employee.of(sso);
        var open = signIn(employee.person(), "CONFIGURE_TOTP");
        assertThat(open.page()).isEqualTo("login-login-config-totp");
        takeBack(employee, how);

        setUp(open);

        assertThat(open.body()).contains("diganti sesudah Anda mulai masuk");
        assertThat(credentials(employee.person())).doesNotContain("otp");
    }

    @ParameterizedTest
    @EnumSource(TakenBack.class)
    void cancelledActionGivesNoToken(TakenBack how) {
        var employee = Employee.of(sso);
        var open = signIn(employee.person(), "UPDATE_PASSWORD");
        takeBack(employee, how);

        open.submit(Map.of("cancel-aia", "true"));

        assertThat(open.page()).isEqualTo(DEAD_END);
        assertThat(Application.parameter(open.address(), "code")).isEmpty();
    }

    @Test
    void pageAfterADisownedChangeGivesNoToken() {
        var employee = Employee.of(sso);
        var thief = employee.person().withPassword(People.randomPassword());
        var open = signIn(employee.person(), "UPDATE_PASSWORD");
        choose(open, thief);
        assertThat(open.page()).isEqualTo("password-changed");
        Notices.press(Notices.link(Notices.await(sso, employee.address(), 1).get(0)));

        open.submit(Map.of());

        assertThat(open.page()).isEqualTo(DEAD_END);
        assertThat(Application.parameter(open.address(), "code")).isEmpty();
    }

    @Test
    void outdatedSignInPageLeadsToANewSignIn() {
        var employee = Employee.of(sso);
        var open = signIn(employee.person(), "UPDATE_PASSWORD");
        takeBack(employee, TakenBack.BY_AN_ADMINISTRATORS_SIGN_OUT);
        choose(open, employee.person().withPassword(People.randomPassword()));
        assertThat(open.page()).isEqualTo(DEAD_END);
        var again =
                Pattern.compile("id=\"sign-in-again\"[^>]*href=\"([^\"]+)\"").matcher(open.body());
        assertThat(again.find()).isTrue();

        open.get(open.address().resolve(again.group(1).replace("&amp;", "&")).toString());
        assertThat(open.page()).isEqualTo("login-login");
        open.submit(password(employee.person()));

        assertThat(open.page()).isEqualTo("change-password");
        choose(open, employee.person().withPassword(People.randomPassword()));
        assertThat(open.page()).isEqualTo("password-changed");
        open.submit(Map.of());
        assertThat(Application.parameter(open.address(), "code")).isPresent();
    }

    @Test
    void outdatedSignInCannotRemoveAnApp() {
        var app = new Totp(People.randomPassword());
        var person = sso.people().employee(app::addTo);
        app.belongsTo(person);
        var otp = credential(person, "otp");
        var open = new Forms("id")
                .get(SignInRequest.smartOffice(sso, Map.of("kc_action", "delete_credential:" + otp)))
                .submit(password(person))
                .submit(Map.of("otp", app.unusedCode()));
        assertThat(open.body()).contains("kc-delete-text");
        sso.admin().must(sso.people().reset(person, People.randomPassword(), false));

        open.submit(Map.of("accept", "Ya"));

        assertThat(credentials(person)).contains("otp");
        assertThat(Application.parameter(open.address(), "code")).isEmpty();
    }

    private void takeBack(Employee employee, TakenBack how) {
        var owner = employee.person();
        switch (how) {
            case BY_LUPA_PASSWORD -> {
                var reset = new Forms("id").get(Reset.link(sso, employee)).submit(Map.of("choice", "confirm"));
                assertThat(reset.page()).isEqualTo("reset-done");
                Reset.awaitMails(sso, employee, 2);
            }
            case BY_THE_OWNERS_CHANGE -> {
                var chosen = People.randomPassword();
                var answer = Api.withAudience(sso, owner)
                        .post(
                                "employee-password/change",
                                Map.of(
                                        "currentPassword", owner.password(),
                                        "newPassword", chosen,
                                        "confirmation", chosen));
                assertThat(answer.status()).isEqualTo(204);
            }
            case BY_AN_ADMINISTRATORS_PASSWORD ->
                sso.admin().must(sso.people().reset(owner, People.randomPassword(), true));
            case BY_AN_ADMINISTRATORS_SIGN_OUT -> {
                waitASecond();
                sso.admin().must(sso.admin().post(People.path(owner) + "/logout", Map.of()));
            }
            case BY_DISABLING -> sso.people().enable(owner, false);
        }
    }

    /** Keycloak keeps the time of a sign-out in whole seconds. */
    private static void waitASecond() {
        var second = Instant.now().getEpochSecond();
        Await.until("the next second", Duration.ofSeconds(5), () -> Optional.of(Instant.now())
                .filter(now -> now.getEpochSecond() > second));
    }

    private Forms signIn(Person person, String action) {
        return new Forms("id")
                .get(SignInRequest.smartOffice(sso, Map.of("kc_action", action)))
                .submit(password(person));
    }

    private static Map<String, String> password(Person person) {
        return Map.of("username", person.username(), "password", person.password());
    }

    private static void choose(Forms form, Person person) {
        form.submit(Map.of("password-new", person.password(), "password-confirm", person.password()));
    }

    private static void setUp(Forms page) {
        var secret = SECRET.matcher(page.body());
        assertThat(secret.find()).isTrue();
        var app = new Totp(secret.group(1));
        page.submit(Map.of("totp", app.unusedCode(), "totpSecret", app.secret(), "userLabel", "Ponsel"));
    }

    private List<String> credentials(Person person) {
        return sso.admin()
                .must(sso.admin().get(People.path(person) + "/credentials"))
                .body()
                .findValuesAsText("type");
    }

    private String credential(Person person, String type) {
        for (var credential : sso.admin()
                .must(sso.admin().get(People.path(person) + "/credentials"))
                .body()) {
            if (credential.get("type").asText().equals(type)) {
                return credential.get("id").asText();
            }
        }
        throw new AssertionError("no " + type);
    }
}
