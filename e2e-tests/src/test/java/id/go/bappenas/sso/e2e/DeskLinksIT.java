package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.in;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Totp;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.DeskPages;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What leads to the pages for officers: the account console, Smart Office and the mails about requests. */
@ExtendWith(SsoExtension.class)
class DeskLinksIT {

    @Test
    void accountConsoleLinksThePagesForPeopleWithARoleOnly(Sso sso, Browsing browsing) {
        var page = browsing.page();
        var officer = sso.people().officer("service-desk");
        page.navigate(sso.realm() + "/account/");
        new LoginPage(page).signIn(officer);
        page.locator("#otp").fill(Totp.of(officer).orElseThrow().unusedCode());
        page.locator("#kc-login").click();

        assertThat(page.locator("#desk-link a")).hasText("Beranda petugas");
        page.locator("#desk-link a").click();
        new DeskPages(page, sso).assertCurrent("desk-front");

        var other = browsing.device("id-ID", 1280, 800);
        var said = new ArrayList<String>();
        other.onConsoleMessage(message -> said.add(message.type() + " " + message.text()));
        var answers = new ArrayList<Integer>();
        other.onResponse(answer -> {
            if (answer.url().endsWith("/account-desk/link")) {
                answers.add(answer.status());
            }
        });
        other.navigate(sso.realm() + "/account/");
        new LoginPage(other).signIn(sso.people().employee());
        assertThat(other.locator("nav ul li").first()).isVisible();
        other.waitForCondition(() -> !answers.isEmpty());
        assertThat(answers).containsOnly(204);
        assertThat(other.locator("#desk-link")).hasCount(0);
        assertThat(said).noneMatch(text -> text.startsWith("error"));
    }

    @Test
    void smartOfficeLeadsToAPageThatExplainsItselfToAPersonWithoutARole(Sso sso, Page page) {
        var employee = sso.people().employee();
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(employee);
        ApplicationPage.smartOffice(page).assertSignedIn(employee).forOfficers();

        new DeskPages(page, sso).assertCurrent("desk-front");
        assertThat(page.locator(".desk-alert")).containsText(employee.username());
        page.locator("main a[href$='/account']").click();
        assertThat(page).hasTitle("Akun SSO Bappenas");
    }

    @Test
    void mailsAboutARequestLeadToItsPage(Sso sso) {
        for (var language : List.of("id", "en")) {
            var requests = AccountRequests.of(sso);
            var submitter = requests.with("request-submitter");
            var account = (ObjectNode)
                    sso.admin().must(sso.admin().get(People.path(submitter))).body();
            account.putObject("attributes").putArray("locale").add(language);
            sso.admin().must(sso.admin().put(People.path(submitter), account));
            var rejected = flexiwork(1);
            var rejectedId = requests.submitted(Api.as(sso, submitter), rejected);
            assertThat(requests.verifier()
                            .post(path(rejectedId) + "/rejection", Map.of("reason", "Nota dinas belum ditandatangani"))
                            .status())
                    .isEqualTo(204);
            var approved = flexiwork(1);
            var approvedId = requests.submitted(Api.as(sso, submitter), approved);
            requests.approve(approvedId, Map.of());
            requests.awaitCompleted(approvedId);

            var inbox = submitter.username() + "@kantor.example";
            for (var request :
                    Map.of(rejectedId, rejected, approvedId, approved).entrySet()) {
                var number = in(request.getValue(), "memo").get("number").toString();
                var link = sso.realm() + "/account-desk/requests/" + request.getKey();
                var mails = request.getKey().equals(rejectedId) ? 1 : 2;
                var found = Await.until("mails about " + number, Duration.ofSeconds(30), () -> Optional.of(
                                sso.mailbox().to(inbox).stream()
                                        .filter(mail -> mail.subject().contains(number))
                                        .toList())
                        .filter(all -> all.size() == mails));
                assertThat(found).allSatisfy(mail -> {
                    assertThat(mail.text()).contains(link);
                    assertThat(mail.html()).contains("href=\"" + link + "\"", "<html lang=\"" + language + "\"");
                });
            }
        }
    }
}
