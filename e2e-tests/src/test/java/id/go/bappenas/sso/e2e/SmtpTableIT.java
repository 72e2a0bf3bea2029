package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.FirstMail;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Notices;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each behaviour of a mail server with each kind of sending: link of Lupa Password, notice, first password of a row, confirmation.
 * Each test prints what it saw, for the table in docs/operators/mail.md. It takes several minutes and is not in the normal run,
 * which has {@link SmtpModesIT}: {@code ./dev it SmtpTableIT}.
 */
@Tag("faults")
@ExtendWith(SsoExtension.class)
class SmtpTableIT {

    /** Longer than the longest pause of a mail that failed for as long as these tests let it fail. */
    private static final Duration BACKOFF = Duration.ofSeconds(150);

    private static final String HANGING = "surat.example";
    private static final String OTHER = "lain.example";

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"ACCEPT", "HANG_FOR_DOMAIN"},
            mode = EnumSource.Mode.EXCLUDE)
    void confirmationThatFailedChangesNothingAndTheLinkWorksAfterwards(Mode mode, Sso sso) throws IOException {
        saw(mode, "confirmation: page after %s", SmtpModesIT.confirmation(mode, sso));
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
            var begin = Instant.now();
            new Reset(sso).ask(linked);
            setPassword(sso, told.person());
            requests.approve(requests.verifier(), id, Map.of());
            var auditor = requests.auditor();
            requests.await("a failed try of the row, or its success", () -> {
                var row = row(auditor, id);
                return row.has("lastError") || row.get("state").asText().equals("DELIVERED");
            });
            var row = row(auditor, id);
            saw(mode, "row after %s: " + row.get("state") + " " + row.get("lastError"), since(begin));

            smtp.mode(Mode.ACCEPT);
            var back = Instant.now();
            var mails = Await.until("the link", BACKOFF, () -> Optional.of(Reset.mails(sso, linked))
                    .filter(found -> !found.isEmpty())
                    .filter(found -> new Forms("id")
                            .get(Reset.link(found.get(0).text()))
                            .page()
                            .equals("confirm-reset")));
            saw(mode, mails.size() + " link(s), valid %s after the server is back", since(back));
            var notices = Await.until("the notice", BACKOFF, () -> Optional.of(Notices.to(sso, told.address()))
                    .filter(found -> !found.isEmpty()));
            assertThat(Notices.link(notices.get(0))).isNotBlank();
            saw(mode, notices.size() + " notice(s), valid %s after the server is back", since(back));
            requests.awaitCompleted(id);
            saw(mode, "first password delivered %s after the server is back", since(back));

            assertThat(mails).hasSizeLessThanOrEqualTo(mode == Mode.DROP_AFTER_DELIVERY ? 5 : 1);
            assertThat(notices).hasSizeLessThanOrEqualTo(mode == Mode.DROP_AFTER_DELIVERY ? 5 : 1);
            var first = FirstMail.of(requests.firstMail(request, 0));
            assertThat(DirectGrant.of(sso, first.person(sso)).body())
                    .as("answer to the right first password, which has to be changed")
                    .contains("Account is not fully set up");
        }
    }

    @Test
    void mailboxThatRefusesIsShownUntilItTakesAMail(Sso sso) throws IOException {
        var linked = Employee.of(sso);
        var told = Employee.of(sso);
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        var id = requests.submitted(requests.submitter(), request);
        var auditor = requests.auditor();
        var desk = Api.as(sso, sso.people().officer("service-desk"));
        Person created;
        try (var smtp = SmtpSink.of(sso, Mode.PERMANENT)) {
            new Reset(sso).ask(linked);
            setPassword(sso, told.person());
            requests.approve(requests.verifier(), id, Map.of());
            requests.await("a refused first password", () -> row(auditor, id).has("lastError"));
            var row = row(auditor, id);
            assertThat(row.get("state").asText()).isEqualTo("CREATED");
            assertThat(row.get("lastError").asText()).contains("550 5.1.1");
            saw(
                    Mode.PERMANENT,
                    "row after %s: " + row.get("lastError") + ", next try " + row.get("nextTry"),
                    Duration.ZERO);
            created = person(sso, row.get("username").asText());
            for (var person : List.of(linked.person(), told.person(), created)) {
                requests.await("fact mailbox-refuses of " + person.username(), () -> facts(desk, person)
                        .contains("mailbox-refuses"));
            }
            assertThat(smtp.recipients()).isEmpty();

            smtp.mode(Mode.ACCEPT);
            var back = Instant.now();
            requests.awaitCompleted(id);
            saw(Mode.PERMANENT, "first password delivered %s after the mailbox takes mails", since(back));
            new Reset(sso).ask(linked);
            Reset.awaitMails(sso, linked, 1);
        }

        FirstMail.of(requests.firstMail(request, 0));
        assertThat(facts(desk, created)).as("a mailbox that took a mail").doesNotContain("mailbox-refuses");
        requests.await("no fact about the mailbox that took a link", () -> !facts(desk, linked.person())
                .contains("mailbox-refuses"));
        assertThat(facts(desk, told.person()))
                .as("its notice waits for an hour")
                .contains("mailbox-refuses");
    }

    @Test
    void providerThatHangsDoesNotHoldUpMailsToOthers(Sso sso) throws IOException {
        var hanging = Stream.generate(() -> Employee.of(sso)).limit(8).toList();
        var told = at(sso, OTHER);
        var linked = at(sso, OTHER);
        var confirming = at(sso, OTHER);
        var link = Reset.link(sso, confirming);
        var caught = Reset.link(sso, Employee.of(sso));
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        var address = told.username() + ".kontrak@" + OTHER;
        AccountRequests.employees(request).get(0).put("externalEmail", address);
        var id = requests.submitted(requests.submitter(), request);
        try (var smtp = SmtpSink.of(sso, Mode.ACCEPT)) {
            smtp.hangFor(HANGING);
            hanging.forEach(employee -> setPassword(sso, employee.person()));
            Await.until("mails that hang", Duration.ofSeconds(30), () -> Optional.of(smtp.tries())
                    .filter(tries -> tries >= 2));
            var begin = Instant.now();
            setPassword(sso, told.person());
            new Reset(sso).ask(linked);
            requests.approve(requests.verifier(), id, Map.of());

            for (var other : List.of(told.address(), linked.address(), address)) {
                Await.until("a mail to " + other, Duration.ofSeconds(35), () -> Optional.of(smtp.recipients())
                        .filter(taken -> taken.contains(other)));
                saw(Mode.HANG_FOR_DOMAIN, "a mail to another provider after %s", since(begin));
            }
            begin = Instant.now();
            assertThat(new Forms("id")
                            .get(link)
                            .submit(Map.of("choice", "confirm"))
                            .page())
                    .isEqualTo("reset-done");
            saw(Mode.HANG_FOR_DOMAIN, "confirmation at another provider: new password after %s", since(begin));
            begin = Instant.now();
            assertThat(new Forms("id")
                            .get(caught)
                            .submit(Map.of("choice", "confirm"))
                            .page())
                    .isEqualTo("reset-failed");
            saw(Mode.HANG_FOR_DOMAIN, "confirmation at the provider that hangs: page after %s", since(begin));
            assertThat(smtp.recipients()).noneMatch(taken -> taken.endsWith(HANGING));

            smtp.mode(Mode.ACCEPT);
            var back = Instant.now();
            for (var employee : hanging) {
                Await.until("the notice of " + employee.address(), BACKOFF, () -> Optional.of(smtp.recipients())
                        .filter(taken -> taken.contains(employee.address())));
            }
            saw(Mode.HANG_FOR_DOMAIN, "all notices %s after the provider is back", since(back));
        }
    }

    /** Prints a line for the table in the manual. */
    private static void saw(Mode mode, String what, Duration time) {
        System.out.printf("%-20s %s%n", mode, what.formatted("%.1f s".formatted(time.toMillis() / 1e3)));
    }

    private static Duration since(Instant begin) {
        return Duration.between(begin, Instant.now());
    }

    private static Employee at(Sso sso, String domain) {
        var person = sso.people().employee();
        var nik = Officers.nik();
        var address = person.username() + '@' + domain;
        Officers.of(sso).record(person, Officers.identity(nik, address));
        return new Employee(person, nik, "Kota Bandung", "1985-03-17", address);
    }

    private static JsonNode row(Api auditor, String id) {
        return auditor.get(AccountRequests.path(id) + "/employees").body().at("/items/0");
    }

    private static List<String> facts(Api desk, Person person) {
        return desk.get(Officers.path(person) + "/state").body().get("facts").findValuesAsText("code");
    }

    private static Person person(Sso sso, String username) {
        return new FirstMail(username, "").person(sso);
    }

    private static void setPassword(Sso sso, Person person) {
        sso.admin()
                .must(sso.admin()
                        .put(
                                Sso.REALM + "/users/" + person.id() + "/reset-password",
                                Map.of("type", "password", "value", People.randomPassword(), "temporary", false)));
    }
}
