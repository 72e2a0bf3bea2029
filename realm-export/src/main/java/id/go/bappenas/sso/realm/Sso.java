package id.go.bappenas.sso.realm;

import id.go.bappenas.sso.realm.rehearse.RehearseCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The program {@code bin/sso}: the table of its sub-commands, their help and their exit codes. */
public final class Sso {

    private static final List<Subcommand> SUBCOMMANDS = List.of(
            new ApplyCommand(), //
            new RestoreCommand(),
            new RemoveCommand(),
            new RehearseCommand(),
            new PrintCommand(),
            new DoctorCommand());

    private static final Properties VERSIONS = versions();

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    /** The script names the installation's folder by this property. */
    private static final String HOME = "sso.home";

    private Sso() {}

    /** Runs one sub-command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        // The doctor asks with another Host header. The JDK reads the property once.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Path home = Path.of(System.getProperty(HOME, "."));
        System.exit(run(new Invocation(List.of(args), System.getenv(), home, out, err)));
    }

    /**
     * Runs the sub-command that the first words name.
     *
     * @return 0 if all is as asked, 1 if the work stopped, 2 for wrong arguments
     */
    static int run(Invocation invocation) {
        List<String> words = invocation.arguments();
        String first = words.isEmpty() ? "" : words.get(0);
        if (List.of("help", "--help", "-h").contains(first)) {
            return help(words.subList(1, words.size()), invocation);
        }
        if (first.equals("--version")) {
            invocation.out().println(version());
            return 0;
        }
        Optional<Subcommand> chosen = find(words);
        if (chosen.isEmpty()) {
            // The sentence comes last, where it is still on the screen.
            invocation.err().print(overview() + unknown(first));
            return USAGE;
        }
        Subcommand subcommand = chosen.get();
        int length = subcommand.name().split(" ").length;
        return run(subcommand, invocation, words.subList(length, words.size()));
    }

    private static int run(Subcommand subcommand, Invocation invocation, List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            invocation.out().print(subcommand.usage());
            return 0;
        }
        try {
            return subcommand.run(new Invocation(
                    arguments, invocation.environment(), invocation.home(), invocation.out(), invocation.err()));
        } catch (ApplyException e) {
            if (e.isUsage()) {
                invocation.err().println(subcommand.usage());
            }
            invocation.err().println(e.getMessage());
            return e.isUsage() ? USAGE : FAILED;
        }
    }

    /** The version of the tool, which is that of the JARs it comes with. */
    public static String version() {
        return VERSIONS.getProperty("tool");
    }

    /** The version of Keycloak that the tool and its JARs are built for. */
    static String keycloak() {
        return VERSIONS.getProperty("keycloak");
    }

    private static Properties versions() {
        Properties versions = new Properties();
        try (InputStream in = Sso.class.getResourceAsStream("versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("versions.properties cannot be read", e);
        }
        return versions;
    }

    /** The sub-command whose name has most words. */
    private static Optional<Subcommand> find(List<String> words) {
        return SUBCOMMANDS.stream()
                .filter(subcommand -> {
                    List<String> name = Arrays.asList(subcommand.name().split(" "));
                    return words.size() >= name.size()
                            && words.subList(0, name.size()).equals(name);
                })
                .max(Comparator.comparingInt(subcommand -> subcommand.name().split(" ").length));
    }

    private static int help(List<String> words, Invocation invocation) {
        if (words.isEmpty()) {
            invocation.out().print(overview());
            return 0;
        }
        Optional<Subcommand> chosen = find(words);
        if (chosen.isEmpty()) {
            invocation.err().print(overview() + unknown(String.join(" ", words)));
            return USAGE;
        }
        invocation.out().print(chosen.get().usage());
        return 0;
    }

    private static String unknown(String words) {
        return words.isEmpty()
                ? ""
                : "Perintah " + words + " tidak dikenal. / Unknown command " + words + "." + System.lineSeparator();
    }

    private static String overview() {
        StringBuilder text = new StringBuilder("""
                sso COMMAND [OPTION]...

                """);
        Map<String, String> rows = new LinkedHashMap<>();
        SUBCOMMANDS.forEach(subcommand -> rows.put(subcommand.name(), subcommand.summary()));
        rows.put("help [COMMAND]", "pilihan sebuah perintah / the options of a command");
        rows.put("--version", "versi / version");
        rows.forEach((name, summary) -> text.append("  %-16s %s%n".formatted(name, summary)));
        return text.toString();
    }
}
