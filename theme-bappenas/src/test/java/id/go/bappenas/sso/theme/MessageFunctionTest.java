package id.go.bappenas.sso.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The function that replaces Keycloak's {@code msg}; UserTextEscapingIT shows its effect. */
class MessageFunctionTest {

    private static final Path THEME = Path.of("src", "main", "resources", "theme", "bappenas");

    @Test
    void pagesAndMailsDefineTheSameFunction() {
        assertThat(read("login/said.ftl")).isEqualTo(read("email/said.ftl")).contains("<#global msg=said>");
    }

    /** Keycloak's template of pages imports footer.ftl, and all pages import that template. */
    @ParameterizedTest
    @CsvSource({
        "login/footer.ftl, <#import \"said.ftl\" as saying>",
        "email/html/template.ftl, <#import \"../said.ftl\" as saying>",
        "email/text/template.ftl, <#import \"../said.ftl\" as saying>",
    })
    void commonImportsImportTheFunction(String file, String line) {
        assertThat(read(file).lines().limit(2)).contains(line);
    }

    private static String read(String file) {
        try {
            return Files.readString(THEME.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
