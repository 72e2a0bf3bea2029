package id.go.bappenas.sso.password.change;

import id.go.bappenas.sso.password.PasswordRule;
import id.go.bappenas.sso.password.manager.AllRulesPolicyManagerProviderFactory;
import id.go.bappenas.sso.password.manager.InvisibleCharacters;
import id.go.bappenas.sso.password.text.PasswordText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;
import org.keycloak.utils.StringUtil;

/**
 * What the realm's rules say of a new password that is not written, because the form has another fault. The page can then name
 * every fault at once.
 *
 * @param judged ids of the policies that have judged
 * @param broken those that the password breaks, in the realm's order
 */
record Judgement(Set<String> judged, Map<String, PolicyError> broken) {

    /**
     * Judges the typed password; not if it is missing.
     *
     * @param isProven whether the person has just proved to know the current password. Otherwise only rules about the text
     *     itself judge, because the others would tell a stranger at an open session about former passwords and personal data.
     */
    static Judgement of(RequiredActionContext context, String password, boolean isProven) {
        var judged = new LinkedHashSet<String>();
        var broken = new LinkedHashMap<String, PolicyError>();
        if (StringUtil.isBlank(password)) {
            return new Judgement(judged, broken);
        }
        var prepared = PasswordText.prepared(password);
        InvisibleCharacters.error(prepared).ifPresent(error -> broken.put(InvisibleCharacters.ID, error));
        var session = context.getSession();
        for (var id : PasswordRule.idsInOrder(context.getRealm().getPasswordPolicy())) {
            if (isProven
                    || PasswordRule.of(session, id)
                            .filter(PasswordRule::isAboutTextAlone)
                            .isPresent()) {
                judged.add(id);
                var error = session.getProvider(PasswordPolicyProvider.class, id)
                        .validate(context.getRealm(), context.getUser(), prepared);
                if (error != null) {
                    broken.put(id, error);
                }
            }
        }
        return new Judgement(judged, broken);
    }

    /** The fault of the new password; empty if it breaks no rule that has judged it. */
    Optional<FormMessage> fault(RequiredActionContext context) {
        return Optional.ofNullable(AllRulesPolicyManagerProviderFactory.combined(
                        context.getSession(), context.getRealm(), context.getUser(), broken.values()))
                .map(error -> new FormMessage(ChangeForm.NEW, error.getMessage(), error.getParameters()));
    }
}
