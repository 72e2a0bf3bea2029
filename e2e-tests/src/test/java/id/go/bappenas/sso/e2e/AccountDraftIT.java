package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.employees;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Axe;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Xlsx;
import id.go.bappenas.sso.e2e.pages.DeskPages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages on which a submitter prepares and sends a request. */
@ExtendWith(SsoExtension.class)
class AccountDraftIT {

    private static final String PDF = "application/pdf";

    @Test
    void officerMendsAListAndSendsItOnce(Sso sso, Browsing browsing) {
        var requests = AccountRequests.of(sso);
        var officer = requests.with("request-submitter");
        var request = flexiwork(4);
        var page = browsing.page();
        var refused = new ArrayList<String>();
        page.onConsoleMessage(message -> refused.add(message.text()));
        var desk = new DeskPages(page, sso).openAs(officer, "requests");
        prepare(page, desk, request, true);

        var draft = page.url().replaceAll("/summary.*", "");
        var other = new DeskPages(browsing.device("id-ID", 360, 740), sso)
                .openAs(requests.with("request-submitter"), draft.replaceAll(".*/account-desk/", ""));
        other.assertCurrent("desk-refusal");
        assertThat(refused).isEmpty();
        check(page, draft, sso);
        var forged = page.request()
                .post(
                        draft + "/summary",
                        RequestOptions.create().setForm(FormData.create().set("revision", "1")));
        assertThat(forged.status()).isEqualTo(409);
        assertThat(Api.as(sso, officer)
                        .get(AccountRequests.PATH)
                        .body()
                        .get("total")
                        .asInt())
                .isZero();

        page.navigate(draft + "/summary");
        var form = FormData.create();
        for (var field : List.of("formToken", "revision")) {
            form.set(field, page.locator("form#send input[name=" + field + "]").inputValue());
        }
        page.locator("#send-request").dblclick();

        isSent(page, desk, Api.as(sso, officer), request);
        var again =
                page.request().post(draft + "/summary", RequestOptions.create().setForm(form));
        assertThat(again.url()).isEqualTo(page.url());
        page.navigate(draft);
        desk.assertCurrent("desk-request");
    }

    @Test
    void officerWithoutJavaScriptMendsAListAndSendsIt(Sso sso, Browsing browsing) {
        var requests = AccountRequests.of(sso);
        var officer = requests.with("request-submitter");
        var request = flexiwork(4);
        var page = browsing.deviceWithoutJavaScript();
        var desk = new DeskPages(page, sso).openAs(officer, "requests");
        prepare(page, desk, request, false);

        page.locator("#send-request").click();

        isSent(page, desk, Api.as(sso, officer), request);
    }

    @Test
    void whatWasTypedInAnotherTabIsShownBesideWhatIsStored(Sso sso, Browsing browsing) {
        var page = browsing.page();
        var desk = new DeskPages(page, sso).openAs(AccountRequests.of(sso).with("request-submitter"), "requests");
        page.locator("form#new-draft button").click();
        desk.assertCurrent("desk-draft");
        page.locator("button[value=save]").click();
        assertThat(page.locator("#number-problem")).isVisible();
        page.locator("#date").fill("1 Januari 2999");
        page.locator("button[value=save]").click();
        assertThat(page.locator("#date-problem")).containsText("17-11-2026");
        page.navigate(page.url().replaceAll("\\?.*", ""));
        var second = page.context().newPage();
        second.navigate(page.url());
        second.locator("#subject").fill("Hal dari tab kedua");
        second.locator("button[value=save]").click();
        assertThat(second.locator("[role=status]")).containsText("Tersimpan");

        page.locator("#subject").fill("Hal dari tab <b>pertama</b>");
        page.locator("button[value=save]").click();

        desk.assertCurrent("desk-draft-conflict");
        assertThat(page.locator("table")).containsText("Hal dari tab kedua");
        assertThat(page.locator("table")).containsText("Hal dari tab <b>pertama</b>");
        assertThat(Axe.violations(page)).isEmpty();
        page.locator("form#mine button").click();
        desk.assertCurrent("desk-draft");
        assertThat(page.locator("#subject")).hasValue("Hal dari tab <b>pertama</b>");
    }

