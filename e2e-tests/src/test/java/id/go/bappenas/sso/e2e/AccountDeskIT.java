package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.employees;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Axe;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Totp;
import id.go.bappenas.sso.e2e.pages.DeskPages;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages for officers: sign-in, queue, request, decision, and what they refuse. */
@ExtendWith(SsoExtension.class)
class AccountDeskIT {

    private static final String MARKUP = "Permohonan <b>tebal</b> & O'Brien";

    @Test
    void verifierReadsTheMemoBesideTheListExcludesARowAndApproves(Sso sso, Browsing browsing) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(3);
        in(request, "memo").put("subject", MARKUP);
        employees(request).get(1).put("fullName", "O'Brien Rina");
        var id = requests.submitted(requests.submitter(), request);
        var page = browsing.page();
        var said = new ArrayList<String>();
        page.onConsoleMessage(message -> said.add(message.text()));

        var desk = new DeskPages(page, sso).openAs(requests.with("request-verifier"), "requests/" + id);
        desk.assertCurrent("desk-request");
        assertThat(page.locator("h1")).hasText(in(request, "memo").get("number").toString());
        assertThat(page.locator(".desk-facts")).containsText(MARKUP);
        page.getByLabel("Tampilkan di samping daftar: Nota dinas").click();
        var viewer = page.frameLocator("iframe");
        assertThat(viewer.locator("canvas[data-drawn]")).hasCount(1);
        assertThat(page.url()).endsWith("#beside");
        var pixels = pixels(viewer);
        viewer.getByText("Perbesar").click();
        // Drawn anew with more pixels, so that it is sharp.
        page.waitForCondition(() -> pixels(viewer) > 1.5 * pixels);
        viewer.getByText("Perkecil").click();
        page.getByText("O'Brien Rina").click();
        desk.assertCurrent("desk-row");
        page.locator("#reason").fill("Bukan pegawai unit ini <i>");
        page.locator("#exclusion button").click();
        assertThat(page.locator("[role=status]")).containsText("dikecualikan");
        page.getByText("Putuskan permohonan ini").click();
        desk.assertCurrent("desk-decision");
        page.locator("#approve").click();

