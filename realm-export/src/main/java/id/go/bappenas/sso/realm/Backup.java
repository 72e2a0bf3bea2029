package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.credential.golive.GoLiveAttributes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a realm had, before {@code apply}, in all places that the realm file names. {@link Restoration} brings it back. A place
 * that the file names and the backup does not have was made by {@code apply}.
 *
 * @param json the fields are the constants of this class
 */
record Backup(JsonNode json) {

    static final String FORMAT = "format";
    static final String VERSION = "sso-backup-1";
    static final String REALM = "realm";
    static final String SERVER = "server";

    /** The realm file that was applied: it says which places are meant. */
    static final String FILE = "applied";

    static final String SETTINGS = "settings";
    static final String CLIENTS = "clients";
    static final String CLIENT_SCOPES = "clientScopes";
    static final String ROLES = "roles";
    static final String DEFAULT_ROLE = "defaultRole";
    static final String SCOPE_ROLES = "scopeRoles";
    static final String CLIENT_SCOPE_ROLES = "clientScopeRoles";
    static final String SERVICE_ACCOUNTS = "serviceAccountRoles";
    static final String PROFILE = "userProfile";
    static final String ACTIONS = "requiredActions";
    static final String FLOWS = "authenticationFlows";
    static final String FLOW_SETTINGS = "authenticatorConfig";
    static final String TEXTS = "localizationTexts";

    private static final String ATTRIBUTES = "attributes";

    private static final String NOTE =
            "Tanpa rahasia: client secret, kunci SAML, token, dan password tidak ditulis. restore membiarkan"
                    + " yang ada di server. / Without secrets: client secrets, SAML keys, tokens and passwords are not written."
                    + " restore leaves those of the server as they are.";

