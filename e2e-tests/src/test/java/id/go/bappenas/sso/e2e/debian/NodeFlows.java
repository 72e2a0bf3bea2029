package id.go.bappenas.sso.e2e.debian;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.FirstMail;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.Notices;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.SmtpSink;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.util.Map;

/** The flows of the guide, with each step at the other node of two. */
record NodeFlows(Nodes nodes, Sso sso, Errands errands, int begin) {

    private static final Map<String, String> CONFIRM = Map.of("choice", "confirm");

    private void atFirst() throws Exception {
        nodes.sendTo(begin);
    }

    private void atOther() throws Exception {
        nodes.sendTo(1 - begin);
    }

    void forcedChange() throws Exception {
        atFirst();
        change(sso.people().employee(Jakarta.now().minusMonths(4)), Map.of());
    }

    void ownChange() throws Exception {
        atFirst();
        change(sso.people().employee(Jakarta.now()), Map.of("kc_action", "UPDATE_PASSWORD"));
    }

    /** Page, form and new password at one node after the other, and the sign-in at the node that did not write. */
    private Person change(Person person, Map<String, String> how) throws Exception {
        var device = new Forms("id").get(errands.app().signIn(how));
        atOther();
        device.submit(Map.of("username", person.username(), "password", person.password()));
        var chosen = person.withPassword(People.randomPassword());
        atFirst();
        device.submit(Map.of("password-new", chosen.password(), "password-confirm", chosen.password()));
        assertThat(device.page()).as(device.body()).isEqualTo("password-changed");
        atOther();
        assertSignsIn(chosen);
        return chosen;
    }

    private void assertSignsIn(Person person) {
        var answer = errands.app()
                .ask(Map.of("grant_type", "password", "username", person.username(), "password", person.password()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    void reset() throws Exception {
        var employee = Employee.of(sso);
        atFirst();
        var reset = new Reset(sso).start(employee.username());
        atOther();
        reset.identity(employee.answers());
        atFirst();
        reset.mailbox(employee.address());
        var link = Reset.link(Reset.awaitMails(sso, employee, 1).get(0).text());
        atOther();
        var device = new Forms("id").get(link);
        atFirst();
        assertThat(device.submit(CONFIRM).page()).isEqualTo("reset-done");
        change(
                employee.person()
                        .withPassword(Reset.password(
                                Reset.awaitMails(sso, employee, 2).get(0))),
                Map.of());
    }

    /** The node that showed the form for the new password is killed before the form is sent. */
    void forcedChangeWhoseNodeIsKilled() throws Exception {
        var person = sso.people().employee(Jakarta.now().minusMonths(4));
        atFirst();
        var device = new Forms("id").get(errands.app().signIn(Map.of()));
        device.submit(Map.of("username", person.username(), "password", person.password()));
        nodes.kill(begin);
        atOther();
        var chosen = person.withPassword(People.randomPassword());
        device.submit(Map.of("password-new", chosen.password(), "password-confirm", chosen.password()));
        assertThat(device.page()).as(device.body()).isEqualTo("password-changed");
        assertSignsIn(chosen);
    }

    /** The node that took the form of Lupa Password is killed while its mail cannot be sent. */
    void resetWhoseNodeIsKilledBeforeTheMail() throws Exception {
        var employee = Employee.of(sso);
        nodes.smtp().mode(SmtpSink.Mode.REFUSE);
        atFirst();
        assertThat(new Reset(sso).ask(employee).forms().page()).isEqualTo("link-sent");
        nodes.kill(begin);
        nodes.smtp().mode(SmtpSink.Mode.ACCEPT);
        atOther();
        finish(employee);
    }

    /** The node that took the form of Lupa Password is killed after its mail. */
    void resetWhoseNodeIsKilledAfterTheMail() throws Exception {
        var employee = Employee.of(sso);
        atFirst();
        new Reset(sso).ask(employee);
        Reset.awaitMails(sso, employee, 1);
        nodes.kill(begin);
        atOther();
        finish(employee);
    }

    private void finish(Employee employee) {
        var link = sso.mailbox()
                .awaitTo(employee.address(), mail -> mail.text().contains("link="))
                .text();
        assertThat(new Forms("id").get(Reset.link(link)).submit(CONFIRM).page()).isEqualTo("reset-done");
        var temporary = Reset.password(Reset.awaitMails(sso, employee, 2).get(0));
        var device = new Forms("id").get(errands.app().signIn(Map.of()));
        device.submit(Map.of("username", employee.username(), "password", temporary));
        var chosen = employee.person().withPassword(People.randomPassword());
        device.submit(Map.of("password-new", chosen.password(), "password-confirm", chosen.password()));
        assertThat(device.page()).as(device.body()).isEqualTo("password-changed");
        assertSignsIn(chosen);
    }

    void requestAndFirstPassword() throws Exception {
        var requests = AccountRequests.of(sso);
        var request = AccountRequests.flexiwork(1);
        var submitter = requests.submitter();
        var verifier = requests.verifier();
        atFirst();
        var id = requests.submitted(submitter, request);
        atOther();
        requests.approve(verifier, id, Map.of());
        requests.awaitCompleted(id);
        atFirst();
        change(FirstMail.of(requests.firstMail(request, 0)).person(sso), Map.of());
    }

    void notMe() throws Exception {
        atFirst();
        var person = change(sso.people().employee(Jakarta.now()), Map.of("kc_action", "UPDATE_PASSWORD"));
        var link = Notices.link(
                Notices.await(sso, person.username() + "@kantor.example", 1).get(0));
        var page = new Forms("id").get(link);
        atFirst();
        page.submit(Map.of("token", link.substring(link.indexOf("token=") + "token=".length())));
        assertThat(page.page()).as(page.body()).isEqualTo("not-me-done");
        atOther();
        assertThat(errands.app()
                        .ask(Map.of(
                                "grant_type", "password", "username", person.username(), "password", person.password()))
                        .statusCode())
                .isIn(400, 401);
    }
}
