package id.go.bappenas.sso.benchmark.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The machine of the run, as far as it affects the figures. */
public record Machine(int cores, String processor, String memory, String system, String java, String load) {

    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");
    /** The kernel marks the chosen word: {@code always [madvise] never}. */
    private static final Path HUGE_PAGES =
            Path.of("/proc").resolveSibling("sys/kernel/mm/transparent_hugepage/enabled");

    private static final Pattern CHOSEN = Pattern.compile(".*\\[(\\w+)].*");
    private static final double KIB_PER_GIB = 1024 * 1024;

    /** @param trial options of Java that only our server has; empty if it has none */
    public static Machine here(String trial) {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                field(PROCESSOR, "model name").orElse("unknown processor"),
                field(MEMORY, "MemTotal").map(Machine::gibibytes).orElse("unknown"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", transparent huge pages: "
                        + find(HUGE_PAGES, CHOSEN).orElse("unknown"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version")
                        + (trial.isBlank() ? "" : " (SSO Bappenas with " + trial + ")"),
                String.format(
                        Locale.ROOT,
                        "%.1f",
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }

    private static String gibibytes(String kibibytes) {
        return String.format(
                Locale.ROOT, "%.1f GiB", Double.parseDouble(kibibytes.split(" ")[0]) / KIB_PER_GIB);
    }

    /** A value from a Linux file of {@code name : value} lines; empty on other systems. */
    private static Optional<String> field(Path file, String name) {
        return find(file, Pattern.compile(Pattern.quote(name) + "\\s*:\\s*(.+)"));
    }

    /** The group of the first line that matches; empty if the system has no such file. */
    private static Optional<String> find(Path file, Pattern pattern) {
        try (var lines = Files.lines(file)) {
            return lines.map(pattern::matcher)
                    .filter(matcher -> matcher.matches())
                    .map(matcher -> matcher.group(1))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
