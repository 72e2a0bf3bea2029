package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.AtOnce;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Notices;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.RealmAttribute;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Victim;
import id.go.bappenas.sso.e2e.harness.WebmailClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A thief changes the password. The "Bukan saya" link of that change ends that password and no other password. */
@ExtendWith(SsoExtension.class)
class DisownedPasswordIT {

    private static final int ROUNDS = 6;

    private static final Pattern ACTION_LINK =
            Pattern.compile("https?://\\S*/login-actions/action-token\\?[^\\s\"<>]+");
    private static final Pattern CONFIRM = Pattern.compile("href=\"([^\"]*/login-actions/action-token[^\"]*)\"");

    private Sso sso;

    @BeforeEach
    void use(Sso underTest) {
        sso = underTest;
    }

    @Test
    void disownedPasswordIsRefusedEverywhereAndLupaPasswordWorks() {
        var employee = Employee.of(sso);
        var owner = employee.person();
        var thief = changeByRest(owner);
        var token = Api.withAudience(sso, thief);
        var link = Notices.link(Notices.await(sso, employee.address(), 1).get(0));

        var page = Notices.press(link);

        assertThat(page.page()).isEqualTo("not-me-done");
        assertThat(page.body())
                .contains("data-password=\"ended\"", "Password itu tidak berlaku lagi", "Lupa Password")
                .contains("/login-actions/reset-credentials");
        assertThat(DirectGrant.of(sso, thief).statusCode()).isIn(400, 401);
        assertThat(DirectGrant.again(sso, owner).statusCode()).isIn(400, 401);
        assertThat(signIn(thief).body()).contains("name=\"password\"");
        assertThat(change(token, thief, People.randomPassword()).status()).isEqualTo(401);
        assertThat(byWebmail(thief).status()).isEqualTo(401);

        var mails = Reset.mails(sso, employee).size();
        var reset = new Forms("id").get(Reset.link(sso, employee)).submit(Map.of("choice", "confirm"));
        assertThat(reset.page()).isEqualTo("reset-done");
        var fresh = owner.withPassword(
                Reset.password(Reset.awaitMails(sso, employee, mails + 2).get(0)));
        assertThat(signIn(fresh).page()).isEqualTo("change-password");
    }

    /** The mail names Lupa Password only if the person has a mailbox for it. */
    @Test
    void mailAboutTheEndedPasswordNamesLupaPasswordOnlyIfItWorks() {
        var employee = Employee.of(sso);
        sso.admin().must(sso.people().reset(employee.person(), People.randomPassword(), false));
        Notices.press(Notices.link(Notices.await(sso, employee.address(), 1).get(0)));
        assertThat(mailAboutTheEndedPassword(employee.address())).contains("dengan Lupa Password");

        var untrusted = sso.people()
                .employee(representation -> representation.put(
                        "attributes",
                        Map.of("externalEmail", List.of(representation.get("username") + "@rumah.example"))));
        sso.admin().must(sso.people().reset(untrusted, People.randomPassword(), false));
        var work = untrusted.username() + "@kantor.example";
        Notices.press(Notices.link(Notices.await(sso, work, 1).get(0)));
        assertThat(mailAboutTheEndedPassword(work))
                .contains("hubungi kontak bantuan")
                .doesNotContain("Lupa Password");
    }

    private String mailAboutTheEndedPassword(String mailbox) {
        return sso.mailbox()
                .awaitTo(mailbox, mail -> mail.text().contains("Password yang disangkal"))
                .text();
    }

