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

/** The sentences of a REST resource's codes in all languages: those that all resources share, and its own. */
public final class ProblemMessages {

    private final Map<Language, Properties> sentences = new EnumMap<>(Language.class);

    private ProblemMessages() {}

    /**
     * @param owner class beside which the files {@code <name>_id.properties} and {@code <name>_en.properties} lie, UTF-8
     */
    public static ProblemMessages of(Class<?> owner, String name) {
        var messages = shared();
        messages.sentences.forEach((language, all) -> all.putAll(read(owner, name, language)));
        return messages;
    }

    /** The sentences that all resources share. */
    static ProblemMessages shared() {
        var messages = new ProblemMessages();
        for (var language : Language.values()) {
            messages.sentences.put(language, read(ProblemMessages.class, "problems", language));
        }
        return messages;
    }

    /** The title of the problem's code; if the code has none, the title of its status. */
    String title(Language language, Problem problem) {
        var texts = sentences.get(language);
        return texts.getProperty("title-" + problem.code(), texts.getProperty("title-" + problem.status()));
    }

    /** The sentence of a code, or the code itself if it has no sentence. */
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
