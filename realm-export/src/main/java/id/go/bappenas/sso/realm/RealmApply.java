package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Brings a live realm to the state of a realm file through the Admin REST API. A second run changes nothing. Users, groups,
 * role assignments and sessions are never changed.
 */
public final class RealmApply {

    private RealmApply() {}

    /**
     * Applies a realm file.
     *
     * @param server address of Keycloak, with its path if it has one; plain http is not refused here
     * @param file the realm file with its placeholders
     * @param environment the values of the placeholders
     * @param dryRun only compare
     * @throws ApplyException if the run had to stop; its message is for operators
     */
    public static Report apply(
            URI server, Credentials credentials, Path file, Map<String, String> environment, boolean dryRun) {
        return apply(Server.at(server), credentials, RealmFile.read(file), environment, dryRun, change -> {});
    }

    /** Empty in a dry run for a realm that does not exist yet. */
    private static List<String> notes(RealmAdminApi api, RealmFile file, boolean dryRun) {
        if (dryRun && api.find().isMissingNode()) {
            return List.of();
        }
        return new Roles(api).offlineNotes(file.realm().path("roles").path("realm"));
    }

    static Report apply(
            Server server,
            Credentials credentials,
            JsonNode json,
            Map<String, String> environment,
            boolean dryRun,
            Consumer<Change> listener) {
        RealmFile file = RealmFile.of(json, environment);
        RealmAdminApi api = new RealmAdminApi(server, credentials, file.name());
        var changes = Plan.carryOut(() -> Plan.of(api, file), dryRun, listener);
        return new Report(changes, notes(api, file, dryRun));
    }
}
