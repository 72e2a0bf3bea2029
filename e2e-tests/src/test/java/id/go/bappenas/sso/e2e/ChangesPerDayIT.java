package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.WebmailClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An employee may change the password three times in 24 hours, so a few changes cannot push a password out of the history. */
@ExtendWith(SsoExtension.class)
class ChangesPerDayIT {

    private static final String CHANGE = "employee-password/change";
    private static final String CHANGE_FOR = "employee-password/change-for";
    private static final int LIMIT = 3;
    private static final String TOO_OFTEN = "Password hanya dapat diubah 3 kali dalam 24 jam";

    @Test
    void fourthChangeOfADayIsRefusedOnEveryPath(Sso sso) {
        var person = sso.people().employee(Jakarta.now());
        var api = Api.withAudience(sso, person);
        var current = threeChanges(api, person);

        var fourth = api.post(CHANGE, change(current, People.randomPassword()));

        assertThat(fourth.status()).as(fourth.text()).isEqualTo(429);
        assertThat(fourth.code()).isEqualTo("changes-per-day");
        assertThat(Long.parseLong(fourth.header("Retry-After")))
                .isBetween(
                        Duration.ofHours(23).toSeconds(), Duration.ofHours(24).toSeconds() + 1);
        assertThat(fourth.body().get("detail").asText()).contains("3").contains("WIB");
        assertThat(api.speaking("en")
                        .post(CHANGE, change(current, People.randomPassword()))
                        .body()
                        .get("detail")
                        .asText())
                .startsWith("The password can be changed 3 times in 24 hours");
        assertThat(api.post(CHANGE, change(current, person.password())).code()).isEqualTo("changes-per-day");
        var byWebmail = WebmailClient.make(sso)
                .api()
                .postForm(
                        CHANGE_FOR,
                        Map.of(
                                "username",
                                person.username(),
                                "currentPassword",
                                current,
                                "newPassword",
                                People.randomPassword()));
        assertThat(byWebmail.code()).isEqualTo("changes-per-day");
        assertThat(byWebmail.header("Retry-After")).isNotEmpty();
        assertRefusedOnTheForm(sso, person.withPassword(current));
        assertThat(sso.people()
                        .events(person, "UPDATE_CREDENTIAL_ERROR")
                        .get(0)
                        .get("error")
                        .asText())
                .isEqualTo("changes_per_day");
    }

    private static void assertRefusedOnTheForm(Sso sso, Person person) {
        var device = new Forms("id").get(SignInRequest.smartOffice(sso, Map.of()));
        device.submit(Map.of("username", person.username(), "password", person.password()));
        device.get(SignInRequest.smartOffice(sso, Map.of("kc_action", "UPDATE_PASSWORD")));
        assertThat(device.page()).isEqualTo("change-password");
        var chosen = People.randomPassword();
        device.submit(
                Map.of("password-current", person.password(), "password-new", chosen, "password-confirm", chosen));
        assertThat(device.page()).isEqualTo("change-password");
        assertThat(device.body()).contains(TOO_OFTEN).contains("WIB");
    }

    @Test
    void changeThatTheRulesRefuseDoesNotCount(Sso sso) {
        var person = sso.people().employee(Jakarta.now());
        var api = Api.withAudience(sso, person);
        for (var number = 0; number < 2 * LIMIT; number++) {
            assertThat(api.post(CHANGE, change(person.password(), "pendek")).code())
                    .isEqualTo("invalid-fields");
        }

        threeChanges(api, person);
    }

