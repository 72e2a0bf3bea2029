package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The plan that brings a live realm back to a backup, in the places that the applied file names. What was changed elsewhere
 * since stays. Making the plan only reads.
 */
final class Restoration {

    private static final String MAPPERS = "protocolMappers";
    private static final String ATTRIBUTES = "attributes";
    private static final String SMTP = "smtpServer";
    private static final String PASSWORD = "password";

    /** Fields with a resource of their own, those that the server sets, and the client's secrets, which stay. */
    private static final Set<String> NOT_COMPARED = Set.of(
            "id",
            "access",
            "secret",
            "registrationAccessToken",
            MAPPERS,
            "defaultClientScopes",
            "optionalClientScopes");

    private final RealmAdminApi api;
    private final Backup backup;
    private final boolean takesRoles;
    private final JsonNode before;
    private final JsonNode file;

    /** @param takesRoles whether people may lose the roles that go */
    Restoration(RealmAdminApi api, Backup backup, boolean takesRoles) {
        this.api = api;
        this.takesRoles = takesRoles;
        this.backup = backup;
        this.before = backup.json();
        this.file = before.path(Backup.FILE);
    }

    /** Goes against the order of references: bindings before flows, people's and clients' roles before clients. */
    Plan plan() {
        try {
            JsonNode live = api.find();
            if (live.isMissingNode()) {
                throw ApplyException.of(
                        "Realm " + backup.realm() + " tidak ada di server.",
                        "The server has no realm " + backup.realm() + ".");
            }
            List<Step> steps = new ArrayList<>(settings(live));
            steps.addAll(texts());
            steps.addAll(new RequiredActions(api).exactly(file.path(Backup.ACTIONS), before.path(Backup.ACTIONS)));
            steps.addAll(flows());
            steps.addAll(new UserProfile(api).exactly(before.path(Backup.PROFILE)));
            steps.addAll(new ServiceAccounts(api).onlyThese(before.path(Backup.SERVICE_ACCOUNTS), file.path("users")));
            steps.addAll(new ClientRoleScopes(api)
                    .onlyThese(before.path(Backup.CLIENT_SCOPE_ROLES), file.path("clientScopeMappings")));
            steps.addAll(scopeRoles());
            steps.addAll(clients());
            steps.addAll(clientScopes());
            Roles roles = new Roles(api);
            steps.addAll(roles.exactly(before.path(Backup.ROLES), file.path(Backup.ROLES)));
            steps.addAll(roles.defaultRoleWith(
                    Json.texts(before.path(Backup.DEFAULT_ROLE)),
                    file.path(Backup.ROLES).path("realm"),
                    live.path(Backup.DEFAULT_ROLE)));
            List<String> lost = lostRoles();
            return new Plan(steps, false, takesRoles ? List.of() : lost, takesRoles ? lost : List.of());
        } catch (RejectedException e) {
            throw e.about("realm " + backup.realm());
        }
    }

    private List<String> lostRoles() {
        List<String> lines = new LostRoles(api, before).lines();
        if (lines.isEmpty()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "restore menghapus peran ini; pemegangnya kehilangan peran itu: / restore deletes these roles; their"
                        + " holders lose them:");
        sentences.addAll(lines);
        if (!takesRoles) {
            sentences.add("Jika memang dikehendaki, jalankan lagi dengan " + RestoreCommand.TAKE_ROLES
                    + ". / If that is wanted," + " run again with " + RestoreCommand.TAKE_ROLES + ".");
        }
        return sentences;
    }

    private List<Step> settings(JsonNode live) {
        JsonNode settings = before.path(Backup.SETTINGS);
        ObjectNode body = Json.object();
        Set<String> fields = new LinkedHashSet<>(Json.names(file));
        fields.add(ATTRIBUTES);
        for (String field : fields) {
            if (Supported.REALM_FIELDS.contains(field) || Supported.FLOW_BINDINGS.contains(field)) {
                body.set(field, settings.has(field) ? settings.get(field).deepCopy() : empty(live.path(field)));
            }
        }
        if (smtpPasswordIsMasked() && body.path(SMTP) instanceof ObjectNode smtp) {
            // The server keeps its password for the mask only if it has one.
            smtp.remove(PASSWORD);
            smtp.setAll(Json.only(live.path(SMTP), Set.of(PASSWORD)));
        }
        keepSecrets(body.path(SMTP), live.path(SMTP));
        keepSecrets(body.path(ATTRIBUTES), liveAttributes(live));
        List<Difference> differences = new ArrayList<>();
        body.properties()
                .forEach(field -> differences.addAll(differences(
                        field.getKey(),
                        field.getValue(),
                        field.getKey().equals(ATTRIBUTES) ? liveAttributes(live) : live.path(field.getKey()))));
        List<Change> changes = Difference.changes("realm " + backup.realm(), differences);
        return changes.isEmpty() ? List.of() : List.of(new Step(changes, () -> putSettings(body)));
    }

    private JsonNode liveAttributes(JsonNode live) {
        JsonNode attributes = live.path(ATTRIBUTES);
        return attributes.isObject() ? Json.only(attributes, Backup.attributeNames(file)) : attributes;
    }

