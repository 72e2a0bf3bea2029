package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.go.bappenas.sso.e2e.harness.Axe;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.DeskPages;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Another ministry: the properties of the theme give pages and mails its names, colours, logo and help contact. */
@ExtendWith(SsoExtension.class)
class BrandIT {

    private static OwnServer server;
    private static Sso other;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new OwnServer(Map.of(
                "SSO_BRAND_NAME", "SSO Contoh",
                "SSO_BRAND_OWNER", "Kementerian Contoh",
                "SSO_BRAND_SHORT_NAME", "Contoh",
                "SSO_BRAND_COLOR", "#4a1d5c",
                "SSO_BRAND_ACCENT_COLOR", "#2f9e8f",
                "SSO_BRAND_LINK_COLOR", "#6b2a86",
                "SSO_BRAND_LOGO", "img/contoh.svg",
                "SSO_HELP_CONTACT", "Meja Bantuan Contoh",
                "SSO_GUIDES_URL", "https://panduan.contoh.example/sso",
                "SSO_HELP_CONTACT_URL", "mailto:bantuan@contoh.example"));
        other = server.sso(server.switchInboxOn());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void propertiesMakeTheSignInOfAnotherMinistry(Page page) {
        page.navigate(other.realm() + "/account/");

        page.locator("#username").waitFor();
        assertThat(page.locator("h1")).containsText("SSO Contoh");
        assertThat(page.locator("body")).containsText("© Kementerian Contoh");
        assertThat(page.locator("#sso-footer a[href='mailto:bantuan@contoh.example']"))
                .hasText("Meja Bantuan Contoh");
        assertThat(page.locator("#sso-footer a[href='https://panduan.contoh.example/sso']"))
                .hasText("Panduan");
        assertThat(page.locator("body").innerText()).doesNotContain("Bappenas", "Pusdatin");
        assertThat(property(page, "--sso-band")).isEqualTo("#4a1d5c");
        assertThat(property(page, "--sso-accent")).isEqualTo("#2f9e8f");
        assertThat(property(page, "--sso-link")).isEqualTo("#6b2a86");
        assertThat(property(page, "--sso-logo")).contains("/bappenas/img/contoh.svg");
    }

    @Test
    void propertiesMakeThePagesForOfficersOfAnotherMinistry(Browsing browsing) {
        var employee = other.people().employee();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var page = browsing.device("id-ID", 1280, 800, scheme);
            var said = new ArrayList<String>();
            page.onConsoleMessage(message -> said.add(message.text()));
            new DeskPages(page, other).open("");
            new LoginPage(page).signIn(employee);
            new DeskPages(page, other).assertCurrent("desk-front");

            assertThat(page.locator(".desk-header")).hasCSS("background-color", "rgb(74, 29, 92)");
            assertThat(page.locator(".desk-header")).hasCSS("border-bottom-color", "rgb(47, 158, 143)");
            assertThat(property(page, "--sso-logo")).contains("/bappenas/img/contoh.svg");
            assertThat(property(page, "--sso-link")).isEqualTo(scheme == ColorScheme.LIGHT ? "#6b2a86" : "#93cbf5");
            assertThat(page.locator("body").innerText()).contains("SSO Contoh").doesNotContain("Bappenas", "Pusdatin");
            assertThat(page.locator("style, [style]")).hasCount(0);
            assertThat(Axe.violations(page)).isEmpty();
            assertThat(said)
                    .filteredOn(text -> !text.contains("404"))
                    .as("breaches of the policy")
                    .isEmpty();
        }
    }

    @Test
    void propertiesMakeTheMailsOfAnotherMinistry(Page page) {
        var employee = Employee.of(other);

        Reset.link(other, employee);

        var mail = Reset.mails(other, employee).get(0);
        assertThat(mail.text())
                .contains("SSO Contoh", "Kementerian Contoh", "Meja Bantuan Contoh", "© Kementerian Contoh")
                .doesNotContain("Bappenas", "Pusdatin");
        assertThat(mail.text()).contains("Panduan: https://panduan.contoh.example/sso");
        page.setContent(mail.html());
        assertThat(page.locator(".foot a[href='https://panduan.contoh.example/sso']"))
                .isVisible();
        assertThat(page.locator(".card > div").first()).hasCSS("background-color", "rgb(74, 29, 92)");
        assertThat(page.locator(".button")).hasCSS("background-color", "rgb(107, 42, 134)");
        assertThat(page.locator("body").innerText()).doesNotContain("Bappenas");
    }

    private static String property(Page page, String name) {
        return (String)
                page.evaluate("name => getComputedStyle(document.documentElement).getPropertyValue(name).trim()", name);
    }
}
