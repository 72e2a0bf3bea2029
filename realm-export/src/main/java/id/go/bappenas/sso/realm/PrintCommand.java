package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** {@code sso realm print}: the realm file with its placeholders replaced, for imports that do not replace them. */
public final class PrintCommand implements Subcommand {

    private static final String REALM_FILE = "--realm-file";
    private static final String OUTPUT = "--output";

    /** The sub-command for the table of {@code bin/sso}. */
    public PrintCommand() {
        // There is nothing to set up.
    }

    @Override
    public String name() {
        return "realm print";
    }

    @Override
    public String summary() {
        return "file realm dengan variabel terisi / the realm file with its variables filled in";
    }

    @Override
    public String usage() {
        return """
                sso realm print [--realm-file FILE] [--output FILE]

                  --realm-file FILE  default: bappenas-realm.json di / in data/import
                  --output FILE      default: standard output

                Untuk impor di konsol admin, yang tidak mengisi variabel SSO_... sendiri.
                / For imports in the admin console, which does not fill in variables SSO_... itself.
                """;
    }

    @Override
    public int run(Invocation invocation) {
        Arguments arguments = Arguments.of(Set.of(REALM_FILE, OUTPUT), Set.of(), invocation.arguments());
        JsonNode json = RealmFile.read(arguments.value(REALM_FILE).map(Path::of).orElseGet(invocation::realmFile));
        String text = RealmFile.of(json, invocation.environment()).realm().toPrettyString();
        Optional<Path> output = arguments.value(OUTPUT).map(Path::of);
        if (output.isEmpty()) {
            invocation.out().println(text);
            return 0;
        }
        try {
            Files.writeString(output.get(), text + System.lineSeparator());
        } catch (IOException e) {
            throw ApplyException.of(
                    "File " + output.get() + " tidak dapat ditulis (" + e.getMessage() + ").",
                    "File " + output.get() + " cannot be written (" + e.getMessage() + ").",
                    e);
        }
        return 0;
    }
}
