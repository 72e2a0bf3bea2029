package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import id.go.bappenas.sso.demo.keycloak.PasswordCredential;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import id.go.bappenas.sso.e2e.pages.PasswordChangedPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Alur ubah password berkala": what happens to a password after three months. */
@ExtendWith(SsoExtension.class)
class PasswordExpiryIT {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    @Test
    void fromTheExpiredPasswordToTheApplicationThePersonWanted(Sso sso, Page page) {
        var person = person(sso, today().minusMonths(4));
        var wanted = sso.webmail() + "?folder=arsip&q=O%27Brien";
        page.navigate(wanted);
        new LoginPage(page).signIn(person);

        var form = new ChangePasswordPage(page).assertCurrent().assertOldPasswordIsAsked(false);
        assertThat(page.locator("h1")).containsText("Ganti Password Akun SSO");
        assertThat(page.locator("[data-page] .instruction").first()).containsText("selama 3 bulan");
        assertThat(page.locator("#login-id")).hasValue(person.username());
        assertThat(form.signOutOthers()).isChecked();
        theListFollowsTyping(form);
        aDifferingConfirmationIsToldAtOnce(form);
        theServerRefuses(form, person);

        var password = People.randomPassword();
        form.change(password, password);
        new PasswordChangedPage(page).assertCurrent().goOn();

        ApplicationPage.webmail(page).assertSignedIn(person);
        assertThat(page.url()).startsWith(sso.webmail()).endsWith("?folder=arsip&q=O%27Brien");
        assertThat(sso.people().events(person, "UPDATE_CREDENTIAL"))
                .extracting(event -> event.at("/details/change_reason").asText())
                .containsExactly("expired");
        assertThat(sso.people().events(person, "UPDATE_CREDENTIAL_ERROR").toString())
                .contains("password_rejected")
                .doesNotContain("semuakecil");
    }

    private static void theListFollowsTyping(ChangePasswordPage form) {
        form.assertMet("length", "unknown");
        form.fresh().fill("ñandú");
        form.assertMet("length", "false")
                .assertMet("letter-case", "false")
                .assertMet("digit", "false")
                .assertMet("special", "false")
                .assertMet("history", "unknown");
        form.fresh().fill("Ñandú 123 😀");
        form.assertMet("length", "true")
                .assertMet("letter-case", "true")
                .assertMet("digit", "true")
                .assertMet("special", "true")
                .assertMet("context-words", "unknown")
                .assertMet("personal-data", "unknown");
        // Eight UTF-16 units, seven code points, and a digit that is not 0 to 9.
        form.fresh().fill("Ab٣cde😀");
        form.assertMet("length", "false").assertMet("digit", "false").assertMet("special", "true");
    }

    private static void aDifferingConfirmationIsToldAtOnce(ChangePasswordPage form) {
        form.fresh().fill("Ñandú 123 😀");
        form.confirmation().fill("Ñandú");
        assertThat(form.error("confirm")).not().containsText("tidak sama");
        form.confirmation().fill("Ñandu");
        assertThat(form.error("confirm")).containsText("Konfirmasi tidak sama dengan Password Baru.");
        form.confirmation().fill("Ñandú 123 😀");
        assertThat(form.error("confirm")).isEmpty();
    }

    private static void theServerRefuses(ChangePasswordPage form, Person person) {
        form.change("semuakecil", "semuakecil");
        form.assertCurrent().assertMet("length", "true").assertMet("letter-case", "false");
        form.change(person.password(), person.password());
        form.assertCurrent().assertMet("history", "false").assertMet("digit", "true");
        assertThat(form.error("new")).isVisible();
    }

    @Test
    void atARememberedSessionTheOldPasswordIsAskedAndGuessingItIsCounted(Sso sso, Page page) {
        var person = person(sso, today());
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        ApplicationPage.smartOffice(page).assertSignedIn(person);
        age(sso, person, today().minusMonths(3));

        page.navigate(sso.webmail());
        var form = new ChangePasswordPage(page).assertCurrent().assertOldPasswordIsAsked(true);
        var password = People.randomPassword();
        form.change("Salah#12345", password, password);
        assertThat(form.error("current")).containsText("Password Lama salah.");
        Await.until(
                "the failure to be counted",
                Duration.ofSeconds(10),
                () -> failures(sso, person) == 1 ? Optional.of(true) : Optional.empty());
        assertThat(sso.people().events(person, "UPDATE_CREDENTIAL_ERROR"))
                .extracting(event -> event.get("error").asText())
                .containsExactly("invalid_user_credentials");

        form.change(person.password(), password, password);
        new PasswordChangedPage(page).assertCurrent().goOn();
        ApplicationPage.webmail(page).assertSignedIn(person);
        theNewPasswordHolds(sso, page, new Person(person.id(), person.username(), password));
    }

