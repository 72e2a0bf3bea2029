package id.go.bappenas.sso.employee.session;

import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;

/** Who got in with the old password has to go. */
public record Sessions(KeycloakSession session, RealmModel realm) {

    /** @return how many there were */
    public int end(UserModel person) {
        var sessions = Stream.concat(
                        session.sessions().getUserSessionsStream(realm, person),
                        session.sessions().getOfflineUserSessionsStream(realm, person))
                .toList();
        sessions.forEach(one -> AuthenticationManager.backchannelLogout(session, one, true));
        return sessions.size();
    }
}
