package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guides of docs/employees: pictures and front page. GuideIT goes through them. */
class GuideTest {

    private static final Path GUIDES = Path.of("..", "docs", "employees");

    private static final Pattern PICTURE = Pattern.compile("pictures/([\\w-]+\\.png)");

    private static final long MOST_BYTES = 80_000;

    @Test
    void guidesShowEachPictureAndNoOther() {
        var shown = new TreeSet<String>();
        guides().forEach(guide ->
                PICTURE.matcher(read(guide)).results().forEach(picture -> shown.add(picture.group(1))));
        var taken = new TreeSet<String>();
        for (var file : files(GUIDES.resolve("pictures"), ".png")) {
            taken.add(file.getFileName().toString());
            assertThat(file).isNotEmptyFile();
            assertThat(file.toFile().length()).as(file.toString()).isLessThan(MOST_BYTES);
        }
        assertThat(shown).isEqualTo(taken);
        assertThat(shown).allSatisfy(picture -> assertThat(shown)
                .as("phone and laptop")
                .contains(picture.replace("-360.", "-1280."), picture.replace("-1280.", "-360.")));
    }

    @Test
    void frontPageListsEveryGuide() {
        var front = read(GUIDES.resolve("README.md"));
        assertThat(guides())
                .filteredOn(guide -> !guide.endsWith("README.md"))
                .isNotEmpty()
                .allSatisfy(guide -> assertThat(front).contains("](" + guide.getFileName() + ")"));
    }

    @Test
    void guidesUseTheWordsOfThePages() {
        assertThat(guides()).allSatisfy(guide -> assertThat(read(guide))
                .doesNotContainPattern("(?i)\\btautan|\\bsandi\\b|pilih \\*\\*Ganti Password"));
    }

    private static List<Path> guides() {
        return files(GUIDES, ".md");
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
