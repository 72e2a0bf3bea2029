package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The fields of the realm itself. */
final class RealmSettings {

    private static final String SMTP = "smtpServer";
    private static final String ATTRIBUTES = "attributes";

    /** Tells Keycloak's import to make its own client scopes beside those of the file; no realm keeps it. */
    private static final Set<String> FOR_IMPORT = Set.of("CreateDefaultClientScopes");

    /** Without SMTP login Keycloak drops these on update, though its import keeps them. */
    private static final Set<String> SMTP_LOGIN = Set.of(
            "user",
            "password",
            "authType",
            "authTokenUrl",
            "authTokenScope",
            "authTokenClientId",
            "authTokenClientSecret");

    /** Parts of the representation with a life of their own; absent, Keycloak leaves them alone. */
    private static final Set<String> NOT_SENT =
            Set.of("id", "defaultRole", "requiredCredentials", "clientProfiles", "clientPolicies", SMTP);

    private final AdminApi api;
    private final String object;
    private final JsonNode wanted;
    private final JsonNode live;

    RealmSettings(AdminApi api, JsonNode file, JsonNode live) {
        this.api = api;
        this.object = "realm " + Json.text(file, "realm");
        this.wanted = file;
        this.live = live;
    }

    List<Step> settings() {
        ObjectNode fields = Json.only(wanted, Supported.REALM_FIELDS);
        if (fields.has(SMTP) && !fields.path(SMTP).path("auth").asBoolean()) {
            fields.set(SMTP, Json.without(fields.get(SMTP), SMTP_LOGIN));
        }
        if (fields.has(ATTRIBUTES)) {
            fields.set(ATTRIBUTES, Json.without(fields.get(ATTRIBUTES), FOR_IMPORT));
        }
        return step(fields);
    }

    /** Which flow serves what; only after the flows themselves, since a flow that does not exist would unset it. */
    List<Step> flowBindings() {
        return step(Json.only(wanted, Supported.FLOW_BINDINGS));
    }

    private List<Step> step(ObjectNode fields) {
        List<Change> changes = new ArrayList<>(Difference.changes(object, Difference.between(fields, live)));
        if (changes.isEmpty()) {
            return List.of();
        }
        return List.of(new Step(changes, () -> update(fields)));
    }

    /**
     * Sends the whole representation, as the admin console does: Keycloak 26.7 drops the realm attributes that an
     * update does not name and resets CIBA, OTP and WebAuthn settings next to the one it does name.
     */
    private void update(ObjectNode fields) {
        JsonNode current = api.get();
        ObjectNode body = Json.merge(Json.without(current, NOT_SENT), fields);
        if (fields.has(SMTP)) {
            body.set(SMTP, Json.merge(current.path(SMTP), fields.get(SMTP)));
        }
        api.put(body);
    }
}
