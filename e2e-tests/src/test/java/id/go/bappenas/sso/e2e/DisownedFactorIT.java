package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Mailbox.Mail;
import id.go.bappenas.sso.e2e.harness.Notices;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.RealmAttribute;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Totp;
import id.go.bappenas.sso.e2e.harness.WebmailClient;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A thief who knows the password sets up a second factor. "Bukan saya" gives the account back to its owner. */
@ExtendWith(SsoExtension.class)
class DisownedFactorIT {

    private static final Pattern SECRET = Pattern.compile("name=\"totpSecret\" value=\"([^\"]+)\"");
    private static final String ADDED = "Verifikasi Dua Langkah Akun SSO Anda Dipasang";
    private static final String CHOSEN = "Akun SSO: “Bukan saya” Dipilih";
    private static final String OTP_PAGE = "login-login-otp";
    private static final String SET_UP_PAGE = "login-login-config-totp";

    private Sso sso;

    @BeforeEach
    void use(Sso underTest) {
        sso = underTest;
    }

    @Test
    void bukanSayaRemovesTheThiefsAppAndPasswordAndLupaPasswordAsksForNoCode() {
        var employee = Employee.of(sso);
        var app = setUp(employee.person());
        assertThat(signIn(employee.person()).page()).isEqualTo(OTP_PAGE);

        var page = press(employee, 1);

        assertThat(page.page()).isEqualTo("not-me-done");
        assertThat(page.body())
                .contains("data-factor=\"removed\"", "Verifikasi dua langkah itu dilepas dari akun Anda")
                .contains("data-password=\"ended\"", "Password akun Anda tidak berlaku lagi")
                .contains("Semua perangkat telah dikeluarkan", "/login-actions/reset-credentials");
        assertThat(factors(employee.person())).isEmpty();
        assertThat(sso.people().sessions(employee.person())).isZero();
        assertRefused(employee.person());
        assertThat(event(employee.person()).at("/details/notice_factor").asText())
                .isEqualTo("removed");
        for (var mailbox : List.of(employee.address(), work(employee))) {
            assertThat(one(mailbox, CHOSEN).text())
                    .contains(
                            "verifikasi dua langkah yang disangkal dilepas",
                            "password tidak berlaku lagi",
                            "Lupa Password")
                    .doesNotContain("masih terpasang", app.secret());
        }
        assertThat(signIn(afterLupaPassword(employee)).page()).isEqualTo("change-password");
    }

    @Test
    void bukanSayaEndsAPasswordThatTheThiefChangedAfterwards() {
        var employee = Employee.of(sso);
        setUp(employee.person());
        var changed = employee.person().withPassword(People.randomPassword());
        var form = Map.of(
                "username",
                changed.username(),
                "currentPassword",
                employee.person().password(),
                "newPassword",
                changed.password());
        assertThat(WebmailClient.make(sso)
                        .api()
                        .postForm("employee-password/change-for", form)
                        .status())
                .isEqualTo(204);

        assertThat(press(employee, 1).body()).contains("data-factor=\"removed\"", "data-password=\"ended\"");

        assertRefused(changed);
        assertRefused(employee.person());
    }

    @Test
    void passwordThatAnAdministratorSetAfterwardsStays() {
        var employee = Employee.of(sso);
        setUp(employee.person());
        var changed = employee.person().withPassword(People.randomPassword());
        sso.admin().must(sso.people().reset(changed, changed.password(), false));

        assertThat(press(employee, 1).body()).contains("data-factor=\"removed\"", "data-password=\"replaced\"");
        assertThat(signIn(changed).body()).doesNotContain("name=\"password\"");
    }

    @Test
    void olderAppStaysAndLupaPasswordStillAsksForItsCode() {
        var own = new Totp(People.randomPassword());
        var employee = Employee.of(sso, own.employee(sso));
        var before = factors(employee.person());
        // The thief knows password and code.
        finishSetUp(atSetUp(employee.person()).submit(Map.of("otp", own.unusedCode())));
        assertThat(factors(employee.person())).hasSize(2);

        assertThat(press(employee, 1).body()).contains("data-factor=\"removed\"", "data-password=\"ended\"");

        assertThat(factors(employee.person())).isEqualTo(before);
        var device = new Forms("id").get(Reset.link(sso, employee)).submit(Map.of("choice", "confirm"));
        assertThat(device.page()).isEqualTo(OTP_PAGE);
        assertThat(device.submit(Map.of("otp", own.unusedCode())).page()).isEqualTo("reset-done");
    }

    @Test
    void eachOfTwoAppsOfTheThiefHasALinkThatRemovesIt() {
        var employee = Employee.of(sso);
        var first = setUp(employee.person());
        var older = Notices.link(added(employee, 1).get(0));
        sso.people().enrol(employee.person());
        var newer = Notices.link(added(employee, 2).get(0));
        assertThat(factors(employee.person())).hasSize(2);

        assertThat(Notices.press(newer).body()).contains("data-factor=\"removed\"", "data-password=\"ended\"");
        assertThat(factors(employee.person())).hasSize(1);
        assertThat(Notices.press(older).body()).contains("data-factor=\"removed\"", "data-password=\"ended_before\"");

        assertThat(factors(employee.person())).isEmpty();
        assertThat(Notices.press(older).body()).contains("data-reason=\"used\"").doesNotContain(first.secret());
    }

