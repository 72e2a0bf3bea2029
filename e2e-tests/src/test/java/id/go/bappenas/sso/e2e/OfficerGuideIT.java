package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.employees;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.FirstMail;
import id.go.bappenas.sso.e2e.harness.GuidePictures;
import id.go.bappenas.sso.e2e.harness.Mailbox.Mail;
import id.go.bappenas.sso.e2e.harness.MemoPdf;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Xlsx;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.DeskPages;
import id.go.bappenas.sso.e2e.pages.DraftPages;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import id.go.bappenas.sso.e2e.pages.PasswordChangedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The guides of docs/administrators, from a workbook with mistakes to the first sign-in of a new person. */
@ExtendWith(SsoExtension.class)
class OfficerGuideIT {

    private static final int PEOPLE = 40;

    /** Rows of the workbook; the list begins below a title and the headings. */
    private static final int FIRST_ROW = 3;

    private static final int WRONG_NIK = 5;
    private static final int WRONG_DATE = 17;
    private static final int WRONG_ADDRESS = 29;

    /** Two people with one mailbox; the verifier excludes the second. */
    private static final int SHARED_ADDRESS = 10;

    private static final int EXCLUDED = 11;

    /** The verifier has asked: the address is right. */
    private static final int ODD_DOMAIN = 36;

    private static final List<String> COLUMNS =
            List.of("fullName", "nik", "birthPlace", "birthDate", "externalEmail", "contractStart", "contractEnd");

    /** mengajukan-permohonan.md and memutuskan-permohonan.md. */
    @Test
    void fortyPeopleGetAccountsByTheGuides(Sso sso, Browsing browsing) {
        walk(sso, browsing.page(), browsing.device("id-ID", 1280, 800), true, OfficerGuideIT::shoot);
    }

    @Test
    void fortyPeopleGetAccountsWithoutJavaScript(Sso sso, Browsing browsing) {
        walk(sso, browsing.deviceWithoutJavaScript(), browsing.deviceWithoutJavaScript(), false, (page, name) -> {});
    }

    /** Takes the picture of a step, or does nothing. */
    private interface Camera {
        void take(Page page, String name);
    }

    private static void walk(Sso sso, Page submitter, Page verifier, boolean scripts, Camera camera) {
        var refused = new ArrayList<String>();
        for (var page : List.of(submitter, verifier)) {
            page.onConsoleMessage(message -> refused.add(message.text()));
        }
        var requests = AccountRequests.of(sso);
        var request = flexiwork(PEOPLE);
        var people = employees(request);
        people.get(EXCLUDED - FIRST_ROW)
                .put("externalEmail", people.get(SHARED_ADDRESS - FIRST_ROW).get("externalEmail"));
        people.get(ODD_DOMAIN - FIRST_ROW).computeIfPresent("externalEmail", (field, address) -> address.toString()
                .replace("surat.example", "gmial.com"));

        var desk = new DeskPages(submitter, sso).openAs(requests.with("request-submitter"), "requests");
        desk.assertCurrent("desk-requests");
        submit(new DraftPages(submitter, desk).begin(), request, camera);
        camera.take(submitter, "request-sent");
        var id = submitter.url().replaceAll(".*/requests/([0-9a-f-]{36}).*", "$1");
        requests.awaitCompared(id);

        decide(sso, verifier, id, in(request, "memo").get("number").toString(), scripts, camera);

        desk.open("requests/" + id);
        assertThat(submitter.locator("#row-" + EXCLUDED)).containsText("Bukan pegawai unit ini");
        camera.take(submitter, "request-done");
        firstSignIn(sso, submitter, requests.firstMail(request, 0));
        for (var row = 0; row < PEOPLE; row++) {
            if (row != EXCLUDED - FIRST_ROW) {
                assertThat(requests.firstMail(request, row).text()).contains("Username:");
            }
        }
        assertThat(refused).as("the console, with breaches of the policy").isEmpty();
    }

    /** mengajukan-permohonan.md. */
    private static void submit(DraftPages draft, Map<String, Object> request, Camera camera) {
        var page = draft.page();
        draft.fillIn("FLEXIWORK", in(request, "memo"));
        camera.take(page, "draft-memo");
        draft.memo("FLEXIWORK", in(request, "memo"))
                .upload("memo", "nota-dinas.pdf", MemoPdf.of(in(request, "memo")))
                .upload("sptjm", "sptjm.pdf", AccountRequests.pdf());
        camera.take(page, "draft-documents");
        draft.step("people", "desk-draft-people").upload("people", "daftar-pegawai.xlsx", workbook(request));
        assertThat(page.locator("ol.desk-choices > li")).hasCount(3);
        camera.take(page, "draft-people-mistakes");
        var people = employees(request);
        draft.cell(WRONG_NIK, "nik", people.get(WRONG_NIK - FIRST_ROW).get("nik"))
                .cell(WRONG_DATE, "birthDate", "17 Maret 1985")
                .cell(
                        WRONG_ADDRESS,
                        "externalEmail",
                        people.get(WRONG_ADDRESS - FIRST_ROW).get("externalEmail"));
        page.locator("#save-cells").click();
        assertThat(page.locator("[href$='people?show=warnings']")).hasAttribute("aria-current", "page");
        draft.step("summary", "desk-draft-summary");
        camera.take(page, "draft-summary");
        page.locator("#send-request").click();
        draft.desk().assertCurrent("desk-request");
    }

