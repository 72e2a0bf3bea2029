package id.go.bappenas.sso.benchmark.person;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import id.go.bappenas.sso.password.PasswordCandidate;
import id.go.bappenas.sso.password.PasswordRule;
import id.go.bappenas.sso.password.contextwords.ContextWordsRule;
import id.go.bappenas.sso.password.personaldata.PersonalDataRule;
import id.go.bappenas.sso.password.text.TextFolding;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PolicyError;

class InventedNameTest {

    private static final int PAIRS = 100_000;

    /** Its rules have their defaults. */
    private static final RealmModel REALM =
            Fakes.of(RealmModel.class, Map.of("getPasswordPolicy", args -> PasswordPolicy.empty()));

    private final List<PasswordRule> rules = List.of(new PersonalDataRule(), new ContextWordsRule());

    @Test
    void noRuleOfTheRealmRefusesAPasswordOfABenchmarkPerson() {
        for (int pair = 0; pair < PAIRS; pair++) {
            var username = InventedName.next();
            var password = BenchmarkUser.newPassword();
            var person = person(username);

            for (var rule : rules) {
                assertThat(refusal(rule, person, password))
                        .as("%s of %s", password, username)
                        .isNull();
            }
        }
    }

    @Test
    void ruleRefusesAPasswordThatHasTheName() {
        var username = InventedName.next();

        assertThat(refusal(new PersonalDataRule(), person(username), "Q!b2" + username))
                .isNotNull();
    }

    @Test
    void nameHasNoCharacterThatAPasswordHasForTheRules() {
        for (int pair = 0; pair < PAIRS / 10; pair++) {
            var ofName = characters(InventedName.next());
            ofName.retainAll(characters(BenchmarkUser.newPassword()));

            assertThat(ofName).isEmpty();
        }
    }

    @Test
    void namesDoNotRepeat() {
        var names = new HashSet<String>();

        for (int number = 0; number < PAIRS; number++) {
            assertThat(names.add(InventedName.next())).isTrue();
        }
    }

    private static PolicyError refusal(PasswordRule rule, UserModel person, String password) {
        return rule.check(new PasswordCandidate(null, REALM, person, null, password));
    }

    private static Set<Integer> characters(String text) {
        return TextFolding.fold(text).chars().boxed().collect(Collectors.toSet());
    }

    /** The person that {@link BenchmarkUser#make} creates. */
    private static UserModel person(String username) {
        return Fakes.of(
                UserModel.class,
                Map.of(
                        "getUsername", args -> username,
                        "getFirstName", args -> BenchmarkUser.FIRST_NAME,
                        "getLastName", args -> BenchmarkUser.LAST_NAME,
                        "getEmail", args -> username + BenchmarkUser.MAIL_DOMAIN,
                        "getAttributeStream", args -> Stream.empty()));
    }
}
