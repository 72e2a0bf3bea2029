package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides of docs/employees and docs/administrators: pictures and front page. GuideIT and OfficerGuideIT go through them. */
class GuideTest {

    private static final Path DOCS = Path.of("..", "docs");

    private static final Pattern PICTURE = Pattern.compile("pictures/([\\w-]+\\.png)");

    private static final long MOST_BYTES = 100_000;

    @ParameterizedTest
    @ValueSource(strings = {"employees", "administrators"})
    void guidesShowEachPictureAndNoOther(String folder) {
        var shown = new TreeSet<String>();
        guides(folder)
                .forEach(guide ->
                        PICTURE.matcher(read(guide)).results().forEach(picture -> shown.add(picture.group(1))));
        var taken = new TreeSet<String>();
        for (var file : files(DOCS.resolve(folder).resolve("pictures"), ".png")) {
            taken.add(file.getFileName().toString());
            assertThat(file).isNotEmptyFile();
            assertThat(file.toFile().length()).as(file.toString()).isLessThan(MOST_BYTES);
        }
        assertThat(shown).isEqualTo(taken);
        assertThat(shown).allSatisfy(picture -> assertThat(shown)
                .as("phone and laptop")
                .contains(picture.replace("-360.", "-1280."), picture.replace("-1280.", "-360.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"employees", "administrators"})
    void frontPageListsEveryGuide(String folder) {
        var front = read(DOCS.resolve(folder).resolve("README.md"));
        assertThat(guides(folder))
                .filteredOn(guide -> !guide.endsWith("README.md"))
                .isNotEmpty()
                .allSatisfy(guide -> assertThat(front).contains("](" + guide.getFileName() + ")"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"employees", "administrators"})
    void guidesUseTheWordsOfThePages(String folder) {
        assertThat(guides(folder)).allSatisfy(guide -> assertThat(read(guide))
                .doesNotContainPattern("(?i)\\btautan|\\bsandi\\b|pilih \\*\\*Ganti Password"));
    }

    private static List<Path> guides(String folder) {
        return files(DOCS.resolve(folder), ".md");
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
