package id.go.bappenas.sso.realm;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Removes from a live realm all names that only our JARs know, before the JARs are removed: Keycloak does not load a realm
 * whose password policy names an unknown rule. A second run changes nothing.
 */
public final class RealmRemove {

    private RealmRemove() {}

    /** The command {@code remove}; see the README of this module. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(args, System.getenv(), out, err));
    }

    static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
        return Command.REMOVE.run(
                args,
                environment,
                out,
                err,
                (arguments, credentials, listener) ->
                        remove(arguments.server(), credentials, arguments.target(), arguments.dryRun(), listener));
    }

    /**
     * Removes the names of our JARs from a realm.
     *
     * @param server address of Keycloak, with its path if it has one; plain http is not refused here
     * @param dryRun only compare
     * @throws ApplyException if the run had to stop; its message is for operators
     */
    public static Report remove(URI server, Credentials credentials, String realm, boolean dryRun) {
        return remove(server, credentials, realm, dryRun, change -> {});
    }

    private static Report remove(
            URI server, Credentials credentials, String realm, boolean dryRun, Consumer<Change> listener) {
        Removal removal = new Removal(new RealmAdminApi(server, credentials, realm), realm);
        List<Change> changes = Plan.carryOut(removal::plan, dryRun, listener);
        return new Report(changes, removal.notes());
    }
}