    /** Adds the live secrets that the backup does not have. */
    private static void keepSecrets(JsonNode body, JsonNode live) {
        if (body instanceof ObjectNode object) {
            live.properties().forEach(field -> {
                if (!object.has(field.getKey()) && Secrets.isSecret(field.getKey(), field.getValue())) {
                    object.set(field.getKey(), field.getValue());
                }
            });
        }
    }

    /** Objects are compared key by key, so that a report names and masks each key. */
    private static List<Difference> differences(String field, JsonNode wanted, JsonNode live) {
        if (!wanted.isObject() && !live.isObject()) {
            return sameBothWays(wanted, live) ? List.of() : List.of(new Difference(field, live, wanted));
        }
        Set<String> names = new LinkedHashSet<>(Json.names(wanted));
        names.addAll(Json.names(live));
        return names.stream()
                .flatMap(name -> differences(field + "." + name, wanted.path(name), live.path(name)).stream())
                .toList();
    }

    private void putSettings(ObjectNode body) {
        ObjectNode whole = api.get().deepCopy();
        whole.remove(RealmSettings.NOT_SENT);
        body.properties().forEach(field -> {
            if (!field.getKey().equals(ATTRIBUTES)) {
                whole.set(field.getKey(), field.getValue());
            }
        });
        if (body.has(ATTRIBUTES) && whole.path(ATTRIBUTES) instanceof ObjectNode attributes) {
            attributes.remove(Backup.attributeNames(file));
            attributes.setAll((ObjectNode) body.get(ATTRIBUTES).deepCopy());
        }
        api.put(whole);
    }

    /** The value by which Keycloak unsets a field; it ignores null. */
    private static JsonNode empty(JsonNode live) {
        if (live.isNumber()) {
            return Json.MAPPER.getNodeFactory().numberNode(0);
        }
        if (live.isBoolean()) {
            return Json.MAPPER.getNodeFactory().booleanNode(false);
        }
        if (live.isArray()) {
            return Json.array(List.of());
        }
        return live.isObject() ? Json.object() : Json.MAPPER.getNodeFactory().textNode("");
    }

    private static boolean sameBothWays(JsonNode one, JsonNode other) {
        return (Difference.same(one, other) && Difference.same(other, one)) || (isZero(one) && isZero(other));
    }

    /** Keycloak leaves a number of 0 out of some representations. */
    private static boolean isZero(JsonNode value) {
        return value.isMissingNode() || (value.isNumber() && value.asLong() == 0);
    }

    private List<Step> texts() {
        List<Step> steps = new ArrayList<>();
        for (String language : Json.names(file.path(Backup.TEXTS))) {
            JsonNode live = api.get("localization", language);
            JsonNode texts = before.path(Backup.TEXTS).path(language);
            String object = "texts in language " + language;
            for (String key : Json.names(file.path(Backup.TEXTS).get(language))) {
                if (!texts.has(key) && live.has(key)) {
                    steps.add(Step.of(
                            Change.takenAway(object, "- " + key), () -> api.delete("localization", language, key)));
                }
            }
            List<Change> changes = Difference.changes(object, Difference.between(texts, live));
            if (!changes.isEmpty()) {
                steps.add(new Step(changes, () -> api.post(texts, "localization", language)));
            }
        }
        return steps;
    }

    private List<Step> flows() {
        JsonNode live = api.get("authentication", "flows");
        List<Step> steps = new ArrayList<>(new Flows(api, before).compare());
        for (JsonNode flow : file.path(Backup.FLOWS)) {
            String alias = Json.text(flow, "alias");
            if (flow.path("topLevel").asBoolean()
                    && Json.find(before.path(Backup.FLOWS), "alias", alias).isEmpty()) {
                Json.find(live, "alias", alias)
                        .ifPresent(found -> steps.add(Step.of(
                                Change.removed("flow " + alias),
                                () -> api.delete("authentication", "flows", Json.text(found, "id")))));
            }
        }
        return steps;
    }

    private List<Step> scopeRoles() {
        List<Step> steps = new ArrayList<>();
        for (JsonNode mapping : file.path("scopeMappings")) {
            String scope = Json.text(mapping, "clientScope");
            List<String> had = Json.texts(before.path(Backup.SCOPE_ROLES).path(scope));
            ClientScopes scopes = new ClientScopes(api);
            scopes.mappedRoles(scope).stream()
                    .filter(role -> Json.texts(mapping.path("roles")).contains(role) && !had.contains(role))
                    .forEach(role -> steps.add(Step.of(
                            Change.takenAway("client scope " + scope, "- role " + role),
                            () -> scopes.unmap(scope, role))));
        }
        return steps;
    }

