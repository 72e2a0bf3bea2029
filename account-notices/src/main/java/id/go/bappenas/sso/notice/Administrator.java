package id.go.bappenas.sso.notice;

import java.util.Optional;
import org.keycloak.common.util.Encode;
import org.keycloak.events.admin.AuthDetails;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;

/**
 * The account that uses Admin REST, for a mail to Pusdatin.
 *
 * @param name user name, with the realm if it is another realm; empty if unknown
 * @param origin origin of the request, {@code null} if unknown
 */
record Administrator(String name, String origin) {

    /** The administrator of an admin event. */
    static Administrator of(KeycloakSession session, RealmModel realm, AuthDetails details) {
        return details == null
                ? new Administrator("", null)
                : new Administrator(
                        name(session, realm, session.realms().getRealm(details.getRealmId()), details.getUserId()),
                        details.getIpAddress());
    }

    /** The administrator of the current request, by its token, for changes without an event of Keycloak. */
    static Administrator of(KeycloakSession session, RealmModel realm) {
        var connection = session.getContext().getConnection();
        return new Administrator(
                session.getContext().getBearerToken() instanceof AccessToken token ? name(session, realm, token) : "",
                connection == null ? null : connection.getRemoteHost());
    }

    private static String name(KeycloakSession session, RealmModel realm, AccessToken token) {
        var issuer = token.getIssuer();
        var own = session.realms().getRealmByName(Encode.decodePath(issuer.substring(issuer.lastIndexOf('/') + 1)));
        return name(session, realm, own, own == null ? null : userId(session, own, token));
    }

    /** A lightweight token has no subject; its session has. */
    private static String userId(KeycloakSession session, RealmModel own, AccessToken token) {
        if (token.getSubject() != null || token.getSessionId() == null) {
            return token.getSubject();
        }
        var signedIn = session.sessions().getUserSession(own, token.getSessionId());
        return signedIn == null ? null : signedIn.getUser().getId();
    }

    private static String name(KeycloakSession session, RealmModel realm, RealmModel own, String userId) {
        var person = own == null || userId == null ? null : session.users().getUserById(own, userId);
        return Optional.ofNullable(person)
                .map(UserModel::getUsername)
                .map(username -> own.equals(realm) ? username : username + " (realm " + own.getName() + ")")
                .orElse("");
    }
}
