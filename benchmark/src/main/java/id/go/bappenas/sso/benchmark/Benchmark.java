package id.go.bappenas.sso.benchmark;

import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Sample;
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
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** {@code mvn -Pbenchmark}: the same work on stock Keycloak and on this bundle, alternating, and a table of the times. */
public final class Benchmark {

    private final BenchmarkOptions options;
    private final StartedParts started = new StartedParts();

    Benchmark(BenchmarkOptions options) {
        this.options = options;
    }

    public static void main(String[] args) throws InterruptedException {
        try {
            var benchmark = new Benchmark(BenchmarkOptions.of(System.getProperties()));
            Runtime.getRuntime().addShutdownHook(new Thread(benchmark::stop, "benchmark-stop"));
            benchmark.run();
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

    /** Runs the benchmark and returns the folder with the table and the raw rounds. */
    Path run() throws BenchmarkException, IOException, InterruptedException {
        options.requireServers();
        Files.createDirectories(options.output());
        // Read before the servers start, because they change the load.
        var machine = Machine.here();
        var results = new ArrayList<Result>();
        for (var database : options.databases()) {
            try (started) {
                results.add(measure(started.keep(open(database))));
            }
        }
        var document = new Document(machine, results);
        write(options.output(), document);
        if (options.write()) {
            write(options.docs(), document);
        }
        System.out.println();
        System.out.println(document.text());
        return options.output();
    }

    private Database open(String name) throws BenchmarkException, IOException {
        return name.equals(BenchmarkOptions.H2)
                ? new H2()
                : Postgres.start(options.output().resolve("postgres"));
    }

    private Result measure(Database database) throws BenchmarkException, IOException, InterruptedException {
        say("Dua server disiapkan / two servers are made ready: " + database.version());
        var inbox = started.keep(Inbox.start("127.0.0.1", 0, 0));
        var contenders = start(database, inbox.smtpPort());
        var bench = new Bench(contenders, database, options.amounts(), folder(database, "work"));
        var rows = new ArrayList<Row>();
        var samples = new ArrayList<Sample>();
        for (var chapter : options.chapters()) {
            say(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + chapter.id() + " …");
            rows.addAll(chapter.rows(options.amounts()));
            samples.addAll(chapter.measure(bench));
        }
        return new Result(database.id(), database.version(), rows, samples);
    }

    /** Starts both servers at the same time, because no measurement runs yet. */
    private Map<Side, Contender> start(Database database, int smtpPort) throws IOException, InterruptedException {
        var threads = Executors.newFixedThreadPool(Side.values().length);
        var starting = new EnumMap<Side, Future<Contender>>(Side.class);
        for (var side : Side.values()) {
            var folder = folder(database, side.id());
            starting.put(
                    side,
                    threads.submit(
                            () -> started.keep(Contender.start(side, distribution(side), folder, database, smtpPort))));
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

    private static void write(Path folder, Document document) throws IOException {
        document.writeInto(folder);
        document.writeReadings(folder.resolve("performance"));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
