package id.go.bappenas.sso.password.change;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.event.PasswordWrite;
import id.go.bappenas.sso.credential.place.DirectoryPassword;
import id.go.bappenas.sso.credential.place.DirectorySettings;
import id.go.bappenas.sso.credential.place.PasswordPlace;
import id.go.bappenas.sso.mail.link.MailedLink;
import id.go.bappenas.sso.password.PasswordRule;
import id.go.bappenas.sso.password.age.MaxAgeMonthsRule;
import id.go.bappenas.sso.password.charactermix.CharacterMixRule;
import id.go.bappenas.sso.password.expiry.PasswordExpiry;
import id.go.bappenas.sso.support.keycloak.SignInNotes;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;

/**
 * The page {@code change-password}, shown first and after a refusal.
 *
 * @param asksCurrent whether the form asks for the old password: not if it was typed just now, after a mailed link, or if the
 *     account has no password
 */
record ChangeForm(RequiredActionContext context, boolean asksCurrent) {

    static final String CURRENT = "password-current";
    static final String NEW = "password-new";
    static final String CONFIRM = "password-confirm";
    static final String SIGN_OUT_OTHERS = "logout-sessions";

    static final String WRONG_CURRENT = "changePasswordCurrentWrong";
    static final String UNAVAILABLE = "changePasswordUnavailable";
    static final String TOO_OFTEN = "changePasswordTooOften";

    private static final String TEMPLATE = "change-password.ftl";

    static ChangeForm of(RequiredActionContext context) {
        var asksCurrent = !SignInNotes.isPasswordTyped(context.getAuthenticationSession())
                && !MailedLink.isUsed(context)
                && context.getUser().credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
        return new ChangeForm(context, asksCurrent);
    }

    /** Why the person sees the form. */
    static ChangePath reason(RequiredActionContext context) {
        if (MailedLink.isUsed(context)) {
            return ChangePath.RESET;
        }
        var due = ChangePath.dueOf(context.getUser());
        return due == ChangePath.OWN_WISH && PasswordExpiry.isExpired(context.getRealm(), context.getUser())
                ? ChangePath.EXPIRED
                : due;
    }

    /** The key of the message with the reason. */
    static String message(ChangePath reason) {
        return "changePasswordReason." + reason.id();
    }

    Response fresh() {
        return form(true).setAttribute("rules", checklist().unjudged()).createForm(TEMPLATE);
    }

    /** Shows the form again without results of the rules, because the new password was not checked. */
    Response refused(List<FormMessage> errors) {
        return form(wantsOthersSignedOut())
                .setAttribute("rules", checklist().unjudged())
                .setErrors(errors)
                .createForm(TEMPLATE);
    }

    /** Shows the form again with its faults, and with what the rules say of the new password. */
    Response refused(List<FormMessage> errors, String password, Judgement judgement) {
        return form(wantsOthersSignedOut())
                .setAttribute(
                        "rules",
                        checklist()
                                .judged(
                                        password,
                                        judgement.judged(),
                                        judgement.broken().keySet()))
                .setErrors(errors)
                .createForm(TEMPLATE);
    }

    Response rejected(String password, PasswordWrite write, FormMessage error) {
        var rules = checklist().judged(password, write.brokenRules().keySet(), error.getMessage());
        return form(wantsOthersSignedOut())
                .setAttribute("rules", rules)
                .setErrors(List.of(error))
                .createForm(TEMPLATE);
    }

    private LoginFormsProvider form(boolean signOutOthers) {
        var months = MaxAgeMonthsRule.months(context.getRealm());
        return context.form()
                .setAttribute(
                        "change",
                        Map.of(
                                "username",
                                context.getUser().getUsername(),
                                "reason",
                                message(reason(context)),
                                "months",
                                months.isPresent() ? String.valueOf(months.getAsInt()) : "",
                                "asksCurrent",
                                asksCurrent,
                                "rulesOfDirectory",
                                areRulesOfDirectory(),
                                "signOutOthers",
                                signOutOthers,
                                "maximum",
                                String.valueOf(CharacterMixRule.MAXIMUM_LENGTH)));
    }

    /** The history of a person of a directory begins with the first password that Keycloak writes. */
    private Set<String> undecided() {
        var isUnknown = context.getUser().isFederated()
                && PasswordPlace.of(context.getSession(), context.getRealm(), context.getUser())
                        .isDirectory()
                && DirectoryPassword.of(context.getUser())
                        .flatMap(DirectoryPassword::hash)
                        .isEmpty();
        return isUnknown ? Set.of(PasswordPolicy.PASSWORD_HISTORY_ID) : Set.of();
    }

    private boolean areRulesOfDirectory() {
        return DirectorySettings.areRulesOfDirectory(context.getRealm(), context.getUser())
                && PasswordPlace.of(context.getSession(), context.getRealm(), context.getUser())
                        .isDirectory();
    }

    private boolean wantsOthersSignedOut() {
        return "on".equals(context.getHttpRequest().getDecodedFormParameters().getFirst(SIGN_OUT_OTHERS));
    }

    private Checklist checklist() {
        return new Checklist(
                context.getRealm(),
                id -> PasswordRule.of(context.getSession(), id),
                areRulesOfDirectory(),
                undecided());
    }
}
