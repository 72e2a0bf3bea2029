package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.go.bappenas.sso.e2e.harness.canary.Canaries;
import id.go.bappenas.sso.e2e.harness.canary.Canaries.Canary;
import id.go.bappenas.sso.e2e.harness.canary.Harvest;
import id.go.bappenas.sso.e2e.harness.canary.Search;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs after all other tests: the database, log, events, tokens and exports of the server have no NIK, birth date,
 * temporary password or link of those tests.
 */
class CanaryIT {

    private static final Canary SECRET = new Canary(Canaries.Kind.TEMPORARY_PASSWORD, "Kenari#8\"+terbang");

    static Stream<String> waysToLeak() {
        var bytes = SECRET.secret().getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                "2026-11-23 INFO mailed " + SECRET.secret() + " to somebody",
                "{\"password\":\"" + SECRET.secret().replace("\"", "\\\"") + "\"}",
                "GET /x?p=" + URLEncoder.encode(SECRET.secret(), StandardCharsets.UTF_8),
                "p=" + Base64.getEncoder().encodeToString(bytes));
    }

    @ParameterizedTest
    @MethodSource("waysToLeak")
    void searchFindsAPlantedLine(String line, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("server.log"), "begin\n" + line + "\nend\n");

        assertThat(Search.in(folder, List.of(SECRET)))
                .extracting(Search.Finding::kind)
                .containsExactly(Canaries.Kind.TEMPORARY_PASSWORD);
    }

    @Test
    void searchFindsNoSecretOfThisRun() throws IOException {
        var parts = Canaries.folders(Path.of(System.getProperty("e2e.output")));
        var harvests =
                parts.stream().map(Harvest::below).filter(Files::isDirectory).toList();
        var canaries = new ArrayList<Canary>();
        for (var part : parts) {
            canaries.addAll(Canaries.in(part));
        }
        if (isRunOfSomeTests()) {
            assumeThat(kinds(canaries))
                    .as("a run of some tests only, which has no secret of every kind")
                    .contains(Canaries.Kind.values());
        }

        assertThat(kinds(canaries)).contains(Canaries.Kind.values());
        assertThat(harvests).isNotEmpty().allSatisfy(harvest -> assertThat(harvest)
                .isNotEmptyDirectory());
        assertThat(parts).noneMatch(Harvest::lacksItsExport);
        for (var harvest : harvests) {
            assertThat(Search.in(harvest, canaries)).isEmpty();
        }
    }

    private static boolean isRunOfSomeTests() {
        return !System.getProperty("e2e.selected", "").isBlank();
    }

    private static Set<Canaries.Kind> kinds(List<Canary> canaries) {
        return canaries.stream().map(Canary::kind).collect(Collectors.toSet());
    }
}
