package id.go.bappenas.sso.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The command {@code bin/sso} of the distribution, with an administrator's credentials. */
public final class OperatorsTool {

    private final Sso sso;
    private final Map<String, String> environment;

    /** @param said what the command printed, on either stream */
    public record Result(int exitCode, String said) {}

    private OperatorsTool(Sso sso, Map<String, String> environment) {
        this.sso = sso;
        this.environment = environment;
    }

    /** The command with the variables of the realm file as the shared server has them. */
    public static OperatorsTool of(Sso sso, String realm) {
        return of(sso, realm, sso.administrator(), sso.administratorPassword());
    }

    /** The command with the credentials of another administrator. */
    public static OperatorsTool of(Sso sso, String realm, String administrator, String password) {
        var environment = new HashMap<>(sso.environment());
        environment.put("SSO_REALM", realm);
        environment.put("SSO_ADMIN_USERNAME", administrator);
        environment.put("SSO_ADMIN_PASSWORD", password);
        return new OperatorsTool(sso, environment);
    }

    /** The command with one more variable. */
    public OperatorsTool with(String variable, String value) {
        var more = new HashMap<>(environment);
        more.put(variable, value);
        return new OperatorsTool(sso, more);
    }

    /** Runs one sub-command with {@code --server}. */
    public Result run(String... words) {
        var root = Settings.root();
        var command = new ArrayList<String>();
        command.add(root.resolve("distribution/target/keycloak/bin/sso")
                .toAbsolutePath()
                .toString());
        command.addAll(List.of(words));
        command.addAll(List.of("--server", sso.address().toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("KC_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        builder.environment()
                .put("JAVA_HOME", Path.of(System.getProperty("java.home")).toString());
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
