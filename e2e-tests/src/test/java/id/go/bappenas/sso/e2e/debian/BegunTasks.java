package id.go.bappenas.sso.e2e.debian;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.FirstMail;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.Mailbox;
import id.go.bappenas.sso.e2e.harness.Notices;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.util.List;
import java.util.Map;

/** What people and officers have begun when all nodes stop, and end after the nodes have been started again. */
final class BegunTasks {

    private static final Map<String, String> CONFIRM = Map.of("choice", "confirm");
    private static final Map<String, String> OWN_CHANGE = Map.of("kc_action", "UPDATE_PASSWORD");

    private final Sso sso;
    private final Errands errands;

    private Employee withLink;
    private String link;
    private Employee withTemporaryPassword;
    private String temporaryPassword;
    private Employee withoutMail;
    private Person changed;
    private String previousPassword;
    private String notMe;
    private Person signedIn;
    private JsonNode tokens;
    private Mailbox.Mail firstPassword;
    private AccountRequests requests;
    private Person verifier;
    private Map<String, Object> openRequest;
    private String openRequestId;

    private BegunTasks(Sso sso, Errands errands) {
        this.sso = sso;
        this.errands = errands;
    }

    static BegunTasks begin(Nodes nodes, Errands errands) {
        var tasks = new BegunTasks(nodes.sso(), errands);
        tasks.beginResets();
        tasks.beginChange();
        tasks.beginRequests();
        return tasks;
    }

    private void beginResets() {
        withLink = Employee.of(sso);
        link = Reset.link(sso, withLink);
        withTemporaryPassword = Employee.of(sso);
        new Forms("id").get(Reset.link(sso, withTemporaryPassword)).submit(CONFIRM);
        temporaryPassword =
                Reset.password(Reset.awaitMails(sso, withTemporaryPassword, 2).get(0));
        withoutMail = Employee.of(sso);
    }

    private void beginChange() {
        var person = sso.people().employee(Jakarta.now());
        previousPassword = person.password();
        changed = person.withPassword(People.randomPassword());
        assertThat(change(person, changed.password()).page()).isEqualTo("password-changed");
        notMe = Notices.link(
                Notices.await(sso, person.username() + "@kantor.example", 1).get(0));
        signedIn = sso.people().employee();
        tokens = errands.app().tokens(signedIn, Map.of());
    }

    private void beginRequests() {
        requests = AccountRequests.of(sso);
        verifier = requests.with("request-verifier");
        var ended = AccountRequests.flexiwork(1);
        var id = requests.submitted(requests.submitter(), ended);
        requests.approve(requests.verifier(), id, Map.of());
        requests.awaitCompleted(id);
        firstPassword = requests.firstMail(ended, 0);
        openRequest = AccountRequests.flexiwork(2);
        openRequestId = requests.submitted(requests.submitter(), openRequest);
    }

    /** Lupa Password whose mail waits, as the mail server is away. */
    void askForLinkThatWaits() {
        assertThat(new Reset(sso).ask(withoutMail).forms().page()).isEqualTo("link-sent");
    }

    /** Ends all of them; the first that fails ends the test. */
    void end(Ledger ledger) throws Exception {
        ledger.once(() -> errands.finishReset(ledger, withLink, link));
        ledger.once(() -> errands.finishReset(
                ledger,
                withoutMail,
                Reset.link(sso.mailbox()
                        .awaitTo(withoutMail.address(), Reset::isOne)
                        .text())));
        ledger.once(() -> assertChanges(withTemporaryPassword.person().withPassword(temporaryPassword)));
        ledger.once(() -> assertChanges(FirstMail.of(firstPassword).person(sso)));
        ledger.once(() -> assertThat(errands.app().refresh(tokens).statusCode())
                .as("session")
                .isEqualTo(200));
        ledger.once(this::assertPreviousPasswordIsRefused);
        ledger.once(() -> assertThat(Notices.press(notMe).page()).isEqualTo("not-me-done"));
        ledger.once(this::endOpenRequest);
    }

    private void assertPreviousPasswordIsRefused() {
        assertThat(change(changed, previousPassword).page()).isNotEqualTo("password-changed");
        assertThat(errands.isGranted(changed)).isTrue();
    }

    private void endOpenRequest() {
        requests.approve(Api.as(sso, verifier), openRequestId, Map.of());
        requests.awaitCompleted(openRequestId);
        for (var row : List.of(0, 1)) {
            assertChanges(FirstMail.of(requests.firstMail(openRequest, row)).person(sso));
        }
    }

    private void assertChanges(Person person) {
        var chosen = person.withPassword(People.randomPassword());
        assertThat(signIn(Map.of(), person)
                        .submit(Map.of("password-new", chosen.password(), "password-confirm", chosen.password()))
                        .page())
                .isEqualTo("password-changed");
        assertThat(errands.isGranted(chosen)).isTrue();
    }

    private Forms change(Person person, String password) {
        return signIn(OWN_CHANGE, person).submit(Map.of("password-new", password, "password-confirm", password));
    }

    private Forms signIn(Map<String, String> how, Person person) {
        return new Forms("id")
                .get(errands.app().signIn(how))
                .submit(Map.of("username", person.username(), "password", person.password()));
    }
}
