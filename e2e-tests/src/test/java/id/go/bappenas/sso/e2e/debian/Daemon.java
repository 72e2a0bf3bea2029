package id.go.bappenas.sso.e2e.debian;

import id.go.bappenas.sso.demo.keycloak.KeycloakServer;
import id.go.bappenas.sso.e2e.harness.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A server of a Debian package that runs in the foreground, with all its files in one folder. It is no system service,
 * listens on loopback ports only, and ends with the test.
 */
final class Daemon implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(30);

    private final Process process;
    private final Path output;

    private Daemon(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** A new folder of a server below this run's output; it stays after the run, with the server's log. */
    static Path folder(String name) {
        try {
            var folder = Files.createDirectories(Path.of(System.getProperty("e2e.output"), "debian"))
                    .toAbsolutePath()
                    .normalize();
            var made = Files.createTempDirectory(folder, name + "-");
            // The server's processes run as several users.
            return Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new AssertionError("no folder for " + name, e);
        }
    }

    /** Starts the server and waits until it listens on the port. */
    static Daemon start(List<String> command, Map<String, String> environment, Path folder, int port) {
        var output = folder.resolve("output.log");
        // In a session of its own, because Apache ends its whole process group, which would have the tests in it.
        var inOwnSession = new ArrayList<>(List.of("setsid"));
        inOwnSession.addAll(DebianPackages.command(command));
        try {
            var builder = new ProcessBuilder(inOwnSession)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var daemon = new Daemon(builder.start(), output);
            daemon.awaitPort(port);
            return daemon;
        } catch (IOException e) {
            throw new AssertionError(command.get(0) + " does not start", e);
        }
    }

    private void awaitPort(int port) {
        try {
            Await.until("port " + port, START, () -> {
                if (!process.isAlive()) {
                    throw new AssertionError("ended while starting: " + read(output));
                }
                return listens(port) ? Optional.of(true) : Optional.empty();
            });
        } catch (AssertionError e) {
            close();
            throw new AssertionError("server of " + output.getParent() + " does not listen: " + read(output), e);
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        KeycloakServer.end(process.toHandle());
    }
}
