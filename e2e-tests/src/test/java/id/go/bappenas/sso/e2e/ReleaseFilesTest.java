package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The zip of a release has every file that the distribution adds to a stock Keycloak. */
class ReleaseFilesTest {

    private static final Path DISTRIBUTION = Path.of("../distribution");
    private static final Path STATIC_FILES = DISTRIBUTION.resolve("src/main/keycloak");

    @Test
    void foldersThatTheDistributionLaysInAreInTheZip() throws IOException {
        var folders = found("<targetPath>(.*)</targetPath>", Files.readString(DISTRIBUTION.resolve("pom.xml")));

        assertThat(folders).contains("providers", "sbom").allSatisfy(folder -> assertThat(patterns())
                .anyMatch(pattern -> pattern.startsWith(folder + "/")));
    }

    @Test
    void staticFilesOfTheDistributionAreInTheZip() throws IOException {
        try (var files = Files.walk(STATIC_FILES)) {
            var paths = files.filter(Files::isRegularFile)
                    .map(file -> STATIC_FILES.relativize(file).toString())
                    .filter(path -> !path.startsWith("bin/"))
                    // An operator's own secrets, which Git ignores as well.
                    .filter(path -> !path.matches("conf/vault/.*_.*"))
                    .toList();

            assertThat(paths).isNotEmpty().allSatisfy(path -> assertThat(patterns())
                    .contains(path));
        }
        assertThat(zip()).contains("<directory>../distribution/src/main/keycloak/bin</directory>");
    }

    private static List<String> patterns() throws IOException {
        return found("<include>(.*)</include>", zip());
    }

    private static String zip() throws IOException {
        return Files.readString(Path.of("../release/src/files.xml"));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
