package id.go.bappenas.sso.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every key that a page or mail of any module uses is a message, and every message is used. */
class MessageKeysTest {

    private static final Path ROOT = Path.of("..");

    private static final List<String> TYPES = List.of("login", "email", "account");

    /** The argument of msg; the second group is what follows the first string. */
    private static final Pattern CALL = Pattern.compile("\\bmsg\\(\\s*[\"']([^\"'$]*)(\\$\\{|[\"']\\s*\\+)?");

    private static final Pattern STRING =
            Pattern.compile("[\"'](?:\\$\\{)?([\\w.-]+)(?:}?\\\\?[\"'](\\s*\\+)?|(\\$\\{))");

    /** Key and id are one string each: the admin console and the mails of Keycloak put them together. */
    private static final List<String> JOINED_WITH_AN_ID =
            List.of("requiredAction.", "passwordPoliciesHelp.", "passwordRule.");

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|<[^>]*>|\\$?\\{[^}]*}");

    /** The guide's own words. */
    private static final List<String> SAID_IN_ENGLISH =
            List.of("This is a system generated email and reply is not required.");

    /** Comments, directives, interpolations, styles and scripts. */
    private static final Pattern CODE = Pattern.compile(
            "(?s)<#--.*?-->|<(style|script)\\b.*?</\\1>|</?[#@](?:\"[^\"]*\"|\\((?:\"[^\"]*\"|[^)])*\\)|[^>\"(])*>|\\$\\{(?:\"[^\"]*\"|[^}])*}");

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private static Set<String> strings;
    private static Set<String> beginnings;

    @BeforeAll
    static void readSources() {
        strings = new TreeSet<>();
        beginnings = new TreeSet<>();
        Stream.concat(
                        sources(".java", ".ftl", ".js", ".json"),
                        Stream.of(ROOT.resolve("realm-export/bappenas-realm.json")))
                .forEach(file -> STRING.matcher(read(file))
                        .results()
                        .forEach(found -> (found.group(2) == null && found.group(3) == null ? strings : beginnings)
                                .add(found.group(1))));
    }

    @ParameterizedTest
    @MethodSource("id.go.bappenas.sso.messages.Languages#ofTheme")
    void everyKeyOfATemplateIsAMessage(String language) {
        var undefined = new ArrayList<String>();
        for (var type : TYPES) {
            var defined = messages(file -> isFor(file, type), language);
            defined.addAll(ofKeycloak(type));
            sources(".ftl").filter(file -> isFor(file, type)).forEach(file -> CALL.matcher(read(file))
                    .results()
                    .filter(call -> call.group(2) == null
                            ? !defined.contains(call.group(1))
                            : defined.stream().noneMatch(key -> key.startsWith(call.group(1))))
                    .forEach(call -> undefined.add(file + ": " + call.group(1))));
        }
        assertThat(undefined).as(language).isEmpty();
    }

    @Test
    void everyMessageIsUsed() {
        var left = new ArrayList<String>();
        // The account console is a program of Keycloak that knows its keys.
        for (var type : List.of("login", "email")) {
            var known = ofKeycloak(type);
            messages(file -> file.startsWith(theme(type)), "id").stream()
                    .filter(key -> !known.contains(key) && !isUsed(key))
                    .forEach(key -> left.add(type + ": " + key));
        }
        messages(file -> file.toString().contains("theme-resources"), "id").stream()
                .filter(key -> !isUsed(key))
                .forEach(left::add);
        assertThat(left).isEmpty();
    }

    /** What a page or mail says in one language has no word of the other; names of pages and menus stand in quotes. */
    @ParameterizedTest
    @CsvSource({
        "id, the|your|you|this|these|with|please|click|have|has|will|from|and|not|is|are|was|if|of|sign|enter",
        "en, anda|yang|dan|untuk|tidak|dengan|akun|adalah|atau|pada|dari|jika|sudah|belum|tanpa|dalam|ini|itu|oleh"
    })
    void everyMessageIsInItsLanguage(String language, String wordsOfTheOther) {
        var foreign = Pattern.compile("(?i)(?<![\\w.])(" + wordsOfTheOther + ")(?![\\w.]\\w)\\b");
        var found = new ArrayList<String>();
        sources("messages_" + language + ".properties")
                .filter(file -> !file.startsWith(theme("account")))
                .forEach(file -> texts(read(file)).forEach((key, text) -> {
                    var said = QUOTED.matcher(text).replaceAll(" ");
                    if (!SAID_IN_ENGLISH.contains(text) && foreign.matcher(said).find()) {
                        found.add(key + ": " + text);
                    }
                }));
        assertThat(found).isEmpty();
    }

    /** Words that stand in a template itself are in one language for all readers. */
    @Test
    void noTemplateHasWordsOfItsOwn() {
        var found = new ArrayList<String>();
        sources(".ftl")
                .filter(file ->
                        file.toString().contains("/email/") || file.toString().contains("theme-resources"))
                .forEach(file -> WORD.matcher(
                                TAG.matcher(CODE.matcher(read(file)).replaceAll(" "))
                                        .replaceAll(" "))
                        .results()
                        .forEach(word -> found.add(file.getFileName() + ": " + word.group())));
        assertThat(found).isEmpty();
    }

    private static boolean isUsed(String key) {
        return strings.contains(key)
                || beginnings.stream().anyMatch(beginning -> beginning.length() > 3 && key.startsWith(beginning))
                || JOINED_WITH_AN_ID.stream()
                        .anyMatch(start -> key.startsWith(start) && strings.contains(key.substring(start.length())));
    }

    /** Templates and messages below theme-resources are for pages and mails; only mails have a folder html or text. */
    private static boolean isFor(Path file, String type) {
        if (file.startsWith(theme(type))) {
            return true;
        }
        if (!file.toString().contains("theme-resources")) {
            return false;
        }
        var folder = file.getParent().getFileName().toString();
        return folder.equals("messages") || (folder.equals("html") || folder.equals("text")) == type.equals("email");
    }

    private static Path theme(String type) {
        return ROOT.resolve("theme-bappenas/src/main/resources/theme/bappenas").resolve(type);
    }

    private static Set<String> messages(Predicate<Path> files, String language) {
        return sources("messages_" + language + ".properties")
                .filter(files)
                .flatMap(file -> keys(read(file)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> keys(String text) {
        return texts(text).keySet().stream();
    }

    private static Map<String, String> texts(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** The keys of the messages that Keycloak brings for a type of theme. */
    private static Set<String> ofKeycloak(String type) {
        var keys = new TreeSet<String>();
        for (var parent : List.of("base", "keycloak.v3")) {
            var name = "theme/" + parent + '/' + type + "/messages/messages_en.properties";
            try (var messages = MessageKeysTest.class.getClassLoader().getResourceAsStream(name)) {
                if (messages != null) {
                    keys(new String(messages.readAllBytes(), StandardCharsets.UTF_8))
                            .forEach(keys::add);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(keys).as(type).isNotEmpty();
        return keys;
    }

    private static Stream<Path> sources(String... endings) {
        try (var modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/main")).filter(Files::isDirectory).toList().stream()
                    .flatMap(MessageKeysTest::walk)
                    .filter(file ->
                            Stream.of(endings).anyMatch(file.getFileName().toString()::endsWith));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
