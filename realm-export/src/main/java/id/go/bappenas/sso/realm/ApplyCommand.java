package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Set;

/** {@code sso apply}: brings a live realm to the state of the realm file. */
final class ApplyCommand implements Subcommand {

    private static final String REALM_FILE = "--realm-file";

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
                sso apply --server URL [--realm-file FILE] [--dry-run] [--ca FILE] [--insecure-http]

                """ + Arguments.SERVER_USAGE + """
                  --realm-file FILE  default: bappenas-realm.json di / in data/import
                """ + ChangeCommand.DRY_RUN_USAGE + Arguments.CREDENTIALS_USAGE;
    }

    @Override
    public int run(Invocation invocation) {
        Arguments arguments =
                Arguments.ofServer(Set.of(REALM_FILE), Set.of(ChangeCommand.DRY_RUN), invocation.arguments());
        Credentials credentials = Credentials.fromEnvironment(invocation.environment());
        JsonNode file = RealmFile.read(arguments.value(REALM_FILE).map(Path::of).orElseGet(invocation::realmFile));
        boolean dryRun = arguments.has(ChangeCommand.DRY_RUN);
        Server server = arguments.server();
        ChangeCommand.print(
                invocation.out(),
                dryRun,
                listener -> RealmApply.apply(server, credentials, file, invocation.environment(), dryRun, listener));
        return 0;
    }
}
