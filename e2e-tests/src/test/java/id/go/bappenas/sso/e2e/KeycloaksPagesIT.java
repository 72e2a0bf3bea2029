package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.go.bappenas.sso.e2e.harness.Application;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.OwnRealm;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keycloak's own pages say in the employee's language what is wrong, and lead on. */
@ExtendWith(SsoExtension.class)
class KeycloaksPagesIT {

    @Test
    void pageLoadsNothingFromElsewhere(Sso sso, Page page) {
        page.navigate(sso.smartOffice());

        var outcome = page.evaluate("""
                () => new Promise(told => {
                    document.addEventListener('securitypolicyviolation', event => told(event.effectiveDirective));
                    const image = new Image();
                    image.onerror = () => setTimeout(() => told('asked for'), 1000);
                    image.src = 'http://localhost:9/gambar.png';
                })""");

        assertThat(outcome).isEqualTo("img-src");
    }

    @ParameterizedTest
    @CsvSource({"id-ID, Isi username dan password Anda., salah", "en-GB, Type your username and password., Wrong"})
    void signInWithNothingTypedAsksForBothFields(
            String language, String asks, String blames, Sso sso, Browsing browsing) {
        var page = browsing.device(language, 360, 740);
        page.navigate(sso.smartOffice());

        page.locator("#kc-login").click();

        assertThat(page.locator("#input-error-container-username")).containsText(asks);
        assertThat(page.locator("main")).not().containsText(blames);
    }

    @ParameterizedTest
    @CsvSource({"id-ID, 15 menit, Lupa Password", "en-GB, 15 minutes, Forgot Password"})
    void refusedSignInSaysToEverybodyThatWaitingOrLupaPasswordHelps(
            String language, String waiting, String reset, Sso sso, Browsing browsing) {
        var page = browsing.device(language, 1280, 800);
        var known = sso.people().employee();
        var locked = sso.people().employee();
        lock(sso, page, locked);

        var texts = List.of(
                refusal(sso, page, "tidak.ada", "Salah#12345"),
                refusal(sso, page, known.username(), "Salah#12345"),
                refusal(sso, page, locked.username(), locked.password()));

        assertThat(texts.stream().distinct()).hasSize(1);
        assertThat(texts.get(0)).contains(waiting, reset);
        new Screenshots(page, "1280-light").take("sign-in-locked");
    }

    private static void lock(Sso sso, Page page, Person person) {
        for (var attempt = 0; attempt < 30 && !sso.people().isLocked(person); attempt++) {
            refusal(sso, page, person.username(), "Salah#12345");
        }
        assertThat(sso.people().isLocked(person)).isTrue();
    }

    private static String refusal(Sso sso, Page page, String username, String password) {
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(username, password);
        var error = page.locator("#input-error-username");
        error.waitFor();
        return error.innerText();
    }

