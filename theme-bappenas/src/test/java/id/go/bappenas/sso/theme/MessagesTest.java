package id.go.bappenas.sso.theme;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.messages.Languages;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every language of the theme has the same messages, and no file of the theme has the URL of another server. */
class MessagesTest {

    private static final Path THEME = Path.of("src", "main", "resources", "theme", "bappenas");

    private static final List<String> TYPES = List.of("login", "email", "account");

    /** Names of the user profile's attributes, for all themes. */
    private static final String ATTRIBUTES = "theme-resources";

    private static final Pattern SUPPORTED = Pattern.compile("\"supportedLocales\": \\[([^]]*)]");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}|\\{\\{\\w+}}|\\$\\{[\\w.]+}");

    /** The account console formats with i18next, whose placeholders are not those of MessageFormat. */
    private static final Pattern I18NEXT_PLACEHOLDER = Pattern.compile("\\{\\{\\w+}}");

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>)]*");

    private static final List<String> XML_NAMESPACES =
            List.of("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink");

    static Stream<Arguments> filesOfMessages() throws IOException {
        var files = Stream.<Arguments>builder();
        for (String type : TYPES) {
            Languages.ofTheme(type).forEach(language -> files.add(Arguments.of(type, language)));
        }
        Languages.ofTheme().forEach(language -> files.add(Arguments.of(ATTRIBUTES, language)));
        return files.build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email", "account"})
    void themeOfEachTypeOffersTheSameLanguages(String type) throws IOException {
        assertThat(Languages.ofTheme(type)).isEqualTo(Languages.ofTheme()).contains("id");
    }

    @Test
    void realmSupportsTheLanguagesOfTheTheme() throws IOException {
        var realm = SUPPORTED.matcher(utf8(Path.of("..", "realm-export", "bappenas-realm.json")));

        assertThat(realm.find()).isTrue();
        assertThat(realm.group(1).replaceAll("[\"\\s]", "").split(",")).containsExactlyElementsOf(Languages.ofTheme());
    }

    @ParameterizedTest
    @MethodSource("filesOfMessages")
    void everyLanguageHasTheSameKeys(String type, String language) throws IOException {
        assertThat(messages(type, language).keySet())
                .isEqualTo(messages(type, "id").keySet())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("filesOfMessages")
    void everyLanguageHasTheSamePlaceholders(String type, String language) throws IOException {
        Map<String, String> indonesian = messages(type, "id");
        messages(type, language).forEach((key, message) -> assertThat(placeholders(message))
                .as("%s: %s", type, key)
                .isEqualTo(placeholders(indonesian.getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @MethodSource("filesOfMessages")
    void messagesAreValidMessageFormatsWithoutBareApostrophes(String type, String language) throws IOException {
        messages(type, language).forEach((key, message) -> {
            assertThat(message).as(key).isNotBlank().doesNotContain("'");
            String pattern = I18NEXT_PLACEHOLDER.matcher(message).replaceAll("");
            // Keycloak replaces ${…} before it formats.
            assertThat(new MessageFormat(pattern.replaceAll("\\$\\{[\\w.]+}", "")).toPattern())
                    .as(key)
                    .isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("filesOfMessages")
    void messageFilesHaveNoDuplicateKeys(String type, String language) throws IOException {
        List<String> keys = utf8(file(type, language))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email", "account"})
    void indonesianMessagesUseTheGuidesWordForPassword(String type) throws IOException {
        messages(type, "id").forEach((key, message) -> assertThat(message)
                .as(key)
                .doesNotContainIgnoringCase("kata sandi")
                .doesNotContainPattern("(?i)\\b(mesti|peranti|surel|log masuk|log keluar|peramban|luring)\\b"));
    }

    @Test
    void messagesOfTheGuideAreUnchanged() throws IOException {
        assertThat(messages("login", "id"))
                .containsEntry("loginAccountTitle", "Selamat Datang di SSO Bappenas")
                .containsEntry("updatePasswordTitle", "Ganti Password Akun SSO")
                .containsEntry("passwordNew", "Password Baru")
                .containsEntry("passwordConfirm", "Konfirmasi Password")
                .containsEntry("doUpdatePassword", "Ubah Password")
                .hasEntrySatisfying("doForgotPassword", text -> assertThat(text).contains("Lupa Password"));
        assertThat(messages("email", "id"))
                .containsEntry("passwordResetSubject", "Konfirmasi Perubahan Password")
                .containsEntry("mailSystemGenerated", "This is a system generated email and reply is not required.")
                .containsEntry("mailCopyright", "© Kementerian PPN/Bappenas {0}")
                .containsEntry("mailGreetingName", "Halo {0}")
                .containsEntry("mailPasswordLink", "Link Verifikasi Password")
                .hasEntrySatisfying("passwordResetBody", text -> assertThat(text)
                        .contains(
                                "Berikut adalah link untuk melakukan verifikasi perubahan password Anda:",
                                "Jika Anda tidak meminta perubahan password, abaikan email ini."));
    }

    @Test
    void themeFilesNameNoForeignAddress() {
        themeFiles(".ftl", ".css", ".svg", ".properties").forEach(file -> {
            List<String> addresses = ADDRESS.matcher(utf8(file))
                    .results()
                    .map(MatchResult::group)
                    .filter(address -> !XML_NAMESPACES.contains(address))
                    .toList();
            assertThat(addresses).as(file.toString()).isEmpty();
        });
    }

    @Test
    void templateFtlOfTheLoginPagesIsNotCopied() {
        assertThat(THEME.resolve("login/template.ftl")).doesNotExist();
    }

    @Test
    void textMailsUseTheFrameWithTheFooter() {
        List<Path> text = themeFiles(".ftl")
                .filter(file -> file.getParent().endsWith("email/text") && !file.endsWith("parts.ftl"))
                .toList();
        assertThat(text).isNotEmpty().allSatisfy(file -> assertThat(utf8(file))
                .startsWith("<#ftl output_format=\"plainText\"")
                .contains("emailLayout"));
    }

    private static Map<String, String> messages(String type, String language) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(utf8(file(type, language))));
        Map<String, String> messages = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }

    private static Path file(String type, String language) {
        Path folder = type.equals(ATTRIBUTES) ? Path.of("src", "main", "resources", ATTRIBUTES) : THEME.resolve(type);
        return folder.resolve("messages/messages_" + language + ".properties");
    }

    private static TreeSet<String> placeholders(String message) {
        TreeSet<String> placeholders = new TreeSet<>();
        PLACEHOLDER.matcher(message).results().map(MatchResult::group).forEach(placeholders::add);
        return placeholders;
    }

    private static Stream<Path> themeFiles(String... endings) {
        try (Stream<Path> files = Files.walk(THEME)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails, unlike {@code new String}, on bytes that are not UTF-8. */
    private static String utf8(Path file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
