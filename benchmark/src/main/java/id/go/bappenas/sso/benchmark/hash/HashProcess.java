package id.go.bappenas.sso.benchmark.hash;

import id.go.bappenas.sso.benchmark.machine.JitCompiler;
import id.go.bappenas.sso.benchmark.machine.Parties;
import id.go.bappenas.sso.benchmark.machine.Snapshot;
import id.go.bappenas.sso.benchmark.measure.Stability;
import id.go.bappenas.sso.benchmark.measure.Statistics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keycloak.Config;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.credential.hash.PasswordHashProviderFactory;

/**
 * The main class of a JVM that computes password hashes and does nothing else. Its class path is that of a Keycloak, its
 * arguments are the class of the factory, the most windows of the warm-up, the seconds to measure and the file for the result:
 * whether the warm-up was stable, what was used, and the nanoseconds of each hash, one a line.
 */
public final class HashProcess {

    private static final Duration WINDOW = Duration.ofMillis(500);
    private static final String PASSWORD = "Q!b2c6d7f8g9h2j6";
    /** The number of iterations that is configured. */
    private static final int AS_CONFIGURED = -1;

    /** Kept, because Java forgets the level of a logger that is not in use. */
    private static final Logger TRACING = Logger.getLogger("org.keycloak.tracing");

    private final PasswordHashProvider hash;

    private HashProcess(PasswordHashProvider hash) {
        this.hash = hash;
    }

    public static void main(String[] arguments) throws Exception {
        // Without a session, Keycloak's hash warns each time that it traces nothing.
        TRACING.setLevel(Level.SEVERE);
        var factory = (PasswordHashProviderFactory)
                Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
        factory.init(Config.scope("passwordHashing", "argon2"));
        var lines = new HashProcess(factory.create(null))
                .measure(Integer.parseInt(arguments[1]), Duration.ofSeconds(Long.parseLong(arguments[2])));
        Files.write(Path.of(arguments[3]), lines);
        factory.close();
        System.exit(0);
    }

    private List<String> measure(int mostWindows, Duration time) {
        var compiler = new JitCompiler(ProcessHandle.current().pid());
        var stability = new Stability(mostWindows, compiler::share);
        while (!stability.isOver()) {
            var taken = hashesFor(WINDOW).stream().map(Long::doubleValue).toList();
            stability.add(Statistics.of(taken).median());
        }
        var begin = Snapshot.take();
        var taken = hashesFor(time);
        var process = ProcessHandle.current();
        // The servers are children of the parent, too.
        var parties = new Parties(
                List.of(process.pid()),
                OptionalLong.empty(),
                process.parent().orElseThrow().pid());
        var usage = begin.until(Snapshot.take(), parties, process.pid());
        var lines = new ArrayList<String>();
        lines.add(String.valueOf(stability.isStable()));
        lines.add(usage.line());
        taken.forEach(nanos -> lines.add(String.valueOf(nanos)));
        return lines;
    }

    private List<Long> hashesFor(Duration time) {
        var taken = new ArrayList<Long>();
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() - end < 0) {
            var begin = System.nanoTime();
            hash.encodedCredential(PASSWORD, AS_CONFIGURED);
            taken.add(System.nanoTime() - begin);
        }
        return taken;
    }
}
