package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a realm through the Admin REST API. It has no method that changes the realm, and threads may share it. */
public final class RealmReader {

    /** The Admin REST API's answer in place of a stored secret. */
    public static final String MASKED = "**********";

    private final RealmAdminApi api;

    /** @param realm name of the realm */
    public RealmReader(Server server, Credentials credentials, String realm) {
        this(new RealmAdminApi(server, credentials, realm));
    }

    private RealmReader(RealmAdminApi api) {
        this.api = api;
    }

    /** Reads another realm with the same login. */
    public RealmReader other(String name) {
        return new RealmReader(api.other(name));
    }

    /**
     * The representation at a path below {@code /admin/realms/<realm>}, or a missing node.
     *
     * @throws ApplyException if Keycloak refuses it or fails
     */
    public JsonNode find(String... segments) {
        try {
            return api.find(segments);
        } catch (RejectedException e) {
            throw e.about(segments.length == 0 ? "realm" : String.join("/", segments));
        }
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

    /** Has Keycloak send a test mail to the administrator's own address; returns why it did not, or the empty string. */
    public String testMail() {
        return api.testMail(api.find().path("smtpServer"));
    }

    /**
     * What {@code apply} would change in this realm.
     *
     * @param file the realm file with its placeholders; it names the same realm
     * @throws ApplyException if {@code apply} would refuse the file
     */
    public List<Change> changes(Path file, Map<String, String> environment) {
        return Plan.of(api, RealmFile.of(RealmFile.read(file), environment), Set.of())
                .changes();
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
