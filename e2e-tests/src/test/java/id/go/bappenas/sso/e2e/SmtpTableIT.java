package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.FirstMail;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Notices;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.SmtpSink;
import id.go.bappenas.sso.e2e.harness.SmtpSink.Mode;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each behaviour of a mail server with each kind of sending: link of Lupa Password, notice, first password of a row, confirmation.
 * It takes several minutes and is not in the normal run, which has {@link SmtpModesIT}: {@code ./dev it SmtpTableIT}.
 */
@Tag("faults")
@ExtendWith(SsoExtension.class)
class SmtpTableIT {

    private static final Duration BACKOFF = Duration.ofSeconds(120);

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"ACCEPT", "HANG_FOR_DOMAIN"},
            mode = EnumSource.Mode.EXCLUDE)
    void confirmationThatFailedChangesNothingAndTheLinkWorksAfterwards(Mode mode, Sso sso) throws IOException {
        SmtpModesIT.confirmation(mode, sso);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"PERMANENT", "HANG_FOR_DOMAIN"},
            mode = EnumSource.Mode.EXCLUDE)
    void linkNoticeAndFirstPasswordArriveAfterTheServerIsBackAndTheNewestIsValid(Mode mode, Sso sso)
            throws IOException {
        var linked = Employee.of(sso);
        var told = Employee.of(sso);
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        var id = requests.submitted(requests.submitter(), request);
        try (var smtp = SmtpSink.of(sso, mode)) {
            new Reset(sso).ask(linked);
            setPassword(sso, told);
            requests.approve(requests.verifier(), id, Map.of());
            requests.await("a failed try of the row, or its success", () -> {
                var row = requests.auditor()
                        .get(AccountRequests.path(id) + "/employees")
                        .body()
                        .at("/items/0");
                return row.has("lastError") || row.get("state").asText().equals("DELIVERED");
            });

            smtp.mode(Mode.ACCEPT);
            var mails = Await.until("the link", BACKOFF, () -> Optional.of(Reset.mails(sso, linked))
                    .filter(found -> !found.isEmpty())
                    .filter(found -> new Forms("id")
                            .get(Reset.link(found.get(0).text()))
                            .page()
                            .equals("confirm-reset")));
            var notices = Await.until("the notice", BACKOFF, () -> Optional.of(Notices.to(sso, told.address()))
                    .filter(found -> !found.isEmpty()));
            requests.awaitCompleted(id);

            assertThat(mails).hasSizeLessThanOrEqualTo(mode == Mode.DROP_AFTER_DELIVERY ? 5 : 1);
            assertThat(notices).hasSizeLessThanOrEqualTo(mode == Mode.DROP_AFTER_DELIVERY ? 5 : 1);
            assertThat(Notices.link(notices.get(0))).isNotBlank();
            FirstMail.of(requests.firstMail(request, 0));
        }
    }

    @Test
    void providerThatHangsDoesNotHoldUpMailsToOthers(Sso sso) throws IOException {
        var hanging = Stream.generate(() -> Employee.of(sso)).limit(8).toList();
        var fine = sso.people().employee();
        Officers.of(sso).record(fine, Officers.identity(Officers.nik(), fine.username() + "@lain.example"));
        sso.mailbox().awaitTo(fine.username() + "@lain.example");
        try (var smtp = SmtpSink.of(sso, Mode.ACCEPT)) {
            smtp.hangFor("surat.example");
            hanging.forEach(employee -> setPassword(sso, employee));
            Await.until("mails that hang", Duration.ofSeconds(30), () -> Optional.of(smtp.tries())
                    .filter(tries -> tries >= 2));
            sso.admin()
                    .must(sso.admin()
                            .put(
                                    Sso.REALM + "/users/" + fine.id() + "/reset-password",
                                    Map.of("type", "password", "value", People.randomPassword(), "temporary", false)));

            Await.until("a mail to another provider", Duration.ofSeconds(8), () -> Optional.of(smtp.recipients())
                    .filter(taken -> taken.contains(fine.username() + "@lain.example")));
            assertThat(smtp.recipients()).noneMatch(address -> address.endsWith("surat.example"));
        }
        Notices.await(sso, hanging.get(7).address(), 1);
    }

    private static void setPassword(Sso sso, Employee employee) {
        sso.admin()
                .must(sso.admin()
                        .put(
                                Sso.REALM + "/users/" + employee.person().id() + "/reset-password",
                                Map.of("type", "password", "value", People.randomPassword(), "temporary", false)));
    }
}
