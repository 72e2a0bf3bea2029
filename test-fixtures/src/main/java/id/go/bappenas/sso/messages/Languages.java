package id.go.bappenas.sso.messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** The languages that the theme offers, from its {@code theme.properties}: every text exists in each of them. */
public final class Languages {

    private static final Path THEME = Path.of("..", "theme-bappenas", "src", "main", "resources", "theme", "bappenas");

    private Languages() {}

    /** The languages of the login pages. */
    public static List<String> ofTheme() throws IOException {
        return ofTheme("login");
    }

    /** @param type login, email or account */
    public static List<String> ofTheme(String type) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(THEME.resolve(type).resolve("theme.properties"))) {
            properties.load(reader);
        }
        return List.of(properties.getProperty("locales").split("\\s*,\\s*"));
    }
}