    /** The reader of the work mailbox, which got the link, could otherwise set a password in spite of "Bukan saya". */
    @Test
    void administratorsLinkFromBeforeBukanSayaSetsNoPassword() {
        var employee = Employee.of(sso);
        var owner = employee.person();
        changeByRest(owner);
        var notice = Notices.link(Notices.await(sso, employee.address(), 1).get(0));
        var before = administratorsLink(owner, 1);
        var open = opened(before, "id");
        assertThat(open.page()).isEqualTo("change-password");
        Notices.press(notice);
        var pressed = Instant.now();
        var thief = owner.withPassword(People.randomPassword());

        choose(open, thief);
        assertThat(open.page()).isEqualTo("sign-in-outdated");
        for (var told : Map.of("id", "sebelum “Bukan saya” dipilih", "en", "before “This was not me” was chosen")
                .entrySet()) {
            var page = new Forms(told.getKey()).get(before);
            assertThat(page.status()).isEqualTo(400);
            assertThat(page.body()).contains(told.getValue()).doesNotContain("${");
        }
        assertThat(sso.people().events(owner, "EXECUTE_ACTIONS_ERROR").toString())
                .contains("link_disowned");
        assertThat(DirectGrant.of(sso, thief).statusCode()).isIn(400, 401);

        // The time in such a link is in whole seconds.
        Await.until("the second after the press", Duration.ofSeconds(5), () -> Optional.of(Instant.now())
                .filter(now -> now.getEpochSecond() > pressed.getEpochSecond() + 1));
        var after = opened(administratorsLink(owner, 2), "id");
        choose(after, thief);
        assertThat(after.body()).contains("kc-page-title").doesNotContain("name=\"password-new\"");
        assertThat(DirectGrant.again(sso, thief).statusCode()).isEqualTo(200);
        assertThat(new Forms("id").get(before).body()).contains("sebelum “Bukan saya” dipilih");
    }

    private String administratorsLink(Person person, int count) {
        sso.admin().must(sso.admin().put(People.path(person) + "/execute-actions-email", List.of("UPDATE_PASSWORD")));
        return Await.until("link " + count, Duration.ofSeconds(30), () -> Optional.of(
                                sso.mailbox().to(person.username() + "@kantor.example").stream()
                                        .map(mail -> ACTION_LINK.matcher(mail.text()))
                                        .filter(Matcher::find)
                                        .map(Matcher::group)
                                        .toList())
                        .filter(links -> links.size() == count))
                .get(0);
    }

    /** Opens the link and confirms the page that asks whether to go on. */
    private Forms opened(String link, String language) {
        var device = new Forms(language).get(link);
        var goOn = CONFIRM.matcher(device.body());
        assertThat(goOn.find()).as(device.body()).isTrue();
        return device.get(
                sso.address().resolve(goOn.group(1).replace("&amp;", "&")).toString());
    }

    private static void choose(Forms form, Person person) {
        form.submit(Map.of("password-new", person.password(), "password-confirm", person.password()));
    }

    @Test
    void disownedPasswordCannotBeChosenAgain() {
        var employee = Employee.of(sso);
        var thief = changeByRest(employee.person());
        Notices.press(Notices.link(Notices.await(sso, employee.address(), 1).get(0)));
        var mails = Reset.mails(sso, employee).size();
        new Forms("id").get(Reset.link(sso, employee)).submit(Map.of("choice", "confirm"));
        var fresh = employee.person()
                .withPassword(Reset.password(
                        Reset.awaitMails(sso, employee, mails + 2).get(0)));

        for (var used : List.of(thief, employee.person())) {
            var form = signIn(fresh);
            form.submit(Map.of("password-new", used.password(), "password-confirm", used.password()));
            assertThat(form.page()).isEqualTo("change-password");
            assertThat(form.body()).contains("data-rule=\"history\" data-met=\"false\"");
        }
    }

    @Test
    void bukanSayaOfAnOlderMailKeepsThePasswordOfLupaPassword() {
        var employee = Employee.of(sso);
        changeByRest(employee.person());
        var link = Notices.link(Notices.await(sso, employee.address(), 1).get(0));
        var mails = Reset.mails(sso, employee).size();
        new Forms("id").get(Reset.link(sso, employee)).submit(Map.of("choice", "confirm"));
        var fresh = employee.person()
                .withPassword(Reset.password(
                        Reset.awaitMails(sso, employee, mails + 2).get(0)));

        var page = Notices.press(link);

        assertThat(page.page()).isEqualTo("not-me-done");
        assertThat(page.body())
                .contains("data-password=\"replaced\"")
                .doesNotContain("Password itu tidak berlaku lagi");
        assertThat(signIn(fresh).page()).isEqualTo("change-password");
    }

