package id.go.bappenas.sso.password.charactermix;

import java.util.Map;
import java.util.function.IntPredicate;
import org.passay.FailureRuleResult;
import org.passay.PasswordData;
import org.passay.RuleResult;
import org.passay.RuleResultDetail;
import org.passay.SuccessRuleResult;
import org.passay.rule.Rule;

/**
 * Asks for one code point of a kind. Passay's own CharacterRule knows lists of characters only, which cannot say "any
 * letter of Unicode".
 */
record ContainsRule(Requirement requirement, IntPredicate kind) implements Rule {

    @Override
    public RuleResult validate(PasswordData data) {
        for (int codePoint : data.getPassword().toCodePointArray()) {
            if (kind.test(codePoint)) {
                return new SuccessRuleResult();
            }
        }
        return new FailureRuleResult(new RuleResultDetail(requirement.name(), Map.of()));
    }
}
