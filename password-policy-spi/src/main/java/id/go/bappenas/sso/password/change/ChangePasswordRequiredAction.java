package id.go.bappenas.sso.password.change;

import id.go.bappenas.sso.credential.event.PasswordWrite;
import id.go.bappenas.sso.credential.place.DirectoryUnavailableException;
import id.go.bappenas.sso.credential.signin.SignInPassword;
import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.mail.link.MailedLink;
import id.go.bappenas.sso.password.text.PasswordText;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.OperationalInfo;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.counter.CountersUnavailableException;
import id.go.bappenas.sso.support.jpa.PersonLock;
import id.go.bappenas.sso.support.keycloak.FormNames;
import id.go.bappenas.sso.support.keycloak.UserSessions;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdatePassword;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.storage.ReadOnlyException;
import org.keycloak.utils.StringUtil;

/**
 * Required action {@code UPDATE_PASSWORD} in place of Keycloak's: the form of the ministry's guide. Unlike Keycloak's action it
 * asks for the old password if that was not typed just now, lists the rules, ends other sessions only after the change
 * succeeded, and shows a notice afterwards. {@code kc_action}, {@code max_auth_age} and the policy
 * {@code forceExpiredPasswordChange} work as in Keycloak.
 */
public final class ChangePasswordRequiredAction extends UpdatePassword implements OperationalInfo {

    /** Takes precedence over Keycloak's action, whose order is 0. */
    private static final int ORDER = 1;

    private static final Logger LOG = Logger.getLogger(ChangePasswordRequiredAction.class);

    /** The try could not be counted and was therefore not made. */
    private static final String NOT_COUNTED = "not_counted";

    private static final String TOO_MANY = "changes_per_day";

    /** Another transaction held the lock. */
    private static final String BUSY = "busy";

    /** Another password was written at the same moment. */
    private static final String REPLACED = "password_replaced";

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (PasswordElsewhere.isDue(context)) {
            PasswordElsewhere.show(context);
        } else {
            context.challenge(ChangeForm.of(context).fresh());
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (PasswordElsewhere.isDue(context)) {
            PasswordElsewhere.leave(context);
            return;
        }
        var events = ChangeEvents.start(context);
        if (SignInOutdatedRequiredAction.isDue(context)) {
            events.refused(SignInOutdatedRequiredAction.ERROR);
            SignInOutdatedRequiredAction.deadEnd(context);
            return;
        }
        var form = ChangeForm.of(context);
        try {
            process(context, form, events);
        } catch (PersistenceException | ModelException e) {
            if (!PersonLock.isFault(e)) {
                throw e;
            }
            LOG.errorf(
                    "SSO-PASSWORD-001 a change of a password met another transaction: %s",
                    e.getClass().getName());
            events.refused(BUSY);
            context.challenge(form.refused(List.of(new FormMessage(ChangeForm.NEW, ChangeForm.UNAVAILABLE))));
        }
    }

    private static void process(RequiredActionContext context, ChangeForm form, ChangeEvents events) {
        var answer = context.getHttpRequest().getDecodedFormParameters();
        var errors = new ArrayList<FormMessage>();
        var error = check(context, form.asksCurrent(), answer, errors);
        if (error == null) {
            change(context, form, answer, events);
        } else {
            var password = answer.getFirst(ChangeForm.NEW);
            var isProven = errors.stream().noneMatch(fault -> ChangeForm.CURRENT.equals(fault.getField()));
            var judgement = Judgement.of(context, password, isProven);
            judgement.fault(context).ifPresent(errors::add);
            events.refused(error);
            context.challenge(form.refused(errors, password, judgement));
        }
    }

    /**
     * Checks everything except the new password itself. The old password is compared only if no field is empty. A confirmation
     * that differs does not stop the comparison, so that the page can name both faults.
     */
    private static String check(
            RequiredActionContext context,
            boolean asksCurrent,
            MultivaluedMap<String, String> answer,
            List<FormMessage> errors) {
        String error = null;
        if (asksCurrent && StringUtil.isBlank(answer.getFirst(ChangeForm.CURRENT))) {
            errors.add(new FormMessage(ChangeForm.CURRENT, FormNames.MISSING_PASSWORD));
            error = Errors.PASSWORD_MISSING;
        }
        var password = answer.getFirst(ChangeForm.NEW);
        if (StringUtil.isBlank(password)) {
            errors.add(new FormMessage(ChangeForm.NEW, FormNames.MISSING_PASSWORD));
            return Errors.PASSWORD_MISSING;
        }
        if (!PasswordText.prepared(password).equals(PasswordText.prepared(answer.getFirst(ChangeForm.CONFIRM)))) {
            errors.add(new FormMessage(ChangeForm.CONFIRM, FormNames.PASSWORDS_DIFFER));
        }
        if (error == null && asksCurrent) {
            error = compareOld(context, answer.getFirst(ChangeForm.CURRENT), errors);
        }
        return error == null && !errors.isEmpty() ? Errors.PASSWORD_CONFIRM_ERROR : error;
    }