    @Test
    void columnsThatAnOfficerChoosesAreRememberedForTheUnit(Sso sso, Browsing browsing) {
        var unit = "Direktorat " + UUID.randomUUID();
        var list = foreign(flexiwork(3));
        var page = browsing.page();
        var desk = begin(sso, page, unit);
        page.navigate(page.url() + "/people");
        upload(page, "people", "warga.csv", list);
        assertThat(page.locator("main")).containsText("warga.csv tidak diterima");
        page.locator("a[href$='/people/columns']").click();
        desk.assertCurrent("desk-draft-columns");
        new Screenshots(page, "1280").take("draft-columns");

        page.locator("#use-0").selectOption("nik");
        page.locator("#use-1").selectOption("nik");
        page.locator("#save-columns").click();
        assertThat(page.locator("#use-1-problem")).containsText("NIK sudah dipilih untuk kolom lain");
        assertThat(page.locator("main [role=alert]")).containsText("Pilih kolom untuk Nama lengkap");
        assertThat(Axe.violations(page)).isEmpty();
        page.locator("#use-0").selectOption("fullName");
        page.locator("#use-2").selectOption("birthPlace");
        page.locator("#save-columns").click();

        desk.assertCurrent("desk-draft-people");
        assertThat(page.locator("#groups")).containsText("1 baris, NIK:");
        page.locator("#groups a").first().click();
        page.locator("[name='cell.2.nik']").fill(nik(list, 1));
        page.locator("#save-cells").click();
        page.locator("#correct-columns").click();
        page.locator("#use-7").selectOption("position");
        page.locator("#save-columns").click();
        desk.assertCurrent("desk-draft-people");
        page.navigate(page.url().replaceAll("\\?.*", "") + "/2");
        assertThat(page.locator("[name='cell.2.nik']")).hasValue(nik(list, 1));
        assertThat(page.locator("[name='cell.2.position']")).hasValue("Penata");

        var colleague = browsing.device("id-ID", 360, 740);
        var theirs = begin(sso, colleague, unit);
        colleague.navigate(colleague.url() + "/people");
        upload(colleague, "people", "lain.csv", list);
        theirs.assertCurrent("desk-draft-people");
        assertThat(colleague.locator("#understood ~ .desk-alert")).containsText("B “Nomor Warga”");
        new Screenshots(colleague, "360").take("draft-people-remembered");
        colleague.locator("#correct-columns").click();
        assertThat(Axe.violations(colleague)).isEmpty();
        new Screenshots(colleague, "360").take("draft-columns");
        colleague.locator("form#forget button").click();
        theirs.assertCurrent("desk-draft-columns");
        assertThat(colleague.locator("#use-1")).hasValue("unused");
    }

    /** Begins a draft as an officer of that unit. */
    private static DeskPages begin(Sso sso, Page page, String unit) {
        var officer = AccountRequests.of(sso).with("request-submitter");
        var account = (ObjectNode)
                sso.admin().must(sso.admin().get(People.path(officer))).body();
        account.withObjectProperty("attributes").putArray("unit").add(unit);
        sso.admin().must(sso.admin().put(People.path(officer), account));
        var desk = new DeskPages(page, sso).openAs(officer, "requests");
        page.locator("form#new-draft button").click();
        desk.assertCurrent("desk-draft");
        page.locator("input[name=kind][value=FLEXIWORK]").check();
        page.locator("button[value=save]").click();
        assertThat(page.locator("[role=status]")).containsText("Tersimpan");
        page.navigate(page.url().replaceAll("\\?.*", ""));
        return desk;
    }