    /** The old hash was due for renewal when it was checked: that must not bring it back. */
    private static void theNewPasswordHolds(Sso sso, Page page, Person person) {
        assertThat(directGrant(sso, page, person).status()).isEqualTo(200);
    }

    @Test
    void otherDevicesAreSignedOutOnlyAfterTheChangeSucceeded(Sso sso, Browsing browsing) {
        var person = person(sso, today());
        var phone = browsing.device("id-ID", 360, 740);
        phone.navigate(sso.smartOffice());
        new LoginPage(phone).signIn(person);
        ApplicationPage.smartOffice(phone).assertSignedIn(person);
        var page = browsing.page();
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        ApplicationPage.smartOffice(page).assertSignedIn(person).changePassword();

        var form = new ChangePasswordPage(page).assertCurrent();
        form.change(person.password(), "semuakecil", "semuakecil");
        form.assertCurrent().assertMet("digit", "false");
        assertThat(sso.people().sessions(person)).isEqualTo(2);
        var password = People.randomPassword();
        form.change(person.password(), password, password);
        new PasswordChangedPage(page).assertCurrent().goOn();

        ApplicationPage.smartOffice(page).assertSignedIn(person);
        assertThat(page.locator("main")).containsText("Sukses! Password berhasil diubah.");
        assertThat(sso.people().sessions(person)).isEqualTo(1);
    }

    @Test
    void aChangeOfOnesOwnWishCanBeCancelled(Sso sso, Page page) {
        var person = person(sso, today());
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        ApplicationPage.smartOffice(page).assertSignedIn(person).changePassword();

        new ChangePasswordPage(page).assertCurrent();
        page.locator("#kc-cancel").click();

        ApplicationPage.smartOffice(page).assertSignedIn(person);
    }

    @Test
    void whatHasNoPageGetsKeycloaksStandardAnswers(Sso sso, Page page) {
        var person = person(sso, today());
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        ApplicationPage.smartOffice(page).assertSignedIn(person);
        age(sso, person, today().minusMonths(4));

        // In the browser: the request API keeps secure cookies to itself on http://127.0.0.1, where containers answer.
        var silent = page.waitForRequest(
                request -> request.url().contains("/callback?"),
                () -> page.navigate(sso.realm()
                        + "/protocol/openid-connect/auth?response_type=code&scope=openid&prompt=none"
                        + "&client_id=smart-office&code_challenge_method=S256"
                        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri="
                        + URLEncoder.encode(sso.smartOffice() + "callback", StandardCharsets.UTF_8)));
        assertThat(silent.url()).contains("error=interaction_required");

        var granted = directGrant(sso, page, person);
        assertThat(granted.status()).isEqualTo(400);
        assertThat(granted.text()).contains("invalid_grant");
    }

    @Test
    void thePagesWorkInKeycloaksOwnThemeToo(Sso sso, Page page) {
        var person = person(sso, today().minusMonths(4));
        var client = "tema-" + person.username();
        var callback = sso.smartOffice() + "callback";
        sso.admin()
                .must(sso.admin()
                        .post(
                                Sso.REALM + "/clients",
                                Map.of(
                                        "clientId",
                                        client,
                                        "publicClient",
                                        true,
                                        "redirectUris",
                                        List.of(callback),
                                        "attributes",
                                        Map.of("login_theme", "keycloak.v2"))));
        page.navigate(sso.realm() + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=" + client
                + "&redirect_uri=" + URLEncoder.encode(callback, StandardCharsets.UTF_8));
        new LoginPage(page).signIn(person);

        var form = new ChangePasswordPage(page).assertCurrent();
        assertThat(page.locator(".sso-help, .sso-footer")).hasCount(0);
        theListFollowsTyping(form);
        aDifferingConfirmationIsToldAtOnce(form);
        var password = People.randomPassword();
        form.change(password, password);
        new PasswordChangedPage(page).assertCurrent();
    }

