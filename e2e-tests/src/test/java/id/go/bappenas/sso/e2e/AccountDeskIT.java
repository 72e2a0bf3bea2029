package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.employees;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.in;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.DeskPages;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages for officers: sign-in, queue, decision. */
@ExtendWith(SsoExtension.class)
class AccountDeskIT {

    @Test
    void verifierReadsARequestExcludesARowAndApproves(Sso sso, Browsing browsing) {
        var requests = AccountRequests.of(sso);
        var submitter = requests.submitter();
        var request = flexiwork(3);
        employees(request).get(1).put("fullName", "O'Brien Rina");
        employees(request).get(1).put("position", "Staf <b>tebal</b>");
        var id = requests.submitted(submitter, request);
        var page = browsing.page();
        var violations = new ArrayList<String>();
        page.onConsoleMessage(message -> violations.add(message.text()));

        var desk = new DeskPages(page, sso).openAs(requests.with("request-verifier"), "requests/" + id);
        desk.assertCurrent("desk-request");
        assertThat(page.locator("h1")).hasText(in(request, "memo").get("number").toString());
        new Screenshots(page, "1280").take("desk-request");
        page.getByText("O'Brien Rina").click();
        desk.assertCurrent("desk-row");
        page.locator("#reason").fill("Bukan pegawai unit ini");
        page.locator("form#exclusion button").click();
        assertThat(page.locator("[role=status]")).containsText("dikecualikan");
        page.getByText("Putuskan permohonan ini").click();
        desk.assertCurrent("desk-decision");
        new Screenshots(page, "1280").take("desk-decision");
        page.locator("#approve").click();

        assertThat(page.locator("[role=status]")).containsText("disetujui");
        requests.awaitCompleted(id);
        assertThat(requests.firstMail(request, 0).text()).contains("Username:");
        page.reload();
        assertThat(page.locator("#row-2")).containsText("Bukan pegawai unit ini");
        assertThat(page.locator("#row-3")).containsText("Password dikirim");
        assertThat(violations).isEmpty();
    }
}
