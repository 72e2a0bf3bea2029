package id.go.bappenas.sso.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.demo.browser.Chromium;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The shortest run of all chapters without restarts. It tests the benchmark, not the servers. */
class BenchmarkIT {

    @Test
    void shortRunMeasuresBothServersAndWritesTheTable() throws Exception {
        Chromium.findOrInstall(Path.of("target"));
        var properties = new Properties();
        properties.putAll(System.getProperties());
        properties.setProperty("benchmark.database", "h2");
        properties.setProperty("benchmark.chapters", "hash,browser,change,people,list,reset,page");
        properties.setProperty("benchmark.rounds", "1");
        properties.setProperty("benchmark.readings", "2");
        properties.setProperty("benchmark.seconds", "1");
        properties.setProperty("benchmark.warm-up", "1");
        properties.setProperty("benchmark.list", "20");

        var options = BenchmarkOptions.of(properties);
        var folder = options.output();

        var failures = new Benchmark(options).run();

        assertThat(failures).isEmpty();
        assertThat(folder.resolve("performance.md"))
                .content()
                .contains(
                        "| Sign-ins at saturation, through the pages, per s | stock Keycloak | 1 |", "at least 2.20: ")
                .contains("| Lupa Password, mailbox step: which address is right, ms |")
                .contains("| Sign-in page, second visit, requests |")
                .contains("| List of 20 people, submission to last mail, s |");
        assertThat(Files.readAllLines(folder.resolve("performance").resolve("rounds.csv")))
                .contains("database,row,unit,round,subject,number,value")
                .anyMatch(line -> line.startsWith("h2,sign-in-browser,ms,1,stock,"))
                .anyMatch(line -> line.startsWith("h2,sign-ins-browser-cpu,ms CPU,1,ours,"))
                .anyMatch(line -> line.startsWith("h2,change-by-form,ms,1,ours,"))
                .anyMatch(line -> line.startsWith("h2,hash,ms,1,stock,"));
        assertThat(folder.resolve("performance").resolve("ratios.svg"))
                .content()
                .contains("Sign-ins at saturation");
    }
}
