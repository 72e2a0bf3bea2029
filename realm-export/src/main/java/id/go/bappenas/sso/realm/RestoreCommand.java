package id.go.bappenas.sso.realm;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code sso restore}: brings a realm back to what {@code apply --backup} wrote down. */
public final class RestoreCommand implements Subcommand {

    static final String TAKE_ROLES = "--take-roles-away";

    private static final String OTHER_SERVER = "--other-server";

    /** The exit code of a {@code restore} that would stop. */
    private static final int STOPPED = 1;

    private static final String STOP =
            "restore akan BERHENTI dan tidak mengubah apa pun; putuskan dulu tentang peran yang disebut."
                    + " / restore would STOP and change nothing; decide first about the roles that are named.";

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
                sso restore FILE --server URL [--take-roles-away] [--other-server] [--dry-run] [--ca FILE] [--insecure-http]

                  FILE               dari / from sso apply --backup FILE
                  --take-roles-away  orang boleh kehilangan peran yang dibuat apply dan diberikan sesudahnya
                                     / people may lose the roles that apply made and that they got since
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
        Arguments arguments =
                Arguments.ofServer(Set.of(), Set.of(ChangeCommand.DRY_RUN, OTHER_SERVER, TAKE_ROLES), words);
        Credentials credentials = Credentials.fromEnvironment(invocation.environment());
        Backup backup = Backup.read(file);
        boolean dryRun = arguments.has(ChangeCommand.DRY_RUN);
        Server server = arguments.server();
        if (!arguments.has(OTHER_SERVER)) {
            backup.requireServer(server);
        }
        Restoration restoration = new Restoration(
                new RealmAdminApi(server, credentials, backup.realm()), backup, arguments.has(TAKE_ROLES));
        List<String> conflicts = new ArrayList<>();
        PrintStream out = invocation.out();
        List<Change> changes = Plan.carryOut(restoration::plan, dryRun, new Plan.Progress() {
            @Override
            public void planned(Plan plan) {
                if (dryRun && !plan.conflicts().isEmpty()) {
                    conflicts.add(STOP);
                    conflicts.addAll(plan.conflicts());
                    conflicts.forEach(out::println);
                }
                plan.notes().forEach(out::println);
            }

            @Override
            public void change(Change change) {
                out.println(ChangeCommand.line(change, dryRun));
            }
        });
        if (!conflicts.isEmpty()) {
            out.println(STOP);
            return STOPPED;
        }
        List<String> notes = changes.isEmpty() ? List.of() : restoration.notes();
        ChangeCommand.summary(out, new Report(changes, notes), dryRun);
        return 0;
    }
}
