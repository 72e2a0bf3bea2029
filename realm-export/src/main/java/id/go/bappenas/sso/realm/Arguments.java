package id.go.bappenas.sso.realm;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * The command line.
 *
 * @param target the realm file, or the name of the realm
 * @param help only the usage is to be printed; the other values are null then
 */
record Arguments(URI server, String target, boolean dryRun, boolean help) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    static Arguments parse(Command command, String... args) {
        Deque<String> left = new ArrayDeque<>(List.of(args));
        String server = null;
        String target = command.defaultTarget();
        boolean dryRun = false;
        boolean insecure = false;
        while (!left.isEmpty()) {
            String argument = left.pop();
            if (argument.equals(command.targetOption())) {
                target = value(argument, left);
                continue;
            }
            switch (argument) {
                case "--server" -> server = value(argument, left);
                case "--dry-run" -> dryRun = true;
                case "--insecure-http" -> insecure = true;
                case "--help", "-h" -> {
                    return new Arguments(null, null, false, true);
                }
                default ->
                    throw ApplyException.usage(
                            "Argumen " + argument + " tidak dikenal.", "Unknown argument " + argument + ".");
            }
        }
        if (server == null) {
            throw ApplyException.usage("Argumen --server wajib diisi.", "Argument --server is required.");
        }
        return new Arguments(address(server, insecure), target, dryRun, false);
    }

    private static String value(String argument, Deque<String> left) {
        if (left.isEmpty() || left.peek().startsWith("--")) {
            throw ApplyException.usage("Nilai " + argument + " tidak ada.", "Argument " + argument + " lacks a value.");
        }
        return left.pop();
    }

    private static URI address(String text, boolean insecure) {
        URI server;
        try {
            server = new URI(text);
        } catch (URISyntaxException e) {
            throw notAnAddress(text);
        }
        boolean http = "http".equals(server.getScheme());
        if (server.getHost() == null || !(http || "https".equals(server.getScheme()))) {
            throw notAnAddress(text);
        }
        if (server.getRawUserInfo() != null || server.getRawQuery() != null || server.getRawFragment() != null) {
            throw ApplyException.usage(
                    "Alamat --server hanya boleh berisi skema, host, port, dan path.",
                    "The --server address may hold scheme, host, port and path only.");
        }
        if (http && !insecure && !LOOPBACK.contains(server.getHost())) {
            throw ApplyException.usage(
                    "http tanpa TLS ke " + server.getHost() + " membocorkan kredensial; pakai https, atau"
                            + " --insecure-http bila jaringannya tepercaya.",
                    "Plain http to " + server.getHost() + " gives the credentials away; use https, or"
                            + " --insecure-http if the network is trusted.");
        }
        return server;
    }

    private static ApplyException notAnAddress(String text) {
        return ApplyException.usage(
                "--server " + text + " bukan alamat http(s).", "--server " + text + " is not an http(s) address.");
    }
}