    @Test
    void onlyTheNewestOfManyLinksWorksAndOlderOnesSaySo() {
        var employee = Employee.of(sso);
        var person = employee.person();
        var security = person.username() + "@pusdatin.example";
        try (var alarms = RealmAttribute.set(sso, "ssoSecurityAddress", security)) {
            for (int i = 0; i < 26; i++) {
                person = person.withPassword(People.randomPassword());
                sso.admin().must(sso.people().reset(person, person.password(), false));
            }
            var links = new ArrayList<String>();
            Notices.await(sso, employee.address(), 26).forEach(mail -> links.add(Notices.address(mail)));

            var pages = new ArrayList<String>();
            for (var link : links) {
                var page = Notices.press(link);
                pages.add(page.page());
                if (!page.page().equals("not-me-done")) {
                    assertThat(page.body()).containsAnyOf("data-reason=\"newer\"", "data-reason=\"elsewhere\"");
                }
            }

            assertThat(pages).hasSize(26).containsOnlyOnce("not-me-done");
            assertThat(DirectGrant.of(sso, person).statusCode()).isIn(400, 401);
            sso.mailbox().awaitTo(security);
            assertThat(sso.mailbox().to(security)).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void olderLinkSaysThatThereIsANewerMail() {
        var employee = Employee.of(sso);
        var first = changeByRest(employee.person());
        var older = Notices.link(Notices.await(sso, employee.address(), 1).get(0));
        var second = changeByRest(first);
        var newer = Notices.link(Notices.await(sso, employee.address(), 2).get(0));

        assertThat(new Forms("id").get(older).body())
                .contains("data-page=\"link-invalid\" data-reason=\"newer\"", "email yang lebih baru");
        assertThat(new Forms("en").get(older).body()).contains("newer email");
        assertThat(Notices.press(newer).page()).isEqualTo("not-me-done");
        for (var thief : List.of(first, second)) {
            assertThat(signIn(thief).body()).contains("name=\"password\"");
        }
    }

    @Test
    void thiefHasNoPasswordAfterBukanSayaDuringAChange() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var employee = Employee.of(sso);
            var thief = changeByRest(employee.person());
            var link = Notices.link(Notices.await(sso, employee.address(), 1).get(0));
            var device = new Forms("id").get(link);
            var again = thief.withPassword(People.randomPassword());
            var api = Api.withAudience(sso, thief);

            var statuses = AtOnce.of(2, number -> {
                if (number == 0) {
                    return device.submit(Map.of("token", link.substring(link.indexOf("token=") + 6)))
                            .status();
                }
                return change(api, thief, again.password()).status();
            });

            assertThat(statuses.get(0)).as("press, round " + round).isEqualTo(200);
            assertThat(statuses.get(1)).as("change, round " + round).isIn(204, 401);
            if (device.page().equals("not-me-done")) {
                assertThat(device.body()).as("round " + round).contains("data-password=\"ended\"");
            } else {
                assertThat(device.body()).contains("data-reason=\"newer\"");
                var newest = Notices.await(sso, employee.address(), 2).get(0);
                assertThat(Notices.press(Notices.link(newest)).body()).contains("data-password=\"ended\"");
            }
            assertThat(DirectGrant.of(sso, again).statusCode())
                    .as("the thief's password, round " + round)
                    .isIn(400, 401);
            assertThat(DirectGrant.again(sso, thief).statusCode()).isIn(400, 401);
        }
    }

    @Test
    void simultaneousPressesAndChangesCauseNoServerError() throws Exception {
        for (var round = 0; round < ROUNDS / 2; round++) {
            var employee = Employee.of(sso);
            var thief = changeByRest(employee.person());
            var link = Notices.link(Notices.await(sso, employee.address(), 1).get(0));
            var api = Api.withAudience(sso, thief);
            var next = People.randomPassword();

            var statuses = AtOnce.of(6, number -> switch (number % 3) {
                case 0 -> Notices.press(link).status();
                case 1 -> change(api, thief, next).status();
                default ->
                    sso.people().reset(thief, People.randomPassword(), false).status();
            });

            assertThat(statuses).as("round " + round).allMatch(status -> status < 500);
        }
    }

    @Test
    void oneOfManySimultaneousFormsChangesThePasswordAndTheOthersShowNoDatabaseError() throws Exception {
        var person = Employee.of(sso).person();
        var forms = IntStream.range(0, 3)
                .mapToObj(number -> new Forms("id")
                        .get(SignInRequest.smartOffice(sso, Map.of("kc_action", "UPDATE_PASSWORD")))
                        .submit(Map.of("username", person.username(), "password", person.password())))
                .toList();

        var pages = AtOnce.of(forms.size(), number -> {
            var chosen = People.randomPassword();
            return forms.get(number).submit(Map.of("password-new", chosen, "password-confirm", chosen));
        });

        assertThat(pages).extracting(Forms::status).containsOnly(200);
        assertThat(pages).extracting(Forms::page).containsOnlyOnce("password-changed");
        assertThat(pages)
                .filteredOn(page -> !page.page().equals("password-changed"))
                .hasSize(2)
                .allSatisfy(page -> assertThat(page.body()).doesNotContain("CREDENTIAL", "Batch update"));
    }