    @Test
    void aReminderDoesNotBreakWhatHasNoPage(Sso sso, Page page) {
        var person = person(sso, today().plusDays(5).minusMonths(3));

        assertThat(directGrant(sso, page, person).status()).isEqualTo(200);
    }

    @Test
    void aLapsedTemporaryPasswordIsADeadEndWithLupaPassword(Sso sso, Page page) {
        var chosen = today().minusDays(2).toInstant();
        var password = People.randomPassword();
        var deadline = chosen.plus(Duration.ofDays(1));
        var mark = chosen.toEpochMilli() + ":" + deadline.toEpochMilli();
        var made = withUnmanagedAttributes(sso, () -> sso.people().employee(representation -> {
            representation.put("credentials", List.of(PasswordCredential.of(password, chosen)));
            representation.put("requiredActions", List.of("CONFIGURE_TOTP", "UPDATE_PASSWORD"));
            representation.put("attributes", Map.of("ssoTemporaryPassword", List.of(mark)));
        }));
        var person = new Person(made.id(), made.username(), password);
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);

        var dead = page.locator("[data-page=temporary-password-expired]");
        assertThat(dead).containsText("Masa berlaku password sementara");
        assertThat(dead).containsText("Helpdesk Pusdatin");
        new Screenshots(page, "1280-light").take("temporary-password-expired");
        page.setViewportSize(360, 740);
        new Screenshots(page, "360-light").take("temporary-password-expired");
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        assertThat(dead).isVisible();
        assertThat(directGrant(sso, page, person).status()).isEqualTo(400);
        page.locator("#forgot-password").click();
        assertThat(page.locator("#username")).isVisible();
        assertThat(page.locator("body")).containsText("Lupa Password");
        assertThat(page.locator("#password")).hasCount(0);
    }

    /** The user profile knows nothing of the mark; for a moment administrators may set anything. */
    private static Person withUnmanagedAttributes(Sso sso, Supplier<Person> making) {
        var profile = Sso.REALM + "/users/profile";
        var before = (ObjectNode) sso.admin().get(profile).body();
        sso.admin().must(sso.admin().put(profile, before.deepCopy().put("unmanagedAttributePolicy", "ADMIN_EDIT")));
        try {
            return making.get();
        } finally {
            sso.admin().must(sso.admin().put(profile, before));
        }
    }

    /** With a client of its own: the realm's applications may not do it. */
    private static APIResponse directGrant(Sso sso, Page page, Person person) {
        var client = "uji-" + person.username();
        sso.admin()
                .must(sso.admin()
                        .post(
                                Sso.REALM + "/clients",
                                Map.of("clientId", client, "publicClient", true, "directAccessGrantsEnabled", true)));
        return page.context()
                .request()
                .post(
                        sso.realm() + "/protocol/openid-connect/token",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("grant_type", "password")
                                        .set("client_id", client)
                                        .set("username", person.username())
                                        .set("password", person.password())));
    }

    @Test
    void goingAwayHalfWayAndComingBackWorks(Sso sso, Browsing browsing) {
        var person = person(sso, today().minusMonths(3));
        var first = browsing.page();
        first.navigate(sso.smartOffice());
        new LoginPage(first).signIn(person);
        new ChangePasswordPage(first).assertCurrent();
        first.context().close();

        var page = browsing.device("id-ID", 1280, 800);
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        var password = People.randomPassword();
        new ChangePasswordPage(page).assertCurrent().change(password, password);
        new PasswordChangedPage(page).assertCurrent();
        page.context().close();

        var later = browsing.device("id-ID", 1280, 800);
        later.navigate(sso.smartOffice());
        new LoginPage(later).signIn(person.username(), password);
        ApplicationPage.smartOffice(later).assertSignedIn(person);
    }

    @Test
    void itWorksWithoutJavaScript(Sso sso, Browsing browsing) {
        var person = person(sso, today().minusMonths(4));
        var page = browsing.deviceWithoutJavaScript();
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);

        var form = new ChangePasswordPage(page).assertCurrent();
        form.change("Beda#12345x", "lain");
        assertThat(form.error("confirm")).not().isEmpty();
        form.change("semuakecil", "semuakecil");
        form.assertMet("length", "true")
                .assertMet("letter-case", "false")
                .assertMet("digit", "false")
                .assertMet("special", "false");
        var password = People.randomPassword();
        form.change(password, password);
        new PasswordChangedPage(page).assertCurrent().goOn();
        ApplicationPage.smartOffice(page).assertSignedIn(person);
    }

    @Test
    void tenDaysBeforeItIsToldOnceADay(Sso sso, Browsing browsing) {
        var person = person(sso, today().plusDays(10).minusMonths(3));
        var page = browsing.page();
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        assertThat(page.locator("[data-page=password-expires-soon]"))
                // Up to three days less where the month three months ago is shorter.
                .hasAttribute("data-days-left", Pattern.compile("7|8|9|10"));
        page.reload();
        page.locator("#later").click();
        ApplicationPage.smartOffice(page).assertSignedIn(person);

        var phone = browsing.device("id-ID", 360, 740);
        phone.navigate(sso.smartOffice());
        new LoginPage(phone).signIn(person);
        ApplicationPage.smartOffice(phone).assertSignedIn(person);
    }

    @Test
    void whoIsToldMayChangeAtOnce(Sso sso, Page page) {
        var person = person(sso, today().plusDays(5).minusMonths(3));
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        page.locator("#change-now").click();
        var password = People.randomPassword();
        new ChangePasswordPage(page)
                .assertCurrent()
                .assertOldPasswordIsAsked(false)
                .change(password, password);
        new PasswordChangedPage(page).assertCurrent().goOn();
        ApplicationPage.smartOffice(page).assertSignedIn(person);
    }

    @Test
    void longBeforeNothingIsTold(Sso sso, Page page) {
        var person = person(sso, today().plusDays(20).minusMonths(3));
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        ApplicationPage.smartOffice(page).assertSignedIn(person);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void thePicturesShowIt(int width, Sso sso, Browsing browsing) {
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            var person = person(sso, today().plusDays(10).minusMonths(3));
            var page = browsing.device("id-ID", width, 800, scheme);
            var shots = new Screenshots(page, width + "-" + scheme.name().toLowerCase(Locale.ROOT));
            page.navigate(sso.smartOffice());
            new LoginPage(page).signIn(person);
            shots.take("password-expires-soon");
            page.locator("#change-now").click();
            var form = new ChangePasswordPage(page).assertCurrent();
            form.fresh().fill("Kopi pagi");
            form.confirmation().fill("Kopi sore");
            shots.take("change-password-typing");
            form.change(person.password(), person.password());
            form.assertMet("history", "false");
            shots.take("change-password-history");
            var password = People.randomPassword();
            form.change(password, password);
            new PasswordChangedPage(page).assertCurrent();
            shots.take("password-changed");
        }
    }

    private static ZonedDateTime today() {
        // A little earlier than now, so that a whole number of months ago is over.
        return ZonedDateTime.now(JAKARTA).minusMinutes(1);
    }

    /** Somebody whose password was chosen then. */
    private static Person person(Sso sso, ZonedDateTime chosen) {
        var password = People.randomPassword();
        var person = sso.people()
                .employee(representation -> representation.put(
                        "credentials", List.of(PasswordCredential.of(password, chosen.toInstant()))));
        return new Person(person.id(), person.username(), password);
    }

    /** Replaces the person's password by the same one of another date. */
    private static void age(Sso sso, Person person, ZonedDateTime chosen) {
        var user = Sso.REALM + "/users/" + person.id();
        sso.admin()
                .must(sso.admin()
                        .put(
                                user,
                                Map.of(
                                        "username",
                                        person.username(),
                                        "firstName",
                                        "Pegawai",
                                        "credentials",
                                        List.of(PasswordCredential.of(person.password(), chosen.toInstant())))));
    }

    private static int failures(Sso sso, Person person) {
        JsonNode status = sso.admin()
                .get(Sso.REALM + "/attack-detection/brute-force/users/" + person.id())
                .body();
        return status.get("numFailures").asInt();
    }
}
