package id.go.bappenas.sso.realm;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of a sub-command. Of an option that is given twice the later value counts, unless it may be repeated. */
public final class Arguments {

    /** Help for the options and variables that all sub-commands have that talk to a server. */
    public static final String SERVER_USAGE = """
              --server URL       alamat Admin REST Keycloak / address of Keycloak's Admin REST, such as https://sso.example.go.id
              --ca FILE          PEM: sertifikat CA yang juga dipercaya / PEM: certificates of CAs to trust as well
              --insecure-http    izinkan http ke server lain / allow http to a host other than this one
            """;

    /** Help for the variables with the credentials. */
    public static final String CREDENTIALS_USAGE = """

            SSO_ADMIN_USERNAME + SSO_ADMIN_PASSWORD[_FILE], or
            SSO_ADMIN_CLIENT_ID + SSO_ADMIN_CLIENT_SECRET[_FILE]; SSO_ADMIN_REALM (default: master)
            """;

    private static final String SERVER = "--server";
    private static final String CA = "--ca";
    private static final String INSECURE = "--insecure-http";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Map<String, List<String>> values;
    private final Set<String> flags;

    private Arguments(Map<String, List<String>> values, Set<String> flags) {
        this.values = values;
        this.flags = flags;
    }

    /**
     * Reads the options of a sub-command that talks to a server; {@code --server}, {@code --ca} and {@code --insecure-http} are
     * among them.
     *
     * @param valued the other options that have a value, with their dashes
     * @param switches the other options without one
     * @throws ApplyException if an option is unknown or lacks its value, or if {@code --server} is missing or no address
     */
    public static Arguments ofServer(Set<String> valued, Set<String> switches, List<String> words) {
        Set<String> allValued = new HashSet<>(valued);
        allValued.addAll(Set.of(SERVER, CA));
        Set<String> allSwitches = new HashSet<>(switches);
        allSwitches.add(INSECURE);
        Arguments arguments = of(allValued, allSwitches, words);
        arguments.address();
        return arguments;
    }

    /** Reads the options of a sub-command that needs no server. */
    public static Arguments of(Set<String> valued, Set<String> switches, List<String> words) {
        Map<String, List<String>> values = new HashMap<>();
        Set<String> flags = new HashSet<>();
        Deque<String> left = new ArrayDeque<>(words);
        while (!left.isEmpty()) {
            String argument = left.pop();
            if (valued.contains(argument)) {
                values.computeIfAbsent(argument, any -> new ArrayList<>()).add(value(argument, left));
            } else if (switches.contains(argument)) {
                flags.add(argument);
            } else {
                throw ApplyException.usage(
                        "Argumen " + argument + " tidak dikenal.", "Unknown argument " + argument + ".");
            }
        }
        return new Arguments(values, flags);
    }

    private static String value(String argument, Deque<String> left) {
        if (left.isEmpty() || left.peek().startsWith("--")) {
            throw ApplyException.usage("Nilai " + argument + " tidak ada.", "Argument " + argument + " lacks a value.");
        }
        return left.pop();
    }

    /** The value of an option, the last one if there are several. */
    public Optional<String> value(String option) {
        List<String> all = values(option);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** All values of an option that may be repeated, in order. */
    public List<String> values(String option) {
        return values.getOrDefault(option, List.of());
    }

    public boolean has(String option) {
        return flags.contains(option);
    }

    /** The server with the certificates to be trusted. */
    public Server server() {
        return server(address());
    }

    /** The servers at the addresses of another option, under the same conditions as {@code --server}. */
    public List<Server> servers(String option) {
        return values(option).stream()
                .map(text -> server(address(option, text)))
                .toList();
    }

    private Server server(URI address) {
        return value(CA).map(file -> Server.trusting(address, Path.of(file))).orElseGet(() -> Server.at(address));
    }

    private URI address() {
        String text = value(SERVER)
                .orElseThrow(
                        () -> ApplyException.usage("Argumen --server wajib diisi.", "Argument --server is required."));
        return address(SERVER, text);
    }

    private URI address(String option, String text) {
        URI server;
        try {
            server = new URI(text);
        } catch (URISyntaxException e) {
            throw notAnAddress(option, text);
        }
        boolean http = "http".equals(server.getScheme());
        if (server.getHost() == null || !(http || "https".equals(server.getScheme()))) {
            throw notAnAddress(option, text);
        }
        if (server.getRawUserInfo() != null || server.getRawQuery() != null || server.getRawFragment() != null) {
            throw ApplyException.usage(
                    "Alamat " + option + " hanya boleh berisi skema, host, port, dan path.",
                    "The " + option + " address may hold scheme, host, port and path only.");
        }
        if (http && !has(INSECURE) && !LOOPBACK.contains(server.getHost())) {
            throw ApplyException.usage(
                    "http tanpa TLS ke " + server.getHost() + " membocorkan kredensial; pakai https, atau"
                            + " --insecure-http bila jaringannya tepercaya.",
                    "Plain http to " + server.getHost() + " gives the credentials away; use https, or"
                            + " --insecure-http if the network is trusted.");
        }
        return server;
    }

    private static ApplyException notAnAddress(String option, String text) {
        return ApplyException.usage(
                option + " " + text + " bukan alamat http(s).", option + " " + text + " is not an http(s) address.");
    }
}
