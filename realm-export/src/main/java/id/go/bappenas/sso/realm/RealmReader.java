package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;

/** Reads a realm through the Admin REST API. It has no method that changes anything, and threads may share it. */
public final class RealmReader {

    private final RealmAdminApi api;

    /** @param realm name of the realm */
    public RealmReader(Server server, Credentials credentials, String realm) {
        this.api = new RealmAdminApi(server, credentials, realm);
    }

    /** The representation at a path below {@code /admin/realms/<realm>}, or a missing node. */
    public JsonNode find(String... segments) {
        return api.find(segments);
    }

    /**
     * The representation at a path with a query, or a missing node if Keycloak refuses it or fails.
     *
     * @param query encoded, such as {@code first=0&max=100}; may be empty
     */
    public JsonNode query(String query, String... segments) {
        return api.tryQuery(query, segments);
    }

    /** Encodes one value of a query. */
    public static String encode(String value) {
        return AdminConnection.encode(value);
    }

    /** One page of the people, in full. */
    public JsonNode users(int first, int max) {
        return api.users(first, max);
    }

    /** What the server says about its providers, or a missing node if the administrator may not see it. */
    public JsonNode serverInfo() {
        return api.serverInfo();
    }

    /**
     * A realm file with its placeholders replaced, as {@code apply} would take it.
     *
     * @throws ApplyException if {@code apply} would refuse the file
     */
    public static JsonNode file(Path file, Map<String, String> environment) {
        return RealmFile.of(RealmFile.read(file), environment).realm();
    }
}
