package id.go.bappenas.sso.state;

import id.go.bappenas.sso.support.problem.ProblemMessages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One fact about an account.
 *
 * @param topic what it is about
 * @param code stable name, such as {@code locked}; the key of its sentence in {@code messages}
 * @param messages the sentences of the module that tells the fact
 * @param effects what it does to the person; empty for information
 * @param help steps that help, the best first
 * @param details values by name, in the order of the sentence's placeholders: {@link Instant}, {@link LocalDate},
 *     {@link Integer}, {@link String}, or {@link Term}
 */
public record StateFact(
        Topic topic,
        String code,
        ProblemMessages messages,
        Set<Effect> effects,
        List<HelpStep> help,
        Map<String, Object> details) {

    /** Name of the detail that is the time until which the person waits. */
    public static final String UNTIL = "until";

    /**
     * A value that has words in each language, under this key of the messages: a kind of mail, a reason.
     *
     * @param id as in JSON
     * @param key of the words
     */
    public record Term(String id, String key) {}

    public StateFact {
        effects = effects.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(effects));
        help = List.copyOf(help);
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** A fact that is information. */
    public static StateFact of(Topic topic, String code, ProblemMessages messages) {
        return new StateFact(topic, code, messages, Set.of(), List.of(), Map.of());
    }

    /** The same fact with these effects. */
    public StateFact with(Effect... more) {
        return new StateFact(topic, code, messages, Set.of(more), help, details);
    }

    /** The same fact with these steps in place of its own. */
    public StateFact helpedBy(HelpStep... steps) {
        return new StateFact(topic, code, messages, effects, Arrays.asList(steps), details);
    }

    /** The same fact with one more value. */
    public StateFact with(String name, Object value) {
        var more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new StateFact(topic, code, messages, effects, help, more);
    }

    public boolean has(Effect effect) {
        return effects.contains(effect);
    }
}
