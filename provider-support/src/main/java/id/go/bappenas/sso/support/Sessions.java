package id.go.bappenas.sso.support;

import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;

/** Who got in with the old password has to go. */
public record Sessions(KeycloakSession session, RealmModel realm) {

    /** @return how many there were, offline ones included */
    public int end(UserModel person) {
        return endAllBut(null, person);
    }

    /**
     * @param kept id of the session that stays, {@code null} for none
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
}
