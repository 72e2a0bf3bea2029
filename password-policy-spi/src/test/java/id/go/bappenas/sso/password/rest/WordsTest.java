package id.go.bappenas.sso.password.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void bothLanguagesHaveTheSameSentences() throws IOException {
        var indonesian = read("password_id.properties");
        var english = read("password_en.properties");

        assertThat(indonesian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(indonesian.values().toString() + english.values())
                .doesNotContain("'")
                .doesNotContainIgnoringCase("kata sandi");
    }

    private static Properties read(String file) throws IOException {
        var properties = new Properties();
        try (var reader =
                new InputStreamReader(PasswordResource.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
