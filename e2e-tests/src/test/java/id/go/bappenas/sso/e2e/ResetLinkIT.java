package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The link of Lupa Password is valid once, for one person and one request. Opening it does not use it. */
@ExtendWith(SsoExtension.class)
class ResetLinkIT {

    private static final Map<String, String> CONFIRM = Map.of("choice", "confirm");
    private static final int AT_ONCE = 50;

    @Test
    void fiftySimultaneousConfirmationsMakeOneChangeAndOneMail(Sso sso)
            throws InterruptedException, ExecutionException {
        var employee = Employee.of(sso);
        var link = Reset.link(sso, employee);
        var devices = new ArrayList<Callable<String>>();
        for (int i = 0; i < AT_ONCE; i++) {
            var device = new Forms("id").get(link);
            assertThat(device.page()).isEqualTo("confirm-reset");
            devices.add(() -> device.submit(CONFIRM).page());
        }
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        var pages = new ArrayList<String>();
        try {
            for (Future<String> page : threads.invokeAll(devices)) {
                pages.add(page.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(pages).containsOnlyOnce("reset-done").containsOnly("reset-done", "link-invalid");
        var mails = Reset.mails(sso, employee);
        assertThat(mails).hasSize(2);
        assertThat(sso.people().events(employee.person(), "RESET_PASSWORD"))
                .extracting(event -> event.at("/details/reset_outcome").asText())
                .containsOnlyOnce("temporary-password");
    }

    @Test
    void openingTheLinkDoesNotUseItAndASecondUseIsRefused(Sso sso) {
        var employee = Employee.of(sso);
        var link = Reset.link(sso, employee);
        var head = new Forms("id").head(link);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Type")).startsWith("text/html");
        assertThat(head.body()).isEmpty();
        assertThat(new Forms("en").get(link).page()).isEqualTo("confirm-reset");
        assertThat(new Forms("id").get(link).submit(CONFIRM).page()).isEqualTo("reset-done");

        var again = new Forms("id").get(link);

        assertThat(again.page()).isEqualTo("link-invalid");
        assertThat(again.body()).contains("Link ini sudah dipakai", "Mulai lagi", "Helpdesk Pusdatin");
        assertThat(again.header("Cache-Control")).contains("no-store");
        assertThat(again.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void reloadAfterTheChangeShowsTheResultAgain(Sso sso) {
        var employee = Employee.of(sso);
        var device = new Forms("id").get(Reset.link(sso, employee));
        var action = device.action();
        device.submit(CONFIRM);
        assertThat(device.page()).isEqualTo("reset-done");

        device.post(action, CONFIRM);

        assertThat(device.status()).isLessThan(500);
        assertThat(Reset.mails(sso, employee)).hasSize(2);
    }

    @Test
    void newerRequestEndsTheOlderLink(Sso sso) {
        var employee = Employee.of(sso);
        var older = Reset.link(sso, employee);
        var newer = Reset.link(sso, employee);

        assertThat(new Forms("id").get(older).body()).contains("Link ini tidak berlaku lagi");
        assertThat(new Forms("id").get(newer).page()).isEqualTo("confirm-reset");
    }

    @Test
    void changedPasswordEndsTheLinkEvenWhileItsPageIsOpen(Sso sso) {
        var employee = Employee.of(sso);
        var link = Reset.link(sso, employee);
        var open = new Forms("id").get(link);
        sso.admin()
                .must(sso.admin()
                        .put(
                                Sso.REALM + "/users/" + employee.person().id() + "/reset-password",
                                Map.of("type", "password", "value", People.randomPassword(), "temporary", false)));

        assertThat(open.submit(CONFIRM).page()).isEqualTo("link-invalid");
        assertThat(new Forms("id").get(link).page()).isEqualTo("link-invalid");
        assertThat(Reset.mails(sso, employee)).hasSize(1);
    }

    @Test
    void changedPasswordWithTheSameDateEndsTheLink(Sso sso) {
        var chosen = ZonedDateTime.now().minusDays(10);
        var employee = Employee.of(sso, sso.people().employee(chosen));
        var link = Reset.link(sso, employee);

        sso.people().age(employee.person(), chosen);

        assertThat(new Forms("id").get(link).body()).contains("Link ini tidak berlaku lagi");
    }

    @Test
    void disabledAccountEndsTheLinkForever(Sso sso) {
        var employee = Employee.of(sso);
        var link = Reset.link(sso, employee);
        sso.people().enable(employee.person(), false);
        assertThat(new Forms("id").get(link).page()).isEqualTo("link-invalid");

        sso.people().enable(employee.person(), true);

        assertThat(new Forms("id").get(link).body()).contains("Link ini tidak berlaku lagi");
    }

    @Test
    void changedOrDeletedIdentityDataEndTheLink(Sso sso) {
        var employee = Employee.of(sso);
        var officer = Officers.of(sso).api();
        var ofBefore = Reset.link(sso, employee);
        assertThat(officer.put(Officers.path(employee.person()), Officers.identity(Officers.nik(), employee.address()))
                        .status())
                .isEqualTo(200);
        assertThat(new Forms("id").get(ofBefore).body()).contains("Link ini tidak berlaku lagi");

        var other = Employee.of(sso);
        var link = Reset.link(sso, other);
        assertThat(officer.delete(Officers.path(other.person())).status()).isEqualTo(204);
        assertThat(new Forms("id").get(link).body()).contains("Link ini tidak berlaku lagi");
    }

    @Test
    void deletedAccountDeletesItsLinks(Sso sso) {
        var employee = Employee.of(sso);
        var link = Reset.link(sso, employee);
        var open = new Forms("id").get(link);
        sso.admin().must(sso.admin().delete(People.path(employee.person())));

        var page = new Forms("id").get(link);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Link ini tidak lengkap atau tidak dikenal");
        assertThat(open.submit(CONFIRM).status()).isBetween(200, 499);
        assertThat(Reset.mails(sso, employee)).hasSize(1);
    }

    @Test
    void bukanSayaEndsTheLinkAndIsAnEvent(Sso sso) {
        var employee = Employee.of(sso);
        var link = Reset.link(sso, employee);
        var device = new Forms("id").get(link);

        assertThat(device.submit(Map.of("choice", "not-me")).page()).isEqualTo("not-me-done");

        assertThat(new Forms("id").get(link).body()).contains("Bukan saya");
        assertThat(sso.people().events(employee.person(), "RESET_PASSWORD_ERROR"))
                .extracting(event -> event.at("/details/reset_reason").asText())
                .contains("not_me");
        assertThat(Reset.mails(sso, employee)).hasSize(1);
    }

    @Test
    void invalidLinkShowsAMessage(Sso sso) {
        var link = Reset.link(sso, Employee.of(sso));
        var last = link.charAt(link.length() - 2);
        var changed = link.substring(0, link.length() - 2) + (last == 'A' ? 'B' : 'A') + link.charAt(link.length() - 1);
        for (var wrong : new String[] {
            changed, link.substring(0, link.length() - 5), link.substring(0, link.indexOf("link=") + 5), link + "x"
        }) {
            var page = new Forms("id").get(wrong);
            assertThat(page.status()).as("status").isEqualTo(200);
            assertThat(page.body()).contains("data-page=\"link-invalid\"", "Link ini tidak lengkap atau tidak dikenal");
        }
        assertThat(new Forms("en")
                        .get(link.replace("/realms/bappenas/", "/realms/master/"))
                        .status())
                .isBetween(200, 499);
        assertThat(new Forms("id").get(link).page()).isEqualTo("confirm-reset");
    }
}
