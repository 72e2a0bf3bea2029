package id.go.bappenas.sso.realm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code sso restore}: brings a realm back to what {@code apply --backup} wrote down. */
public final class RestoreCommand implements Subcommand {

    private static final String OTHER_SERVER = "--other-server";

    /** The sub-command for the table of {@code bin/sso}. */
    public RestoreCommand() {
        // There is nothing to set up.
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String summary() {
        return "kembalikan realm dari cadangan apply / bring a realm back to a backup of apply";
    }

    @Override
    public String usage() {
        return """
                sso restore FILE --server URL [--other-server] [--dry-run] [--ca FILE] [--insecure-http]

                  FILE               dari / from sso apply --backup FILE
                  --other-server     cadangan dari server lain, atau alamatnya berganti
                                     / the backup is of another server, or the address has changed
                """ + Arguments.SERVER_USAGE + ChangeCommand.DRY_RUN_USAGE + Arguments.CREDENTIALS_USAGE;
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = new ArrayList<>(invocation.arguments());
        if (words.isEmpty() || words.get(0).startsWith("--")) {
            throw ApplyException.usage("File cadangan belum disebut.", "The backup file is missing.");
        }
        Path file = Path.of(words.remove(0));
        Arguments arguments = Arguments.ofServer(Set.of(), Set.of(ChangeCommand.DRY_RUN, OTHER_SERVER), words);
        Credentials credentials = Credentials.fromEnvironment(invocation.environment());
        Backup backup = Backup.read(file);
        boolean dryRun = arguments.has(ChangeCommand.DRY_RUN);
        Server server = arguments.server();
        if (!arguments.has(OTHER_SERVER)) {
            backup.requireServer(server);
        }
        ChangeCommand.print(
                invocation.out(),
                dryRun,
                progress -> restore(new RealmAdminApi(server, credentials, backup.realm()), backup, dryRun, progress));
        return 0;
    }

    private static Report restore(RealmAdminApi api, Backup backup, boolean dryRun, Plan.Progress progress) {
        Restoration restoration = new Restoration(api, backup);
        List<Change> changes = Plan.carryOut(restoration::plan, dryRun, progress);
        return new Report(changes, changes.isEmpty() ? List.of() : restoration.notes());
    }
}
