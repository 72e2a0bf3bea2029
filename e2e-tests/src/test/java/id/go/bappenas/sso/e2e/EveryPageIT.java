package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Application;
import id.go.bappenas.sso.e2e.harness.Axe;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.ContactSheets;
import id.go.bappenas.sso.e2e.harness.Directory;
import id.go.bappenas.sso.e2e.harness.DirectoryMode;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.Notices;
import id.go.bappenas.sso.e2e.harness.OwnRealm;
import id.go.bappenas.sso.e2e.harness.PageMeter;
import id.go.bappenas.sso.e2e.harness.PagesTable;
import id.go.bappenas.sso.e2e.harness.Passkey;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.TestDirectory.Operation;
import id.go.bappenas.sso.e2e.harness.TestDirectory.Refusal;
import id.go.bappenas.sso.e2e.harness.Totp;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.ForgotPasswordPages;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Opens the login pages in both languages, each as a first visit, and if docs/pages.md is written, Keycloak's own pages with
 * Keycloak's own theme beside them. Fails if a page passes its budget, has a violation that axe finds, breaks the Content-Security-Policy,
 * or has no title or not exactly one {@code h1}.
 */
@ExtendWith(SsoExtension.class)
class EveryPageIT {

    private static final int SIGN_IN_BYTES = 25_000;
    private static final int SIGN_IN_REQUESTS = 5;
    private static final int PAGE_BYTES = 40_000;

    private static final String SIGN_IN = "body[data-page-id=login-login] #kc-login";
    private static final String REFUSED = "[aria-invalid=true]";
    private static final String RESET_FAILED = "[data-page=reset-failed]";
    private static final String ERROR = "body[data-page-id=login-error] h1";

    private final List<String> faults = new ArrayList<>();
    private final PagesTable table = new PagesTable();
    private final ContactSheets sheets = new ContactSheets();

    private Sso sso;
    private Browsing browsing;

    @Test
    void everyPageIsWithinItsBudgetAndWithoutViolations(Sso underTest, Browsing devices) {
        sso = underTest;
        browsing = devices;
        for (var language : List.of("id", "en")) {
            var tour = new Tour(language, false);
            tour.signIn(SignInRequest.smartOffice(sso, Map.of()));
            tour.visit("from /", SIGN_IN, () -> tour.page.navigate(sso.address() + "/"));
            tour.lupaPassword();
            tour.notMe();
            tour.password();
            tour.secondFactor();
            tour.passkeys();
            tour.interruptedSignIns();
            tour.deadEnds();
            tour.directories();
            keycloaksPages(language, "bappenas");
        }
        if (PagesTable.IS_WRITTEN) {
            keycloaksPages("id", "keycloak.v2");
        }

        table.write();
        sheets.write();
        assertThat(faults).isEmpty();
    }

    /** Pages of Keycloak's that the realm does not show today, and with Keycloak's theme those that it shows, too. */
    private void keycloaksPages(String language, String theme) {
        var isStock = !theme.equals("bappenas");
        var settings = Map.<String, Object>of(
                "loginTheme",
                theme,
                "internationalizationEnabled",
                true,
                "supportedLocales",
                List.of("id", "en"),
                "defaultLocale",
                "id",
                "resetPasswordAllowed",
                true,
                "rememberMe",
                true);
        try (var realm = OwnRealm.make(sso, settings)) {
            var address = sso.address() + "/realms/" + realm.name();
            for (var consent : List.of(false, true)) {
                sso.admin()
                        .must(sso.admin()
                                .post(
                                        realm.name() + "/clients",
                                        Map.of(
                                                "clientId",
                                                "aplikasi-" + consent,
                                                "publicClient",
                                                true,
                                                "consentRequired",
                                                consent,
                                                "redirectUris",
                                                List.of(address + "/"))));
            }
            var tour = new Tour(language, isStock);
            if (isStock) {
                tour.signIn(SignInRequest.address(address, "aplikasi-false", address + "/", Map.of()));
                tour.set("otp-set-up", address, realm.person(), "CONFIGURE_TOTP", "#kc-totp-secret-qr-code");
                tour.set("update-profile", address, realm.person(), "UPDATE_PROFILE", "#kc-update-profile-form");
            }
            tour.set(
                    "recovery-codes",
                    address,
                    realm.person(),
                    "CONFIGURE_RECOVERY_AUTHN_CODES",
                    "#kc-recovery-codes-list");
            realm.enable("TERMS_AND_CONDITIONS");
            realm.enable("UPDATE_EMAIL");
            tour.set("terms", address, realm.person("TERMS_AND_CONDITIONS"), "", "#kc-accept");
            tour.set("update-email", address, realm.person(), "UPDATE_EMAIL", "#kc-update-email-form");
            var person = realm.person();
            tour.page.navigate(SignInRequest.address(address, "aplikasi-true", address + "/", Map.of()));
            tour.visit("consent", "#kc-oauth", () -> new LoginPage(tour.page).signIn(person));
        }
    }

