package id.go.bappenas.sso.benchmark.hash;

import id.go.bappenas.sso.benchmark.BenchmarkException;
import id.go.bappenas.sso.benchmark.machine.Usage;
import id.go.bappenas.sso.benchmark.measure.Amounts;
import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Turn;
import id.go.bappenas.sso.benchmark.measure.Unit;
import id.go.bappenas.sso.benchmark.server.Side;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The limit of all rows with passwords: the hash alone, one at a time, in a JVM that does nothing else. */
public final class HashAlone implements Chapter {

    private static final Map<Side, String> FACTORIES = Map.of(
            Side.STOCK, "org.keycloak.crypto.hash.Argon2PasswordHashProviderFactory",
            Side.OURS, "id.go.bappenas.sso.argon2.NativeArgon2PasswordHashProviderFactory");

    private static final double NANOSECONDS = 1e6;

    /** The row from which the limits of the other rows are computed. */
    public static final Row ROW = Row.sideBySide(
                    "hash",
                    "Hash of a password alone",
                    Unit.MILLISECONDS,
                    "a new JVM with the server's class path: Keycloak's password hash `argon2` (stock: BouncyCastle; ours:"
                            + " argon2-native), one at a time")
            .hashing(1);

    @Override
    public String id() {
        return "hash";
    }

    @Override
    public List<Row> rows(Amounts amounts) {
        return List.of(ROW);
    }

    @Override
    public void measure(Bench bench, int round) throws BenchmarkException, IOException, InterruptedException {
        for (var side : Bench.order(round)) {
            var result = run(bench, side);
            var taken = result.subList(2, result.size());
            for (int index = 0; index < taken.size(); index++) {
                bench.readings()
                        .add(ROW.reading(round, side, index + 1, Long.parseLong(taken.get(index)) / NANOSECONDS));
            }
            bench.readings()
                    .add(new Turn(
                            ROW,
                            round,
                            side,
                            taken.size(),
                            Usage.parse(result.get(1)),
                            Boolean.parseBoolean(result.get(0))));
        }
    }

    private static List<String> run(Bench bench, Side side)
            throws BenchmarkException, IOException, InterruptedException {
        Files.createDirectories(bench.folder());
        var result = bench.folder().resolve("hash-" + side.id() + ".txt");
        Files.deleteIfExists(result);
        var log = bench.folder().resolve("hash-" + side.id() + ".log");
        var amounts = bench.amounts();
        var code = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(bench.contenders().get(side).home()),
                        HashProcess.class.getName(),
                        FACTORIES.get(side),
                        String.valueOf(amounts.warmUp()),
                        String.valueOf(amounts.seconds()),
                        result.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (code != 0 || !Files.exists(result)) {
            throw new BenchmarkException("hash " + side.id() + " gagal / failed (" + code + "); log: " + log);
        }
        return Files.readAllLines(result);
    }

    /** The class path of the server, and the classes of the benchmark. */
    private static String classPath(Path home) throws IOException {
        var parts = new ArrayList<String>();
        for (var folder : List.of("lib/lib/boot", "lib/lib/main", "providers")) {
            parts.add(home.resolve(folder) + File.separator + "*");
        }
        try {
            parts.add(Path.of(HashProcess.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        return String.join(File.pathSeparator, parts);
    }
}