    @Test
    void lupaPasswordMailsALinkAfterEachBukanSayaInTheHour() {
        var employee = Employee.of(sso);
        for (var round = 1; round <= 5; round++) {
            sso.admin().must(sso.people().reset(employee.person(), People.randomPassword(), false));
            var notice = Notices.await(sso, employee.address(), round).get(0);
            assertThat(Notices.press(Notices.link(notice)).body()).contains("data-password=\"ended\"");

            assertThat(afterLupaPassword(employee).password())
                    .as("round " + round)
                    .isNotEmpty();
        }
    }

    @Test
    void bukanSayaAlsoDisputesAnAddressThatTheThiefChanged() {
        for (var byImport : List.of(false, true)) {
            var victim = new Victim(sso, true);
            var employee = victim.employee();
            var thief = changeByRest(employee.person());
            var link = Notices.link(Notices.await(sso, employee.address(), 1).get(0));
            var strange = victim.strange("pindah");
            var officer = Officers.of(sso).api();
            if (byImport) {
                var list = "username,nik,birthPlace,birthDate,externalEmail\n%s,%s,Kota Bandung,1985-03-17,%s\n"
                        .formatted(employee.username(), employee.nik(), strange);
                assertThat(officer.send(
                                        "POST",
                                        "employee-identity/import",
                                        "text/csv",
                                        list.getBytes(StandardCharsets.UTF_8))
                                .body()
                                .get("recorded")
                                .asInt())
                        .isEqualTo(1);
            } else {
                victim.moveBy(officer, strange);
            }

            var page = Notices.press(link);

            assertThat(page.body()).contains("data-password=\"ended\"", "/login-actions/reset-credentials");
            assertThat(page.body()).contains("tidak dipakai untuk Lupa Password sebelum dikonfirmasi petugas");
            assertThat(signIn(thief).body()).contains("name=\"password\"");
            try (var noWait = RealmAttribute.set(sso, "ssoAddressTrustHours", "0")) {
                assertThat(victim.seenBy(officer).body().has("dispute")).isTrue();
                assertThat(signIn(afterLupaPassword(employee)).page())
                        .as("Lupa Password writes to the previous mailbox")
                        .isEqualTo("change-password");
                assertThat(sso.mailbox().to(strange))
                        .noneMatch(mail -> mail.text().contains("link="));
            }
        }
    }

    private Person afterLupaPassword(Employee employee) {
        var mails = Reset.mails(sso, employee).size();
        var reset = new Forms("id").get(Reset.link(sso, employee)).submit(Map.of("choice", "confirm"));
        assertThat(reset.page()).isEqualTo("reset-done");
        return employee.person()
                .withPassword(Reset.password(
                        Reset.awaitMails(sso, employee, mails + 2).get(0)));
    }

    /** Changes the password by REST and returns the person with the new password. */
    private Person changeByRest(Person person) {
        var changed = person.withPassword(People.randomPassword());
        assertThat(change(Api.withAudience(sso, person), person, changed.password())
                        .status())
                .isEqualTo(204);
        return changed;
    }

    private static Api.Answer change(Api api, Person person, String chosen) {
        return api.post(
                "employee-password/change",
                Map.of("currentPassword", person.password(), "newPassword", chosen, "confirmation", chosen));
    }

    private Api.Answer byWebmail(Person person) {
        return WebmailClient.make(sso)
                .api()
                .postForm(
                        "employee-password/change-for",
                        Map.of(
                                "username",
                                person.username(),
                                "currentPassword",
                                person.password(),
                                "newPassword",
                                People.randomPassword()));
    }

    private Forms signIn(Person person) {
        return new Forms("id")
                .get(SignInRequest.smartOffice(sso, Map.of()))
                .submit(Map.of("username", person.username(), "password", person.password()));
    }
}
