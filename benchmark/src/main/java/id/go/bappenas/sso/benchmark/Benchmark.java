package id.go.bappenas.sso.benchmark;

import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Failure;
import id.go.bappenas.sso.benchmark.measure.Readings;
import id.go.bappenas.sso.benchmark.report.Document;
import id.go.bappenas.sso.benchmark.report.Machine;
import id.go.bappenas.sso.benchmark.report.Result;
import id.go.bappenas.sso.benchmark.server.Contender;
import id.go.bappenas.sso.benchmark.server.Database;
import id.go.bappenas.sso.benchmark.server.H2;
import id.go.bappenas.sso.benchmark.server.Postgres;
import id.go.bappenas.sso.benchmark.server.Side;
import id.go.bappenas.sso.demo.inbox.Inbox;
import id.go.bappenas.sso.demo.keycloak.KeycloakServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * {@code mvn -Pbenchmark}: the same work on stock Keycloak and on this bundle, alternating, and a table of the times. The table
 * is written after each round, so it is there even if the run ends early.
 */
public final class Benchmark {

    private final BenchmarkOptions options;
    private final StartedParts started = new StartedParts();
    private final List<Result> results = new ArrayList<>();

    Benchmark(BenchmarkOptions options) {
        this.options = options;
    }

    public static void main(String[] args) throws InterruptedException {
        try {
            var benchmark = new Benchmark(BenchmarkOptions.of(System.getProperties()));
            Runtime.getRuntime().addShutdownHook(new Thread(benchmark::stop, "benchmark-stop"));
            var failures = benchmark.run();
            if (!failures.isEmpty()) {
                System.err.println("Sebagian gagal / some of it failed: " + failures);
                System.exit(1);
            }
        } catch (BenchmarkException | IOException | RuntimeException e) {
            System.err.println();
            System.err.println("Benchmark berhenti / stopped: " + (e.getMessage() == null ? e : e.getMessage()));
            System.exit(1);
        }
    }

    /**
     * Ends all parts on Ctrl-C. A server that is being built or started is not yet among the started parts, so all child
     * processes are ended.
     */
    private void stop() {
        ProcessHandle.current().children().forEach(KeycloakServer::end);
        started.close();
    }

    /** Runs the benchmark, prints the table, and returns what failed; the table names it, too. */
    List<Failure> run() throws BenchmarkException, IOException, InterruptedException {
        options.requireServers();
        Files.createDirectories(options.output());
        // Read before the servers start, because they change the load.
        var machine = Machine.here(options.java());
        for (var database : options.databases()) {
            try (started) {
                measure(machine, database);
            }
        }
        var document = new Document(machine, results);
        document.writeInto(options.output());
        if (options.write()) {
            document.writeInto(options.docs());
        }
        System.out.println();
        System.out.println(document.text());
        return results.stream()
                .flatMap(result -> result.readings().failures().stream())
                .toList();
    }

    private Database open(String name) throws BenchmarkException, IOException {
        return name.equals(BenchmarkOptions.H2)
                ? new H2()
                : Postgres.start(options.output().resolve("postgres"));
    }

    private void measure(Machine machine, String name) throws IOException, InterruptedException {
        var readings = new Readings();
        var rows = options.chapters().stream()
                .flatMap(chapter -> chapter.rows(options.amounts()).stream())
                .toList();
        try {
            var database = started.keep(open(name));
            System.out.println("Dua server disiapkan / two servers are made ready: " + database.version());
            results.add(new Result(name, database.version(), rows, readings));
            var inbox = started.keep(Inbox.start("127.0.0.1", 0, 0));
            var contenders = start(database, inbox.smtpPort());
            var bench = new Bench(contenders, database, options.amounts(), folder(database, "work"), readings);
            new Rounds(options.chapters(), bench, () -> new Document(machine, results).writeInto(options.output()))
                    .measure();
        } catch (BenchmarkException | IOException e) {
            if (results.stream().noneMatch(result -> result.database().equals(name))) {
                results.add(new Result(name, name, rows, readings));
            }
            readings.add(new Failure(name, 0, String.valueOf(e.getMessage())));
        }
    }

    /** Starts both servers at the same time, because no measurement runs yet. */
    private Map<Side, Contender> start(Database database, int smtpPort) throws IOException, InterruptedException {
        var archived = options.chapters().stream().anyMatch(Chapter::startsServers);
        var threads = Executors.newFixedThreadPool(Side.values().length);
        var starting = new EnumMap<Side, Future<Contender>>(Side.class);
        for (var side : Side.values()) {
            var folder = folder(database, side.id());
            starting.put(
                    side,
                    threads.submit(() -> started.keep(Contender.start(
                            side, distribution(side), folder, database, smtpPort, archived, options.java()))));
        }
        threads.shutdown();
        // Waits for both servers: if one fails, the other has to be among the started parts to be ended.
        threads.awaitTermination(1, TimeUnit.HOURS);
        var contenders = new EnumMap<Side, Contender>(Side.class);
        for (var side : Side.values()) {
            try {
                contenders.put(side, starting.get(side).get());
            } catch (ExecutionException e) {
                throw new IOException(side.title() + ": " + e.getCause().getMessage(), e.getCause());
            }
        }
        return contenders;
    }

    private Path folder(Database database, String name) {
        return options.output().resolve(database.id() + "-" + name);
    }

    private Path distribution(Side side) {
        return side == Side.STOCK ? options.stock() : options.distribution();
    }
}
