package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.employees;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Axe;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.DeskPages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The filters of the queue, and its export for auditors. */
@ExtendWith(SsoExtension.class)
class RequestListIT {

    private static final String FORMULA = "=cmd|'/C calc'!A0";

    @Test
    void auditorFiltersTheQueueAndDownloadsWhatIsShownAsCsvWithoutFormulas(Sso sso, Browsing browsing)
            throws IOException {
        var requests = AccountRequests.of(sso);
        var unit =
                "Unit " + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()) + " 100%_";
        var submitter = requests.submitter();
        var large = request(unit, 11);
        in(large, "memo").put("subject", FORMULA);
        employees(large).get(4).put("externalEmail", "rina.uji@gmial.com");
        var withWarning = requests.submitted(submitter, large);
        var small = requests.submitted(submitter, request(unit, 1));
        submitter.post(AccountRequests.path(small) + "/withdrawal", Map.of("reason", FORMULA));

        var page = browsing.device("id-ID", 1280, 800);
        var auditor = requests.with("request-auditor");
        new DeskPages(page, sso).openAs(auditor, "requests");
        page.locator("details.desk-request-filter summary").click();
        page.locator("#unit").fill(unit);
        page.getByText("Saring", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(Axe.violations(page)).isEmpty();
        new Screenshots(page, "1280").take("desk-requests-filter");
        var all = page.waitForDownload(
                () -> page.getByText("Unduh daftar ini (CSV)").click());
        assertThat(lines(all)).hasSize(3);
        page.locator("[name=warnings]").check();
        page.locator("#people").selectOption("10");
        page.getByText("Saring", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody a")).hasAttribute("href", sso.realm() + "/account-desk/requests/" + withWarning);
        page.locator("#days").selectOption("1");
        page.getByText("Saring", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".desk-empty")).isVisible();
        page.setViewportSize(360, 740);
        assertThat(Axe.violations(page)).isEmpty();
        new Screenshots(page, "360").take("desk-requests-filter");

        var rest = Api.as(sso, auditor);
        var path = AccountRequests.PATH + "/export?unit="
                + unit.replace(" ", "%20").replace("%_", "%25_");
        var csv = rest.get(path);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text().lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line)
                        .contains(withWarning, "SUBMITTED", "\"'" + FORMULA + "\"", "\"11\"", unit)
                        .endsWith("\"11\";\"0\";\"0\";\"0\";\"0\";\"0\";\"0\""))
                .anySatisfy(line -> assertThat(line).contains(small, "WITHDRAWN", "\"'" + FORMULA + "\""))
                .noneSatisfy(line -> assertThat(line).contains("\"=cmd"));
        assertThat(csv.text()).doesNotContain("@", "Rina ");
        assertThat(rest.get(path + "&status=WITHDRAWN").text().lines()).hasSize(2);
        assertThat(rest.get(path + "&onlyWithFindings=true").text())
                .contains(withWarning)
                .doesNotContain(small);
        assertThat(rest.get(path + "&leastEmployees=11").text().lines()).hasSize(2);
        assertThat(rest.get(path + "&olderThanDays=1").text().lines()).hasSize(1);
        assertThat(rest.get(path + "&olderThanDays=x").status()).isEqualTo(422);
        assertThat(requests.verifier().get(path).code()).isEqualTo("role-missing");
        assertThat(submitter.get(path).code()).isEqualTo("role-missing");
        var events = sso.admin()
                .get(Sso.REALM + "/admin-events?resourcePath=account-provisioning/requests/export&authUser="
                        + auditor.id())
                .body();
        assertThat(events.findValuesAsText("look")).hasSize(6).containsOnly("list");
    }

    private static Map<String, Object> request(String unit, int people) {
        var request = flexiwork(people);
        in(request, "memo").put("unit", unit);
        return request;
    }

    private static List<String> lines(Download download) throws IOException {
        try (var content = download.createReadStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
