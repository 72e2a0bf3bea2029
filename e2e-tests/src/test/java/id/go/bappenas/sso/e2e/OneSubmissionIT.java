package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import id.go.bappenas.sso.e2e.harness.AtOnce;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.Notices;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Totp;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A form that is sent twice acts once, and both requests lead to the same page. No script takes part here. */
@ExtendWith(SsoExtension.class)
class OneSubmissionIT {

    /** Milliseconds after the first request, as in double clicks and impatient presses. */
    private static final List<Integer> LATER = List.of(0, 20, 60, 160, 400);

    private static final Map<String, String> CONFIRM = Map.of("choice", "confirm");

    /**
     * A page with its form.
     *
     * @param fields that the person sends
     * @param leadsTo the next page; {@code app} for the application
     * @param effect asserts that the form acted once
     */
    private record Filled(Forms device, Map<String, String> fields, String leadsTo, Runnable effect) {}

    static Stream<Arguments> forms() {
        return Stream.of(
                form("user name", sso -> {
                    var device = new Forms("id").get(start(sso));
                    return new Filled(device, Map.of("username", "siapa.saja"), "identity-check", () -> {});
                }),
                form("wrong identity data", sso -> {
                    var employee = Employee.of(sso);
                    var answers = new HashMap<>(employee.answers());
                    answers.put("birthPlace", "Kota Lain");
                    return new Filled(
                            new Reset(sso).start(employee.username()).forms(),
                            answers,
                            "identity-check",
                            () -> assertThat(sso.people().events(employee.person(), "RESET_PASSWORD_ERROR"))
                                    .extracting(event ->
                                            event.at("/details/reset_failures").asText())
                                    .containsExactly("1"));
                }),
                form("identity data", sso -> {
                    var employee = Employee.of(sso);
                    return new Filled(
                            new Reset(sso).start(employee.username()).forms(),
                            employee.answers(),
                            "external-mailbox",
                            () -> assertEvents(sso, employee.person(), "RESET_PASSWORD", 1));
                }),
                form("external address", sso -> {
                    var employee = Employee.of(sso);
                    var device = new Reset(sso)
                            .start(employee.username())
                            .identity(employee.answers())
                            .forms();
                    return new Filled(
                            device,
                            Map.of("externalEmail", employee.address(), "captcha", device.captcha()),
                            "link-sent",
                            () -> {
                                Reset.awaitMails(sso, employee, 1);
                                assertThat(mailsOrdered(sso, employee)).isEqualTo(1);
                            });
                }),
                form("other address", sso -> {
                    var device = new Reset(sso).ask(Employee.of(sso)).forms();
                    return new Filled(device, Map.of("choice", "change"), "external-mailbox", () -> {});
                }),
                form("mail again", sso -> {
                    var employee = Employee.of(sso);
                    var device = new Reset(sso).ask(employee).forms();
                    return new Filled(device, Map.of("choice", "resend"), "link-sent", () -> assertThat(
                                    mailsOrdered(sso, employee))
                            .isEqualTo(1));
                }),
                form("code of the mail", sso -> {
                    var employee = Employee.of(sso);
                    var device = new Reset(sso).ask(employee).forms();
                    var code = Reset.code(Reset.awaitMails(sso, employee, 1).get(0));
                    return new Filled(device, code(code), "confirm-reset", () -> {});
                }),
                form("wrong code", sso -> {
                    var device = new Reset(sso).ask(Employee.of(sso)).forms();
                    var waiting = device.copy();
                    return new Filled(device, code("BBBB-BBBB"), "link-sent", () -> {
                        waiting.submit(code("BBBB-BBBB"));
                        for (var number = 0; number < 4; number++) {
                            assertThat(waiting.submit(code("BBBB-BBB" + "CDFG".charAt(number)))
                                            .body())
                                    .contains("Kode ini tidak cocok");
                        }
                    });
                }),
                form("confirmation", sso -> {
                    var employee = Employee.of(sso);
                    return new Filled(new Forms("id").get(Reset.link(sso, employee)), CONFIRM, "reset-done", () -> {
                        assertThat(Reset.awaitMails(sso, employee, 2)).hasSize(2);
                        assertThat(sso.people().events(employee.person(), "RESET_PASSWORD"))
                                .extracting(event ->
                                        event.at("/details/reset_outcome").asText())
                                .containsOnlyOnce("temporary-password");
                        assertThat(sso.people().events(employee.person(), "RESET_PASSWORD_ERROR"))
                                .isEmpty();
                    });
                }),
                form("\"Bukan saya\" of a request", sso -> {
                    var employee = Employee.of(sso);
                    return new Filled(
                            new Forms("id").get(Reset.link(sso, employee)),
                            Map.of("choice", "not-me"),
                            "not-me-done",
                            () -> assertEvents(sso, employee.person(), "RESET_PASSWORD_ERROR", 1));
                }),
                form("one-time code of Lupa Password", sso -> {
                    var app = new Totp(People.randomPassword());
                    var employee = Employee.of(sso, app.employee(sso));
                    return new Filled(
                            new Forms("id").get(Reset.link(sso, employee)).submit(CONFIRM),
                            Map.of("otp", app.wrongCode()),
                            "login-login-otp",
                            () -> assertThat(sso.people().events(employee.person(), "RESET_PASSWORD_ERROR"))
                                    .extracting(event ->
                                            event.at("/details/reset_reason").asText())
                                    .containsExactly("otp_wrong"));
                }),
                form("\"Bukan saya\" of a change", sso -> {
                    var person = sso.people().employee();
                    sso.admin().must(sso.people().reset(person, People.randomPassword(), false));
                    var link = Notices.link(Notices.await(sso, person.username() + "@kantor.example", 1)
                            .get(0));
                    var device = new Forms("id").get(link);
                    return new Filled(
                            device,
                            Map.of("token", device.hidden("token"), "submission", device.hidden("submission")),
                            "not-me-done",
                            () -> assertEvents(sso, person, "UPDATE_CREDENTIAL_ERROR", 1));
                }),
                form("wrong password", sso -> {
                    var person = sso.people().employee();
                    return new Filled(
                            new Forms("id").get(signIn(sso)),
                            Map.of("username", person.username(), "password", "salah"),
                            "login-login",
                            () -> assertEvents(sso, person, "LOGIN_ERROR", 1));
                }),
                form("sign-in", sso -> {
                    var person = sso.people().employee();
                    return new Filled(new Forms("id").get(signIn(sso)), answers(person), "app", () -> {
                        assertEvents(sso, person, "LOGIN", 1);
                        assertThat(sso.people().sessions(person)).isEqualTo(1);
                    });
                }),
                form("refused new password", sso -> {
                    var person = expired(sso);
                    return new Filled(
                            signedIn(sso, person),
                            Map.of("password-new", "semuakecil", "password-confirm", "semuakecil"),
                            "change-password",
                            () -> assertEvents(sso, person, "UPDATE_CREDENTIAL_ERROR", 1));
                }),
                form("new password", sso -> {
                    var person = expired(sso);
                    var chosen = People.randomPassword();
                    return new Filled(
                            signedIn(sso, person),
                            Map.of("password-new", chosen, "password-confirm", chosen),
                            "password-changed",
                            () -> {
                                assertEvents(sso, person, "UPDATE_CREDENTIAL", 1);
                                assertEvents(sso, person, "UPDATE_CREDENTIAL_ERROR", 0);
                            });
                }),
                form("notice of the change", sso -> {
                    var person = expired(sso);
                    var chosen = People.randomPassword();
                    var device =
                            signedIn(sso, person).submit(Map.of("password-new", chosen, "password-confirm", chosen));
                    return new Filled(
                            device, Map.of("continue", ""), "app", () -> assertEvents(sso, person, "LOGIN", 1));
                }),
                form("cancel of a change", sso -> {
                    var person = sso.people().employee();
                    var device = new Forms("id")
                            .get(SignInRequest.smartOffice(sso, Map.of("kc_action", "UPDATE_PASSWORD")))
                            .submit(answers(person));
                    return new Filled(device, Map.of("cancel-aia", "true"), "app", () -> {
                        assertEvents(sso, person, "LOGIN", 1);
                        assertEvents(sso, person, "UPDATE_CREDENTIAL", 0);
                    });
                }),
                form("days left, change later", sso -> {
                    var person = soonExpired(sso);
                    return new Filled(
                            signedIn(sso, person),
                            Map.of("choice", "later"),
                            "app",
                            () -> assertEvents(sso, person, "LOGIN", 1));
                }),
                form(
                        "days left, change now",
                        sso -> new Filled(
                                signedIn(sso, soonExpired(sso)), Map.of("choice", "now"), "change-password", () -> {})),
                form("test mail", sso -> {
                    var person = longEmployed(sso);
                    Officers.of(sso).record(person, Officers.identity(person));
                    return new Filled(signedIn(sso, person), Map.of("choice", "test"), "recovery-checkup", () -> {
                        sso.mailbox().awaitTo(person.username() + "@surat.example", mail -> mail.subject()
                                .equals("Email Uji Akun SSO"));
                        assertEvents(sso, person, "CUSTOM_REQUIRED_ACTION", 1);
                    });
                }),
                form("check-up", sso -> {
                    var person = longEmployed(sso);
                    return new Filled(
                            signedIn(sso, person),
                            Map.of("choice", "continue"),
                            "app",
                            () -> assertEvents(sso, person, "LOGIN", 1));
                }));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void formThatIsSentAgainActsOnceAndLeadsToTheSamePage(Function<Sso, Filled> form, Sso sso) throws Exception {
        var filled = form.apply(sso);
        var action = filled.device().action();

        var devices = AtOnce.of(LATER.size(), number -> {
            LockSupport.parkNanos(Duration.ofMillis(LATER.get(number)).toNanos());
            return filled.device().copy().sendsOnly(action, filled.fields());
        });
        var afterwards = filled.device().copy().sendsOnly(action, filled.fields());

        assertThat(devices).extracting(OneSubmissionIT::answer).containsOnly(answer(afterwards));
        assertThat(page(sso, afterwards)).isEqualTo(filled.leadsTo());
        filled.effect().run();
    }

    @Test
    void codeThatTheApplicationHasRedeemedIsNotGivenToItAgain(Sso sso) {
        var person = sso.people().employee();
        var device = new Forms("id").get(sso.smartOffice());
        var action = device.action();
        var again = device.copy();
        device.submit(answers(person));
        assertThat(device.body()).contains("data-state=\"signed-in\"");

        again.sendsOnly(action, answers(person));

        assertThat(again.status()).isEqualTo(303);
        assertThat(again.header("Location")).isEqualTo(sso.smartOffice());
        assertThat(device.get(sso.smartOffice()).body()).contains("data-state=\"signed-in\"");
        assertThat(sso.people().sessions(person)).isEqualTo(1);
    }

    @Test
    void sameCodeWithOtherFieldsOrFromAnotherBrowserGetsNoPageOfTheFirst(Sso sso) {
        var device = new Forms("id").get(start(sso));
        var action = device.action();
        var stranger = new Forms("id").get(start(sso));
        device.submit(Map.of("username", "siapa.saja"));

        assertThat(stranger.post(action, Map.of("username", "siapa.saja")).page())
                .isNotEqualTo("identity-check");
        assertThat(new Forms("id")
                        .post(action, Map.of("username", "siapa.saja"))
                        .page())
                .isNotEqualTo("identity-check");
        assertThat(device.copy().post(action, Map.of("username", "lain")).page())
                .isEqualTo("login-login-page-expired");
    }

    private static Arguments form(String name, Function<Sso, Filled> filled) {
        return argumentSet(name, filled);
    }

    private static String start(Sso sso) {
        return sso.realm() + "/login-actions/reset-credentials?client_id=smart-office";
    }

    private static String signIn(Sso sso) {
        return SignInRequest.smartOffice(sso, Map.of());
    }

    private static Map<String, String> code(String code) {
        return Map.of("resetCode", code, "choice", "code");
    }

    private static Map<String, String> answers(Person person) {
        return Map.of("username", person.username(), "password", person.password());
    }

    private static Forms signedIn(Sso sso, Person person) {
        return new Forms("id").get(signIn(sso)).submit(answers(person));
    }

    private static Person expired(Sso sso) {
        return sso.people().employee(Jakarta.now().minusMonths(4));
    }

    private static Person soonExpired(Sso sso) {
        return sso.people().employee(Jakarta.now().minusMonths(3).plusDays(3));
    }

    private static Person longEmployed(Sso sso) {
        return sso.people().employee(Jakarta.now().minusDays(91), Jakarta.now());
    }

    /** Status, place of a redirect, and page. */
    private static String answer(Forms device) {
        return device.status() + " " + device.header("Location") + "\n" + device.body();
    }

    private static String page(Sso sso, Forms device) {
        return device.status() == 302 && device.header("Location").startsWith(sso.smartOffice() + "callback?")
                ? "app"
                : device.arrive().page();
    }

    private static void assertEvents(Sso sso, Person person, String type, int count) {
        assertThat(sso.people().events(person, type)).as(type).hasSize(count);
    }

    /** Number of mails of Lupa Password that were ordered: event {@code mailbox}. */
    private static long mailsOrdered(Sso sso, Employee employee) {
        return sso.people().events(employee.person(), "RESET_PASSWORD").stream()
                .filter(event -> event.at("/details/reset_step").asText().equals("mailbox"))
                .count();
    }
}