    /** A list whose headings of name, NIK and birthplace are not known; the first NIK has a letter. */
    private static byte[] foreign(Map<String, Object> request) {
        var text = new StringBuilder(
                "Yang Bersangkutan;Nomor Warga;Asal;Tgl Lahir;Email Pribadi;Mulai Kontrak;Akhir Kontrak;Kelas\n");
        for (var person : employees(request)) {
            var nik = person.get("nik").toString();
            text.append(String.join(
                            ";",
                            person.get("fullName").toString(),
                            text.indexOf("\n") == text.length() - 1 ? nik.substring(0, 15) + "O" : nik,
                            person.get("birthPlace").toString(),
                            person.get("birthDate").toString(),
                            person.get("externalEmail").toString(),
                            person.get("contractStart").toString(),
                            person.get("contractEnd").toString(),
                            "Penata"))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The NIK of a line, with a digit for a letter. */
    private static String nik(byte[] list, int line) {
        return new String(list, StandardCharsets.UTF_8).split("\n")[line].split(";")[1].replace('O', '1');
    }

    /** Goes as far as the summary: memo, two scans, a list with foreign headings and four mistakes, which are mended. */
    private static void prepare(Page page, DeskPages desk, Map<String, Object> request, boolean scripts) {
        page.locator("form#new-draft button").click();
        desk.assertCurrent("desk-draft");
        page.locator("input[name=kind][value=FLEXIWORK]").check();
        in(request, "memo").forEach((field, text) -> page.locator("#" + field).fill(text.toString()));
        page.locator("button[value=next]").click();
        desk.assertCurrent("desk-draft-files");
        // Longer than a body without a token may be.
        choose(page, "memo", "nota.pdf", AccountRequests.scan(3 * 1024 * 1024));
        if (!scripts) {
            page.locator("form#upload-memo button").click();
            assertThat(page.locator("[role=status]")).containsText("selesai diperiksa");
        }
        choose(page, "sptjm", "surat.txt", "bukan PDF".getBytes());
        page.locator("form#upload-sptjm button").click();
        assertThat(page.locator(".desk-alert--error")).containsText("surat.txt");
        assertThat(page.locator("[role=status]")).hasCount(0);
        assertThat(page.locator("main")).containsText("nota.pdf");
        choose(page, "sptjm", "sptjm.pdf", AccountRequests.pdf());
        if (!scripts) {
            page.locator("form#upload-sptjm button").click();
            assertThat(page.locator("main")).containsText("sptjm.pdf");
        }

        page.locator("a[href$='/people']").last().click();
        desk.assertCurrent("desk-draft-people");
        upload(page, "people", "pegawai.xlsx", workbook(request));
        assertThat(page.locator("main")).containsText("pegawai.xlsx");
        assertThat(page.locator("ol.desk-choices > li")).hasCount(4);
        var people = employees(request);
        page.locator("[name='cell.3.nik']").fill(people.get(0).get("nik").toString());
        page.locator("[name='cell.4.birthDate']").fill("17 Maret 1985");
        page.locator("[name='cell.5.externalEmail']")
                .fill(people.get(2).get("externalEmail").toString());
        page.locator("#save-and-go").click();
        assertThat(page.locator("[role=status]")).containsText("masih ada yang harus diperbaiki");
        assertThat(page.locator("ol.desk-choices > li")).hasCount(1);
        assertThat(page.locator("#findings-6")).containsText("sel angka");
        page.locator("[name='checked.cell.6.nik']").check();
        page.locator("#save-and-go").click();
        desk.assertCurrent("desk-draft-summary");
    }

    private static void choose(Page page, String form, String name, byte[] file) {
        page.locator("#choose-" + form).setInputFiles(new FilePayload(name, PDF, file));
    }

    private static void upload(Page page, String form, String name, byte[] file) {
        choose(page, form, name, file);
        page.locator("form#upload-" + form + " button").click();
        page.waitForURL(Pattern.compile("done=(file|list|refused)"));
        page.navigate(page.url().replaceAll("\\?.*", ""));
    }

    private static void isSent(Page page, DeskPages desk, Api officer, Map<String, Object> request) {
        desk.assertCurrent("desk-request");
        var list = officer.get(AccountRequests.PATH).body();
        assertThat(list.get("total").asInt()).isEqualTo(1);
        var id = list.at("/items/0/id").asText();
        assertThat(page.url()).contains(id);
        var rows = officer.get(AccountRequests.path(id) + "/employees").body().get("items");
        assertThat(rows).hasSize(4);
        for (var i = 0; i < 4; i++) {
            assertThat(rows.get(i).get("fullName").asText())
                    .isEqualTo(employees(request).get(i).get("fullName"));
            assertThat(rows.get(i).get("externalEmail").asText())
                    .isEqualTo(employees(request).get(i).get("externalEmail"));
        }
    }

    /** Looks at each page of the draft in both languages. */
    private static void check(Page page, String draft, Sso sso) {
        var requests = sso.realm() + "/" + DeskPages.PATH + "/requests";
        for (var language : List.of("en", "id")) {
            for (var url : List.of(
                    requests,
                    draft,
                    draft + "/attachments",
                    draft + "/people?show=all",
                    draft + "/people/3",
                    draft + "/people/9",
                    draft + "/summary")) {
                page.navigate(url + (url.contains("?") ? "&" : "?") + "kc_locale=" + language);
                assertThat(Axe.violations(page)).as(url).isEmpty();
                if (language.equals("id")) {
                    var name = "draft"
                            + url.replaceAll(".*(account-desk|[0-9a-f-]{36})", "")
                                    .replaceAll("\\W+", "-");
                    for (var width : List.of(360, 1280)) {
                        page.setViewportSize(width, 800);
                        new Screenshots(page, String.valueOf(width)).take(name);
                    }
                }
            }
        }
    }

    private static byte[] workbook(Map<String, Object> request) {
        var rows = new StringBuilder(Xlsx.row(1, Xlsx.text("A1", "DAFTAR PEGAWAI KONTRAK")));
        rows.append(row(
                2,
                "No",
                "Nama Pegawai",
                "No. KTP",
                "Tempat Lahir",
                "Tgl Lahir",
                "Email Pribadi",
                "Mulai Kontrak",
                "Akhir Kontrak"));
        var number = 2;
        for (var person : employees(request)) {
            number++;
            var nik = person.get("nik").toString();
            var isNumber = number == 6;
            rows.append(row(
                    number,
                    String.valueOf(number - 2),
                    person.get("fullName").toString(),
                    isNumber ? "=" + nik : number == 3 ? nik.substring(1) : nik,
                    person.get("birthPlace").toString(),
                    number == 4 ? "31-02-1985" : person.get("birthDate").toString(),
                    number == 5 ? "rina@@surat" : person.get("externalEmail").toString(),
                    person.get("contractStart").toString(),
                    person.get("contractEnd").toString()));
        }
        return Xlsx.workbook(rows.toString());
    }

    private static String row(int number, String... texts) {
        var cells = new String[texts.length];
        for (var i = 0; i < texts.length; i++) {
            var cell = (char) ('A' + i) + String.valueOf(number);
            cells[i] = texts[i].startsWith("=") ? Xlsx.number(cell, texts[i].substring(1)) : Xlsx.text(cell, texts[i]);
        }
        return Xlsx.row(number, cells);
    }
}