    /** One browser that prefers a language. */
    private final class Tour {

        private final String language;
        private final boolean isStock;
        private Page page;
        private PageMeter meter;

        Tour(String language, boolean isStock) {
            this.language = language;
            this.isStock = isStock;
            anew();
        }

        /** Takes a new browser, without cookies. */
        private void anew() {
            page = browsing.device(language.equals("id") ? "id-ID" : "en-GB", 1280, 800);
            meter = PageMeter.of(page);
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy") && !isStock) {
                    faults.add(page.url() + ": " + message.text());
                }
            });
        }

        /**
         * Does what leads to a page, and measures the page.
         *
         * @param marker an element that only this page has
         */
        void visit(String name, String marker, Runnable act) {
            meter.begin();
            act.run();
            page.waitForSelector(marker);
            var cost = meter.cost();
            var violations = Axe.violations(page);
            var title = page.title();
            var headings = page.locator("h1").allInnerTexts();
            table.row(name, language, isStock, cost, violations, title, String.join(" / ", headings));
            if (!isStock) {
                judge(name + " (" + language + ")", cost, violations, title, headings);
                sheets.add(page, name, language)
                        .forEach(view -> faults.add(name + " (" + language + ") scrolls sideways: " + view));
            }
        }

        private void judge(
                String name, PageMeter.Cost cost, List<String> violations, String title, List<String> headings) {
            violations.forEach(violation -> faults.add(name + ": " + violation));
            var isSignIn = name.startsWith("sign-in (") || name.startsWith("from /");
            if (cost.bytes() > (isSignIn ? SIGN_IN_BYTES : PAGE_BYTES)) {
                faults.add(name + ": " + cost.bytes() + " bytes");
            }
            if (isSignIn && cost.requests() > SIGN_IN_REQUESTS + (name.startsWith("from /") ? 1 : 0)) {
                faults.add(name + ": " + cost.requests() + " requests");
            }
            if (title.isBlank() || headings.size() != 1) {
                faults.add(name + ": title “" + title + "”, h1 " + headings);
            }
        }

        void signIn(String address) {
            visit("sign-in", SIGN_IN, () -> page.navigate(address));
            visit("sign-in, nothing typed", REFUSED, () -> page.locator("#kc-login")
                    .click());
            page.navigate(address);
            visit("sign-in, refused", REFUSED, () -> new LoginPage(page).signIn("tidak.ada", "Salah#12345"));
            visit("forgot-password", "#kc-reset-password-form", () -> new LoginPage(page)
                    .forgotPassword()
                    .click());
        }

        void lupaPassword() {
            var employee = Employee.of(sso);
            var pages = new ForgotPasswordPages(page);
            page.navigate(SignInRequest.smartOffice(sso, Map.of()));
            new LoginPage(page).forgotPassword().click();
            visit("identity-check", "[data-page=identity-check]", () -> pages.username(employee.username()));
            visit("identity-check, refused", "[data-page=identity-check] " + REFUSED, () -> page.locator("#kc-submit")
                    .click());
            visit("external-mailbox", "[data-page=external-mailbox]", () -> pages.identity(employee));
            visit("link-sent", "[data-page=link-sent]", () -> pages.mailbox(employee.address()));
            var link = Reset.link(Reset.awaitMails(sso, employee, 1).get(0).text());
            visit("confirm-reset", "[data-page=confirm-reset]", () -> page.navigate(link));
            visit("reset-done", "[data-page=reset-done]", () -> pages.choose("confirm"));
            visit("link-invalid", "[data-page=link-invalid]", () -> page.navigate(link));
        }

        void notMe() {
            var employee = Employee.of(sso);
            sso.admin().must(sso.people().reset(employee.person(), People.randomPassword(), false));
            var link = Notices.link(Notices.await(sso, employee.address(), 1).get(0));
            visit("not-me", "[data-page=not-me]", () -> page.navigate(link));
            visit("not-me-done", "[data-page=not-me-done]", () -> page.locator("#not-me")
                    .click());
            visit("not-me, used link", "[data-page=link-invalid]", () -> page.navigate(link));
        }

        void password() {
            var person = sso.people().employee();
            var changed = People.randomPassword();
            anew();
            set("change-password", person, "UPDATE_PASSWORD", "[data-page=change-password]");
            visit("change-password, refused", "[data-page=change-password] " + REFUSED, () -> new ChangePasswordPage(
                            page)
                    .change("semuakecil", "semuakecil"));
            visit("password-changed", "[data-notice=password-changed]", () -> new ChangePasswordPage(page)
                    .change(changed, changed));
            page.locator("#continue").click();
            page.waitForURL(address -> address.contains("code="));
            visit("logout", "#kc-logout", () -> page.navigate(sso.realm() + "/protocol/openid-connect/logout"));
            visit("logged-out", "body[data-page-id=login-info] h1", () -> page.locator("#kc-logout")
                    .click());
            var soon = sso.people().employee(Jakarta.now().plusDays(10).minusMonths(3));
            set("password-expires-soon", soon, "", "[data-page=password-expires-soon]");
            var long91 = sso.people().employee(Jakarta.now().minusDays(91), Jakarta.now());
            set("recovery-checkup", long91, "", "[data-page=recovery-checkup]");
        }

        void secondFactor() {
            var app = new Totp(People.randomPassword());
            var person = app.employee(sso);
            set("otp", person, "", "#otp");
            visit("otp, refused", REFUSED, () -> {
                page.locator("#otp").fill(app.wrongCode());
                page.locator("#kc-login").click();
            });
            set("otp-set-up", sso.people().employee(), "CONFIGURE_TOTP", "#kc-totp-secret-qr-code");
            visit("otp-set-up, by hand", "#kc-totp-secret-key", () -> page.locator("#mode-manual")
                    .click());
            visit("otp-set-up, refused", REFUSED, () -> page.locator("#saveTOTPBtn")
                    .click());
            set("update-profile", sso.people().employee(), "UPDATE_PROFILE", "#kc-update-profile-form");
        }

        void passkeys() {
            set("passkey-set-up", sso.people().employee(), "webauthn-register", "#registerWebAuthn");
            set("passkey", Passkey.SECOND_STEP.employee(sso), "", "#authenticateWebAuthnButton");
            var app = new Totp(People.randomPassword());
            var person = Passkey.SECOND_STEP.employee(sso, app);
            anew();
            page.navigate(Application.make(sso).signIn());
            new LoginPage(page).signIn(person);
            page.locator("#try-another-way").waitFor();
            visit("select-authenticator", "body[data-page-id=login-select-authenticator] h1", () -> page.locator(
                            "#try-another-way")
                    .click());
        }

        void interruptedSignIns() {
            var lapsed = ExpiredTemporaryPasswordIT.lapsed(sso, "UPDATE_PASSWORD");
            set("temporary-password-expired", lapsed, "", "[data-page=temporary-password-expired]");
            var unverified = sso.people()
                    .employee(representation -> representation.putAll(
                            Map.of("emailVerified", false, "requiredActions", List.of("VERIFY_EMAIL"))));
            set("verify-email", unverified, "", "body[data-page-id=login-login-verify-email] h1");
            var person = sso.people().employee(Jakarta.now().minusMonths(4));
            set("change-password, expired", person, "", "[data-page=change-password]");
            sso.admin().must(sso.people().reset(person, People.randomPassword(), false));
            var chosen = People.randomPassword();
            visit("sign-in-outdated", "[data-page=sign-in-outdated]", () -> new ChangePasswordPage(page)
                    .change(chosen, chosen));
        }

        void directories() {
            var address = Map.of("ssoPasswordPage", "https://password.kantor.example/");
            try (var directory = Directory.of(sso, DirectoryMode.READ_ONLY, address)) {
                var employee = directory.employee();
                set("password-elsewhere", employee.person(), "UPDATE_PASSWORD", "[data-page=password-elsewhere]");
                anew();
                page.navigate(Reset.link(sso, employee));
                visit("reset-elsewhere", "[data-page=reset-elsewhere]", () -> new ForgotPasswordPages(page)
                        .choose("confirm"));
            }
            var rules = Map.of("ssoPasswordRules", "directory");
            try (var directory = Directory.of(sso, DirectoryMode.WRITABLE, rules)) {
                var employee = directory.employee();
                set(
                        "change-password, rules of a directory",
                        employee.person(),
                        "UPDATE_PASSWORD",
                        "[data-fact=directory-rules]");
                anew();
                page.navigate(Reset.link(sso, employee));
                directory.ldap().refusePasswords(Refusal.OPENLDAP_QUALITY);
                visit("reset-failed, refused by a directory", RESET_FAILED, () -> new ForgotPasswordPages(page)
                        .choose("confirm"));
                directory.ldap().heal();
                directory.ldap().dieBefore(Operation.PASSWORD_WRITE, 1);
                visit("reset-failed, directory down", RESET_FAILED + " #retry", () -> page.locator("#retry")
                        .click());
                page.navigate(SignInRequest.smartOffice(sso, Map.of()));
                visit("sign-in, directory down", REFUSED, () -> new LoginPage(page).signIn("tidak.ada", "Salah#12345"));
            }
        }

        void deadEnds() {
            anew();
            page.navigate(SignInRequest.smartOffice(sso, Map.of()));
            var action = page.locator("#kc-form-login").getAttribute("action");
            visit(
                    "page-expired",
                    "#loginRestartLink",
                    () -> page.navigate(
                            action.replaceAll("execution=[^&]+", "execution=00000000-0000-0000-0000-000000000000")));
            visit("device-code", "#device_user_code", () -> page.navigate(sso.realm() + "/device"));
            var authorization = sso.realm() + "/protocol/openid-connect/auth?response_type=code&client_id=";
            visit("unknown application", ERROR, () -> page.navigate(authorization + "tidak-ada"));
            visit(
                    "wrong redirect",
                    ERROR,
                    () -> page.navigate(authorization + "smart-office&redirect_uri=https://salah.example/"));
            visit("not found", ERROR, () -> page.navigate(sso.realm() + "/tidak-ada"));
            visit("unknown realm", ERROR, () -> page.navigate(sso.address() + "/realms/tidak-ada/account"));
            anew();
            visit("cookies off", "main h1", () -> page.navigate(action));
        }

        /** Signs a person of the ministry's realm in, for an action of Keycloak's. */
        private void set(String name, Person person, String action, String marker) {
            anew();
            page.navigate(Application.make(sso).signIn(wanted(action)));
            visit(name, marker, () -> new LoginPage(page).signIn(person));
        }

        private static Map<String, String> wanted(String action) {
            return action.isEmpty() ? Map.of() : Map.of("kc_action", action);
        }

        /** Signs a person of another realm in, for an action of Keycloak's. */
        private void set(String name, String realm, Person person, String action, String marker) {
            anew();
            page.navigate(SignInRequest.address(realm, "aplikasi-false", realm + "/", wanted(action)));
            visit(name, marker, () -> new LoginPage(page).signIn(person));
        }
    }
}
