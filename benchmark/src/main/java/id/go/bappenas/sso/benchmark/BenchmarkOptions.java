package id.go.bappenas.sso.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * What {@code -Dbenchmark.…} says.
 *
 * @param databases {@code postgres}, {@code h2}, in the order in which they are measured
 * @param rounds how often each server has its turn
 * @param changes operations per turn
 * @param write whether docs/performance.md gets the result
 * @param stock the unpacked Keycloak
 * @param distribution the same with the bundle
 * @param output where copies of both, databases, logs and results go
 * @param docs the folder of performance.md
 */
record BenchmarkOptions(
        List<String> databases,
        int rounds,
        int changes,
        boolean write,
        Path stock,
        Path distribution,
        Path output,
        Path docs) {

    static final String POSTGRES = "postgres";
    static final String H2 = "h2";

    static BenchmarkOptions of(Properties properties) throws BenchmarkException {
        return new BenchmarkOptions(
                databases(properties.getProperty("benchmark.database", POSTGRES)),
                number(properties, "benchmark.rounds", 5),
                number(properties, "benchmark.changes", 20),
                Boolean.parseBoolean(properties.getProperty("benchmark.write", "false")),
                folder(properties, "benchmark.stock", "benchmark/target/stock"),
                folder(properties, "benchmark.distribution", "distribution/target/keycloak"),
                folder(properties, "benchmark.output", "benchmark/target/benchmark"),
                folder(properties, "benchmark.docs", "docs"));
    }

    private static List<String> databases(String names) throws BenchmarkException {
        var databases =
                Arrays.stream(names.split(",")).map(String::strip).distinct().toList();
        if (!Set.of(POSTGRES, H2).containsAll(databases)) {
            throw new BenchmarkException(
                    "-Dbenchmark.database=%s tidak dikenal; pilih postgres, h2, atau postgres,h2. / is unknown; choose postgres, h2, or postgres,h2."
                            .formatted(names));
        }
        return databases;
    }

    private static int number(Properties properties, String name, int fallback) throws BenchmarkException {
        var value = properties.getProperty(name, String.valueOf(fallback)).strip();
        if (!value.matches("[1-9][0-9]{0,3}")) {
            throw new BenchmarkException(
                    "-D%s=%s harus bilangan 1 sampai 9999. / must be a whole number from 1 to 9999."
                            .formatted(name, value));
        }
        return Integer.parseInt(value);
    }

    private static Path folder(Properties properties, String name, String fallback) {
        return Path.of(properties.getProperty(name, fallback)).toAbsolutePath().normalize();
    }

    void requireServers() throws BenchmarkException {
        for (var folder : List.of(stock, distribution)) {
            if (!Files.isDirectory(folder.resolve("providers"))) {
                throw new BenchmarkException(
                        "Keycloak tidak ada di / is not in " + folder + "; jalankan / run: mvn -Pbenchmark");
            }
        }
    }
}
