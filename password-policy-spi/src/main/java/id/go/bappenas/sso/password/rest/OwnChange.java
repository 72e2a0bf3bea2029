package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.event.PasswordWrite;
import id.go.bappenas.sso.credential.place.DirectoryUnavailableException;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.password.change.ChangeEvents;
import id.go.bappenas.sso.password.change.OldPassword;
import id.go.bappenas.sso.support.keycloak.UserSessions;
import id.go.bappenas.sso.support.problem.Language;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.io.InputStream;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** {@code change}: the person changes their own password through an application. All other sessions end. */
record OwnChange(KeycloakSession session, Caller employee) {

    void make(InputStream body, Language language) {
        if (employee.isServiceAccount()) {
            throw ProblemException.of(403, "employee-needed");
        }
        var wanted = OwnChangeRequest.read(session, body);
        var realm = session.getContext().getRealm();
        var person = employee.user();
        var events = events();
        var error = refusal(realm, person, wanted.currentPassword());
        if (DirectoryProblem.ERROR.equals(error)) {
            events.refused(error);
            throw DirectoryProblem.unavailable();
        }
        if (error != null) {
            events.refused(error);
            throw Errors.INVALID_USER_CREDENTIALS.equals(error)
                    ? ProblemException.of(401, "current-password-wrong")
                    : ProblemException.of(429, "too-many-tries");
        }
        new PasswordChangeOperation(PasswordWrite.begin(session, realm, person, ChangePath.REST), events)
                .make(wanted.newPassword(), language);
        new UserSessions(session, realm).endAllBut(employee.sessionId(), person);
        events.succeed();
    }

    private String refusal(RealmModel realm, UserModel person, String password) {
        try {
            return new OldPassword(session, realm, person).refusal(password);
        } catch (DirectoryUnavailableException e) {
            return DirectoryProblem.ERROR;
        }
    }

    private ChangeEvents events() {
        var context = session.getContext();
        var event = new EventBuilder(context.getRealm(), session, context.getConnection())
                .client(employee.client())
                .user(employee.user())
                .session(employee.sessionId())
                .detail(WebmailPassword.PATH_DETAIL, "change");
        return ChangeEvents.of(session, event, ChangePath.dueOf(employee.user()));
    }
}
