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
 * What others have to know of a rule of this module, as it stands in {@code password-rules.json}. The checklist of the change
 * form, the answer of REST {@code policy}, the realm tool and the test of the browser script derive from it.
 *
 * @param id as it stands in a realm's policy string
 * @param name for the admin console
 * @param alsoInKeycloak whether Keycloak has a rule of this id, which comes back when this module is removed
 * @param number the policy's value, {@code null} if it has none or is no number
 * @param constants further parameters of REST {@code policy}, the same in each realm
 * @param checklist the lines of the change form's checklist, by which the template and the script know them; may be empty.
 *     Message {@code passwordRule.<line>} is the line's text
 * @param ticks whether {@code change-password.js} judges these lines while the employee types
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

    private static final List<RuleRegistration> ALL = read();

    /** Fields that are missing in the file are empty. */
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

    /** The key of the message that tells the whole rule in one sentence. */
    public String text() {
        return text(checklist.size() == 1 ? checklist.get(0) : id);
    }

    /** The key of the message of a line of the checklist. */
    public static String text(String line) {
        return "passwordRule." + line;
    }

    private static List<RuleRegistration> read() {
        try (var stream = RuleRegistration.class.getResourceAsStream("password-rules.json")) {
            return List.copyOf(new ObjectMapper().readValue(stream, new TypeReference<List<RuleRegistration>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("password-rules.json cannot be read", e);
        }
    }

    /**
     * The value of a policy that is a whole number.
     *
     * @param parameter its name in the answer of REST {@code policy}
     * @param least the smallest number
     * @param most the largest number
     * @param standard what the admin console proposes, and what holds where a policy stands without a value
     * @param english what is counted, for the sentence about a bad value
     * @param indonesian the same in Indonesian
     */
    public record WholeNumber(
            String parameter,
            int least,
            int most,
            @JsonProperty("default") int standard,
            String english,
            String indonesian) {

        /** @throws PasswordPolicyConfigException if the value is anything but a whole number within the limits */
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
                // Refused below, like a number out of range.
            }
            throw new PasswordPolicyConfigException(
                    "%3$s must be a whole number from %1$d to %2$d (%4$s harus bilangan bulat %1$d sampai %2$d)"
                            .formatted(least, most, english, indonesian));
        }
    }
}
