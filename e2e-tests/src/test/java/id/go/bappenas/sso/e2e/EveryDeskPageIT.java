package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.employees;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Axe;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.ContactSheets;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.PageMeter;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.DeskPages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Opens each page for officers in both languages, light and dark, on a phone and on a laptop. Fails if axe finds a violation, if a
 * page scrolls sideways, has not exactly one {@code h1}, weighs more than 60 KB without pdf.js, or breaks its
 * Content-Security-Policy. With {@code -Dpages.sheets=true} it also makes pictures of all pages, side by side.
 */
@ExtendWith(SsoExtension.class)
class EveryDeskPageIT {

    private static final int MOST_BYTES = 60_000;

    /** A way of looking at a page. Each language has both schemes and both widths. */
    private record Look(int width, ColorScheme scheme) {}

    private static final Map<String, List<Look>> LOOKS = Map.of(
            "id", List.of(new Look(360, ColorScheme.LIGHT), new Look(1280, ColorScheme.DARK)),
            "en", List.of(new Look(360, ColorScheme.DARK), new Look(1280, ColorScheme.LIGHT)));

    private final List<String> faults = new ArrayList<>();
    private final ContactSheets sheets = new ContactSheets();
    private Sso sso;
    private Page page;
    private DeskPages desk;

    @Test
    void everyPageIsAccessibleNarrowAndLight(Sso underTest, Browsing browsing) {
        sso = underTest;
        page = browsing.page();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
        var requests = AccountRequests.of(sso);
        var officer = requests.with(
                "request-submitter", "request-verifier", "request-auditor", "service-desk", "identity-manager");
        var person = Employee.of(sso);
        var request = flexiwork(3);
        employees(request).get(0).remove("externalEmail");
        employees(request).get(1).put("externalEmail", "orang@gmial.com");
        var waiting = requests.submitted(requests.submitter(), request);
        var own = requests.submitted(Api.as(sso, officer), flexiwork(1));
        var done = requests.worked(flexiwork(2));
        desk = new DeskPages(page, sso).openAs(officer, "");
        desk.assertCurrent("desk-front");
        var draft = draft();

        var views = new LinkedHashMap<String, String>();
        views.put("front", "");
        views.put("queue", "requests?search=" + in(request, "memo").get("number"));
        views.put("queue, empty", "requests?search=tidak%20ada%20yang%20seperti%20ini");
        views.put("request", "requests/" + waiting);
        views.put("request, own", "requests/" + own);
        views.put("request, done", "requests/" + done);
        views.put("PDF", "requests/" + waiting + "/attachments/1/view");
        views.put("decision", "requests/" + waiting + "/decision");
        views.put("withdrawal", "requests/" + own + "/withdrawal");
        views.put("row", "requests/" + waiting + "/employees/2");
        views.put("row, done", "requests/" + done + "/employees/1");
        views.put("draft, memo", draft);
        views.put("draft, documents", draft + "/attachments");
        views.put("draft, list", draft + "/people?show=errors");
        views.put("draft, whole list", draft + "/people?show=all");
        views.put("draft, columns", draft + "/people/columns");
        views.put("draft, person", draft + "/people/2");
        views.put("draft, summary", draft + "/summary");
        views.put("people", "people");
        views.put("person", "people/" + person.username());
        for (var action :
                List.of("identity", "address", "address-confirmation", "first-password", "sessions", "links")) {
            views.put("person, " + action, "people/" + person.username() + "/" + action);
        }
        views.put("overview", "overview");
        views.put("refusal", "drafts/00000000-0000-0000-0000-000000000000");
        views.put("problem", "requests/tidak-ada");

        var meter = PageMeter.of(page);
        for (var language : List.of("id", "en")) {
            for (var view : views.entrySet()) {
                meter.begin();
                open(view, language);
                // The page of a PDF is pdf.js, whose worker stays in the network's log.
                if (!view.getKey().equals("PDF")) {
                    var bytes = meter.cost().bytes();
                    if (bytes > MOST_BYTES) {
                        faults.add(view.getKey() + " weighs " + bytes);
                    }
                }
                look(view.getKey(), language);
            }
            answersToForms(language, draft, waiting, person.nik());
        }
        sheets.write();
        assertThat(faults).isEmpty();
    }

