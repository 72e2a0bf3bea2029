package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Actions and images are pinned by commit or digest, because their tags can be moved. */
class PinnedNamesTest {

    private static final Path ROOT = Path.of("..");

    @Test
    void actionsArePinnedByCommitAndNameTheirVersion() throws IOException {
        for (var workflow : workflows()) {
            var text = Files.readString(workflow);

            assertThat(found("uses: *(.*)", text)).isNotEmpty().allSatisfy(uses -> assertThat(uses)
                    .matches("[\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
        }
    }

    @Test
    void workflowTokenIsReadOnlyAndIsNotPassedToSteps() throws IOException {
        for (var workflow : workflows()) {
            var text = Files.readString(workflow);

            assertThat(text).contains("\npermissions:\n  contents: read\n\n").doesNotContain("write-all");
            assertThat(found("(.*: write)", text.split("\n  publish:\n")[0])).isEmpty();
            assertThat(found("uses: (actions/checkout@.*)", text))
                    .hasSameSizeAs(found("(persist-credentials: false)", text));
        }
    }

    /** The job that publishes a release may write, so it runs nothing of the repository. */
    @Test
    void onlyThePublishingJobMayWriteAndItRunsNoCodeOfTheRepository() throws IOException {
        var publish =
                Files.readString(ROOT.resolve(".github/workflows/release.yml")).split("\n  publish:\n")[1];

        assertThat(found("(\\S+: write)", publish)).containsExactly("contents: write");
        assertThat(publish).doesNotContain("checkout", "mvn", ".ci/run", "\n  publish:\n");
        assertThat(found("\n  (\\w+:)\n", publish)).isEmpty();
    }

    @Test
    void imagesArePinnedByTheSameDigestEverywhere() throws IOException {
        var dockerfile = Files.readString(ROOT.resolve("Dockerfile"));
        var compose = Files.readString(ROOT.resolve("docker-compose.yml"));

        assertThat(found("ARG \\w+_IMAGE=(.*)", dockerfile)).hasSize(2).allSatisfy(PinnedNamesTest::isPinned);
        assertThat(found("\\$\\{SSO_\\w+_IMAGE:-(.*)}", compose)).hasSize(4).allSatisfy(PinnedNamesTest::isPinned);
        assertThat(found("\\$\\{SSO_(?:MAVEN|KEYCLOAK)_IMAGE:-(.*)}", compose))
                .containsExactlyElementsOf(found("ARG \\w+_IMAGE=(.*)", dockerfile));
        assertThat(dockerfile).contains("keycloak:" + keycloakVersion() + "@");
    }

    /** Checks the file only; the containers were tried by hand. */
    @Test
    void databaseContainerMountsOnlyItsPassword() throws IOException {
        var compose = Files.readString(ROOT.resolve("docker-compose.yml"));

        assertThat(mounts(compose, "secrets"))
                .containsExactlyInAnyOrder("secrets:/keycloak", "database-secret:/database");
        assertThat(mounts(compose, "postgres"))
                .containsExactlyInAnyOrder("postgres:/var/lib/postgresql/data", "database-secret:/run/sso:ro");
        assertThat(mounts(compose, "keycloak")).containsExactly("secrets:/run/sso:ro");
        assertThat(mounts(compose, "mailpit")).isEmpty();
        assertThat(found("> (/database/.*)", compose)).containsExactly("/database/db_password");
    }

    @Test
    void readmeNamesEachKeycloakThatTheLogCallsTested() throws IOException {
        var tested = found(
                "<keycloak.versions.tested>(.*)</keycloak.versions.tested>", Files.readString(ROOT.resolve("pom.xml")));

        assertThat(tested).hasSize(1);
        assertThat(found("(?m)^\\| (26[.\\d]+) \\| 26[.\\d]+ \\|", Files.readString(ROOT.resolve("README.md"))))
                .containsExactly(tested.get(0).split(", "));
    }

    private static void isPinned(String image) {
        assertThat(image).matches("[\\w./-]+:v?\\d+\\.\\d+[\\w.-]*@sha256:[0-9a-f]{64}");
    }

    private static List<String> mounts(String compose, String service) {
        var block = found("(?s)\n  " + service + ":\n(.*?)(?=\n  \\w|\n\\w|$)", compose)
                .get(0);
        var volumes = found("(?s)\n    volumes:\n((?:      - [^\n]*\n?)+)", block + "\n");
        return volumes.isEmpty() ? List.of() : found("      - (.*)", volumes.get(0));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String keycloakVersion() throws IOException {
        return found("<keycloak.version>(.*)</keycloak.version>", Files.readString(ROOT.resolve("pom.xml")))
                .get(0);
    }

    private static List<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(".github/workflows"))) {
            return files.sorted().toList();
        }
    }
}
