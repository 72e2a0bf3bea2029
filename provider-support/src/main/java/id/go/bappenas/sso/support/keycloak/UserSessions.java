package id.go.bappenas.sso.support.keycloak;

import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;

/** Ends the sessions of a person, with the back-channel logout of their applications. */
public record UserSessions(KeycloakSession session, RealmModel realm) {

    /** @return how many ended, offline ones included */
    public int end(UserModel person) {
        return endAllBut(null, person);
    }

    /**
     * @param kept id of the session that stays, {@code null} if all end
     * @return how many ended, offline ones included
     */
    public int endAllBut(String kept, UserModel person) {
        var sessions = Stream.concat(
                        session.sessions().getUserSessionsStream(realm, person),
                        session.sessions().getOfflineUserSessionsStream(realm, person))
                .filter(one -> !one.getId().equals(kept))
                .toList();
        sessions.forEach(one -> AuthenticationManager.backchannelLogout(session, one, true));
        return sessions.size();
    }

    /** Ends the person's other sessions as Keycloak does if the page of a required action asks for it. */
    public static void endOthers(RequiredActionContext action) {
        AuthenticatorUtil.logoutOtherSessions(action);
    }
}
