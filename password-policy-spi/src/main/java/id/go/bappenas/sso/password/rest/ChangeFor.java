package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.event.PasswordWrite;
import id.go.bappenas.sso.support.keycloak.UserSessions;
import id.go.bappenas.sso.support.problem.RestResponses;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** {@code change-for}: the server of a webmail changes an employee's password with the data that the employee typed. */
record ChangeFor(KeycloakSession session, ClientModel client, WebmailPassword passwords, RestResponses answers) {

    void make(FormFields form) {
        passwords.admit();
        var wanted = ChangeForRequest.read(form);
        var realm = session.getContext().getRealm();
        var proven = passwords.prove(wanted.typed(), "change-for");
        new PasswordChangeOperation(
                        PasswordWrite.begin(session, realm, proven.person(), ChangePath.WEBMAIL), proven.events())
                .make(wanted.newPassword(), answers.language());
        new UserSessions(session, realm).endAllBut(kept(realm, wanted.sessionId(), proven.person()), proven.person());
        proven.events().succeed();
    }

    /** The session to keep: only one in which the person uses this webmail. */
    private String kept(RealmModel realm, String sessionId, UserModel person) {
        return Optional.ofNullable(sessionId)
                .map(id -> session.sessions().getUserSession(realm, id))
                .filter(found -> found.getUser().getId().equals(person.getId()))
                .filter(found -> found.getAuthenticatedClientSessionByClient(client.getId()) != null)
                .map(found -> sessionId)
                .orElse(null);
    }
}
