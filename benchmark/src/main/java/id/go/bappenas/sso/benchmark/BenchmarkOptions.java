package id.go.bappenas.sso.benchmark;

import id.go.bappenas.sso.benchmark.account.FirstPasswords;
import id.go.bappenas.sso.benchmark.account.LongList;
import id.go.bappenas.sso.benchmark.hash.HashAlone;
import id.go.bappenas.sso.benchmark.identity.IdentityCheck;
import id.go.bappenas.sso.benchmark.identity.ResetTiming;
import id.go.bappenas.sso.benchmark.load.SignIns;
import id.go.bappenas.sso.benchmark.measure.Amounts;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.page.SignInPage;
import id.go.bappenas.sso.benchmark.password.PasswordChange;
import id.go.bappenas.sso.benchmark.process.SessionMemory;
import id.go.bappenas.sso.benchmark.process.StartToReady;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * The options {@code -Dbenchmark.…}.
 *
 * @param databases {@code postgres}, {@code h2}, in the order of measurement
 * @param chapters the measurements, in the order of the table
 * @param amounts the numbers of rounds, readings and users
 * @param java further options of Java for our server alone, separated by spaces, to try one; empty otherwise
 * @param write whether docs/performance.md gets the result
 * @param stock the unpacked Keycloak
 * @param distribution the unpacked Keycloak with the bundle
 * @param output the folder for copies of both, databases, logs and results
 * @param docs the folder of performance.md
 */
record BenchmarkOptions(
        List<String> databases,
        List<Chapter> chapters,
        Amounts amounts,
        String java,
        boolean write,
        Path stock,
        Path distribution,
        Path output,
        Path docs) {

    static final String POSTGRES = "postgres";
    static final String H2 = "h2";

    private static final String ALL = "all";

    private static final List<Chapter> CHAPTERS = List.of(
            new StartToReady(),
            new HashAlone(),
            SignIns.byDirectGrant(),
            SignIns.byBrowser(),
            PasswordChange.byForm(),
            PasswordChange.byAdministrator(),
            new FirstPasswords(),
            new LongList(),
            new ResetTiming(),
            new SignInPage(),
            new SessionMemory(),
            new IdentityCheck());

    static BenchmarkOptions of(Properties properties) throws BenchmarkException {
        return new BenchmarkOptions(
                databases(properties.getProperty("benchmark.database", POSTGRES)),
                chapters(properties.getProperty("benchmark.chapters", ALL)),
                new Amounts(
                        number(properties, "benchmark.rounds", 1),
                        number(properties, "benchmark.warm-up", 6),
                        number(properties, "benchmark.readings", 10),
                        number(properties, "benchmark.seconds", 3),
                        number(properties, "benchmark.users", 8),
                        people(properties.getProperty("benchmark.people", "10000,100000")),
                        number(properties, "benchmark.sessions", 500),
                        number(properties, "benchmark.list", 200)),
                properties.getProperty("benchmark.java", ""),
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

    private static List<Chapter> chapters(String names) throws BenchmarkException {
        if (names.strip().equals(ALL)) {
            return CHAPTERS;
        }
        var wanted = Arrays.stream(names.split(",")).map(String::strip).toList();
        var known = CHAPTERS.stream().map(Chapter::id).toList();
        if (!known.containsAll(wanted)) {
            throw new BenchmarkException(
                    "-Dbenchmark.chapters=%s tidak dikenal; pilih dari %s. / is unknown; choose from %s."
                            .formatted(names, known, known));
        }
        return CHAPTERS.stream()
                .filter(chapter -> wanted.contains(chapter.id()))
                .toList();
    }

    private static List<Integer> people(String numbers) throws BenchmarkException {
        if (!numbers.matches("[1-9][0-9]{0,6}(,[1-9][0-9]{0,6})+")) {
            throw new BenchmarkException(("-Dbenchmark.people=%s harus dua bilangan atau lebih, dari kecil ke besar."
                            + " / must be two numbers or more, from few to many: 10000,1000000.")
                    .formatted(numbers));
        }
        return Arrays.stream(numbers.split(",")).map(Integer::valueOf).sorted().toList();
    }

    private static int number(Properties properties, String name, int fallback) throws BenchmarkException {
        var value = properties.getProperty(name, String.valueOf(fallback)).strip();
        if (!value.matches("[1-9][0-9]{0,4}")) {
            throw new BenchmarkException(
                    "-D%s=%s harus bilangan 1 sampai 99999. / must be a whole number from 1 to 99999."
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
