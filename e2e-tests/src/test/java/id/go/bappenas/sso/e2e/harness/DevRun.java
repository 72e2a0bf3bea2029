package id.go.bappenas.sso.e2e.harness;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** {@code ./dev it}: runs classes or methods ({@code SomeIT#method}) against the {@link DevServer}, without Maven. */
public final class DevRun {

    private static final String PACKAGE = "id/go/bappenas/sso/e2e";

    /** Prints each test as it ends. */
    private static final class Lines implements TestExecutionListener {

        private long begun;

        @Override
        public void executionStarted(TestIdentifier test) {
            begun = System.nanoTime();
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                System.out.printf(
                        "%-10s %6.1f s  %s%n",
                        result.getStatus(), (System.nanoTime() - begun) / 1e9, test.getDisplayName());
            }
        }
    }

    private DevRun() {}

    /** @param args folder of the compiled tests, file with the server's addresses, then classes and methods */
    public static void main(String[] args) throws IOException, ClassNotFoundException {
        var addresses = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(args[1]))) {
            addresses.load(reader);
        }
        addresses.stringPropertyNames().forEach(name -> System.setProperty(name, addresses.getProperty(name)));
        var selectors = new ArrayList<DiscoverySelector>();
        for (var named : List.of(args).subList(2, args.length)) {
            var found = selectors(Path.of(args[0]), named);
            if (found.isEmpty()) {
                System.err.println("no such test: " + named);
                System.exit(2);
            }
            selectors.addAll(found);
        }
        System.exit(run(selectors) ? 0 : 1);
    }

    private static boolean run(List<DiscoverySelector> selectors) {
        var summary = new SummaryGeneratingListener();
        var request =
                LauncherDiscoveryRequestBuilder.request().selectors(selectors).build();
        try (var session = LauncherFactory.openSession()) {
            session.getLauncher().execute(request, summary, new Lines());
        }
        var out = new PrintWriter(System.out, true);
        summary.getSummary().printFailuresTo(out, 15);
        out.printf(
                "%d tests, %d failed%n",
                summary.getSummary().getTestsStartedCount(),
                summary.getSummary().getTotalFailureCount());
        return summary.getSummary().getTestsSucceededCount() > 0
                && summary.getSummary().getTotalFailureCount() == 0;
    }

    /** Selects a class, or all its methods with a name, with any parameters; empty if the class does not exist. */
    private static List<DiscoverySelector> selectors(Path classes, String named)
            throws IOException, ClassNotFoundException {
        var parts = named.split("#");
        var name = className(classes, parts[0]);
        if (name.isEmpty()) {
            return List.of();
        }
        var type = Class.forName(name.get());
        if (parts.length == 1) {
            return List.of(selectClass(type));
        }
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(parts[1]))
                .map(method -> (DiscoverySelector) selectMethod(type, method))
                .toList();
    }

    private static Optional<String> className(Path classes, String simpleName) throws IOException {
        try (var files = Files.walk(classes.resolve(PACKAGE))) {
            return files.filter(file -> file.endsWith(simpleName + ".class"))
                    .map(file -> classes.relativize(file).toString())
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .findFirst();
        }
    }
}