        assertThat(page.locator("[role=status]")).containsText("disetujui");
        // Without a reload: the page follows the work.
        assertThat(page.locator("#row-3")).containsText("Password dikirim");
        assertThat(page.locator("#row-2")).containsText("Bukan pegawai unit ini <i>");
        assertThat(requests.firstMail(request, 0).text()).contains("Username:");
        assertThat(said).as("the console, with breaches of the policy").isEmpty();
    }

    private static int pixels(FrameLocator viewer) {
        return ((Number) viewer.locator("canvas").evaluate("canvas => canvas.width")).intValue();
    }

    @Test
    void rowOfALaterContractSaysItsDayAndIsNotWaitedFor(Sso sso, Page page) {
        var requests = AccountRequests.of(sso);
        var submitter = requests.with("request-submitter");
        var request = flexiwork(2);
        var start = LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(3);
        employees(request).get(1).put("contractStart", start.toString());
        var id = requests.submitted(Api.as(sso, submitter), request);
        var number = in(request, "memo").get("number").toString();
        var day = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("id"))
                .format(start);

        var desk = new DeskPages(page, sso).openAs(requests.with("request-verifier"), "requests/" + id + "/decision");
        assertThat(page.locator("#later"))
                .hasText("1 baris di antaranya baru dikerjakan pada " + day + ", hari pertama kontraknya.");
        page.locator("#approve").click();
        assertThat(page.locator("#row-1")).containsText("Password dikirim");

        assertThat(page.locator("#row-2")).containsText("dikerjakan " + day);
        assertThat(page.locator("#later")).containsText("1 baris terjadwal: dikerjakan pada " + day);
        assertThat(page.locator("[data-live]")).hasCount(0);
        assertThat(page.locator("main")).not().containsText("edang dikerjakan");
        var mail = sso.mailbox().awaitTo(submitter.username() + "@kantor.example", one -> one.subject()
                .equals("Permohonan Akun " + number + " Disetujui"));
        assertThat(mail.text()).contains("1 orang di antaranya baru dikerjakan pada " + day);
        assertThat(mail.html()).contains("1 orang di antaranya baru dikerjakan pada " + day);

        // The person waits in the first request, so the second names it by its memo.
        var other = requests.submitted(requests.submitter(), AccountRequests.again(request));
        desk.open("requests/" + other);
        assertThat(page.locator("#row-2 .desk-findings"))
                .containsText(
                        "permohonan " + number + ", yang sudah disetujui dan belum dikerjakan. Setujui temuan ini");
        assertThat(page.locator("#row-2 .desk-findings")).not().containsText(id);
        page.locator("#row-2 .desk-findings a").click();
        assertThat(page.locator("h1")).hasText(number);
        var report =
                page.waitForDownload(() -> page.locator("a[href$='/report']").click());
        assertThat(report.suggestedFilename()).startsWith("laporan-").doesNotContain(id);
    }

    @Test
    void pagesHaveNoViolationThatAxeFindsAndFitPhones(Sso sso, Browsing browsing) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(2);
        employees(request).get(0).remove("externalEmail");
        var id = requests.submitted(requests.submitter(), request);
        var verifier = requests.with("request-verifier");
        var pages = List.of(
                "",
                "requests",
                "requests/" + id,
                "requests/" + id + "/decision",
                "requests/" + id + "/employees/1",
                "requests/" + id + "/attachments/1/view",
                "requests/tidak-ada");
        var found = new ArrayList<String>();
        for (var device :
                List.of(browsing.device("id-ID", 360, 740, ColorScheme.DARK), browsing.device("en-US", 1280, 800))) {
            var width = device.viewportSize().width;
            var desk = new DeskPages(device, sso).openAs(verifier, "");
            for (var path : pages) {
                desk.open(path);
                var name = device.locator("body").getAttribute("data-page");
                Axe.violations(device).forEach(violation -> found.add(name + " " + width + ": " + violation));
                new Screenshots(device, String.valueOf(width)).take(name);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void queueIsSearchedByWhatStandsInTheMemo(Sso sso, Page page) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        in(request, "memo").put("unit", "Direktorat 100%_Uji");
        var id = requests.submitted(requests.submitter(), request);
        var number = in(request, "memo").get("number").toString();

        var desk = new DeskPages(page, sso).openAs(requests.with("request-verifier"), "requests");
        page.locator("#search").fill("100%_uji");
        page.keyboard().press("Enter");
        assertThat(page.locator("tbody a").first()).isVisible();
        for (var link : page.locator("tbody tr").all()) {
            assertThat(link).containsText("100%_Uji");
        }
        page.locator("#search").fill(number.toUpperCase(Locale.ROOT));
        page.keyboard().press("Enter");
        assertThat(page.locator("tbody a")).hasCount(1);
        page.locator("tbody a").click();
        desk.assertCurrent("desk-request");
        assertThat(page).hasURL(sso.realm() + "/account-desk/requests/" + id);
        desk.open("requests?search=tidak%20ada%20yang%20seperti%20ini");
        assertThat(page.locator(".desk-empty")).hasText("Tidak ada permohonan yang cocok.");
    }

    @Test
    void formOfAnotherSiteIsRefusedAndAFormOfAnEarlierSessionIsShownBeforeItIsSent(Sso sso) throws Exception {
        var requests = AccountRequests.of(sso);
        var id = requests.submitted(requests.submitter(), flexiwork(1));
        var verifier = requests.with("request-verifier");
        var device = signedIn(sso, verifier);
        device.get(address(sso, "requests/" + id + "/decision"));
        var form = Map.of(
                "formToken",
                device.hidden("formToken"),
                "revision",
                device.hidden("revision"),
                "reason",
                "Unit <b>salah</b>");
        var rejection = address(sso, "requests/" + id + "/rejection");

        for (var header : List.of("Sec-Fetch-Site: cross-site", "Origin: https://lain.example")) {
            assertThat(device.with(header).post(rejection, form).status())
                    .as(header)
                    .isEqualTo(403);
        }
        // As an image of that site, which would count and record a look.
        device.with("Sec-Fetch-Site: cross-site").get(address(sso, "requests/" + id));
        assertThat(device.status()).isEqualTo(403);
        assertThat(device.page()).isEqualTo("desk-refusal");
        device.with(null);
        var withoutToken = device.copy().post(rejection, Map.of("revision", "0", "reason", "Unit <b>salah</b>"));
        assertThat(withoutToken.status()).isEqualTo(409);
        assertThat(withoutToken.body())
                .contains("Unit &lt;b&gt;salah&lt;/b&gt;")
                .doesNotContain("<b>salah");
        var signedOut = new Forms("id").post(rejection, form);
        assertThat(signedOut.status()).isEqualTo(401);
        assertThat(signedOut.page()).isEqualTo("desk-signed-out");
        assertThat(signedOut.hidden("reason")).isEqualTo("Unit &lt;b&gt;salah&lt;/b&gt;");
        assertThat(requests.auditor()
                        .get(AccountRequests.path(id))
                        .body()
                        .get("status")
                        .asText())
                .isEqualTo("SUBMITTED");

        sso.admin().must(sso.admin().post(People.path(verifier) + "/logout", Map.of()));
        var later = signedIn(sso, verifier);
        later.post(rejection, form);
        assertThat(later.page()).isEqualTo("desk-again");
        later.submit(Map.of(
                "formToken",
                later.hidden("formToken"),
                "revision",
                later.hidden("revision"),
                "reason",
                "Unit <b>salah</b>"));

        assertThat(later.page()).isEqualTo("desk-request");
        assertThat(requests.auditor()
                        .get(AccountRequests.path(id))
                        .body()
                        .get("reason")
                        .asText())
                .isEqualTo("Unit <b>salah</b>");
    }

    @Test
    void verifierIsToldWhyTheVerifierMayNotDecideAndWhatAColleagueHasDecided(Sso sso) {
        var requests = AccountRequests.of(sso);
        var both = requests.with("request-submitter", "request-verifier");
        var own = requests.submitted(Api.as(sso, both), flexiwork(1));
        var device = signedIn(sso, both);
        device.get(address(sso, "requests/" + own));
        assertThat(device.body()).contains("id=\"obstacle\"").doesNotContain("/decision\"");
        assertThat(device.get(address(sso, "requests/" + own + "/decision")).body())
                .doesNotContain("id=\"approve\"");

        var id = requests.submitted(requests.submitter(), flexiwork(1));
        var late = signedIn(sso, requests.with("request-verifier"));
        late.get(address(sso, "requests/" + id + "/decision"));
        var form = Map.of(
                "formToken", late.hidden("formToken"), "revision", late.hidden("revision"), "reason", "Ketikan saya");
        var colleague = requests.with("request-verifier");
        requests.approve(Api.as(sso, colleague), id, Map.of());
        late.post(address(sso, "requests/" + id + "/rejection"), form);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains(colleague.username()).contains("data-error-summary");
    }

    @Test
    void sessionWithoutASecondFactorIsLedToAnotherSignIn(Sso sso) {
        var person = sso.people().employee();
        var device = new Forms("id").get(address(sso, ""));
        device.submit(Map.of("username", person.username(), "password", person.password()));
        assertThat(device.page()).isEqualTo("desk-front");
        sso.people().grant(person, "sso-api", "request-auditor");

        assertThat(device.get(address(sso, "requests")).status()).isEqualTo(403);
        assertThat(device.body()).contains("prompt=login");
    }

    private static String address(Sso sso, String path) {
        return sso.realm() + "/" + DeskPages.PATH + (path.isEmpty() ? "" : "/" + path);
    }

    /** A device on the desk's front page, signed in with the second factor if the person has one. */
    private static Forms signedIn(Sso sso, Person person) {
        var device = new Forms("id").get(address(sso, ""));
        device.submit(Map.of("username", person.username(), "password", person.password()));
        Totp.of(person).ifPresent(app -> device.submit(Map.of("otp", app.unusedCode())));
        assertThat(device.page()).isEqualTo("desk-front");
        return device;
    }
}