    @Test
    void simultaneousChangesAreLimitedToThree(Sso sso) throws Exception {
        var person = sso.people().employee(Jakarta.now());
        var api = Api.withAudience(sso, person);
        var threads = Executors.newFixedThreadPool(8);
        try {
            var work = IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(number -> () -> {
                        var answer = api.post(CHANGE, change(person.password(), People.randomPassword()));
                        return answer.status() == 204 ? "changed" : answer.code();
                    })
                    .toList();
            var changed = 0;
            for (var answer : threads.invokeAll(work)) {
                changed += "changed".equals(answer.get()) ? 1 : 0;
            }
            assertThat(changed).isBetween(1, LIMIT);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void forcedChangesAndLupaPasswordAreNotLimitedAndDoNotCount(Sso sso) {
        var employee = Employee.of(sso, sso.people().employee(Jakarta.now()));
        var person = employee.person();
        threeChanges(Api.withAudience(sso, person), person);

        var page = new Forms("id").get(Reset.link(sso, employee)).submit(Map.of("choice", "confirm"));
        assertThat(page.page()).isEqualTo("reset-done");
        var mailed = Reset.password(Reset.awaitMails(sso, employee, 2).get(0));
        var chosen = forcedChange(sso, person.withPassword(mailed));
        sso.people().require(person, "UPDATE_PASSWORD");
        chosen = forcedChange(sso, person.withPassword(chosen));

        assertThat(Api.withAudience(sso, person.withPassword(chosen))
                        .post(CHANGE, change(chosen, People.randomPassword()))
                        .code())
                .isEqualTo("changes-per-day");
    }

    private static String forcedChange(Sso sso, Person person) {
        var chosen = People.randomPassword();
        var device = new Forms("id").get(SignInRequest.smartOffice(sso, Map.of()));
        device.submit(Map.of("username", person.username(), "password", person.password()));
        assertThat(device.page()).isEqualTo("change-password");
        device.submit(Map.of("password-new", chosen, "password-confirm", chosen));
        assertThat(device.page()).isEqualTo("password-changed");
        return chosen;
    }

    /** All tabs are opened while the password is expired; only one of their changes counts as forced. */
    @Test
    void oneOfManyTabsChangesAnExpiredPassword(Sso sso) {
        var person = sso.people().employee(Jakarta.now().minusDays(130));
        var tabs = IntStream.range(0, LIMIT + 2)
                .mapToObj(number -> expired(sso, person))
                .toList();

        var pages = tabs.stream()
                .map(tab -> {
                    var chosen = People.randomPassword();
                    return tab.submit(Map.of("password-new", chosen, "password-confirm", chosen))
                            .page();
                })
                .toList();

        assertThat(pages.get(0)).isEqualTo("password-changed");
        assertThat(pages.subList(1, pages.size())).containsOnly("sign-in-outdated");
    }

    private static Forms expired(Sso sso, Person person) {
        var device = new Forms("id").get(SignInRequest.smartOffice(sso, Map.of()));
        device.submit(Map.of("username", person.username(), "password", person.password()));
        assertThat(device.page()).isEqualTo("change-password");
        return device;
    }

    /** Makes three changes and returns the last password. */
    private static String threeChanges(Api api, Person person) {
        var current = person.password();
        for (var number = 0; number < LIMIT; number++) {
            var chosen = People.randomPassword();
            var answer = api.post(CHANGE, change(current, chosen));
            assertThat(answer.status()).as(answer.text()).isEqualTo(204);
            current = chosen;
        }
        return current;
    }

    private static Map<String, String> change(String current, String chosen) {
        return Map.of("currentPassword", current, "newPassword", chosen, "confirmation", chosen);
    }

    /** The sequence of changes in the report that led to the limit. */
    @Test
    void sixChangesInARowDoNotAllowTheFirstPasswordAgain(Sso sso) {
        var person = sso.people().employee(Jakarta.now());
        var api = Api.withAudience(sso, person);
        var current = person.password();
        var codes = new ArrayList<Integer>();
        for (var chosen : List.of(
                People.randomPassword(),
                People.randomPassword(),
                People.randomPassword(),
                People.randomPassword(),
                People.randomPassword(),
                People.randomPassword(),
                person.password())) {
            var answer = api.post(CHANGE, change(current, chosen));
            codes.add(answer.status());
            current = answer.status() == 204 ? chosen : current;
        }

        assertThat(codes).containsExactly(204, 204, 204, 429, 429, 429, 429);
        assertThat(current).isNotEqualTo(person.password());
    }
}
