package id.go.bappenas.sso.e2e.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs {@code bin/sso} of the distribution as an operator would. */
public final class SsoCommand {

    private static final long MOST_MINUTES = 10;

    private SsoCommand() {}

    /**
     * What the command printed.
     *
     * @param out standard output
     * @param err standard error
     */
    public record Result(int exitCode, String out, String err) {}

    /** @param folder for the files with the output */
    public static Result run(Path folder, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Settings.distribution().resolve("bin").resolve("sso").toAbsolutePath().toString()));
        command.addAll(arguments);
        var out = Files.createTempFile(folder, "sso", ".out");
        var err = Files.createTempFile(folder, "sso", ".err");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(command + " does not end");
        }
        return new Result(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
