package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.credential.event.PasswordWrite;
import id.go.bappenas.sso.credential.place.DirectoryUnavailableException;
import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.password.change.ChangeEvents;
import id.go.bappenas.sso.password.change.DailyChanges;
import id.go.bappenas.sso.password.change.TooManyChangesException;
import id.go.bappenas.sso.password.manager.PolicyErrorMessages;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.jpa.PersonLock;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Language;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.keycloak.common.util.Time;
import org.keycloak.models.ModelException;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.storage.ReadOnlyException;

/** Changes the password of a person whose old password was right, or answers with the reason of the refusal. */
record PasswordChangeOperation(PasswordWrite write, ChangeEvents events) {

    private static final String LAPSED = "temporary_password_expired";

    private static final String READ_ONLY = "read_only";
    private static final String TOO_MANY = "changes_per_day";

    /** The code of a problem that the directory found. */
    private static final String DIRECTORY = "directory";

    /**
     * @param language of the messages about broken rules
     * @throws ProblemException 422 with each broken rule, 403 if the deadline of the old password is over, 409 if the password
     *     is kept elsewhere, 429 if the person has changed it too often today, 503 if its directory does not answer
     */
    void make(String password, Language language) {
        var person = write.person();
        refuseLapsed(person, events);
        var place = place(language);
        try {
            person.credentialManager().updateCredential(UserCredentialModel.password(password, false));
        } catch (ReadOnlyException e) {
            place.giveBack();
            events.refused(READ_ONLY);
            throw ProblemException.of(409, "password-elsewhere");
        } catch (DirectoryUnavailableException e) {
            place.giveBack();
            events.refused(DirectoryProblem.ERROR);
            throw DirectoryProblem.of(e);
        } catch (ModelException e) {
            place.giveBack();
            if (PersonLock.isFault(e)) {
                throw e;
            }
            events.rejected(e.getMessage(), write.brokenRules().keySet());
            throw new ProblemException(Problem.fields(broken(e, language)));
        }
        // Removed after the rules have judged the new password, because the rules differ for a due and a voluntary
        // change.
        person.removeRequiredAction(RequiredAction.UPDATE_PASSWORD);
    }

    /** @throws ProblemException 403 if the current password is a temporary one whose deadline is over */
    static void refuseLapsed(UserModel person, ChangeEvents events) {
        if (TemporaryPassword.isLapsed(person, Instant.ofEpochMilli(Time.currentTimeMillis()))) {
            events.refused(LAPSED);
            throw ProblemException.of(403, "temporary-password-expired");
        }
    }

    private DailyChanges.Place place(Language language) {
        try {
            return new DailyChanges(write.session(), write.realm(), write.person()).take();
        } catch (TooManyChangesException e) {
            events.refused(TOO_MANY);
            var now = Instant.ofEpochMilli(Time.currentTimeMillis());
            var clock = new ClockTime(RealmTimeZone.of(write.realm()), Locale.forLanguageTag(language.tag()));
            throw ProblemException.later(
                    429,
                    "changes-per-day",
                    Math.max(0, Duration.between(now, e.again()).toSeconds()) + 1,
                    String.valueOf(e.most()),
                    clock.format(e.again()));
        }
    }

    /** The problems of broken rules; the code of each is the id of the password policy. */
    private List<FieldProblem> broken(ModelException refusal, Language language) {
        var messages = PolicyErrorMessages.in(write.session(), write.realm(), Locale.forLanguageTag(language.tag()));
        var errors = write.brokenRules().entrySet().stream()
                .map(rule -> FieldProblem.withSentence(
                        OwnChangeRequest.NEW, rule.getKey(), messages.sentence(rule.getValue())))
                .toList();
        return errors.isEmpty() ? List.of(ofDirectory(refusal, messages)) : errors;
    }

    /** A directory may refuse a password that keeps all rules of the realm. */
    private static FieldProblem ofDirectory(ModelException refusal, PolicyErrorMessages messages) {
        var sentence = messages.sentence(refusal.getMessage());
        return sentence.equals(refusal.getMessage())
                ? FieldProblem.of(OwnChangeRequest.NEW, "password-refused")
                : FieldProblem.withSentence(OwnChangeRequest.NEW, DIRECTORY, sentence);
    }
}
