package id.go.bappenas.sso.support.keycloak;

import org.keycloak.common.ClientConnection;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** Builds one admin event, which goes to the realm's event store and to all listeners, in the session's transaction. */
public final class AdminEvents {

    private final AdminEventBuilder builder;

    AdminEvents(AdminEventBuilder builder) {
        this.builder = builder;
    }

    /** An event about an action of a token's owner, with the address of the connection. */
    public static AdminEvents of(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            ClientModel client,
            AccessToken token,
            ClientConnection connection) {
        return new AdminEvents(
                new AdminEventBuilder(realm, new AdminAuth(realm, token, user, client), session, connection));
    }

    /** An event about an action of the server in the name of a user who is not connected. It has no address. */
    public static AdminEvents inTheNameOf(
            KeycloakSession session, RealmModel realm, UserModel user, ClientModel client) {
        return new AdminEvents(new WithoutAddress(realm, new AdminAuth(realm, null, user, client), session));
    }

    public AdminEvents operation(OperationType operation) {
        builder.operation(operation);
        return this;
    }

    public AdminEvents resource(ResourceType type) {
        builder.resource(type);
        return this;
    }

    /** A resource type of our own. */
    public AdminEvents resource(String type) {
        builder.resource(type);
        return this;
    }

    public AdminEvents resourcePath(String... elements) {
        builder.resourcePath(elements);
        return this;
    }

    public AdminEvents detail(String key, String value) {
        builder.detail(key, value);
        return this;
    }

    /** Sends the event. */
    public void success() {
        builder.success();
    }

    private static final class WithoutAddress extends AdminEventBuilder {

        WithoutAddress(RealmModel realm, AdminAuth auth, KeycloakSession session) {
            super(realm, auth, session, (String) null, null);
        }
    }
}
