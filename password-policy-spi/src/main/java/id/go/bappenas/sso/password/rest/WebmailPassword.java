package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.credential.place.DirectoryUnavailableException;
import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.password.change.ChangeEvents;
import id.go.bappenas.sso.password.change.OldPassword;
import id.go.bappenas.sso.password.directgrant.PreviousPasswordGrace;
import id.go.bappenas.sso.password.timing.RefusalTime;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.counter.Counters;
import id.go.bappenas.sso.support.problem.Language;
import id.go.bappenas.sso.support.problem.ProblemException;
import id.go.bappenas.sso.support.problem.RestResponses;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Proves a name and a password that an employee typed at a webmail, for {@code change-for} and {@code check-for}. If the
 * password is wrong, answer and response time do not reveal whether the account exists.
 */
final class WebmailPassword {

    /** Detail of the event: the operation. */
    static final String PATH_DETAIL = "change_path";

    private static final String CLIENT_ADDRESS = "client_address";
    private static final String PURPOSE = "employee-password";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final WebmailServer webmail;
    private final RestResponses answers;
    private final ChangeThrottle throttle;

    WebmailPassword(KeycloakSession session, WebmailServer webmail, ChangeLimits limits, RestResponses answers) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.webmail = webmail;
        this.answers = answers;
        this.throttle = new ChangeThrottle(Counters.of(session, realm, PURPOSE), limits);
    }

    /** A person whose password was right, and the events of what follows. */
    record Proven(UserModel person, ChangeEvents events) {}

    /** Counts a request of the client, before the request is read. */
    void admit() {
        throttle.admit(webmail.client());
    }

    /**
     * From here on, sentences are in the language of the account, and events, counters and notices use the employee's address
     * and not the webmail's.
     *
     * @param operation for the event
     * @throws ProblemException 401 if the password is wrong or the account cannot be used, 429 after too many tries for this
     *     name, 503 if a directory does not answer
     */
    Proven prove(TypedCredentials typed, String operation) {
        var employee = webmail.employee();
        var event = event(employee, operation);
        session.getContext().setConnection(employee);
        throttle.admit(typed.username());
        RefusalTime.begin(session);
        var person = person(typed, event);
        var events = ChangeEvents.of(session, event.user(person), ChangePath.dueOf(person));
        tryPassword(person, typed, events);
        throttle.forgive(typed.username());
        answers.speak(language(person));
        return new Proven(person, events);
    }

    private UserModel person(TypedCredentials typed, EventBuilder event) {
        var found = KeycloakModelUtils.findUserByNameOrEmail(session, realm, typed.username());
        if (found != null
                && found.isEnabled()
                && found.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)) {
            return found;
        }
        if (found != null) {
            event.user(found);
        }
        OldPassword.pretend(session, realm, typed.username(), typed.password());
        pretendGrace(typed.password());
        ChangeEvents.of(session, event, ChangePath.OWN_WISH)
                .refused(found == null ? Errors.USER_NOT_FOUND : Errors.USER_DISABLED);
        if (DirectoryOutages.isAnyDown(realm) && (found == null || found.isFederated())) {
            throttle.giveBack(typed.username());
        }
        throw wrong();
    }

    private void tryPassword(UserModel person, TypedCredentials typed, ChangeEvents events) {
        var error = refusal(person, typed.password());
        if (error == null) {
            return;
        }
        if (OldPassword.EXCUSED.equals(error)) {
            events.refused(Errors.INVALID_USER_CREDENTIALS, OldPassword.EXCUSED);
            throw previous(person, typed.username());
        }
        if (DirectoryProblem.ERROR.equals(error)) {
            throttle.giveBack(typed.username());
        } else if (!Errors.INVALID_USER_CREDENTIALS.equals(error)) {
            // The account is locked; as at sign-in, the answer does not tell this. The password was not compared, so
            // this computes a hash.
            pretendHashes(typed.password());
        }
        events.refused(error);
        throw wrong();
    }

    /** The sentence names the date of the change, which only a person who knows the previous password reads. */
    private ProblemException previous(UserModel person, String username) {
        throttle.giveBack(username);
        if (DirectoryOutages.isAnyDown(realm)) {
            return DirectoryProblem.unavailable();
        }
        var language = language(person);
        answers.speak(language);
        var changed = TemporaryPassword.written(person)
                .map(Instant::ofEpochMilli)
                .map(new ClockTime(RealmTimeZone.of(realm), Locale.forLanguageTag(language.tag()))::format)
                .orElse("-");
        return ProblemException.of(401, "current-password-previous", changed);
    }

    private String refusal(UserModel person, String password) {
        try {
            return new OldPassword(session, realm, person)
                    .refusal(password, new PreviousPasswordGrace(session, realm, person)::excuses);
        } catch (DirectoryUnavailableException e) {
            pretendHashes(password);
            return DirectoryProblem.ERROR;
        }
    }

    /** The hashes of a try whose password was not compared. */
    private void pretendHashes(String password) {
        OldPassword.pretendHash(session, realm, password);
        pretendGrace(password);
    }

    /** The hash that a comparison with the previous password costs. */
    private void pretendGrace(String password) {
        if (PreviousPasswordGrace.isGiven(session)) {
            OldPassword.pretendHash(session, realm, password);
        }
    }

    private ProblemException wrong() {
        RefusalTime.round(session);
        // While a directory does not answer, a name in it looks like a name that does not exist.
        return DirectoryOutages.isAnyDown(realm)
                ? DirectoryProblem.unavailable()
                : ProblemException.of(401, "current-password-wrong");
    }

    /** The account's language, otherwise the language that the webmail forwarded. */
    private Language language(UserModel person) {
        return Optional.ofNullable(person.getFirstAttribute(UserModel.LOCALE))
                .filter(tag -> !tag.isBlank())
                .map(Language::of)
                .orElseGet(answers::language);
    }

    private EventBuilder event(EmployeeConnection employee, String operation) {
        return new EventBuilder(realm, session, employee)
                .client(webmail.client())
                .detail(PATH_DETAIL, operation)
                .detail(CLIENT_ADDRESS, employee.webmail().getRemoteHost());
    }
}
