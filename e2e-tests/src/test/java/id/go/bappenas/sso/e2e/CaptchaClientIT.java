package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.CaptchaSite;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The CAPTCHA's script and worker in a test page whose policy forbids inline scripts. */
@ExtendWith(SsoExtension.class)
class CaptchaClientIT {

    private static final String STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'";
    private static final String RENEWING = STRICT + "; connect-src 'self'";
    private static final int FIVE_MINUTES = 300;

    private CaptchaSite site;

    @BeforeEach
    void open() throws IOException {
        site = CaptchaSite.start();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void keyboardTicksTheBoxAndTheAnswerIsRight(Page page) throws IOException {
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        site.serve(STRICT, 50_000, FIVE_MINUTES);
        page.navigate(site.address());

        page.keyboard().press("Tab");
        assertThat(box(page)).isFocused();
        assertThat(box(page)).hasAccessibleName("Saya bukan robot");
        var start = System.nanoTime();
        page.keyboard().press("Space");
        assertThat(status(page)).hasText("Terverifikasi");
        System.out.printf(
                "captcha solved in %d ms at number %d of 50000%n",
                (System.nanoTime() - start) / 1_000_000,
                answer(page).get("number").asInt());

        assertThat(site.isSolvedBy(answer(page))).isTrue();
        assertThat(complaints).isEmpty();
    }

    /** Lengths around the block size of SHA-256. */
    @ParameterizedTest
    @ValueSource(ints = {1, 50, 51, 54, 55, 56, 60, 63, 64, 65, 118, 119, 120, 128, 200})
    void workersSha256IsRightForSaltsOfEveryLength(int length, Page page) throws IOException {
        site.serve(STRICT, 2_000, FIVE_MINUTES, length);
        page.navigate(site.address());

        box(page).press("Space");
        assertThat(status(page)).hasText("Terverifikasi");

        assertThat(site.isSolvedBy(answer(page))).isTrue();
    }

    @Test
    void formSentTooEarlyWaitsForTheAnswer(Page page) throws IOException {
        site.serve(STRICT, 50_000, FIVE_MINUTES);
        page.navigate(site.address());

        page.evaluate("document.getElementById('captcha-box').click(); document.getElementById('kirim').click()");
        page.waitForURL("**/sent");

        assertThat(site.isSolvedBy(decoded(site.posted("captcha")))).isTrue();
        assertThat(site.posted("externalEmail")).isEqualTo("a@contoh.example");
    }

    @Test
    void untickingTheBoxRemovesTheAnswer(Page page) throws IOException {
        site.serve(STRICT, 1_000, FIVE_MINUTES);
        page.navigate(site.address());
        box(page).press("Space");
        assertThat(status(page)).hasText("Terverifikasi");

        box(page).press("Space");

        assertThat(status(page)).hasText("");
        assertThat(field(page)).hasValue("");
    }

    @Test
    void challengeIsRenewedBeforeItExpiresAndTheFormKeepsItsFields(Page page) throws IOException {
        site.serve(RENEWING, 1_000, 2);
        page.navigate(site.address());
        page.fill("#email", "lain@contoh.example");
        box(page).press("Space");
        assertThat(status(page)).hasText("Terverifikasi");
        var first = answer(page).get("salt").asText();

        page.waitForFunction(
                "first => { const v = document.querySelector('[name=captcha]').value; return v && !atob(v).includes(first) }",
                first);

        assertThat(site.isSolvedBy(answer(page))).isTrue();
        assertThat(page.locator("#email")).hasValue("lain@contoh.example");
        assertThat(site.codesSentByGet()).isEmpty();
    }

    @Test
    void unsolvableChallengeShowsAMessage(Page page) throws IOException {
        site.serve(STRICT, 1_000, FIVE_MINUTES);
        site.spoil();
        page.navigate(site.address());

        box(page).press("Space");

        assertThat(status(page)).hasText("Gagal");
        assertThat(box(page)).not().isChecked();
    }

    @Test
    void pageWithoutJavaScriptSaysWhatToDo(Browsing browsing) throws IOException {
        site.serve(STRICT, 1_000, FIVE_MINUTES);
        var page = browsing.deviceWithoutJavaScript();
        page.navigate(site.address());

        assertThat(page.locator("noscript, .sso-captcha--off").last()).containsText("Aktifkan JavaScript");
        assertThat(box(page)).isHidden();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void takesScreenshots(int width, Browsing browsing) throws IOException {
        site.serve(STRICT, 1_000, FIVE_MINUTES);
        var page = browsing.device("id-ID", width, 640);
        page.navigate(site.address());
        box(page).press("Space");
        assertThat(status(page)).hasText("Terverifikasi");

        new Screenshots(page, String.valueOf(width)).take("captcha");
    }

    private static Locator box(Page page) {
        return page.locator("#captcha-box");
    }

    private static Locator status(Page page) {
        return page.getByRole(AriaRole.STATUS);
    }

    private static Locator field(Page page) {
        return page.locator("input[name=captcha]");
    }

    private static JsonNode answer(Page page) throws IOException {
        return decoded(field(page).inputValue());
    }

    private static JsonNode decoded(String answer) throws IOException {
        return new ObjectMapper().readTree(Base64.getDecoder().decode(answer));
    }
}
