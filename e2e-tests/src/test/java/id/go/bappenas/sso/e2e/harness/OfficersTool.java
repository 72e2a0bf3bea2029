package id.go.bappenas.sso.e2e.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The command {@code sso-curl} of the distribution, with a folder of its own for tokens.
 *
 * @param folder in which the command keeps its tokens
 */
public record OfficersTool(Sso sso, Path folder) {

    private static final int SECONDS = 60;

    /**
     * What a run of the command ended with.
     *
     * @param output standard output
     * @param messages standard error
     */
    public record Result(int status, String output, String messages) {}

    /** A sign-in that waits for the browser. {@code address} is where the browser has to go. */
    public record SignIn(Process process, BufferedReader messages, String address) {

        /** Types a line, as a person pastes an address. */
        public void type(String line) {
            try {
                process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
                process.getOutputStream().flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public Result result() {
            return OfficersTool.result(process, messages);
        }
    }

    /** Runs the command with these arguments to its end. */
    public Result run(String... arguments) {
        var process = start(arguments);
        return result(process, process.errorReader(StandardCharsets.UTF_8));
    }

    /** Begins a sign-in, and reads the address that the command prints. */
    public SignIn signIn(String... options) {
        var arguments = new ArrayList<>(List.of("sign-in"));
        arguments.addAll(Arrays.asList(options));
        var process = start(arguments.toArray(String[]::new));
        var messages = process.errorReader(StandardCharsets.UTF_8);
        var address = messages.lines()
                .filter(line -> line.startsWith(sso.realm()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("sso-curl printed no address"));
        return new SignIn(process, messages, address);
    }

    /** Makes the access token count as expired, so that the next call gets a new one. */
    public void expire() {
        try {
            var lines = new ArrayList<>(Files.readAllLines(session()));
            lines.set(0, "0");
            Files.write(session(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files in which the command keeps its tokens. */
    public List<Path> files() {
        try (var files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path session() {
        return files().stream()
                .filter(file -> file.toString().endsWith(".officer.session"))
                .findFirst()
                .orElseThrow();
    }

    private Process start(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("project.root"), "distribution/src/main/keycloak/bin/sso-curl")
                .toAbsolutePath()
                .toString());
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "SSO_BROWSER"));
        builder.environment().put("SSO", sso.realm());
        builder.environment().put("SSO_CURL_HOME", folder.toString());
        builder.environment().put("SSO_LANG", "en");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Result result(Process process, BufferedReader messages) {
        try {
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var said = String.join("\n", messages.lines().toList());
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                throw new AssertionError("sso-curl did not end: " + said);
            }
            return new Result(process.exitValue(), output, said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
