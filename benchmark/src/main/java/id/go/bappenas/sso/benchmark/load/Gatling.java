package id.go.bappenas.sso.benchmark.load;

import id.go.bappenas.sso.benchmark.BenchmarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs Gatling in a separate process, because Gatling ends its process. */
final class Gatling {

    private static final String MAIN = "io.gatling.app.Gatling";

    private Gatling() {}

    /**
     * Measures one round.
     *
     * @param folder for the plan, the log and the readings
     */
    static Round run(SimulationPlan plan, Path folder) throws BenchmarkException, IOException, InterruptedException {
        Files.createDirectories(folder);
        var readings = folder.resolve("readings.csv");
        var usages = folder.resolve("usages.csv");
        Files.deleteIfExists(readings);
        Files.deleteIfExists(usages);
        var file = folder.resolve("plan.properties");
        plan.with("readings", readings).with("usages", usages).write(file);
        var log = folder.resolve("gatling.log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var process = new ProcessBuilder(
                        java.toString(),
                        "-Xmx512m",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-D" + SimulationPlan.FILE + "=" + file,
                        "-cp",
                        System.getProperty("benchmark.classpath", System.getProperty("java.class.path")),
                        MAIN,
                        "--simulation",
                        SignInSimulation.class.getName(),
                        "--results-folder",
                        folder.resolve("gatling").toString(),
                        "--no-reports")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int code = process.waitFor();
        if (code != 0 || !Files.exists(usages)) {
            throw new BenchmarkException("Gatling gagal / failed (" + code + "); log: " + log);
        }
        return new Round(Reading.read(readings), PhaseUsage.read(usages));
    }
}
