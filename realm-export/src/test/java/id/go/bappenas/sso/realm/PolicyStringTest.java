package id.go.bappenas.sso.realm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyStringTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "character-mix(8) and passwordHistory(6) and no-context-words(undefined) | passwordHistory(6)",
                "length(8) and character-mix and regexPattern(^(ab)+$) and max-age-months(3) and digits(1)"
                        + " | length(8) and regexPattern(^(ab)+$) and digits(1)",
                "character-mix(8) and max-age-months(3) | ''",
                "'' | ''",
            })
    void removesOnlyRulesOfTheBundle(String policy, String rest) {
        assertThat(PolicyString.without(policy, Bundle.POLICIES)).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "passwordHistory(6) and length(8)",
                "regexPattern(character-mix) and passwordHistory(6)",
                "digits(1)  and no-personal-database(1)",
            })
    void keepsRulesOfOthersUnchanged(String policy) {
        assertThat(PolicyString.without(policy, Bundle.POLICIES)).isEqualTo(policy);
        assertThat(PolicyString.names(policy, Bundle.POLICIES)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "character-mix(8) and max-age-months(3) | '' | character-mix(8) and max-age-months(3)",
                "character-mix(8) | passwordBlacklist(x) and length(12) | character-mix(8) and passwordBlacklist(x) and length(12)",
                "passwordHistory(6) | passwordHistory(3) and notUsername(undefined) | passwordHistory(6) and notUsername(undefined)",
                "max-age-months(3) | forceExpiredPasswordChange(90) | max-age-months(3)",
                "character-mix(8) | forceExpiredPasswordChange(90) | character-mix(8) and forceExpiredPasswordChange(90)",
                "character-mix(8) | maxLength(7) | character-mix(8)",
                "character-mix(8) | maxLength(8) | character-mix(8) and maxLength(8)",
            })
    void rulesOfTheMinistryStayUnlessTheyContradict(String file, String live, String together) {
        assertThat(PolicyString.with(file, live)).isEqualTo(together);
        assertThat(PolicyString.with(file, together)).isEqualTo(together);
    }
}
