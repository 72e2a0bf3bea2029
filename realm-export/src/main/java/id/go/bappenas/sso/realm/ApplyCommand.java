package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code sso apply}: brings a live realm to the state of the realm file. */
public final class ApplyCommand implements Subcommand {

    private static final String REALM_FILE = "--realm-file";
    private static final String BACKUP = "--backup";
    private static final String TAKE_OVER = "--take-over";

    /** The exit code of an {@code apply} that would stop. */
    private static final int STOPPED = 1;

    private static final String STOP =
            "apply akan BERHENTI dan tidak mengubah apa pun. Sebabnya: / apply would STOP and change nothing. The reason:";

    /** The sub-command for the table of {@code bin/sso}. */
    public ApplyCommand() {
        // There is nothing to set up.
    }

    @Override
    public String name() {
        return "apply";
    }

    @Override
    public String summary() {
        return "samakan realm dengan file realm / bring a live realm to the state of the realm file";
    }

    @Override
    public String usage() {
        return """
                sso apply --server URL [--realm-file FILE] [--backup FILE] [--take-over CLIENT,...] [--dry-run] [--ca FILE] [--insecure-http]

                """ + Arguments.SERVER_USAGE + """
                  --realm-file FILE  default: bappenas-realm.json di / in data/import
                  --backup FILE      tulis dulu apa yang akan diubah; sso restore FILE mengembalikannya
                                     / first write down what is to change; sso restore FILE brings it back
                  --take-over CLIENT,...
                                     ubah juga client ini, yang sudah ada sebelum SSO Bappenas
                                     / change these clients, too, which the realm had before SSO Bappenas
                """ + ChangeCommand.DRY_RUN_USAGE + Arguments.CREDENTIALS_USAGE;
    }

    @Override
    public int run(Invocation invocation) {
        Arguments arguments = Arguments.ofServer(
                Set.of(REALM_FILE, TAKE_OVER, BACKUP), Set.of(ChangeCommand.DRY_RUN), invocation.arguments());
        Credentials credentials = Credentials.fromEnvironment(invocation.environment());
        JsonNode json = RealmFile.read(arguments.value(REALM_FILE).map(Path::of).orElseGet(invocation::realmFile));
        RealmFile file = RealmFile.of(json, invocation.environment());
        boolean dryRun = arguments.has(ChangeCommand.DRY_RUN);
        Set<String> takenOver = Stream.of(arguments.value(TAKE_OVER).orElse("").split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        Optional<Path> backup = arguments.value(BACKUP).map(Path::of);
        if (dryRun && backup.isPresent()) {
            throw ApplyException.usage(
                    "--dry-run tidak mengubah apa pun; --backup hanya tanpa --dry-run.",
                    "--dry-run changes nothing; --backup goes without --dry-run.");
        }
        Server server = arguments.server();
        PrintStream out = invocation.out();
        List<String> conflicts = new ArrayList<>();
        Report report = RealmApply.apply(server, credentials, file, takenOver, dryRun, new Plan.Progress() {
            @Override
            public void planned(Plan plan) {
                if (dryRun && !plan.conflicts().isEmpty()) {
                    conflicts.addAll(plan.conflicts());
                    stop(out, conflicts);
                    out.println();
                }
                backup.filter(path -> plan.isToRun())
                        .ifPresent(path -> write(path, plan, server, credentials, file, out));
                list(out, "Yang diambil atau diganti / taken away or replaced:", plan, Change::losesSomething);
                if (dryRun) {
                    list(out, "Yang ditambahkan / added:", plan, change -> !change.losesSomething());
                }
            }

            @Override
            public void change(Change change) {
                if (!dryRun) {
                    out.println(change);
                }
            }
        });
        if (!conflicts.isEmpty()) {
            stop(out, conflicts);
            return STOPPED;
        }
        ChangeCommand.summary(out, report, dryRun);
        return 0;
    }

    private static void write(
            Path path, Plan plan, Server server, Credentials credentials, RealmFile file, PrintStream out) {
        if (plan.createsRealm()) {
            out.println("Realm " + file.name() + " belum ada; tidak ada yang dicadangkan. / Realm " + file.name()
                    + " does not exist yet; there is nothing to back up.");
            return;
        }
        Backup.of(new RealmAdminApi(server, credentials, file.name()), server, file)
                .write(path);
        out.println("Cadangan / backup: " + path);
    }

    private static void stop(PrintStream out, List<String> conflicts) {
        out.println(STOP);
        conflicts.forEach(out::println);
    }

    private static void list(PrintStream out, String heading, Plan plan, Predicate<Change> which) {
        List<Change> changes = plan.changes().stream().filter(which).toList();
        if (!changes.isEmpty()) {
            out.println(heading);
            changes.forEach(change -> out.println(PlainWords.of(change)));
            out.println();
        }
    }
}
