package id.go.bappenas.sso.support.keycloak;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.resources.RealmsResource;
import org.keycloak.services.util.ResolveRelative;

/** Addresses of Keycloak's own resources. */
public final class KeycloakUrls {

    private static final String ACTION_TOKEN = "/login-actions/action-token";

    private KeycloakUrls() {}

    /** Whether the request follows one of Keycloak's mailed links. */
    public static boolean isActionToken(UriInfo request) {
        return request.getPath().endsWith(ACTION_TOKEN);
    }

    /**
     * The address at which Lupa Password begins, for an application.
     *
     * @param base of the server
     */
    public static UriBuilder resetPassword(URI base, RealmModel realm, String clientId) {
        return UriBuilder.fromUri(base)
                .path(RealmsResource.class)
                .path(RealmsResource.class, "getLoginActionsService")
                .path(LoginActionsService.class, "resetCredentialsGET")
                .resolveTemplate("realm", realm.getName())
                .queryParam(Constants.CLIENT_ID, clientId);
    }

    /** The realm resource of a provider. */
    public static UriBuilder realmResource(URI base, RealmModel realm, String providerId) {
        return UriBuilder.fromUri(base)
                .path(RealmsResource.class)
                .path("{realm}")
                .resolveTemplate("realm", realm.getName())
                .path(providerId);
    }

    /** The home page of an application, empty if the client has no base URL. */
    public static String home(KeycloakSession session, ClientModel client) {
        var base = client.getBaseUrl();
        return base == null || base.isBlank()
                ? ""
                : ResolveRelative.resolveRelativeUri(session, client.getRootUrl(), base);
    }

    /** The home page of an application, where no request says what relative addresses begin with; empty if that is needed. */
    public static String absoluteHome(ClientModel client) {
        var base = client.getBaseUrl() == null ? "" : client.getBaseUrl();
        var root = client.getRootUrl() == null ? "" : client.getRootUrl();
        if (base.startsWith("http")) {
            return base;
        }
        return root.startsWith("http") && base.startsWith("/") ? root.replaceFirst("/+$", "") + base : "";
    }
}
