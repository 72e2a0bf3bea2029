package id.go.bappenas.sso.password;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.keycloak.policy.PasswordPolicyConfigException;

/**
 * The entry of a rule in {@code password-rules.json}. The checklist of the change form, the answer of REST {@code policy}, the
 * realm tool and the test of the browser script are derived from it.
 *
 * @param id as in a realm's policy string
 * @param name for the admin console
 * @param alsoInKeycloak whether Keycloak has a rule of this id, which takes effect again if this module is removed
 * @param number the policy's value, {@code null} if the policy has no value or its value is not a number
 * @param constants further parameters of REST {@code policy}, the same in each realm
 * @param checklist the lines of the change form's checklist, as the template and the script name them; may be empty. Message
 *     {@code passwordRule.<line>} is the line's text
 * @param ticks whether {@code change-password.js} checks these lines while the employee types
 * @param errors the keys of the messages that refuse a password
 */
public record RuleRegistration(
        String id,
        String name,
        boolean alsoInKeycloak,
        WholeNumber number,
        Map<String, Integer> constants,
        List<String> checklist,
        boolean ticks,
        List<String> errors) {

    /** Instead of "and the 0 passwords before it". */
    private static final String CURRENT_ONLY = "passwordRule.history-current";

    private static final List<RuleRegistration> ALL = read();

    /** Replaces missing fields by empty values. */
    public RuleRegistration {
        constants = constants == null ? Map.of() : Map.copyOf(constants);
        checklist = checklist == null ? List.of() : List.copyOf(checklist);
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /** All rules, in the order of the checklist. */
    public static List<RuleRegistration> all() {
        return List.copyOf(ALL);
    }

    /** @throws IllegalStateException if the rule is not registered */
    public static RuleRegistration of(String id) {
        return ALL.stream()
                .filter(rule -> rule.id().equals(id))
                .findAny()
                .orElseThrow(() -> new IllegalStateException(id + " is missing in password-rules.json"));
    }

    /** The key of the message that describes the whole rule in one sentence, for this value of the policy. */
    public String text(Object value) {
        return text(checklist.size() == 1 ? checklist.get(0) : id, value);
    }

    /** The key of the message of a line of the checklist, for this value of the policy. */
    public String text(String line, Object value) {
        return Integer.valueOf(0).equals(said(value)) ? CURRENT_ONLY : "passwordRule." + line;
    }

    /** The value as the messages say it: people know "5 passwords before the current one", and the policy counts 6. */
    public Object said(Object value) {
        return number != null && number.countsCurrent() && value instanceof Integer passwords ? passwords - 1 : value;
    }

    private static List<RuleRegistration> read() {
        try (var stream = RuleRegistration.class.getResourceAsStream("password-rules.json")) {
            return List.copyOf(new ObjectMapper().readValue(stream, new TypeReference<List<RuleRegistration>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("password-rules.json cannot be read", e);
        }
    }

    /**
     * A policy value that is a whole number.
     *
     * @param parameter its name in the answer of REST {@code policy}
     * @param least the smallest number
     * @param most the largest number
     * @param standard proposed by the admin console, and used if a policy has no value
     * @param english the counted unit, for the message about an invalid value
     * @param indonesian the same in Indonesian
     * @param countsCurrent whether the number of passwords includes the current one
     */
    public record WholeNumber(
            String parameter,
            int least,
            int most,
            @JsonProperty("default") int standard,
            String english,
            String indonesian,
            boolean countsCurrent) {

        /** @throws PasswordPolicyConfigException unless the value is a whole number within the limits */
        public int parse(String value) {
            if (value == null) {
                return standard;
            }
            try {
                int number = Integer.parseInt(value.strip());
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // The range check below refuses it.
            }
            throw new PasswordPolicyConfigException(
                    "%3$s must be a whole number from %1$d to %2$d (%4$s harus bilangan bulat %1$d sampai %2$d)"
                            .formatted(least, most, english, indonesian));
        }
    }
}