    private static String compareOld(RequiredActionContext context, String typed, List<FormMessage> errors) {
        try {
            var error = new OldPassword(context.getSession(), context.getRealm(), context.getUser()).refusal(typed);
            if (error != null) {
                errors.add(new FormMessage(ChangeForm.CURRENT, ChangeForm.WRONG_CURRENT));
            }
            return error;
        } catch (CountersUnavailableException e) {
            LOG.errorf("SSO-PASSWORD-007 a current password was not checked: %s", e.getMessage());
            errors.add(new FormMessage(ChangeForm.CURRENT, ChangeForm.UNAVAILABLE));
            return NOT_COUNTED;
        } catch (DirectoryUnavailableException e) {
            errors.add(new FormMessage(ChangeForm.CURRENT, DirectoryUnavailableException.MESSAGE));
            return DirectoryUnavailableException.EVENT_ERROR;
        }
    }

    /** Takes a place for the change; empty if there is no place, and the page then shows the reason. */
    private static Optional<DailyChanges.Place> place(
            RequiredActionContext context, ChangeForm form, ChangeEvents events) {
        if (MailedLink.isUsed(context)) {
            return Optional.of(DailyChanges.Place.NONE);
        }
        try {
            return Optional.of(new DailyChanges(context.getSession(), context.getRealm(), context.getUser()).take());
        } catch (TooManyChangesException e) {
            events.refused(TOO_MANY);
            var locale = context.getSession().getContext().resolveLocale(context.getUser());
            var again = new ClockTime(RealmTimeZone.of(context.getRealm()), locale).format(e.again());
            context.challenge(form.refused(
                    List.of(new FormMessage(ChangeForm.NEW, ChangeForm.TOO_OFTEN, String.valueOf(e.most()), again))));
        } catch (CountersUnavailableException e) {
            LOG.errorf("SSO-PASSWORD-002 a change of a password was refused: %s", e.getMessage());
            events.refused(NOT_COUNTED);
            context.challenge(form.refused(List.of(new FormMessage(ChangeForm.NEW, ChangeForm.UNAVAILABLE))));
        }
        return Optional.empty();
    }

    /** Whether another change, or "Bukan saya", has written a password since this request compared the typed password. */
    private static boolean isReplacedMeanwhile(RequiredActionContext context) {
        var seen = TemporaryPassword.written(context.getUser());
        PersonLock.take(context.getSession(), context.getUser());
        return !seen.equals(TemporaryPassword.written(context.getUser()));
    }

    private static void change(
            RequiredActionContext context,
            ChangeForm form,
            MultivaluedMap<String, String> answer,
            ChangeEvents events) {
        var place = place(context, form, events);
        if (place.isEmpty()) {
            return;
        }
        if (!form.asksCurrent() && isReplacedMeanwhile(context)) {
            place.get().giveBack();
            events.refused(REPLACED);
            context.challenge(form.refused(List.of(new FormMessage(ChangeForm.NEW, ChangeForm.UNAVAILABLE))));
            return;
        }
        var password = answer.getFirst(ChangeForm.NEW);
        var write = PasswordWrite.begin(
                context.getSession(), context.getRealm(), context.getUser(), ChangeForm.reason(context));
        try {
            context.getUser().credentialManager().updateCredential(UserCredentialModel.password(password, false));
        } catch (DirectoryUnavailableException e) {
            place.get().giveBack();
            events.refused(DirectoryUnavailableException.EVENT_ERROR);
            context.challenge(form.refused(List.of(new FormMessage(ChangeForm.NEW, e.getMessage()))));
            return;
        } catch (ModelException | ReadOnlyException e) {
            place.get().giveBack();
            if (PersonLock.isFault(e)) {
                throw e;
            }
            var parameters = e instanceof ModelException model ? model.getParameters() : null;
            events.rejected(e.getMessage(), write.brokenRules().keySet());
            context.challenge(
                    form.rejected(password, write, new FormMessage(ChangeForm.NEW, e.getMessage(), parameters)));
            return;
        }
        SignInPassword.note(context.getAuthenticationSession(), context.getUser());
        context.success();
        events.succeed();
        var othersToo = "on".equals(answer.getFirst(ChangeForm.SIGN_OUT_OTHERS));
        if (othersToo) {
            UserSessions.endOthers(context);
        }
        PasswordChangedRequiredAction.announce(context, othersToo, PasswordText.hasOuterBlank(password));
    }
}
