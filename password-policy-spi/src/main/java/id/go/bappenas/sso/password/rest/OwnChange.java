package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.event.PasswordWrite;
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
        var error = new OldPassword(session, realm, person).refusal(wanted.currentPassword());
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

    private ChangeEvents events() {
        var context = session.getContext();
        var event = new EventBuilder(context.getRealm(), session, context.getConnection())
                .client(employee.client())
                .user(employee.user())
                .session(employee.sessionId())
                .detail(ChangeFor.PATH_DETAIL, "change");
        return ChangeEvents.of(session, event, ChangePath.dueOf(employee.user()));
    }
}