    /** Reads the live realm. */
    static Backup of(RealmAdminApi api, Server server, RealmFile file) {
        ObjectNode json = Json.object();
        JsonNode realm = file.realm();
        JsonNode live = api.get();
        json.put(FORMAT, VERSION);
        json.put("note", NOTE);
        json.put("made", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        json.put(SERVER, server.toString());
        json.put("tool", ToolVersion.tool());
        json.put(REALM, file.name());
        ObjectNode applied = realm.deepCopy();
        json.set(FILE, applied);
        json.set(SETTINGS, settings(realm, live));
        json.set(CLIENTS, Json.array(existing(realm.path(CLIENTS), "clientId", api::client)));
        JsonNode scopes = api.get(ClientScopes.COLLECTION);
        json.set(CLIENT_SCOPES, Json.array(existing(realm.path(CLIENT_SCOPES), "name", name -> Json.find(
                        scopes, "name", name)
                .orElse(scopes.path(-1)))));
        json.set(ROLES, new Roles(api).live(realm.path(ROLES)));
        json.set(DEFAULT_ROLE, Json.strings(new Roles(api).partsOfDefaultRole(live.path(DEFAULT_ROLE))));
        json.set(SCOPE_ROLES, scopeRoles(api, realm));
        json.set(CLIENT_SCOPE_ROLES, new ClientRoleScopes(api).live(realm.path("clientScopeMappings")));
        json.set(SERVICE_ACCOUNTS, new ServiceAccounts(api).live(realm.path("users")));
        json.set(PROFILE, api.get("users", "profile"));
        JsonNode actions = api.get("authentication", "required-actions");
        json.set(ACTIONS, Json.array(existing(realm.path(ACTIONS), "alias", alias -> Json.find(actions, "alias", alias)
                .orElse(actions.path(-1)))));
        flows(json, realm.path(FLOWS), api.export());
        ObjectNode texts = json.putObject(TEXTS);
        Json.names(realm.path(TEXTS))
                .forEach(language -> texts.set(
                        language,
                        Json.only(
                                api.get("localization", language),
                                Json.names(realm.path(TEXTS).get(language)))));
        Secrets.removeFrom(json);
        Secrets.removeFrom(applied);
        Secrets.removeFrom((ObjectNode) json.get(SETTINGS));
        return new Backup(json);
    }

    /** The realm attributes that the file names, and the one that the server makes of them. */
    static Set<String> attributeNames(JsonNode file) {
        Set<String> names = new LinkedHashSet<>(Json.names(file.path(ATTRIBUTES)));
        names.add(GoLiveAttributes.BEGUN);
        return names;
    }

    private static ObjectNode settings(JsonNode realm, JsonNode live) {
        Set<String> fields = Json.names(realm).stream()
                .filter(field -> Supported.REALM_FIELDS.contains(field) || Supported.FLOW_BINDINGS.contains(field))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        fields.add(ATTRIBUTES);
        ObjectNode settings = Json.only(live, fields);
        if (settings.path(ATTRIBUTES) instanceof ObjectNode attributes) {
            attributes.retain(attributeNames(realm));
        }
        return settings;
    }

    private interface Lookup {

        JsonNode find(String name);
    }

    private static List<JsonNode> existing(JsonNode wanted, String key, Lookup lookup) {
        return Json.list(wanted).stream()
                .map(item -> lookup.find(Json.text(item, key)))
                .filter(found -> !found.isMissingNode())
                .toList();
    }

    private static ObjectNode scopeRoles(RealmAdminApi api, JsonNode realm) {
        ObjectNode roles = Json.object();
        for (JsonNode mapping : realm.path("scopeMappings")) {
            String scope = Json.text(mapping, "clientScope");
            roles.set(scope, Json.strings(new ClientScopes(api).mappedRoles(scope)));
        }
        return roles;
    }

    /** The live flows that the file names at the top, with all below them, as an export has them. */
    private static void flows(ObjectNode json, JsonNode wanted, JsonNode export) {
        List<String> left = new ArrayList<>();
        wanted.forEach(flow -> {
            if (flow.path("topLevel").asBoolean()) {
                left.add(Json.text(flow, "alias"));
            }
        });
        ArrayNode flows = json.putArray(FLOWS);
        ArrayNode settings = json.putArray(FLOW_SETTINGS);
        while (!left.isEmpty()) {
            Json.find(export.path(FLOWS), "alias", left.remove(0)).ifPresent(flow -> {
                flows.add(Json.without(flow, Set.of("id")));
                for (JsonNode execution : flow.path("authenticationExecutions")) {
                    String subflow = Json.text(execution, "flowAlias");
                    if (!subflow.isEmpty()) {
                        left.add(subflow);
                    }
                    Json.find(export.path(FLOW_SETTINGS), "alias", Json.text(execution, FLOW_SETTINGS))
                            .ifPresent(found -> settings.add(Json.without(found, Set.of("id"))));
                }
            });
        }
    }

    /**
     * Writes the file, readable for its owner alone. It has its name only when it is complete.
     *
     * @throws ApplyException if the file exists, so that a second run cannot replace what the realm had before the first
     */
    void write(Path file) {
        try {
            // Only the owner may read a temporary file of Java.
            Path unfinished = Files.createTempFile(file.toAbsolutePath().resolveSibling(""), ".sso-backup-", ".tmp");
            try {
                fill(unfinished);
                move(unfinished, file);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (FileAlreadyExistsException e) {
            throw ApplyException.of(
                    "File " + file + " sudah ada; pilih nama lain untuk --backup. Tidak ada yang diubah.",
                    "File " + file + " exists; choose another name for --backup. Nothing was changed.",
                    e);
        } catch (IOException e) {
            throw ApplyException.of(
                    "Cadangan " + file + " tidak dapat ditulis (" + e.getMessage() + "). Tidak ada yang diubah.",
                    "Backup " + file + " cannot be written (" + e.getMessage() + "). Nothing was changed.",
                    e);
        }
    }

    private void fill(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap((json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** A link is refused if the name is in use, also by a second run at the same time; not every file system has links. */
    private static void move(Path unfinished, Path file) throws IOException {
        try {
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(unfinished, file);
        }
    }

    /** @throws ApplyException if the file is no backup */
    static Backup read(Path file) {
        JsonNode json = RealmFile.read(file);
        if (!json.path(FORMAT).asText("").equals(VERSION)
                || Json.text(json, REALM).isEmpty()
                || !json.path(FILE).isObject()
                || !json.path(SETTINGS).isObject()) {
            throw ApplyException.of(
                    "File " + file + " bukan cadangan dari apply --backup (" + VERSION + ").",
                    "File " + file + " is not a backup of apply --backup (" + VERSION + ").");
        }
        return new Backup(json);
    }

    String realm() {
        return Json.text(json, REALM);
    }

    /** @throws ApplyException if the backup is of another server than this one */
    void requireServer(Server server) {
        String had = Json.text(json, SERVER);
        if (!had.equalsIgnoreCase(server.toString())) {
            throw ApplyException.of(
                    "Cadangan ini dari server " + had + ", bukan " + server
                            + ". Tidak ada yang diubah. Bila memang untuk"
                            + " server ini, jalankan lagi dengan --other-server.",
                    "This backup is of server " + had + ", not of " + server
                            + ". Nothing was changed. If it is meant for"
                            + " this server, run again with --other-server.");
        }
    }
}
