package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Prometheus rules and dashboard of the operators: they name metrics and chapters that exist. */
class MonitoringFilesTest {

    private static final Path ROOT = Path.of("..");
    private static final Path FOLDER = ROOT.resolve("docs/operators/monitoring");
    private static final Pattern OURS = Pattern.compile("\\bsso_[a-z0-9_]+\\b");
    private static final Pattern REGISTERED = Pattern.compile("\"(sso(?:\\.[a-z0-9]+)+)\"");
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Pattern TESTED = Pattern.compile("alertname: (\\w+)");
    private static final Pattern ANCHOR = Pattern.compile("runbook\\.md#([a-z-]+)");

    @Test
    void rulesAndDashboardNameMetricsOfTheProduct() throws IOException {
        var registered = registered();

        for (var file : List.of("sso-alerts.yml", "sso-dashboard.json")) {
            var named = named(OURS, Files.readString(FOLDER.resolve(file)), 0);
            assertThat(named).as(file).hasSizeGreaterThan(8);
            assertThat(named).as(file).isSubsetOf(registered);
        }
    }

    @Test
    void manualListsEachMetric() throws IOException {
        var manual = Files.readString(ROOT.resolve("docs/operators/monitoring.md"));

        assertThat(registered()).allSatisfy(metric -> assertThat(manual).contains('`' + metric + '`'));
    }

    @Test
    void eachRuleHasATestOfRules() throws IOException {
        var alerts = named(ALERT, Files.readString(FOLDER.resolve("sso-alerts.yml")), 1);

        assertThat(named(TESTED, Files.readString(FOLDER.resolve("sso-alerts-test.yml")), 1))
                .isEqualTo(alerts);
        assertThat(Files.readString(ROOT.resolve("docs/operators/monitoring.md")))
                .contains(alerts);
    }

    @Test
    void linksToTheRunbookLeadToItsChapters() throws IOException {
        var chapters = new TreeSet<String>();
        for (var line : Files.readAllLines(ROOT.resolve("docs/operators/runbook.md"))) {
            if (line.startsWith("## ")) {
                chapters.add(line.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-'));
            }
        }

        for (var file : List.of("monitoring/sso-alerts.yml", "log-codes.md", "monitoring.md")) {
            var anchors = named(
                    ANCHOR, Files.readString(ROOT.resolve("docs/operators").resolve(file)), 1);
            assertThat(anchors).as(file).isNotEmpty().isSubsetOf(chapters);
        }
    }

    @Test
    void panelsOfTheDashboardLieBesideEachOther() throws IOException {
        var dashboard =
                new ObjectMapper().readTree(FOLDER.resolve("sso-dashboard.json").toFile());
        var places = new TreeSet<String>();
        var ids = new TreeSet<Integer>();

        for (var panel : dashboard.path("panels")) {
            var place = panel.path("gridPos");
            assertThat(ids.add(panel.path("id").asInt())).isTrue();
            assertThat(place.path("x").asInt() + place.path("w").asInt()).isLessThanOrEqualTo(24);
            assertThat(places.add(
                            place.path("y").asInt() + "/" + place.path("x").asInt()))
                    .as(panel.path("title").asText())
                    .isTrue();
            assertThat(panel.path("type").asText().equals("row")
                            || !panel.path("targets").isEmpty())
                    .isTrue();
        }
        assertThat(ids).hasSizeGreaterThan(20);
    }

    /** Names as Prometheus sees them: counters with and gauges without {@code _total}. */
    private static Set<String> registered() throws IOException {
        var names = new TreeSet<String>();
        for (var source : sources()) {
            var text = Files.readString(source);
            for (var name : named(REGISTERED, text, 1)) {
                var constant = Pattern.compile("String (\\w+) = \"" + Pattern.quote(name) + "\"")
                        .matcher(text);
                var written = constant.find() ? constant.group(1) : '"' + name + '"';
                var counts = Pattern.compile("\\b(?:new EventCounter|Counter\\.builder|counter)\\(\\s*" + written)
                        .matcher(text)
                        .find();
                names.add(name.replace('.', '_') + (counts ? "_total" : ""));
            }
        }
        return names;
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        try (var modules = Files.list(ROOT)) {
            for (var module : modules.map(folder -> folder.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (var files = Files.walk(module)) {
                    for (var file : files.filter(path -> path.toString().endsWith(".java"))
                            .toList()) {
                        var text = Files.readString(file);
                        if (text.contains("micrometer")
                                || text.contains("RealmGauge")
                                || text.contains("EventCounter")) {
                            sources.add(file);
                        }
                    }
                }
            }
        }
        return sources;
    }

    private static Set<String> named(Pattern pattern, String text, int group) {
        var found = new TreeSet<String>();
        pattern.matcher(text).results().forEach(result -> found.add(result.group(group)));
        return found;
    }
}
