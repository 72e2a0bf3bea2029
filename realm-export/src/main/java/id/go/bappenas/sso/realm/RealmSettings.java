package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The fields of the realm itself, and its texts. */
final class RealmSettings {

    static final String TEXTS = "localizationTexts";

    private static final String SMTP = "smtpServer";
    private static final String ATTRIBUTES = "attributes";

    /**
     * Makes Keycloak's import create its own client scopes in addition to those of the file. The realm does not keep the
     * attribute.
     */
    private static final Set<String> FOR_IMPORT = Set.of("CreateDefaultClientScopes");

    /** Keycloak drops these fields on update if SMTP login is off, though its import keeps them. */
    private static final Set<String> SMTP_LOGIN = Set.of(
            "user",
            "password",
            "authType",
            "authTokenUrl",
            "authTokenScope",
            "authTokenClientId",
            "authTokenClientSecret");

    /**
     * Parts of the representation with a resource of their own. Keycloak does not change them if an update does not name them.
     */
    static final Set<String> NOT_SENT =
            Set.of("id", "defaultRole", "requiredCredentials", "clientProfiles", "clientPolicies", SMTP);

    private final RealmAdminApi api;
    private final String object;
    private final JsonNode wanted;
    private final JsonNode live;

    RealmSettings(RealmAdminApi api, JsonNode file, JsonNode live) {
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
        List<Step> steps = new ArrayList<>(step(fields));
        Json.names(wanted.path(TEXTS)).forEach(language -> steps.addAll(texts(language)));
        return steps;
    }

    /** Updates only the texts that the file has: Keycloak keeps the others of that language. */
    private List<Step> texts(String language) {
        JsonNode texts = wanted.path(TEXTS).get(language);
        List<Change> changes = Difference.changes(
                "texts in language " + language, Difference.between(texts, api.get("localization", language)));
        return changes.isEmpty()
                ? List.of()
                : List.of(new Step(changes, () -> api.post(texts, "localization", language)));
    }

    /** The realm's fields that name a flow. Run it after the flows exist: a name without a flow would unset the field. */
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
     * Sends the whole representation, as the admin console does: Keycloak 26.7 drops the realm attributes that an update does
     * not name and resets CIBA, OTP and WebAuthn settings next to the one it does name.
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
