package id.go.bappenas.sso.password.change;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.fakes.Fakes;
import id.go.bappenas.sso.password.charactermix.CharacterMixRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.PasswordPolicyProvider;

class ChecklistTest {

    private static final Checklist CHECKLIST =
            checklist("character-mix(8) and passwordHistory(6) and no-context-words and other(1)");

    @Test
    void listsTheRulesOfTheRealmOnly() {
        assertThat(CHECKLIST.unjudged())
                .extracting(rule -> rule.get("hook"))
                .containsExactly("length", "letter-case", "digit", "special", "history", "context-words");
        assertThat(CHECKLIST.unjudged()).extracting(rule -> rule.get("met")).containsOnly("unknown");
        assertThat(checklist("other(1)").unjudged()).isEmpty();
    }

    @Test
    void otherRulesAreMetWhereAllBrokenRulesAreKnown() {
        assertThat(met(CHECKLIST.judged("Abcd#12", List.of("character-mix", "passwordHistory"), "several")))
                .containsEntry("length", "false")
                .containsEntry("digit", "true")
                .containsEntry("history", "false")
                .containsEntry("context-words", "true");
    }

    @Test
    void rulesWithoutResultAreUnknownAfterOneMessage() {
        assertThat(met(CHECKLIST.judged("Abcd#123", List.of(), "invalidPasswordContextWordMessage")))
                .containsEntry("length", "true")
                .containsEntry("history", "unknown")
                .containsEntry("context-words", "false");
    }

    @Test
    void linesOfRulesThatHaveNotJudgedStayUnknown() {
        assertThat(met(CHECKLIST.judged(
                        "Abcd#12", List.of("character-mix", "no-context-words"), List.of("character-mix"))))
                .containsEntry("length", "false")
                .containsEntry("digit", "true")
                .containsEntry("context-words", "true")
                .containsEntry("history", "unknown");
    }

    @Test
    void messageOfTheHistoryRuleMarksItsLine() {
        assertThat(met(CHECKLIST.judged("Abcd#123", List.of(), "invalidPasswordRecentMessage")))
                .containsEntry("history", "false")
                .containsEntry("context-words", "unknown");
    }

    @Test
    void historyThatIsNotKnownIsNeverMet() {
        var directory = checklist("character-mix(8) and passwordHistory(6)", false, Set.of("passwordHistory"));

        assertThat(met(directory.judged("abc", List.of("character-mix"), "several")))
                .containsEntry("length", "false")
                .containsEntry("history", "unknown");
        assertThat(met(directory.judged("Abcd#123", List.of("passwordHistory"), "invalidPasswordRecentMessage")))
                .containsEntry("length", "true")
                .containsEntry("history", "false");
    }

    @Test
    void rulesOfADirectoryHaveNoLines() {
        assertThat(checklist("character-mix(8) and passwordHistory(6)", true, Set.of())
                        .unjudged())
                .isEmpty();
    }

    /** The policy counts the current password; the sentence names it beside those before it. */
    @ParameterizedTest
    @CsvSource({"6, passwordRule.history, 5", "2, passwordRule.history, 1", "1, passwordRule.history-current, 0"})
    void lineOfTheHistorySaysHowManyPasswordsBeforeTheCurrentOne(int policy, String text, String argument) {
        assertThat(checklist("passwordHistory(" + policy + ")").unjudged())
                .singleElement()
                .satisfies(line -> assertThat(line).containsEntry("text", text).containsEntry("argument", argument));
    }

    @Test
    void eachReasonHasItsMessage() {
        var messages = ResourceBundle.getBundle("theme-resources.messages.messages_en");

        assertThat(messages.keySet())
                .contains(Stream.of(
                                ChangePath.OWN_WISH,
                                ChangePath.EXPIRED,
                                ChangePath.TEMPORARY,
                                ChangePath.REQUESTED,
                                ChangePath.RESET)
                        .map(ChangeForm::message)
                        .toArray(String[]::new));
    }

    private static Checklist checklist(String policy) {
        return checklist(policy, false, Set.of());
    }

    private static Checklist checklist(String policy, boolean isEmpty, Set<String> undecided) {
        return new Checklist(
                realm(policy),
                id -> id.equals("character-mix") ? Optional.of(new CharacterMixRule()) : Optional.empty(),
                isEmpty,
                undecided);
    }

    private static Map<String, String> met(List<Map<String, String>> rules) {
        return rules.stream().collect(Collectors.toMap(rule -> rule.get("hook"), rule -> rule.get("met")));
    }

    private static RealmModel realm(String policy) {
        var anyPolicy = Fakes.of(
                PasswordPolicyProvider.class,
                Map.of(
                        "parseConfig",
                        arguments -> arguments[0] == null ? null : Integer.valueOf((String) arguments[0])));
        var session = Fakes.of(KeycloakSession.class, Map.of("getProvider", arguments -> anyPolicy));
        var parsed = PasswordPolicy.parse(session, policy);
        return Fakes.of(RealmModel.class, Map.of("getPasswordPolicy", arguments -> parsed));
    }
}
