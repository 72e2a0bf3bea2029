package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each page has a title of its own, which ends with the name of the service. */
@ExtendWith(SsoExtension.class)
class PageTitlesIT {

    private static final Pattern TITLE = Pattern.compile("<title>\\s*(.*?)\\s*</title>", Pattern.DOTALL);

    private final Map<String, String> titles = new LinkedHashMap<>();

    @Test
    void eachPageHasATitleOfItsOwn(Sso sso, Page page) {
        signInPages(sso);
        page.navigate(sso.realm() + "/login-actions/tidak-ada");
        titles.put("404", page.title());
        deadEnds(sso);
        forgotPassword(sso);
        change(sso);
        otherActions(sso);

        assertThat(titles).hasSizeGreaterThanOrEqualTo(17);
        assertThat(titles.values()).doesNotHaveDuplicates().allSatisfy(title -> assertThat(title)
                .matches(".+ – SSO Bappenas"));
        assertThat(titles)
                .containsEntry("sign-in", "Masuk – SSO Bappenas")
                .containsEntry("sign-in refused", "Kesalahan: Masuk – SSO Bappenas")
                .containsEntry("forgot", "Lupa Password – SSO Bappenas")
                .containsEntry("identity-check", "Lupa Password: identitas – SSO Bappenas")
                .containsEntry("identity-check refused", "Kesalahan: Lupa Password: identitas – SSO Bappenas")
                .containsEntry("404", "Halaman tidak ditemukan – SSO Bappenas")
                .containsEntry("change-password", "Ganti Password Akun SSO – SSO Bappenas");
    }

    private void signInPages(Sso sso) {
        var device = new Forms("id").get(SignInRequest.smartOffice(sso, Map.of()));
        note("sign-in", device);
        note("sign-in refused", device.submit(Map.of("username", "tidak.ada", "password", "Salah#12345")));
    }

    private void deadEnds(Sso sso) {
        note(
                "error",
                new Forms("id")
                        .get(sso.realm() + "/protocol/openid-connect/auth?client_id=tidak-ada&response_type=code"));
        note("logout", new Forms("id").get(sso.realm() + "/protocol/openid-connect/logout"));
        note("not-me link", new Forms("id").get(sso.realm() + "/employee-notice/not-me?token=x"));
    }

    private void forgotPassword(Sso sso) {
        var employee = Employee.of(sso);
        var reset = new Reset(sso);
        note("forgot", reset.forms().get(sso.realm() + "/login-actions/reset-credentials?client_id=smart-office"));
        note("identity-check", reset.start(employee.username()).forms());
        note("identity-check refused", reset.identity(Map.of("nik", "1")).forms());
        note("external-mailbox", reset.identity(employee.answers()).forms());
        note("link-sent", reset.mailbox(employee.address()).forms());
        var link = Reset.link(Reset.awaitMails(sso, employee, 1).get(0).text());
        var other = new Forms("id").get(link);
        note("confirm-reset", other);
        note("reset-done", other.submit(Map.of("choice", "confirm")));
        note("link-invalid", new Forms("id").get(link));
    }

    private void change(Sso sso) {
        var person = sso.people().employee(Jakarta.now().minusMonths(4));
        var device = signIn(sso, person);
        note("change-password", device);
        var chosen = People.randomPassword();
        note("password-changed", device.submit(Map.of("password-new", chosen, "password-confirm", chosen)));
    }

    private void otherActions(Sso sso) {
        note(
                "password-expires-soon",
                signIn(sso, sso.people().employee(Jakarta.now().minusMonths(3).plusDays(3))));
        var veteran = sso.people().employee(Jakarta.now().minusDays(91), Jakarta.now());
        Officers.of(sso).record(veteran, Officers.identity(veteran));
        note("recovery-checkup", signIn(sso, veteran));
    }

    private static Forms signIn(Sso sso, Person person) {
        return new Forms("id")
                .get(SignInRequest.smartOffice(sso, Map.of()))
                .submit(Map.of("username", person.username(), "password", person.password()));
    }

    private void note(String page, Forms device) {
        var matcher = TITLE.matcher(device.body());
        assertThat(matcher.find()).as("%s: %s", page, device.body()).isTrue();
        titles.put(page, matcher.group(1));
    }
}
