package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Brings a live realm to the state a realm file asks for, through the Admin REST API. A second run changes nothing.
 * Users, groups, role assignments and sessions are never touched.
 */
public final class RealmApply {

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private RealmApply() {}

    /** The command {@code apply}; see the README of this module. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(args, System.getenv(), out, err));
    }

    static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            Arguments arguments = Arguments.parse(args);
            if (arguments.help()) {
                out.print(Arguments.USAGE);
                return 0;
            }
            boolean dryRun = arguments.dryRun();
            JsonNode file = RealmFile.read(arguments.realmFile());
            Credentials credentials = Credentials.fromEnvironment(environment);
            String prefix = dryRun ? "akan/would: " : "";
            Report report = apply(
                    arguments.server(), credentials, file, environment, dryRun, change -> out.println(prefix + change));
            out.println(summary(report, dryRun));
            return 0;
        } catch (ApplyException e) {
            err.println(e.getMessage());
            if (e.isUsage()) {
                err.print(Arguments.USAGE);
            }
            return e.isUsage() ? USAGE : FAILED;
        }
    }

    /**
     * Applies a realm file.
     *
     * @param server address of Keycloak, with its path if it has one; whether plain http is acceptable is the caller's
     *     decision here
     * @param file the realm file with its placeholders
     * @param environment what placeholders are replaced from
     * @param dryRun only compare
     * @throws ApplyException if the run had to stop; its message is for operators
     */
    public static Report apply(
            URI server, Credentials credentials, Path file, Map<String, String> environment, boolean dryRun) {
        return apply(server, credentials, RealmFile.read(file), environment, dryRun, change -> {});
    }

    private static Report apply(
            URI server,
            Credentials credentials,
            JsonNode json,
            Map<String, String> environment,
            boolean dryRun,
            Consumer<Change> listener) {
        RealmFile file = RealmFile.of(json, environment);
        AdminApi api = new AdminApi(server, credentials, file.name());
        Plan plan = Plan.of(api, file);
        List<Change> changes = new ArrayList<>();
        Consumer<Change> record = change -> {
            changes.add(change);
            listener.accept(change);
        };
        if (dryRun) {
            plan.changes().forEach(record);
        } else if (!plan.changes().isEmpty()) {
            plan.run(record);
            if (plan.createsRealm()) {
                // Creation takes the same file, but not every field of it takes effect there.
                Plan.of(api, file).run(record);
            }
            verify(Plan.of(api, file));
        }
        return new Report(changes);
    }

    /** A value that Keycloak took and did not keep would make every later run report a change again. */
    private static void verify(Plan rest) {
        for (Change change : rest.changes()) {
            throw ApplyException.of(
                    "Keycloak menerima perubahan tetapi tidak menyimpannya (" + change + ").",
                    "Keycloak accepted a change but did not keep it (" + change + ").");
        }
    }

    private static String summary(Report report, boolean dryRun) {
        int count = report.changes().size();
        if (report.isUnchanged()) {
            return "Tidak ada perubahan. / No change.";
        }
        String noun = count == 1 ? " change" : " changes";
        return dryRun
                ? count + " perubahan akan diterapkan. / " + count + noun + " would be applied."
                : count + " perubahan diterapkan. / " + count + noun + " applied.";
    }
}
