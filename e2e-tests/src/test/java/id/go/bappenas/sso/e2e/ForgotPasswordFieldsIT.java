package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ErrorSummary;
import id.go.bappenas.sso.e2e.pages.ForgotPasswordPages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of Lupa Password fit what is typed into them, and lose none of it. */
@ExtendWith(SsoExtension.class)
class ForgotPasswordFieldsIT {

    @Test
    void firstStepSaysWhatToHaveAtHandAndHowManyStepsThereAre(Sso sso, Page page) {
        open(sso, page);

        assertThat(page.locator("[data-step]")).hasText("Langkah 1 dari 4");
        assertThat(page.locator("#sso-at-hand")).containsText("KTP");
        assertThat(page.locator("#sso-at-hand")).containsText("email eksternal");
        assertThat(page.locator("#username")).isFocused();
        assertThat(page.locator("[data-needs-script]")).hasCount(0);
        page.locator("#kc-form-buttons").click();
        new ErrorSummary(page)
                .assertHasFocusOnScreen()
                .assertTitleBeginsWith("Kesalahan: Lupa Password")
                .assertLinksLeadToFields("username");
    }

    @Test
    void firstStepTellsWithoutJavaScriptThatItIsNeededLater(Sso sso, Browsing browsing) {
        var page = browsing.deviceWithoutJavaScript();

        open(sso, page);

        assertThat(page.locator("[data-needs-script]")).isVisible();
        assertThat(page.locator("[data-needs-script]")).containsText("Langkah 3 memerlukan JavaScript");
        assertThat(page.locator("[data-needs-script]")).containsText("Helpdesk Pusdatin");
    }

    @Test
    void phoneShowsTheRightKeyboardAndChangesNothingThatIsTyped(Sso sso, Page page) {
        var employee = Employee.of(sso);
        open(sso, page);
        attributes(page, "username", Map.of("autocapitalize", "none", "spellcheck", "false"));
        var pages = new ForgotPasswordPages(page).username(employee.username());
        assertThat(page.locator("[data-step='2']")).hasText("Langkah 2 dari 4");
        attributes(page, "nik", Map.of("inputmode", "numeric", "autocomplete", "off", "spellcheck", "false"));
        attributes(page, "birthPlace", Map.of("autocomplete", "off", "spellcheck", "false"));
        for (var field : List.of("birthDay", "birthMonth", "birthYear")) {
            attributes(page, field, Map.of("inputmode", "numeric", "type", "text", "autocomplete", "off"));
        }
        assertThat(page.locator("input[type=date]")).hasCount(0);
        pages.identity(employee);
        assertThat(page.locator("[data-step='3']")).hasText("Langkah 3 dari 4");
        attributes(
                page,
                "externalEmail",
                Map.of("inputmode", "email", "autocomplete", "email", "autocapitalize", "none", "spellcheck", "false"));
        pages.mailbox(employee.address());
        attributes(page, "resetCode", Map.of("inputmode", "text", "autocapitalize", "characters"));
        assertThat(page.locator("#resetCode-hint")).containsText("Delapan huruf");
    }

    /** Of an account and of none, and with what would be markup or a placeholder of a message. */
    @Test
    void typedUsernameIsShownAndCanBeChanged(Sso sso) {
        var start = sso.realm() + "/login-actions/reset-credentials?client_id=webmail";
        var device = new Forms("id").get(start);
        for (var typed : List.of(Employee.of(sso).username(), "tidak.ada", "O'Brien <b> {0} ${msg}")) {
            device.submit(Map.of("username", typed));
            assertThat(device.page()).isEqualTo("identity-check");
            assertThat(device.body())
                    .contains("Username: <strong data-fact=\"username\">"
                            + typed.replace("'", "&#39;").replace("<", "&lt;").replace(">", "&gt;") + "</strong>");

            device.submit(Map.of("choice", "username"));

            assertThat(device.page()).isEqualTo("login-login-reset-password");
            assertThat(device.body()).contains("Langkah 1 dari 4", "client_id=webmail");
        }
    }

    private static void attributes(Page page, String field, Map<String, String> expected) {
        expected.forEach((name, value) -> assertThat(page.locator("#" + field)).hasAttribute(name, value));
    }

    @Test
    void nikIsShownInFoursWithACountOfItsDigits(Sso sso, Page page) {
        var employee = Employee.of(sso);
        open(sso, page);
        new ForgotPasswordPages(page).username(employee.username()).assertCurrent("identity-check");
        var field = page.locator("#nik");
        assertThat(page.locator("#nik-count")).hasText("0 dari 16 angka");

        field.pressSequentially("327301170585");
        assertThat(field).hasValue("3273 0117 0585");
        assertThat(page.locator("#nik-count")).hasText("12 dari 16 angka");
        field.press("Backspace");
        assertThat(field).hasValue("3273 0117 058");
        field.evaluate("field => field.setSelectionRange(2, 2)");
        field.pressSequentially("99");
        assertThat(field).hasValue("3299 7301 1705 8");
        assertThat(((Number) field.evaluate("field => field.selectionStart")).intValue())
                .isEqualTo(4);
        field.fill("bukan angka 12");
        assertThat(field).hasValue("bukan angka 12");
        assertThat(page.locator("#nik-count")).hasText("2 dari 16 angka");

        new ForgotPasswordPages(page).identity(employee).assertCurrent("external-mailbox");
    }

