package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.ResetSteps;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Settings of Lupa Password and a waiting mail, on a server whose settings and inbox the tests change. */
class ResetSettingsIT {

    private static final String SECURITY = "keamanan@bappenas.go.id";

    private static OwnServer server;
    private Sso sso;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new OwnServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void inboxOn() throws IOException {
        sso = server.sso(server.switchInboxOn());
    }

    @AfterEach
    void inboxOff() {
        server.switchInboxOff();
    }

    @Test
    void kirimUlangAfterTheWaitMailsALinkThatReplacesTheFirst() {
        ResetSteps.set(sso, "external-mailbox-check", "resendSeconds", "10");
        var employee = Employee.of(sso);
        var forms = new Reset(sso).ask(employee).forms();
        var first = Reset.link(Reset.awaitMails(sso, employee, 1).get(0).text());

        Await.until("\"Kirim ulang\" to be taken", Duration.ofSeconds(30), () -> {
            forms.submit(Map.of("choice", "resend"));
            assertThat(forms.page()).isEqualTo("link-sent");
            return forms.body().contains("Anda dapat memintanya lagi dalam") ? Optional.empty() : Optional.of(true);
        });

        var second = Reset.link(Reset.awaitMails(sso, employee, 2).get(0).text());
        assertThat(new Forms("id").get(first).body()).contains("Link ini tidak berlaku lagi");
        assertThat(new Forms("id").get(second).page()).isEqualTo("confirm-reset");
    }

    @Test
    void bukanSayaAlertsTheSecurityAddressIfThereIsOne() {
        securityAddress("");
        var untold = disowned();
        securityAddress(SECURITY);
        var told = disowned();

        var mail = sso.mailbox().awaitTo(SECURITY);
        assertThat(mail.subject()).contains("permintaan disangkal", told.username());
        assertThat(mail.text())
                .contains(told.username(), sso.addressOfTests(), "WIB")
                .doesNotContain("link=");
        assertThat(sso.mailbox().to(SECURITY)).hasSize(1);
        for (var employee : new Employee[] {untold, told}) {
            assertThat(sso.people().events(employee.person(), "RESET_PASSWORD_ERROR"))
                    .extracting(event -> event.at("/details/reset_reason").asText())
                    .containsExactly("not_me");
        }
    }

    private Employee disowned() {
        var employee = Employee.of(sso);
        var device = new Forms("id").get(Reset.link(sso, employee)).submit(Map.of("choice", "not-me"));
        assertThat(device.page()).isEqualTo("not-me-done");
        return employee;
    }

    private void securityAddress(String address) {
        var realm = (ObjectNode) sso.admin().must(sso.admin().get(Sso.REALM)).body();
        ((ObjectNode) realm.get("attributes")).put("ssoSecurityAddress", address);
        sso.admin().must(sso.admin().put(Sso.REALM, realm));
    }

    @Test
    void mailThatWaitsForSmtpIsNotSentToADisabledAccount() throws IOException {
        var employee = Employee.of(sso);
        sso.mailbox().awaitTo(employee.address());
        sso.mailbox().awaitTo(employee.username() + "@kantor.example");
        Await.until("no mail to be waiting", Duration.ofSeconds(30), () -> waiting(0));
        server.switchInboxOff();
        new Reset(sso).ask(employee);
        Await.until("the mail to be waiting", Duration.ofSeconds(30), () -> waiting(1));

        sso.people().enable(employee.person(), false);
        sso.people().enable(employee.person(), true);

        Await.until(
                "only the notices of the disabled and of the enabled account, two each, to wait",
                Duration.ofSeconds(30),
                () -> waiting(4));
        sso = server.sso(server.switchInboxOn());
        sso.mailbox().awaitTo(employee.address(), mail -> mail.subject().contains("Dinonaktifkan"));
        Await.until("no mail to be waiting", Duration.ofSeconds(30), () -> waiting(0));
        assertThat(Reset.mails(sso, employee)).isEmpty();
    }

    @Test
    void permanentLockoutEndsALinkForever() {
        var employee = Employee.of(sso);
        var link = Reset.link(sso, employee);
        var person = employee.person();
        permanentLockout(true);
        try {
            DirectGrant.of(sso, person.withPassword(People.randomPassword()));
            Await.until("the account to be locked for good", Duration.ofSeconds(30), () -> Optional.of(
                            sso.people().events(person, "USER_DISABLED_BY_PERMANENT_LOCKOUT"))
                    .filter(events -> events.size() == 1));
        } finally {
            permanentLockout(false);
        }

        assertThat(new Forms("id").get(link).page()).isEqualTo("link-invalid");
        sso.people().enable(person, true);
        assertThat(new Forms("id").get(link).body()).contains("Link ini tidak berlaku lagi");
    }

    private void permanentLockout(boolean on) {
        var realm = (ObjectNode) sso.admin().must(sso.admin().get(Sso.REALM)).body();
        realm.put("permanentLockout", on).put("maxTemporaryLockouts", 0).put("failureFactor", on ? 1 : 10);
        sso.admin().must(sso.admin().put(Sso.REALM, realm));
    }

    private static Optional<Boolean> waiting(int orders) {
        return server.waitingMails() == orders ? Optional.of(true) : Optional.empty();
    }
}