    /** memutuskan-permohonan.md. */
    private static void decide(Sso sso, Page page, String id, String number, boolean scripts, Camera camera) {
        var desk = new DeskPages(page, sso).openAs(AccountRequests.of(sso).with("request-verifier"), "requests");
        page.locator("#search").fill(number);
        page.locator(".desk-search__field button").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        camera.take(page, "queue");
        page.locator("tbody a").click();
        desk.assertCurrent("desk-request");
        page.getByLabel("Tampilkan di samping daftar: Nota dinas").click();
        assertThat(page.locator("iframe")).hasCount(1);
        if (scripts) {
            assertThat(page.frameLocator("iframe").locator("canvas[data-drawn]"))
                    .hasCount(1);
        }
        assertThat(page.locator("#row-" + EXCLUDED + " .desk-finding")).isVisible();
        camera.take(page, "request-beside-memo");
        page.locator("#row-" + EXCLUDED + " a").click();
        desk.assertCurrent("desk-row");
        page.locator("#reason").fill("Bukan pegawai unit ini");
        camera.take(page, "row");
        page.locator("#exclusion button").click();
        desk.open("requests/" + id + "/decision");
        // The finding about the excluded row and its neighbour is gone.
        assertThat(page.locator("#approval li[id]")).hasCount(1);
        page.locator("#row-" + ODD_DOMAIN + " [name=acknowledged]").check();
        camera.take(page, "decision");
        page.locator("#approve").click();
        desk.assertCurrent("desk-request");
        var delivered = Pattern.compile("Password dikirim\\s+" + (PEOPLE - 1) + "\\b");
        AccountRequests.of(sso).awaitCompleted(id);
        // A page with scripts follows the work by itself.
        if (!scripts) {
            page.reload();
        }
        assertThat(page.locator(".desk-counts")).containsText(delivered);
    }

    private static void firstSignIn(Sso sso, Page page, Mail mail) {
        var first = FirstMail.of(mail);
        page.context().clearCookies();
        page.navigate(sso.flexiwork());
        new LoginPage(page).signIn(first.username(), first.password());
        var chosen = People.randomPassword();
        new ChangePasswordPage(page).assertCurrent().change(chosen, chosen);
        new PasswordChangedPage(page).assertCurrent().goOn();
        ApplicationPage.flexiwork(page).assertSignedIn(first.person(sso));
    }

    /** The form of the list that the unit has in use: a title above, other headings, other columns, three mistakes. */
    private static byte[] workbook(Map<String, Object> request) {
        var rows = new StringBuilder(Xlsx.row(1, Xlsx.text("A1", "DAFTAR PEGAWAI KONTRAK DIREKTORAT UJI")));
        rows.append(row(
                2,
                List.of(
                        "No",
                        "Nama Pegawai",
                        "No. KTP",
                        "Tempat Lahir",
                        "Tgl Lahir",
                        "Email Pribadi",
                        "Mulai Kontrak",
                        "Akhir Kontrak",
                        "Ukuran Baju")));
        var number = FIRST_ROW;
        for (var person : employees(request)) {
            var cells = new ArrayList<String>();
            cells.add(String.valueOf(number - FIRST_ROW + 1));
            for (var column : COLUMNS) {
                cells.add(typed(number, column, person.get(column).toString()));
            }
            cells.add("L");
            rows.append(row(number++, cells));
        }
        return Xlsx.workbook(rows.toString());
    }

    private static String typed(int row, String column, String right) {
        if (row == WRONG_NIK && column.equals("nik")) {
            return right.substring(1);
        }
        if (row == WRONG_DATE && column.equals("birthDate")) {
            return "31-02-1985";
        }
        return row == WRONG_ADDRESS && column.equals("externalEmail") ? right.replace("@", "@@") : right;
    }

    private static String row(int number, List<String> texts) {
        var cells = new String[texts.size()];
        for (var i = 0; i < cells.length; i++) {
            cells[i] = Xlsx.text((char) ('A' + i) + String.valueOf(number), texts.get(i));
        }
        return Xlsx.row(number, cells);
    }

    private static void shoot(Page page, String name) {
        new GuidePictures(page, "administrators").take(name);
    }
}