    /** Pages that only a form leads to. */
    private void answersToForms(String language, String draft, String request, String nik) {
        desk.open("people?kc_locale=" + language);
        page.locator("#search").fill(nik);
        page.locator("#find button").click();
        page.waitForSelector("#result");
        look("people, found", language);

        desk.open("people");
        page.locator("#search").fill("x");
        page.locator("#find button").click();
        page.waitForSelector("[data-error-summary]");
        look("people, refused", language);

        desk.open(draft);
        forge("form#memo");
        desk.assertCurrent("desk-again");
        look("again", language);

        desk.open(draft + "/attachments");
        forge("form#upload-memo");
        desk.assertCurrent("desk-file-again");
        look("file again", language);

        desk.open(draft);
        page.evaluate("document.querySelector('form#memo input[name=revision]').value = '0'");
        page.locator("#subject").fill("Hal dari tab kedua");
        page.locator("button[value=save]").click();
        desk.assertCurrent("desk-draft-conflict");
        look("draft, conflict", language);

        desk.open("requests/" + request + "/decision");
        var cookies = page.context().cookies();
        page.context().clearCookies();
        page.context().addCookies(List.of(new Cookie("KEYCLOAK_LOCALE", language).setUrl(sso.realm() + "/")));
        page.locator("#reason").fill("Nota dinas belum ditandatangani");
        page.locator("#reject").click();
        desk.assertCurrent("desk-signed-out");
        look("signed out", language);
        page.context()
                .addCookies(cookies.stream()
                        .map(cookie -> new Cookie(cookie.name, cookie.value)
                                .setDomain(cookie.domain)
                                .setPath(cookie.path)
                                .setHttpOnly(cookie.httpOnly)
                                .setSecure(cookie.secure))
                        .toList());
    }

    private void forge(String form) {
        page.evaluate(
                "form => { const f = document.querySelector(form); f.querySelector('[name=formToken]').value = 'x';"
                        + " f.noValidate = true; f.submit(); }",
                form);
    }

    private void open(Entry<String, String> view, String language) {
        var path = view.getValue();
        desk.open(path + (path.contains("?") ? "&" : "?") + "kc_locale=" + language);
    }

    private void look(String name, String language) {
        for (var look : LOOKS.get(language)) {
            page.setViewportSize(look.width(), 800);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
            var where = name + " (" + language + ", " + look.width() + ", " + look.scheme() + "): ";
            Axe.violations(page).forEach(violation -> faults.add(where + violation));
            if (page.locator("h1").count() != 1) {
                faults.add(where + "not one h1");
            }
            if (!page.locator("html").getAttribute("lang").equals(language)) {
                faults.add(where + "another language");
            }
            var excess = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (((Number) excess).intValue() > 0) {
                faults.add(where + "scrolls sideways");
            }
        }
        sheets.add(page, name, language).forEach(width -> faults.add(name + " scrolls sideways at " + width));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** A draft with a memo and a list of two people, one of them with mistakes; returns its path. */
    private String draft() {
        desk.open("requests");
        page.locator("form#new-draft button").click();
        desk.assertCurrent("desk-draft");
        var path = page.url().replaceAll(".*/account-desk/|\\?.*", "");
        page.locator("input[name=kind][value=FLEXIWORK]").check();
        in(flexiwork(1), "memo")
                .forEach((field, text) -> page.locator("#" + field).fill(text.toString()));
        page.locator("button[value=save]").click();
        desk.open(path + "/people");
        var list = new StringBuilder("nama\tnik\ttempat_lahir\ttanggal_lahir\temail_eksternal\n");
        for (var employee : List.of(AccountRequests.employee(), AccountRequests.employee())) {
            list.append("%s\t%s\t%s\t%s\t%s%n"
                    .formatted(
                            employee.get("fullName"),
                            list.indexOf("\n") == list.length() - 1 ? "123" : employee.get("nik"),
                            employee.get("birthPlace"),
                            employee.get("birthDate"),
                            employee.get("externalEmail")));
        }
        page.locator("#text").fill(list.toString());
        page.locator("form#paste-people button").click();
        page.waitForSelector("#understood");
        return path;
    }
}
