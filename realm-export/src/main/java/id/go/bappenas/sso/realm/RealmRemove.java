package id.go.bappenas.sso.realm;

import java.net.URI;
import java.util.List;

/**
 * Removes from a live realm all names that only our JARs know, before the JARs are removed: Keycloak does not load a realm
 * whose password policy names an unknown rule. A second run changes nothing.
 */
public final class RealmRemove {

    private RealmRemove() {}

    /**
     * Removes the names of our JARs from a realm.
     *
     * @param server address of Keycloak, with its path if it has one; plain http is not refused here
     * @param dryRun only compare
     * @throws ApplyException if the run had to stop; its message is for operators
     */
    public static Report remove(URI server, Credentials credentials, String realm, boolean dryRun) {
        return remove(Server.at(server), credentials, realm, dryRun, change -> {});
    }

    static Report remove(Server server, Credentials credentials, String realm, boolean dryRun, Plan.Progress progress) {
        Removal removal = new Removal(new RealmAdminApi(server, credentials, realm), realm);
        List<Change> changes = Plan.carryOut(removal::plan, dryRun, progress);
        return new Report(changes, removal.notes());
    }
}
