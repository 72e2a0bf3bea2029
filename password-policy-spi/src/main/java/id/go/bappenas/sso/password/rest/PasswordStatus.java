package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.password.change.ChangeEvents;
import id.go.bappenas.sso.password.expiry.PasswordExpiry;
import id.go.bappenas.sso.support.problem.ProblemException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What a right password is good for: the answer of {@code check-for}. */
enum PasswordStatus {
    /** The person can sign in with it. */
    VALID("valid"),
    /** It is older than the realm allows. */
    EXPIRED("expired"),
    /** It was mailed, or an administrator has set it as temporary. */
    TEMPORARY("temporary"),
    /** An administrator asks for a new one. */
    CHANGE_REQUIRED("change-required");

    private static final String ERROR = "only_checked";

    private final String id;

    PasswordStatus(String id) {
        this.id = id;
    }

    /** @throws ProblemException 403 if the deadline of a temporary password is over */
    static PasswordStatus of(RealmModel realm, UserModel person, ChangeEvents events) {
        PasswordChangeOperation.refuseLapsed(person, events);
        var status = of(realm, person);
        if (status != VALID) {
            // A valid one is followed by a sign-in, which has an event of its own.
            events.refused(ERROR, status.id);
        }
        return status;
    }

    private static PasswordStatus of(RealmModel realm, UserModel person) {
        if (TemporaryPassword.isTemporary(person)) {
            return TEMPORARY;
        }
        if (PasswordExpiry.isExpired(realm, person)) {
            return EXPIRED;
        }
        return ChangePath.isDue(person) ? CHANGE_REQUIRED : VALID;
    }

    /** The name in the answer. */
    String id() {
        return id;
    }
}
