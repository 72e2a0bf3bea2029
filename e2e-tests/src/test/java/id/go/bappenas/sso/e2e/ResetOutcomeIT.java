package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.AtOnce;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.ResetSteps;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The end of Lupa Password during an SMTP failure and with a chosen password, on a server whose settings the tests change. */
class ResetOutcomeIT {

    private static final Map<String, String> CONFIRM = Map.of("choice", "confirm");

    private static final Pattern RESTART = Pattern.compile("id=\"restart\"[^>]* href=\"([^\"]+)\"");

    private static OwnServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new OwnServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void oldPasswordAndLinkStayValidWhileSmtpRefusesAndARetryActsOnce() throws Exception {
        var sso = server.sso(server.switchInboxOn());
        var employee = Employee.of(sso);
        var link = Reset.link(sso, employee);
        server.switchInboxOff();

        var device = new Forms("id").get(link).submit(CONFIRM);

        assertThat(device.status()).isEqualTo(200);
        assertThat(device.page()).isEqualTo("reset-failed");
        assertThat(device.body()).contains("Password lama Anda tetap berlaku");
        assertThat(signsIn(sso, employee.person())).isTrue();
        assertThat(new Forms("id").get(link).page()).isEqualTo("confirm-reset");

        sso = server.sso(server.switchInboxOn());
        assertThat(AtOnce.of(3, number -> device.copy()
                        .submit(Map.of("choice", "retry"))
                        .page()))
                .containsOnly("reset-done");
        var password = Reset.password(Reset.awaitMails(sso, employee, 1).get(0));
        assertThat(password).hasSizeGreaterThanOrEqualTo(12);
        assertThat(signsIn(sso, employee.person())).isFalse();
        server.switchInboxOff();
    }

    @Test
    void personChoosesThePasswordIfTheOutcomeSaysSo() throws IOException {
        var sso = server.sso(server.switchInboxOn());
        outcome(sso, "set-password");
        try {
            var employee = Employee.of(sso);
            var link = Reset.link(sso, employee);
            var device = new Forms("id").get(link).submit(CONFIRM);
            assertThat(device.page()).isEqualTo("change-password");
            assertThat(device.body()).doesNotContain("name=\"password-current\"");
            device.submit(Map.of("password-new", "semuakecil", "password-confirm", "semuakecil"));
            assertThat(device.page()).isEqualTo("change-password");
            assertThat(new Forms("id").get(link).page()).isEqualTo("confirm-reset");
            var other = new Forms("id").get(link).submit(CONFIRM);
            var chosen = People.randomPassword();
            device.submit(Map.of("password-new", chosen, "password-confirm", chosen));
            assertThat(device.page()).isEqualTo("reset-done");
            assertThat(device.body()).contains("Sukses! Password berhasil diubah.");

            var second = People.randomPassword();
            other.submit(Map.of("password-new", second, "password-confirm", second));
            assertThat(other.page()).isEqualTo("link-invalid");
            assertThat(new Forms("id").get(link).page()).isEqualTo("link-invalid");
            var person = employee.person();
            assertThat(signsIn(sso, new Person(person.id(), person.username(), chosen)))
                    .isTrue();
            assertThat(Reset.mails(sso, employee)).hasSize(1);
        } finally {
            outcome(sso, "temporary-password");
            server.switchInboxOff();
        }
    }

    @Test
    void chosenPasswordEndsTheLockOfWrongGuesses() throws IOException {
        var sso = server.sso(server.switchInboxOn());
        outcome(sso, "set-password");
        try {
            var employee = Employee.of(sso);
            var person = employee.person();
            ResetEndsLockIT.lock(sso, person);
            var device = new Forms("id").get(Reset.link(sso, employee)).submit(CONFIRM);
            assertThat(device.page()).isEqualTo("change-password");
            assertThat(sso.people().isLocked(person))
                    .as("locked before a password is chosen")
                    .isTrue();

            var chosen = People.randomPassword();
            device.submit(Map.of("password-new", chosen, "password-confirm", chosen));

            assertThat(device.page()).isEqualTo("reset-done");
            assertThat(signsIn(sso, person.withPassword(chosen))).isTrue();
        } finally {
            outcome(sso, "temporary-password");
            server.switchInboxOff();
        }
    }

    @Test
    void usedLinkStaysUsedAndExpiredLinkStaysExpiredAfterARestart() throws Exception {
        var sso = server.sso(server.switchInboxOn());
        var used = Reset.link(sso, Employee.of(sso));
        assertThat(new Forms("id").get(used).submit(CONFIRM).page()).isEqualTo("reset-done");
        var employee = Employee.of(sso);
        var link = Reset.link(sso, employee);
        assertThat(new Forms("id").get(link).page()).isEqualTo("confirm-reset");

        server.stop();
        assertThat(server.change("update SSO_RESET_REQUEST set EXPIRES_AT = EXPIRES_AT - %d"
                        .formatted(Duration.ofMinutes(30).toMillis())))
                .isPositive();
        server.start();

        assertThat(new Forms("id").get(used).body()).contains("Link ini sudah dipakai");
        assertExpired(new Forms("id").get(link), "Link ini sudah kedaluwarsa. Mulai lagi untuk mendapatkan link baru.");
        assertExpired(new Forms("en").get(link), "This link has expired. Start again to get a new one.");
        assertThat(refusals(sso, link)).containsExactly("link_expired", "link_expired");
        assertThat(signsIn(sso, employee.person())).isTrue();
        var anew = new Forms("id").get(restartOf(new Forms("id").get(link)));
        assertThat(anew.submit(Map.of("username", employee.username())).page()).isEqualTo("identity-check");
        server.switchInboxOff();
    }

    /** Reasons of the events about a link's request. They name no account, because an invalid link does not identify one. */
    private static List<String> refusals(Sso sso, String link) {
        var request = link.replaceFirst(".*[?&]link=([^.]+)[.].*", "$1");
        var reasons = new ArrayList<String>();
        for (var event : sso.admin()
                .must(sso.admin().get(Sso.REALM + "/events?type=RESET_PASSWORD_ERROR"))
                .body()) {
            if (event.at("/details/reset_request").asText().equals(request)) {
                reasons.add(event.at("/details/reset_reason").asText());
            }
        }
        return reasons;
    }

    private static void assertExpired(Forms device, String sentence) {
        assertThat(device.status()).isEqualTo(200);
        assertThat(device.page()).isEqualTo("link-invalid");
        assertThat(device.body()).contains(sentence, "data-reason=\"expired\"", "id=\"restart\"", "Helpdesk Pusdatin");
    }

    private static String restartOf(Forms device) {
        var found = RESTART.matcher(device.body());
        assertThat(found.find()).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static boolean signsIn(Sso sso, Person person) {
        return Api.withAudience(sso, person).get("employee-identity/missing").status() != 401;
    }

    private static void outcome(Sso sso, String outcome) {
        ResetSteps.set(sso, "reset-outcome", "outcome", outcome);
    }
}
