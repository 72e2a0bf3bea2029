package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Notices;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.RealmAttribute;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.WebmailClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** "Bukan saya" after a thief has changed the password: that password ends, no other one, and one link does it. */
@ExtendWith(SsoExtension.class)
class DisownedPasswordIT {

    private Sso sso;

    @BeforeEach
    void use(Sso underTest) {
        sso = underTest;
    }

    @Test
    void theDisownedPasswordOpensNothingAndLupaPasswordLeadsOn() {
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

    @Test
    void thePasswordThatWasDisownedCannotBeChosenAgain() {
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
    void aLinkOfBeforeLupaPasswordLeavesTheNewPasswordAlone() {
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
    void ofManyChangesTheNewestLinkLivesAndAnOlderOneSaysSo() {
        var employee = Employee.of(sso);
        var person = employee.person();
        var security = person.username() + "@pusdatin.example";
        try (var told = RealmAttribute.set(sso, "ssoSecurityAddress", security)) {
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
                    assertThat(page.body()).containsAnyOf("data-reason=\"newer\"", "data-reason=\"used\"");
                }
            }

            assertThat(pages).hasSize(26).containsOnlyOnce("not-me-done");
            assertThat(DirectGrant.of(sso, person).statusCode()).isIn(400, 401);
            sso.mailbox().awaitTo(security);
            assertThat(sso.mailbox().to(security)).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void anOlderLinkSaysThatThereIsANewerMail() {
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

    /** @return the person with that password */
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
