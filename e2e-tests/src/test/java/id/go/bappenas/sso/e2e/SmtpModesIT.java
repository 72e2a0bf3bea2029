package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.SmtpSink;
import id.go.bappenas.sso.e2e.harness.SmtpSink.Mode;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person who confirms Lupa Password sees while the mail server does not take the mail, and what is valid then. */
@ExtendWith(SsoExtension.class)
class SmtpModesIT {

    /** Five seconds for SMTP, and the rest for a busy machine. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(9);

    /** On the page if the mail may arrive nevertheless. */
    private static final String NOT_VALID = "password itu tidak berlaku";

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"HANG", "DROP_AFTER_DELIVERY", "PERMANENT"})
    void confirmationThatFailedChangesNothingAndTheLinkWorksAfterwards(Mode mode, Sso sso) throws IOException {
        confirmation(mode, sso);
    }

    /** @return how long the page took that says that the mail failed */
    static Duration confirmation(Mode mode, Sso sso) throws IOException {
        var employee = Employee.of(sso);
        var link = Reset.link(sso, employee);
        var device = new Forms("id").get(link);
        try (var smtp = SmtpSink.of(sso, mode)) {
            var begin = Instant.now();

            device.submit(Map.of("choice", "confirm"));

            var answered = Duration.between(begin, Instant.now());
            assertThat(answered).isLessThan(LONGEST_ANSWER);
            assertThat(device.page()).isEqualTo("reset-failed");
            assertThat(device.body())
                    .contains(words(mode), "Password lama Anda tetap berlaku", "Link di email dapat dipakai sampai");
            assertThat(signsIn(sso, employee, employee.person().password()))
                    .as("old password")
                    .isTrue();
            assertThat(new Forms("id").get(link).page()).isEqualTo("confirm-reset");
            Await.until("an event that says why", LONGEST_ANSWER, () -> Optional.of(reasons(sso, employee))
                    .filter(found -> found.equals(List.of(reason(mode)))));

            var delivered = mode == Mode.DROP_AFTER_DELIVERY
                    // Whether the last line went out within the five seconds is a matter of the moment.
                    || mode == Mode.SLOW && device.body().contains(NOT_VALID);
            smtp.mode(Mode.ACCEPT);
            device.submit(Map.of("choice", "retry"));

            assertThat(device.page()).isEqualTo("reset-done");
            var mails = Reset.awaitMails(sso, employee, delivered ? 3 : 2);
            assertThat(signsIn(sso, employee, employee.person().password()))
                    .as("old password after the change")
                    .isFalse();
            assertThat(Reset.password(mails.get(0))).isNotBlank();
            if (delivered) {
                assertThat(Reset.password(mails.get(1))).isNotEqualTo(Reset.password(mails.get(0)));
            }
            return answered;
        }
    }

    private static List<String> reasons(Sso sso, Employee employee) {
        return sso.people().events(employee.person(), "RESET_PASSWORD_ERROR").stream()
                .map(event -> event.at("/details/reset_reason").asText())
                .toList();
    }

    private static String reason(Mode mode) {
        return mode == Mode.PERMANENT ? "mailbox_refuses" : "mail_failed";
    }

    private static String words(Mode mode) {
        return switch (mode) {
            case DROP_AFTER_DELIVERY, HANG_AFTER_DATA -> NOT_VALID;
            // Whether the last line went out before the connection broke is a matter of the moment.
            case DROP, SLOW -> "Password belum diubah";
            case PERMANENT -> "menolak email berisi password baru";
            default -> "belum dapat dikirim";
        };
    }

    private static boolean signsIn(Sso sso, Employee employee, String password) {
        return Api.withAudience(sso, employee.person().withPassword(password))
                        .get("employee-identity/missing")
                        .status()
                != 401;
    }
}
