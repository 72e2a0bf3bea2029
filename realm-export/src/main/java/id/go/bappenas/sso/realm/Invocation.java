package id.go.bappenas.sso.realm;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One call of a sub-command.
 *
 * @param arguments the words after the name of the sub-command
 * @param environment variables of the environment
 * @param home the folder of the installation, which has {@code bin/sso} and {@code data/import}
 */
public record Invocation(
        List<String> arguments, Map<String, String> environment, Path home, PrintStream out, PrintStream err) {

    private static final String REALM_VARIABLE = "SSO_REALM";

    /** The name of the realm: variable {@code SSO_REALM}, otherwise {@code bappenas}. */
    public String realm() {
        String name = environment.getOrDefault(REALM_VARIABLE, "");
        return name.isEmpty() ? Bundle.REALM : name;
    }

    /**
     * The realm file of the installation. The image names it after the realm; elsewhere it may have kept its first name.
     *
     * @throws ApplyException if the installation has none
     */
    public Path realmFile() {
        Path folder = home.resolve("data").resolve("import");
        return Stream.of(realm(), Bundle.REALM)
                .map(name -> folder.resolve(name + "-realm.json"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> ApplyException.of(
                        "File realm tidak ada di " + folder + "; sebutkan dengan --realm-file.",
                        "There is no realm file in " + folder + "; name it with --realm-file."));
    }
}
