package id.go.bappenas.sso.demo.keycloak;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code kc.sh} or {@code kc.bat} of a distribution folder, on the JDK of this process. */
public record KeycloakScript(Path file) {

    public static KeycloakScript of(Path distribution) {
        var windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        return new KeycloakScript(distribution.resolve("bin").resolve(windows ? "kc.bat" : "kc.sh"));
    }

    /** A command whose output goes to the log. */
    public ProcessBuilder command(Path log, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(file.toAbsolutePath().toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }
}
