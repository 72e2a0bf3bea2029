package id.go.bappenas.sso.realm;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        RealmFile realm = RealmFile.of(RealmFile.read(file), environment);
        return apply(Server.at(server), credentials, realm, Set.of(), dryRun, change -> {});
    }

    /**
     * @param takenOver ids of clients of the ministry's own that the file may change
     * @param progress is told of the plan before the first change, and of each change
     */
    static Report apply(
            Server server,
            Credentials credentials,
            RealmFile file,
            Set<String> takenOver,
            boolean dryRun,
            Plan.Progress progress) {
        RealmAdminApi api = new RealmAdminApi(server, credentials, file.name());
        List<String> conflicts = new ArrayList<>();
        List<String> stays = new ArrayList<>();
        List<Change> changes = Plan.carryOut(() -> Plan.of(api, file, takenOver), dryRun, new Plan.Progress() {
            @Override
            public void planned(Plan plan) {
                conflicts.addAll(plan.conflicts());
                stays.addAll(plan.notes());
                progress.planned(plan);
            }

            @Override
            public void change(Change change) {
                progress.change(change);
            }
        });
        List<String> notes = new ArrayList<>(conflicts);
        notes.addAll(stays);
        notes.addAll(offlineNotes(api, file, dryRun));
        return new Report(changes, notes, conflicts);
    }

    /**
     * What {@link #apply} would change.
     *
     * @param file the realm file with its placeholders
     * @throws ApplyException if the comparison had to stop; its message is for operators
     */
    public static Report compare(Server server, Credentials credentials, Path file, Map<String, String> environment) {
        RealmFile realm = RealmFile.of(RealmFile.read(file), environment);
        return apply(server, credentials, realm, Set.of(), true, change -> {});
    }

    /** Empty in a dry run for a realm that does not exist yet. */
    private static List<String> offlineNotes(RealmAdminApi api, RealmFile file, boolean dryRun) {
        if (dryRun && api.find().isMissingNode()) {
            return List.of();
        }
        return new Roles(api).offlineNotes(file.realm().path("roles").path("realm"));
    }
}
