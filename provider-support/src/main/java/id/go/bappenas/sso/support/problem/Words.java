package id.go.bappenas.sso.support.problem;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Sentences of the codes of a REST resource, in both languages: those all resources share, and its own. */
public final class Words {

    private final Map<Language, Properties> sentences = new EnumMap<>(Language.class);

    private Words() {}

    /**
     * @param owner class beside which the files {@code <name>_id.properties} and {@code <name>_en.properties} lie, UTF-8
     */
    public static Words of(Class<?> owner, String name) {
        var words = new Words();
        for (var language : Language.values()) {
            var all = read(Words.class, "problems", language);
            all.putAll(read(owner, name, language));
            words.sentences.put(language, all);
        }
        return words;
    }

    /** Those that all resources share. */
    static Words shared() {
        var words = new Words();
        for (var language : Language.values()) {
            words.sentences.put(language, read(Words.class, "problems", language));
        }
        return words;
    }

    /** The sentence of a code, the code itself if it has none. */
    public String say(Language language, String code, List<Object> arguments) {
        var sentence = sentences.get(language).getProperty(code, code);
        return new MessageFormat(sentence, Locale.ROOT).format(arguments.toArray());
    }

    private static Properties read(Class<?> owner, String name, Language language) {
        var file = name + "_" + language.tag() + ".properties";
        try (var stream = owner.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("missing: " + file);
            }
            var properties = new Properties();
            properties.load(new StringReader(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