    private List<Step> clients() {
        List<Step> steps = new ArrayList<>();
        Clients clients = new Clients(api);
        for (JsonNode wanted : file.path(Backup.CLIENTS)) {
            String clientId = Json.text(wanted, "clientId");
            String object = "client " + clientId;
            JsonNode live = api.client(clientId);
            JsonNode had =
                    Json.find(before.path(Backup.CLIENTS), "clientId", clientId).orElse(before.path(-1));
            String id = Json.text(live, "id");
            if (had.isMissingNode()) {
                if (!live.isMissingNode()) {
                    steps.add(Step.of(Change.removed(object), () -> api.delete(Clients.COLLECTION, id)));
                }
            } else if (live.isMissingNode()) {
                ObjectNode body = Json.without(had, Set.of("id", "access", "secret", "registrationAccessToken"));
                steps.add(Step.of(Change.created(object), () -> api.post(body, Clients.COLLECTION)));
            } else {
                steps.addAll(object(object, had, live, Clients.COLLECTION));
                steps.addAll(clients.scopes(object, had, live));
            }
        }
        return steps;
    }

    private List<Step> clientScopes() {
        List<Step> steps = new ArrayList<>();
        JsonNode all = api.get(ClientScopes.COLLECTION);
        for (JsonNode wanted : file.path(Backup.CLIENT_SCOPES)) {
            String name = Json.text(wanted, "name");
            String object = "client scope " + name;
            JsonNode live = Json.find(all, "name", name).orElse(all.path(-1));
            JsonNode had =
                    Json.find(before.path(Backup.CLIENT_SCOPES), "name", name).orElse(all.path(-1));
            if (had.isMissingNode() && !live.isMissingNode()) {
                steps.add(Step.of(
                        Change.removed(object), () -> api.delete(ClientScopes.COLLECTION, Json.text(live, "id"))));
            } else if (!had.isMissingNode() && live.isMissingNode()) {
                ObjectNode body = Json.without(had, Set.of("id"));
                steps.add(Step.of(Change.created(object), () -> api.post(body, ClientScopes.COLLECTION)));
            } else if (!had.isMissingNode()) {
                steps.addAll(object(object, had, live, ClientScopes.COLLECTION));
            }
        }
        return steps;
    }

    /** The fields, attributes and mappers of a client or client scope. */
    private List<Step> object(String object, JsonNode had, JsonNode live, String collection) {
        String id = Json.text(live, "id");
        ObjectNode body = Json.without(had, NOT_COMPARED);
        // Keycloak keeps an attribute that an update does not name, and drops an empty one.
        ObjectNode attributes = body.path(ATTRIBUTES).isObject() ? (ObjectNode) body.get(ATTRIBUTES) : Json.object();
        Json.names(live.path(ATTRIBUTES)).stream()
                .filter(name -> !attributes.has(name)
                        && !Secrets.isSecret(name, live.path(ATTRIBUTES).get(name)))
                .forEach(name -> attributes.put(name, ""));
        body.set(ATTRIBUTES, attributes);
        Json.names(live).stream()
                .filter(field -> !NOT_COMPARED.contains(field) && !body.has(field))
                .forEach(field -> body.set(field, empty(live.get(field))));
        List<Step> steps = new ArrayList<>();
        ObjectNode compared = live.deepCopy();
        if (compared.path(ATTRIBUTES) instanceof ObjectNode liveAttributes) {
            liveAttributes.retain(Json.names(attributes));
        }
        List<Difference> differences = new ArrayList<>();
        body.properties()
                .forEach(field -> differences.addAll(
                        differences(field.getKey(), field.getValue(), compared.path(field.getKey()))));
        List<Change> changes = Difference.changes(object, differences);
        if (!changes.isEmpty()) {
            steps.add(new Step(changes, () -> api.put(body, collection, id)));
        }
        JsonNode mappers = had.path(MAPPERS);
        Set<String> names = new LinkedHashSet<>();
        mappers.forEach(mapper -> names.add(Json.text(mapper, "name")));
        for (JsonNode mapper : live.path(MAPPERS)) {
            if (!names.contains(Json.text(mapper, "name"))) {
                steps.add(Step.of(
                        Change.removed(object + ", mapper " + Json.text(mapper, "name")),
                        () -> api.delete(collection, id, "protocol-mappers", "models", Json.text(mapper, "id"))));
            }
        }
        List<JsonNode> withoutIds = Json.list(mappers).stream()
                .map(mapper -> (JsonNode) Json.without(mapper, Set.of("id")))
                .toList();
        steps.addAll(
                new Mappers(api, object, collection, () -> id).compare(Json.array(withoutIds), live.path(MAPPERS)));
        return steps;
    }

    /** Work that remains for the operator. */
    List<String> notes() {
        boolean isKept = Json.text(api.get().path(SMTP), PASSWORD).equals(RealmReader.MASKED);
        return smtpPasswordIsMasked() && !isKept
                ? List.of("Password SMTP tidak ada dalam cadangan; isi lagi di konsol admin (Realm settings, Email)."
                        + " / The SMTP password is not in the backup; type it again in the admin console (Realm settings,"
                        + " Email).")
                : List.of();
    }

    private boolean smtpPasswordIsMasked() {
        return Json.text(before.path(Backup.SETTINGS).path(SMTP), PASSWORD).equals(RealmReader.MASKED);
    }
}
