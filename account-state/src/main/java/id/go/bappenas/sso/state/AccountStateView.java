package id.go.bappenas.sso.state;

import id.go.bappenas.sso.state.StateFact.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The state of an account as JSON. Moments are ISO 8601 in UTC, days ISO dates.
 *
 * @param signIn {@code possible}, {@code asks} (after one more page) or {@code blocked}
 * @param reset whether Lupa Password can lead to a new password: {@code possible} or {@code blocked}
 */
public record AccountStateView(String username, String name, String signIn, String reset, List<Fact> facts) {

    /** @param details values of the fact by name */
    public record Fact(
            String topic,
            String code,
            List<String> effects,
            String text,
            Map<String, Object> details,
            List<Help> help) {}

    /** A step that helps. */
    public record Help(String code, String text) {}

    public static AccountStateView of(AccountState state, StateText text) {
        return new AccountStateView(
                state.username(),
                state.name(),
                state.has(Effect.BLOCKS_SIGN_IN) ? "blocked" : state.has(Effect.ASKS_AT_SIGN_IN) ? "asks" : "possible",
                state.has(Effect.BLOCKS_RESET) ? "blocked" : "possible",
                state.facts().stream().map(fact -> view(fact, text)).toList());
    }

    private static Fact view(StateFact fact, StateText text) {
        var details = new LinkedHashMap<String, Object>();
        fact.details().forEach((name, value) -> details.put(name, json(value)));
        return new Fact(
                fact.topic().id(),
                fact.code(),
                fact.effects().stream().map(Effect::id).toList(),
                text.of(fact),
                details,
                fact.help().stream()
                        .map(step -> new Help(step.id(), text.of(step, fact)))
                        .toList());
    }

    private static Object json(Object value) {
        if (value instanceof Term term) {
            return term.id();
        }
        return value instanceof Integer ? value : String.valueOf(value);
    }
}