    @Test
    void swappedDateIsToldAndEverythingTypedStays(Sso sso, Page page) {
        var employee = Employee.of(sso);
        open(sso, page);
        var pages = new ForgotPasswordPages(page).username(employee.username());

        pages.identity(employee.nik(), employee.birthPlace(), "1985-17-03");

        new ErrorSummary(page).assertHasFocusOnScreen().assertLinksLeadToFields("birthMonth");
        assertThat(page.locator("#input-error-container-birthDate")).containsText("Mungkin keduanya tertukar");
        assertThat(page.locator("#birthDay")).hasValue("03");
        assertThat(page.locator("#birthMonth")).hasValue("17");
        assertThat(page.locator("#birthMonth")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#birthYear")).hasValue("1985");
        assertThat(page.locator("#birthPlace")).hasValue(employee.birthPlace());
        page.locator("#birthDay").fill("17");
        page.locator("#birthMonth").fill("3");
        page.locator("#kc-submit").click();
        pages.assertCurrent("external-mailbox");
    }

    @Test
    void addressTypoKeepsTheSolvedCaptcha(Sso sso, Page page) {
        var employee = Employee.of(sso);
        open(sso, page);
        var pages = new ForgotPasswordPages(page).username(employee.username()).identity(employee);

        pages.mailbox("budi@surat,example");

        assertThat(page.locator("#externalEmail")).hasValue("budi@surat,example");
        assertThat(page.locator("#captcha-box")).isChecked();
        assertThat(page.locator("#captcha-status")).hasText("Terverifikasi");
        page.locator("#externalEmail").fill(employee.address());
        page.locator("#kc-submit").click();
        pages.assertCurrent("link-sent");
        Reset.awaitMails(sso, employee, 1);
    }

    @Test
    void keptCaptchaIsUsedUpByTheFirstCompleteForm(Sso sso) {
        var employee = Employee.of(sso);
        var forms = new Reset(sso)
                .start(employee.username())
                .identity(employee.answers())
                .forms();
        var answer = forms.captcha();

        forms.submit(Map.of("externalEmail", "budi", "captcha", answer));
        assertThat(forms.body()).contains("data-answer=\"");
        forms.submit(Map.of("externalEmail", "budi", "captcha", ""));
        assertThat(forms.body()).contains("Isi alamat email yang lengkap", "Centang “Saya bukan robot”");
        assertThat(forms.body()).doesNotContain("data-answer=\"");
        forms.submit(Map.of("externalEmail", employee.address(), "captcha", answer));
        assertThat(forms.page()).isEqualTo("link-sent");
        forms.submit(Map.of("choice", "change"));
        forms.submit(Map.of("externalEmail", "budi", "captcha", answer));
        assertThat(forms.body()).doesNotContain("data-answer=\"");
        forms.submit(Map.of("externalEmail", employee.address(), "captcha", answer));
        assertThat(forms.page()).isEqualTo("external-mailbox");
    }

    @Test
    void pagesWorkInKeycloaksOwnTheme(Sso sso, Page page) {
        var employee = Employee.of(sso);
        var client = "tema-" + employee.username();
        sso.admin()
                .must(sso.admin()
                        .post(
                                Sso.REALM + "/clients",
                                Map.of(
                                        "clientId",
                                        client,
                                        "publicClient",
                                        true,
                                        "attributes",
                                        Map.of("login_theme", "keycloak.v2"))));
        page.navigate(sso.realm() + "/login-actions/reset-credentials?client_id=" + client);
        var pages = new ForgotPasswordPages(page).username(employee.username());

        pages.identity("123", employee.birthPlace(), employee.birthDate());
        new ErrorSummary(page)
                .assertHasFocusOnScreen()
                .assertTitleBeginsWith("Kesalahan: Lupa Password")
                .assertLinksLeadToFields("nik");
        pages.identity(employee).mailbox(employee.address()).assertCurrent("link-sent");
        assertThat(page.locator("[data-step='4']")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void takesScreenshots(int width, Sso sso, Browsing browsing) {
        var employee = Employee.of(sso);
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            var page = browsing.device("id-ID", width, 740, scheme);
            var shots = new Screenshots(page, width + "-" + scheme.name().toLowerCase(Locale.ROOT));
            open(sso, page);
            shots.take("forgot-1");
            var pages = new ForgotPasswordPages(page).username(employee.username());
            pages.identity("3273", "", "1985-17-03");
            shots.take("forgot-2-faults");
            pages.identity(employee);
            pages.mailbox("bukan alamat");
            shots.take("forgot-3-faults");
        }
    }

    private static void open(Sso sso, Page page) {
        page.navigate(sso.realm() + "/login-actions/reset-credentials?client_id=smart-office");
    }
}
