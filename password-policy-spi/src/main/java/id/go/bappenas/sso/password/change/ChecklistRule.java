package id.go.bappenas.sso.password.change;

import static id.go.bappenas.sso.password.charactermix.Requirement.DIGIT;
import static id.go.bappenas.sso.password.charactermix.Requirement.LETTER_CASE;
import static id.go.bappenas.sso.password.charactermix.Requirement.MAXIMUM_LENGTH;
import static id.go.bappenas.sso.password.charactermix.Requirement.SPECIAL;

import id.go.bappenas.sso.password.charactermix.CharacterMixPolicyProviderFactory;
import id.go.bappenas.sso.password.charactermix.Requirement;
import id.go.bappenas.sso.password.contextwords.ContextWordsPolicyProviderFactory;
import id.go.bappenas.sso.password.personaldata.PersonalDataPolicyProviderFactory;
import java.util.Collection;
import java.util.Set;
import org.keycloak.models.PasswordPolicy;

/** The lines of the checklist, in the order of the guide; those of the characters can be judged while typing. */
enum ChecklistRule {
    LENGTH("length", Set.of(Requirement.LENGTH, MAXIMUM_LENGTH)),
    CASE("letter-case", Set.of(LETTER_CASE)),
    NUMBER("digit", Set.of(DIGIT)),
    SYMBOL("special", Set.of(SPECIAL)),
    HISTORY("history", PasswordPolicy.PASSWORD_HISTORY_ID, "invalidPasswordHistoryMessage"),
    PERSONAL_DATA("personal-data", PersonalDataPolicyProviderFactory.PROVIDER_ID, "invalidPasswordPersonalDataMessage"),
    CONTEXT_WORDS("context-words", ContextWordsPolicyProviderFactory.PROVIDER_ID, "invalidPasswordContextWordMessage");

    private final String hook;
    private final String policy;
    private final String refusal;
    private final Set<Requirement> requirements;

    ChecklistRule(String hook, Set<Requirement> requirements) {
        this.hook = hook;
        this.policy = CharacterMixPolicyProviderFactory.PROVIDER_ID;
        this.refusal = "";
        this.requirements = requirements;
    }

    ChecklistRule(String hook, String policy, String refusal) {
        this.hook = hook;
        this.policy = policy;
        this.refusal = refusal;
        this.requirements = Set.of();
    }

    /** The value of {@code data-rule}. */
    String hook() {
        return hook;
    }

    String policy() {
        return policy;
    }

    String text() {
        return "passwordRule." + hook;
    }

    boolean isOfCharacters() {
        return !requirements.isEmpty();
    }

    boolean isAmong(Collection<Requirement> lacks) {
        return requirements.stream().anyMatch(lacks::contains);
    }

    boolean isRefusedBy(String message) {
        return refusal.equals(message);
    }
}