    @ParameterizedTest
    @CsvSource({"id-ID, Masuk ke SSO Bappenas", "en-GB, Sign in to SSO Bappenas"})
    void signedOutPageAndMissingPageLeadToTheSignIn(String language, String button, Sso sso, Browsing browsing) {
        var page = browsing.device(language, 360, 740);
        var person = sso.people().employee();
        page.navigate(Application.make(sso).signIn());
        new LoginPage(page).signIn(person);
        page.waitForURL(address -> address.contains("code="));
        page.navigate(sso.realm() + "/protocol/openid-connect/logout");
        page.locator("#kc-logout").click();
        assertLeadsToSignIn(page, button);

        page.navigate(sso.realm() + "/tidak-ada");
        new Screenshots(page, "360-light-" + language).take("not-found");
        assertLeadsToSignIn(page, button);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/realms/tidak-ada/account", "/tidak-ada"})
    void addressWithoutARealmIsToldInBothLanguagesAndLeadsToTheSignIn(String address, Sso sso, Page page) {
        page.navigate(sso.address() + address);

        assertThat(page.locator("main [lang=id]").first()).hasText("Mohon maaf, terjadi kendala");
        assertThat(page.locator("main")).containsText("Halaman tidak ditemukan");
        new Screenshots(page, "1280-light").take("unknown-realm");
        assertLeadsToSignIn(page, "Sign in to SSO Bappenas");
    }

    @Test
    void signInToTheAdminConsoleKeepsKeycloaksTheme(Sso sso, Page page) {
        page.navigate(sso.address() + "/admin/");

        assertThat(page.locator("#kc-login")).isVisible();
        assertThat(page.locator("link[href*='/login/keycloak.v2/']").first()).isAttached();
    }

    private static void assertLeadsToSignIn(Page page, String button) {
        assertThat(page.locator("#sign-in")).hasText(button);
        page.locator("#sign-in").click();
        new LoginPage(page).assertCurrent();
    }

    @ParameterizedTest
    @CsvSource({"id-ID, 'Buka aplikasi itu lagi, lalu masuk dari sana'", "en-GB, Open the application again"})
    void wrongRedirectSaysWhatToDoAndNamesNoParameter(String language, String advice, Sso sso, Browsing browsing) {
        var page = browsing.device(language, 1280, 800);

        page.navigate(
                sso.realm()
                        + "/protocol/openid-connect/auth?response_type=code&client_id=smart-office&redirect_uri=https://salah.example/");

        assertThat(page.locator("body")).hasAttribute("data-page-id", "login-error");
        assertThat(page.locator("#kc-error-message")).containsText(advice);
        assertThat(page.locator("main")).not().containsText("redirect_uri");
    }

    @Test
    void profileThatOnlyOfficersChangeIsTextWithoutBoxes(Sso sso, Browsing browsing) {
        var page = browsing.device("id-ID", 1280, 800);
        var person = sso.people().employee();
        page.navigate(Application.make(sso).signIn(Map.of("kc_action", "UPDATE_PROFILE")));
        new LoginPage(page).signIn(person);
        assertThat(page.locator("#kc-update-profile-form")).isVisible();

        assertThat(page.locator("main")).containsText("hanya dapat diubah oleh petugas");
        assertThat(page.locator("#kc-update-profile-form input:disabled:visible")
                        .all())
                .isNotEmpty()
                .allSatisfy(field -> assertThat(borders(field)).isEqualTo("rgba(0, 0, 0, 0)"));
        assertThat(page.locator("#kc-update-profile-form button").first()).containsText("Lanjutkan");
        new Screenshots(page, "1280-light").take("update-profile");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 'rgb(18, 56, 90)'", "DARK, 'rgb(12, 35, 56)'"})
    void accountConsoleHasTheMinistrysColourAndWords(ColorScheme scheme, String band, Sso sso, Browsing browsing) {
        var page = browsing.device("id-ID", 1280, 800, scheme);
        page.navigate(sso.realm() + "/account/");
        new LoginPage(page).signIn(sso.people().employee());

        assertThat(page.locator("#root, #app")).containsText("Pilih bahasa");
        assertThat(page.locator("#root, #app")).not().containsText("lokal");
        assertThat(page.locator(".pf-v5-c-masthead")).hasCSS("background-color", band);
        new Screenshots(page, "1280-" + scheme.name().toLowerCase(Locale.ROOT)).take("account-console");
        page.navigate(sso.realm() + "/account/account-security/signing-in");
        assertThat(page.locator("#root, #app")).containsText("Password");
        assertThat(page.locator("#root, #app")).not().containsText("sandi");
    }

    /** The colour of the box around a field. */
    private static Object borders(Locator field) {
        return field.evaluate("field => getComputedStyle(field.closest('span, div')).borderTopColor");
    }

    @Test
    void recoveryCodesAreShownInIndonesianWithABoxThatFingersHit(Sso sso, Browsing browsing) {
        var page = browsing.device("id-ID", 360, 740);
        try (var realm = OwnRealm.make(
                sso,
                Map.of(
                        "loginTheme",
                        "bappenas",
                        "internationalizationEnabled",
                        true,
                        "supportedLocales",
                        List.of("id", "en"),
                        "defaultLocale",
                        "id"))) {
            var address = sso.address() + "/realms/" + realm.name();
            sso.admin()
                    .must(sso.admin()
                            .post(
                                    realm.name() + "/clients",
                                    Map.of(
                                            "clientId",
                                            "aplikasi",
                                            "publicClient",
                                            true,
                                            "redirectUris",
                                            List.of(address + "/"))));
            page.navigate(SignInRequest.address(
                    address, "aplikasi", address + "/", Map.of("kc_action", "CONFIGURE_RECOVERY_AUTHN_CODES")));
            new LoginPage(page).signIn(realm.person());

            assertThat(page.locator("#kc-recovery-codes-list li")).hasCount(12);
            assertThat(page.content()).doesNotContain("Warning alert");
            var box = page.locator("#kcRecoveryCodesConfirmationCheck").boundingBox();
            assertThat(Math.min(box.width, box.height)).isGreaterThanOrEqualTo(20);
            new Screenshots(page, "360-light").take("recovery-codes");
            page.locator("#saveRecoveryAuthnCodesBtn").click();
            assertThat(page.locator("#kc-recovery-codes-list")).isVisible();
            page.locator("#kcRecoveryCodesConfirmationCheck").check();
            page.locator("#saveRecoveryAuthnCodesBtn").click();
            page.waitForURL(ended -> ended.contains("code="));
        }
    }
}
