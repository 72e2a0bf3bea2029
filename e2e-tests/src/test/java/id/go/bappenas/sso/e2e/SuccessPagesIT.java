package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages after a step say what happened, until when it holds, and lead on. */
@ExtendWith(SsoExtension.class)
class SuccessPagesIT {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("id"));

    @Test
    void linkSentShowsTheAddressAsItWasTyped(Sso sso) {
        var employee = Employee.of(sso);
        var typed = "Bukan." + employee.address();

        var forms = new Reset(sso)
                .start(employee.username())
                .identity(employee.answers())
                .mailbox(typed)
                .forms();

        assertThat(forms.page()).isEqualTo("link-sent");
        assertThat(forms.body())
                .contains("data-step=\"4\" data-steps=\"4\"", "<dd data-fact=\"typed\">" + typed + "</dd>")
                .contains("halaman ini boleh ditutup");
        forms.submit(Map.of("choice", "change"));
        assertThat(forms.page()).isEqualTo("external-mailbox");
        assertThat(forms.body()).contains("value=\"" + typed + "\"");
    }

    @Test
    void resetDoneSaysUntilWhenAndLeadsToTheApplicationThePersonCameFrom(Sso sso) {
        var employee = Employee.of(sso);
        var reset = new Reset(sso);
        reset.forms().get(sso.realm() + "/login-actions/reset-credentials?client_id=webmail");
        reset.forms().submit(Map.of("username", employee.username()));
        reset.identity(employee.answers()).mailbox(employee.address());
        var link = Reset.link(Reset.awaitMails(sso, employee, 1).get(0).text());

        var before = Jakarta.now().plusHours(24);
        var device = new Forms("id").get(link).submit(Map.of("choice", "confirm"));

        assertThat(device.page()).isEqualTo("reset-done");
        assertThat(device.body())
                .containsAnyOf(until("Password di email itu berlaku sampai ", before, before.plusMinutes(5)))
                .contains("Buka Webmail")
                .contains("href=\"" + sso.webmail());
    }

    @Test
    void passwordChangedNamesDateDevicesAndApplication(Sso sso) {
        var person = sso.people().employee(Jakarta.now().minusMonths(4));
        var device = signIn(sso, person);
        var chosen = People.randomPassword();

        var before = Jakarta.now();
        device.submit(Map.of("password-new", chosen, "password-confirm", chosen));

        assertThat(device.page()).isEqualTo("password-changed");
        assertThat(device.body())
                .containsAnyOf(until(
                        "Password baru berlaku sampai ",
                        before.plusMonths(3),
                        before.plusMinutes(5).plusMonths(3)))
                .contains("Perangkat lain tetap masuk")
                .contains("Tombol OK membawa Anda ke Smart Office");
    }

    @Test
    void passwordChangedTellsThatOtherDevicesWereSignedOut(Sso sso) {
        var person = sso.people().employee(Jakarta.now().minusMonths(4));
        var device = signIn(sso, person);
        var chosen = People.randomPassword();

        device.submit(Map.of("password-new", chosen, "password-confirm", chosen, "logout-sessions", "on"));

        assertThat(device.body()).contains("Perangkat lain telah dikeluarkan");
    }

    @Test
    void daysLeftComeWithTheDate(Sso sso) {
        var chosen = Jakarta.now().minusMonths(3).plusDays(3);

        var device = signIn(sso, sso.people().employee(chosen));

        assertThat(device.page()).isEqualTo("password-expires-soon");
        assertThat(device.body()).contains("Berlaku sampai " + day(chosen.plusMonths(3)));
    }

    private static Forms signIn(Sso sso, Person person) {
        return new Forms("id")
                .get(SignInRequest.smartOffice(sso, Map.of()))
                .submit(Map.of("username", person.username(), "password", person.password()));
    }

    /** The sentence with each of two days, because midnight may come between. */
    private static String[] until(String sentence, ZonedDateTime first, ZonedDateTime second) {
        return new String[] {sentence + day(first), sentence + day(second)};
    }

    private static String day(ZonedDateTime moment) {
        return DAY.format(moment);
    }
}
