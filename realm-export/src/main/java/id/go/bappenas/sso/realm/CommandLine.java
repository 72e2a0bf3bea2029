package id.go.bappenas.sso.realm;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The choice among the sub-commands of {@code bin/sso}, their help and their exit codes. */
public final class CommandLine {

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private final List<Subcommand> subcommands;

    /** @param subcommands in the order in which the help lists them */
    public CommandLine(List<Subcommand> subcommands) {
        this.subcommands = List.copyOf(subcommands);
    }

    /**
     * Runs the sub-command that the first words name.
     *
     * @return 0 if all is as asked, 1 if the work stopped, 2 for wrong arguments
     */
    public int run(Invocation invocation) {
        List<String> words = invocation.arguments();
        String first = words.isEmpty() ? "" : words.get(0);
        if (List.of("help", "--help", "-h").contains(first)) {
            return help(words.subList(1, words.size()), invocation);
        }
        if (first.equals("--version")) {
            invocation.out().println(ToolVersion.tool());
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

    /** The sub-command whose name has most words. */
    private Optional<Subcommand> find(List<String> words) {
        return subcommands.stream()
                .filter(subcommand -> {
                    List<String> name = Arrays.asList(subcommand.name().split(" "));
                    return words.size() >= name.size()
                            && words.subList(0, name.size()).equals(name);
                })
                .max(Comparator.comparingInt(subcommand -> subcommand.name().split(" ").length));
    }

    private int help(List<String> words, Invocation invocation) {
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

    private String overview() {
        StringBuilder text = new StringBuilder("""
                sso COMMAND [OPTION]...

                """);
        Map<String, String> rows = new LinkedHashMap<>();
        subcommands.forEach(subcommand -> rows.put(subcommand.name(), subcommand.summary()));
        rows.put("help [COMMAND]", "pilihan sebuah perintah / the options of a command");
        rows.put("--version", "versi / version");
        rows.forEach((name, summary) -> text.append("  %-16s %s%n".formatted(name, summary)));
        return text.toString();
    }
}
