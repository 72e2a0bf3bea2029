package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.ResetSteps;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ForgotPasswordPages;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The code in the mail of Lupa Password, which is typed into the page that waits. */
@ExtendWith(SsoExtension.class)
class ResetCodeIT {

    private static final Map<String, String> CONFIRM = Map.of("choice", "confirm");
    private static final String WRONG = "BBBB-BBBB";

    @ParameterizedTest
    @CsvSource({"id-ID, 360", "en-GB, 1280"})
    void codeLeadsToTheMailedPasswordInTheBrowserThatWaits(String locale, int width, Sso sso, Browsing browsing) {
        var employee = Employee.of(sso);
        var page = browsing.device(locale, width, 740);
        var pages = new ForgotPasswordPages(page);
        page.navigate(sso.realm() + "/login-actions/reset-credentials?client_id=smart-office");
        pages.username(employee.username()).identity(employee).mailbox(employee.address());
        pages.assertCurrent("link-sent");
        var mail = Reset.awaitMails(sso, employee, 1).get(0);
        new Screenshots(page, width + "-" + locale).take("link-sent-code");
        page.locator("#resetCode").fill(WRONG);
        page.locator("#resetCode").press("Enter");
        assertThat(pages.error().first()).isVisible();
        new Screenshots(page, width + "-" + locale).take("link-sent-code-wrong");

        page.locator("#resetCode")
                .fill(Reset.code(mail).toLowerCase(Locale.ROOT).replace("-", " "));
        page.locator("#use-code").click();
        pages.assertCurrent("confirm-reset").choose("confirm").assertCurrent("reset-done");

        Reset.password(Reset.awaitMails(sso, employee, 2).get(0));
        assertThat(new Forms("id").get(Reset.link(mail.text())).body()).contains("Link ini sudah dipakai");
        assertThat(mail.html()).contains(Reset.code(mail));
    }

    @Test
    void usedLinkUsesItsCode(Sso sso) {
        var employee = Employee.of(sso);
        var waiting = new Reset(sso).ask(employee).forms();
        var mail = Reset.awaitMails(sso, employee, 1).get(0);
        assertThat(new Forms("id").get(Reset.link(mail.text())).submit(CONFIRM).page())
                .isEqualTo("reset-done");

        assertThat(type(waiting, Reset.code(mail)).page()).isEqualTo("link-invalid");
        assertThat(waiting.body()).contains("Link ini sudah dipakai");
    }

    @Test
    void codeIsOfNoUseOnAnotherPage(Sso sso) {
        var employee = Employee.of(sso);
        var first = new Reset(sso).ask(employee).forms();
        var ofFirst = Reset.awaitMails(sso, employee, 1).get(0);
        var second = new Reset(sso).ask(employee).forms();
        var ofSecond = Reset.awaitMails(sso, employee, 2).get(0);

        assertThat(type(first, Reset.code(ofSecond)).page()).isEqualTo("link-sent");
        assertThat(type(second, Reset.code(ofFirst)).page()).isEqualTo("link-sent");
        assertThat(type(first, Reset.code(ofFirst)).body()).contains("Link ini tidak berlaku lagi");
        assertThat(type(second, Reset.code(ofSecond)).page()).isEqualTo("confirm-reset");
    }

    @Test
    void wrongCodesAreLimitedAndLookAlikeForKnownAndUnknownPeople(Sso sso) {
        var employee = Employee.of(sso);
        var known = new Reset(sso).ask(employee).forms();
        var mail = Reset.awaitMails(sso, employee, 1).get(0);
        var stranger = Employee.of(sso);
        // Right data and another address: no mail is sent, and the page is the same.
        var other = "bukan." + stranger.address();
        var unknown = new Reset(sso)
                .start(stranger.username())
                .identity(stranger.answers())
                .mailbox(other)
                .forms();
        for (var number = 0; number < 6; number++) {
            var wrong = "BBBB-BBB" + "BCDFGH".charAt(number);
            assertThat(Reset.withoutTokens(type(known, wrong).body()).replace(employee.address(), "typed"))
                    .isEqualTo(Reset.withoutTokens(type(unknown, wrong).body()).replace(other, "typed"));
            assertThat(known.body()).contains(number < 5 ? "Kode ini tidak cocok" : "Terlalu banyak kode");
        }

        assertThat(type(known, Reset.code(mail)).page())
                .as("the right code after the limit")
                .isEqualTo("link-sent");
        assertThat(known.body()).contains("Terlalu banyak kode");
        assertThat(new Forms("id").get(Reset.link(mail.text())).page()).isEqualTo("confirm-reset");
    }

    /** A count of the account would reveal on a silent page whether the identity data were right. */
    @Test
    void wrongCodesOfOtherPagesDoNotLimitAPage(Sso sso) {
        var employee = Employee.of(sso);
        for (var page = 1; page <= 2; page++) {
            var waiting = new Reset(sso).ask(employee).forms();
            Reset.awaitMails(sso, employee, page);
            for (var number = 0; number < 5; number++) {
                assertThat(type(waiting, "BBBB-BBB" + "BCDFG".charAt(number)).body())
                        .contains("Kode ini tidak cocok");
            }
        }
        var third = new Reset(sso).ask(employee).forms();
        var mail = Reset.awaitMails(sso, employee, 3).get(0);

        assertThat(type(third, Reset.code(mail)).page()).isEqualTo("confirm-reset");
    }

    @Test
    void passwordIsMailedAfterACodeThoughPeopleMayChooseIt(Sso sso) {
        var employee = Employee.of(sso);
        ResetSteps.set(sso, "reset-outcome", "outcome", "set-password");
        try {
            var waiting = new Reset(sso).ask(employee).forms();
            var mail = Reset.awaitMails(sso, employee, 1).get(0);
            assertThat(mail.text()).contains("Jangan beri tahu kode ini kepada siapa pun");

            assertThat(type(waiting, Reset.code(mail)).submit(CONFIRM).page()).isEqualTo("reset-done");

            Reset.password(Reset.awaitMails(sso, employee, 2).get(0));
        } finally {
            ResetSteps.set(sso, "reset-outcome", "outcome", "temporary-password");
        }
    }

    private static Forms type(Forms device, String code) {
        return device.submit(Map.of("resetCode", code));
    }
}
