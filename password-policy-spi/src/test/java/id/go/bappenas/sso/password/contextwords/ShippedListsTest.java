package id.go.bappenas.sso.password.contextwords;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.password.text.TextFolding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedListsTest {

    @Test
    void listOfCommonPasswordsIsComplete() {
        assertThat(CommonPasswords.size()).isGreaterThan(9_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"common-passwords.txt", "context-words.txt"})
    void entriesAreWrittenOnce(String name) {
        assertThat(Resources.lines(name).filter(line -> !line.isBlank() && !line.startsWith("#")))
                .extracting(TextFolding::fold)
                .doesNotHaveDuplicates();
    }

    @Test
    void refusesEveryCommonPassword() {
        assertThat(Resources.lines("common-passwords.txt").filter(line -> !line.startsWith("#")))
                .allMatch(entry -> CommonPasswords.contain(TextFolding.plain(entry)))
                .allMatch(entry -> entry.length() >= CommonPasswords.SHORTEST_CORE);
    }

    @Test
    void everyInnocentWordWouldBeRefusedWithoutItsEntry() {
        var shipped = WordList.parse(Resources.text("context-words.txt"));

        assertThat(shipped.innocent())
                .allMatch(word -> shipped.words().stream().anyMatch(word::contains))
                .noneMatch(shipped::hasOneIn);
    }

    @Test
    void sourcesLieBesideTheLists() {
        assertThat(Resources.text("SOURCES.md")).contains("context-words.txt", "common-passwords.txt", "Copyright");
    }
}
