package id.go.bappenas.sso.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.policy.PasswordPolicyProviderFactory;

/** Compares {@code password-rules.json}, the classes of the rules, their messages and the browser's script. */
class PasswordRuleTest {

    private static final Path SCRIPT =
            Path.of("src/main/resources/theme-resources/resources/password/change-password.js");

    @Test
    void eachRegisteredRuleHasItsClassInMetaInfServices() {
        assertThat(rules())
                .extracting(PasswordRule::getId)
                .containsExactlyInAnyOrderElementsOf(RuleRegistration.all().stream()
                        .map(RuleRegistration::id)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "character-mix, int, 8",
        "no-personal-data, , ",
        "no-context-words, String, ''",
        "max-age-months, int, 3",
        "min-age-hours, int, 24",
        "passwordHistory, int, 6"
    })
    void adminConsoleLearnsTheKindOfValue(String id, String configType, String defaultValue) {
        var rule = rules().stream()
                .filter(found -> found.getId().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(rule.getConfigType()).isEqualTo(configType);
        assertThat(rule.getDefaultConfigValue()).isEqualTo(defaultValue);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void adminConsoleLearnsNameAndVersion(PasswordRule rule) {
        assertThat(rule.getDisplayName()).isNotBlank();
        assertThat(rule.isMultiplSupported()).isFalse();
        assertThat(rule.getOperationalInfo()).containsKey("Version");
    }

    @ParameterizedTest
    @MethodSource("registrations")
    void eachRuleHasItsMessages(RuleRegistration rule) {
        var messages = ResourceBundle.getBundle("theme-resources.messages.messages_en");

        assertThat(messages.keySet())
                .contains("passwordPoliciesHelp." + rule.id(), rule.text(null))
                .containsAll(rule.errors())
                .containsAll(rule.checklist().stream()
                        .map(line -> rule.text(line, 6))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("registrations")
    void standardNumberIsWithinTheLimits(RuleRegistration rule) {
        var number = rule.number();
        if (number != null) {
            assertThat(number.standard()).isBetween(number.least(), number.most());
        }
    }

    @Test
    void linesOfTheChecklistHaveNamesOfTheirOwn() {
        assertThat(RuleRegistration.all())
                .flatExtracting(RuleRegistration::checklist)
                .doesNotHaveDuplicates();
    }

    /** The script's object {@code tests} has one function for each line that it checks while the employee types. */
    @Test
    void scriptChecksExactlyTheChecklistLinesThatItShouldTick() throws IOException {
        var script = Files.readString(SCRIPT);
        var begin = script.indexOf("const tests = {");
        var tests = script.substring(begin, script.indexOf("\n};", begin));
        var judged = Pattern.compile("(?m)^  \"?([a-z-]+)\"?: \\(").matcher(tests);

        assertThat(judged.results().map(result -> result.group(1)))
                .containsExactlyInAnyOrderElementsOf(RuleRegistration.all().stream()
                        .filter(RuleRegistration::ticks)
                        .flatMap(rule -> rule.checklist().stream())
                        .toList());
    }

    private static List<RuleRegistration> registrations() {
        return RuleRegistration.all();
    }

    /**
     * Returns the module's rules. The list also has Keycloak's own factories, and some of them do not load without a server.
     */
    private static List<PasswordRule> rules() {
        return ServiceLoader.load(PasswordPolicyProviderFactory.class).stream()
                .filter(provider -> PasswordRule.class.isAssignableFrom(provider.type()))
                .map(provider -> (PasswordRule) provider.get())
                .toList();
    }
}
