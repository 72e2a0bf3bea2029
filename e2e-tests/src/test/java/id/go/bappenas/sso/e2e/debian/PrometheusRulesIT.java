package id.go.bappenas.sso.e2e.debian;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The operators' alerts in Debian's Prometheus: each fires on its planted state and is silent on the healthy one. */
@Tag("debian")
class PrometheusRulesIT {

    private static final Path FOLDER = Path.of(System.getProperty("project.root"), "docs", "operators", "monitoring")
            .normalize();

    @BeforeAll
    static void requirePackages() {
        DebianPackages.require("prometheus");
    }

    @Test
    void rulesAreWellFormed() {
        assertThat(promtool("check", "sso-alerts.yml")).anyMatch(line -> line.contains("SUCCESS"));
    }

    @Test
    void rulesFireOnTheirStatesAlone() {
        assertThat(promtool("test", "sso-alerts-test.yml"))
                .anyMatch(line -> line.contains("SUCCESS"))
                .noneMatch(line -> line.contains("FAILED"));
    }

    private static List<String> promtool(String work, String file) {
        return DebianPackages.run(
                "promtool", work, "rules", FOLDER.resolve(file).toString());
    }
}