    @Test
    void officersFactorStaysUntilAnAdministratorRemovesItAsPageAndMailsSay() {
        var employee = Employee.of(sso);
        var officer = employee.person();
        sso.people().grant(officer, "sso-api", "request-auditor");
        var device = signIn(officer);
        assertThat(device.page()).isEqualTo(SET_UP_PAGE);
        finishSetUp(device);
        var security = officer.username() + "@pusdatin.example";
        try (var alarms = RealmAttribute.set(sso, "ssoSecurityAddress", security)) {
            var page = press(employee, 1);

            assertThat(page.body())
                    .contains("data-factor=\"kept\"", "hanya administrator yang dapat melepasnya", "Helpdesk Pusdatin")
                    .contains("data-password=\"ended\"", "Semua perangkat telah dikeluarkan")
                    .doesNotContain("/login-actions/reset-credentials");
            assertThat(sso.mailbox().awaitTo(security).text())
                    .contains("BELUM dilepas", "seorang administrator harus melepasnya")
                    .doesNotContain("Lupa Password jika");
        }
        for (var mailbox : List.of(employee.address(), work(employee))) {
            assertThat(one(mailbox, CHOSEN).text())
                    .contains(
                            "masih terpasang", "hanya administrator yang dapat melepas", "password tidak berlaku lagi")
                    .doesNotContain("Lupa Password");
        }
        assertThat(factors(officer))
                .as("the mailbox does not allow another enrolment")
                .hasSize(1);
        assertRefused(officer);
        assertThat(event(officer).at("/details/notice_factor").asText()).isEqualTo("kept");
        assertThat(new Forms("id")
                        .get(Reset.link(sso, employee))
                        .submit(Map.of("choice", "confirm"))
                        .page())
                .as("no password is mailed without the app's code")
                .isEqualTo(OTP_PAGE);
    }

    @Test
    void pageSaysThatTheFactorWasRemovedBeforeAndThePasswordEnds() {
        var employee = Employee.of(sso);
        setUp(employee.person());
        var link = Notices.link(added(employee, 1).get(0));
        for (var id : factors(employee.person())) {
            sso.admin().must(sso.admin().delete(People.path(employee.person()) + "/credentials/" + id));
        }

        assertThat(Notices.press(link).body()).contains("data-factor=\"gone\"", "data-password=\"ended\"");

        assertRefused(employee.person());
    }

    /** Sets up an app as a thief who knows the password. */
    private Totp setUp(Person person) {
        return finishSetUp(atSetUp(person));
    }

    private Forms atSetUp(Person person) {
        return new Forms("id")
                .get(SignInRequest.smartOffice(sso, Map.of("kc_action", "CONFIGURE_TOTP")))
                .submit(Map.of("username", person.username(), "password", person.password()));
    }

    private static Totp finishSetUp(Forms device) {
        var secret = SECRET.matcher(device.body());
        assertThat(secret.find()).isTrue();
        var app = new Totp(secret.group(1));
        device.submit(Map.of("totp", app.unusedCode(), "totpSecret", app.secret(), "userLabel", "Ponsel"));
        return app;
    }

    private Forms press(Employee employee, int count) {
        return Notices.press(Notices.link(added(employee, count).get(0)));
    }

    /** Waits for that many mails about added factors and returns them, newest first. */
    private List<Mail> added(Employee employee, int count) {
        sso.mailbox()
                .awaitTo(
                        employee.address(),
                        mail -> with(employee.address(), ADDED).size() >= count);
        return with(employee.address(), ADDED);
    }

    private List<Mail> with(String mailbox, String subject) {
        return sso.mailbox().to(mailbox).stream()
                .filter(mail -> mail.subject().equals(subject))
                .toList();
    }

    private Mail one(String mailbox, String subject) {
        sso.mailbox().awaitTo(mailbox, mail -> mail.subject().equals(subject));
        return assertThat(with(mailbox, subject)).singleElement().actual();
    }

    private JsonNode event(Person person) {
        return sso.people().events(person, "UPDATE_CREDENTIAL_ERROR").stream()
                .filter(event -> event.at("/details/notice_reason").asText().equals("not_me"))
                .findFirst()
                .orElseThrow();
    }

    /** Ids of the person's apps. */
    private List<String> factors(Person person) {
        var credentials = sso.admin()
                .must(sso.admin().get(People.path(person) + "/credentials"))
                .body();
        return StreamSupport.stream(credentials.spliterator(), false)
                .filter(credential -> credential.get("type").asText().equals("otp"))
                .map(credential -> credential.get("id").asText())
                .toList();
    }

    private void assertRefused(Person person) {
        assertThat(signIn(person).body()).contains("name=\"password\"");
    }

    private Person afterLupaPassword(Employee employee) {
        var mails = Reset.mails(sso, employee).size();
        var reset = new Forms("id").get(Reset.link(sso, employee)).submit(Map.of("choice", "confirm"));
        assertThat(reset.page()).isEqualTo("reset-done");
        return employee.person()
                .withPassword(Reset.password(
                        Reset.awaitMails(sso, employee, mails + 2).get(0)));
    }

    private Forms signIn(Person person) {
        return new Forms("id")
                .get(SignInRequest.smartOffice(sso, Map.of()))
                .submit(Map.of("username", person.username(), "password", person.password()));
    }

    private static String work(Employee employee) {
        return employee.username() + "@kantor.example";
    }
}
