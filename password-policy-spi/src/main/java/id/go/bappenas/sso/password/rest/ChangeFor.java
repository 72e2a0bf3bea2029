package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.event.PasswordWrite;
import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.credential.place.DirectoryUnavailableException;
import id.go.bappenas.sso.password.change.ChangeEvents;
import id.go.bappenas.sso.password.change.OldPassword;
import id.go.bappenas.sso.password.timing.RefusalTime;
import id.go.bappenas.sso.support.counter.Counters;
import id.go.bappenas.sso.support.keycloak.UserSessions;
import id.go.bappenas.sso.support.problem.Language;
import id.go.bappenas.sso.support.problem.ProblemException;
import id.go.bappenas.sso.support.problem.RestResponses;
import id.go.bappenas.sso.support.request.FormFields;
import java.util.Optional;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * {@code change-for}: the server of a webmail changes an employee's password with the data that the employee typed. If the
 * current password is wrong, answer and response time do not reveal whether the account exists.
 */
final class ChangeFor {

    /** Detail of the event: the operation that made the change. */
    static final String PATH_DETAIL = "change_path";

    private static final String CLIENT_ADDRESS = "client_address";
    private static final String PURPOSE = "employee-password";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final WebmailServer webmail;
    private final RestResponses answers;
    private final ChangeThrottle throttle;

    ChangeFor(KeycloakSession session, WebmailServer webmail, ChangeLimits limits, RestResponses answers) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.webmail = webmail;
        this.answers = answers;
        this.throttle = new ChangeThrottle(Counters.of(session, realm, PURPOSE), limits);
    }

    void make(FormFields form) {
        throttle.admit(webmail.client());
        var wanted = ChangeForRequest.read(form);
        var employee = webmail.employee();
        var event = event(employee);
        // From here on, events, counters and notices use the employee's address and not the webmail's.
        session.getContext().setConnection(employee);
        throttle.admit(wanted.username());
        RefusalTime.begin(session);
        var person = person(wanted, event);
        var events = ChangeEvents.of(session, event.user(person), ChangePath.dueOf(person));
        tryOld(person, wanted, events);
        throttle.forgive(wanted.username());

        answers.speak(language(person));
        new PasswordChangeOperation(PasswordWrite.begin(session, realm, person, ChangePath.WEBMAIL), events)
                .make(wanted.newPassword(), answers.language());
        new UserSessions(session, realm).endAllBut(kept(wanted.sessionId(), person), person);
        events.succeed();
    }

    private UserModel person(ChangeForRequest wanted, EventBuilder event) {
        var found = KeycloakModelUtils.findUserByNameOrEmail(session, realm, wanted.username());
        if (found != null
                && found.isEnabled()
                && found.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)) {
            return found;
        }
        if (found != null) {
            event.user(found);
        }
        OldPassword.pretend(session, realm, wanted.username(), wanted.currentPassword());
        ChangeEvents.of(session, event, ChangePath.OWN_WISH)
                .refused(found == null ? Errors.USER_NOT_FOUND : Errors.USER_DISABLED);
        if (DirectoryOutages.isAnyDown(realm) && (found == null || found.isFederated())) {
            throttle.giveBack(wanted.username());
        }
        throw wrong();
    }

    private void tryOld(UserModel person, ChangeForRequest wanted, ChangeEvents events) {
        var password = wanted.currentPassword();
        var error = refusal(person, password);
        if (error == null) {
            return;
        }
        if (DirectoryProblem.ERROR.equals(error)) {
            throttle.giveBack(wanted.username());
        } else if (!Errors.INVALID_USER_CREDENTIALS.equals(error)) {
            // The account is locked; as at sign-in, the answer does not tell this. The password was not compared, so
            // this computes a hash.
            OldPassword.pretendHash(session, realm, password);
        }
        events.refused(error);
        throw wrong();
    }

    private String refusal(UserModel person, String password) {
        try {
            return new OldPassword(session, realm, person).refusal(password);
        } catch (DirectoryUnavailableException e) {
            OldPassword.pretendHash(session, realm, password);
            return DirectoryProblem.ERROR;
        }
    }

    private ProblemException wrong() {
        RefusalTime.round(session);
        // While a directory does not answer, a name in it looks like a name that does not exist.
        return DirectoryOutages.isAnyDown(realm)
                ? DirectoryProblem.unavailable()
                : ProblemException.of(401, "current-password-wrong");
    }

    /** The account's language if the account exists, otherwise the language that the webmail forwarded. */
    private Language language(UserModel person) {
        return Optional.ofNullable(person.getFirstAttribute(UserModel.LOCALE))
                .filter(tag -> !tag.isBlank())
                .map(Language::of)
                .orElseGet(answers::language);
    }

    /** The session to keep: only one in which the person uses this webmail. */
    private String kept(String sessionId, UserModel person) {
        return Optional.ofNullable(sessionId)
                .map(id -> session.sessions().getUserSession(realm, id))
                .filter(found -> found.getUser().getId().equals(person.getId()))
                .filter(found -> found.getAuthenticatedClientSessionByClient(
                                webmail.client().getId())
                        != null)
                .map(found -> sessionId)
                .orElse(null);
    }

    private EventBuilder event(EmployeeConnection employee) {
        return new EventBuilder(realm, session, employee)
                .client(webmail.client())
                .detail(PATH_DETAIL, "change-for")
                .detail(CLIENT_ADDRESS, employee.webmail().getRemoteHost());
    }
}
