package id.go.bappenas.sso.password.change;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.PasswordPolicyProvider;

class ChecklistTest {

    private static final Checklist CHECKLIST =
            new Checklist(realm("character-mix(8) and passwordHistory(6) and no-context-words and other(1)"));

    @Test
    void onlyRulesOfTheRealmAreListed() {
        assertThat(CHECKLIST.unjudged())
                .extracting(rule -> rule.get("hook"))
                .containsExactly("length", "letter-case", "digit", "special", "history", "context-words");
        assertThat(CHECKLIST.unjudged()).extracting(rule -> rule.get("met")).containsOnly("unknown");
        assertThat(new Checklist(realm("other(1)")).unjudged()).isEmpty();
    }

    @Test
    void whereAllBrokenRulesAreKnownTheOthersAreMet() {
        assertThat(met(CHECKLIST.judged("Abcd#12", List.of("character-mix", "passwordHistory"), "several")))
                .containsEntry("length", "false")
                .containsEntry("digit", "true")
                .containsEntry("history", "false")
                .containsEntry("context-words", "true");
    }

    @Test
    void whereOneMessageIsKnownTheOthersAreNotJudged() {
        assertThat(met(CHECKLIST.judged("Abcd#123", List.of(), "invalidPasswordContextWordMessage")))
                .containsEntry("length", "true")
                .containsEntry("history", "unknown")
                .containsEntry("context-words", "false");
    }

    @Test
    void everyRuleHasWords() {
        var words = ResourceBundle.getBundle("theme-resources.messages.messages_en");
        for (var rule : ChecklistRule.values()) {
            assertThat(words.containsKey(rule.text())).as(rule.text()).isTrue();
        }
        for (var reason : ChangeReason.values()) {
            assertThat(words.containsKey(reason.message())).as(reason.message()).isTrue();
        }
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
