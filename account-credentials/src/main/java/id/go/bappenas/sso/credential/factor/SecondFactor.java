package id.go.bappenas.sso.credential.factor;

import id.go.bappenas.sso.support.keycloak.SignInNotes;
import java.util.Collections;
import java.util.Set;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Whether a session was opened with a second factor. Keycloak notes in each session which steps of flows ended in success
 * ({@value Constants#AUTHENTICATORS_COMPLETED}); this class looks up these steps in the realm. The note is on the server,
 * so no claim, mapper or client can write it. A step that an administrator has removed from its flow no longer counts.
 */
public final class SecondFactor {

    private static final Set<String> WITHOUT_A_PAGE = Set.of(OTPCredentialModel.TYPE);
    private static final Set<String> WITH_A_PAGE =
            Set.of(OTPCredentialModel.TYPE, WebAuthnCredentialModel.TYPE_TWOFACTOR);

    private SecondFactor() {}

    /**
     * Whether a second factor was checked in this session, or set up when it began. False for {@code null} and
     * impersonation.
     */
    public static boolean isPartOf(RealmModel realm, UserSessionModel session) {
        return session != null
                && isAmong(realm, session.getNote(Constants.AUTHENTICATORS_COMPLETED), session.getUser());
    }

    /** Whether a second factor was checked in this person's sign-in, or in the session that the sign-in continues. */
    static boolean isPartOf(RealmModel realm, AuthenticationSessionModel signIn, UserModel person) {
        return isAmong(realm, signIn.getUserSessionNotes().get(Constants.AUTHENTICATORS_COMPLETED), person);
    }

    /** Whether the person may set up another factor now: after a check, or later in the session that began with the first one. */
    static boolean opensToAnother(RealmModel realm, AuthenticationSessionModel signIn, UserModel person) {
        return isChecked(SignInNotes.completedSteps(
                        realm, signIn.getUserSessionNotes().get(Constants.AUTHENTICATORS_COMPLETED)))
                || (SignInNotes.isRemembered(signIn) && isPartOf(realm, signIn, person));
    }

    private static boolean isAmong(RealmModel realm, String completed, UserModel person) {
        var steps = SignInNotes.completedSteps(realm, completed);
        return isChecked(steps) || (steps.contains(SecondFactorEnrolment.PROVIDER_ID) && isSetUpBy(person));
    }

    private static boolean isChecked(Set<String> steps) {
        return !Collections.disjoint(steps, SignInNotes.SECOND_FACTOR_STEPS);
    }

    /**
     * Whether the person has set up a factor that our flows ask for on a page: the app, or a passkey of the second step. A
     * passkey that replaces the password does not count, because no flow of ours asks for it.
     */
    static boolean isSetUpBy(UserModel person) {
        return isSetUpBy(person, WITH_A_PAGE);
    }

    /** Whether the person has set up a factor that this sign-in can ask for; a direct grant can ask for the app only. */
    static boolean canBeAskedOf(UserModel person, AuthenticationSessionModel signIn) {
        return isSetUpBy(person, SignInNotes.hasPages(signIn) ? WITH_A_PAGE : WITHOUT_A_PAGE);
    }

    private static boolean isSetUpBy(UserModel person, Set<String> types) {
        return types.stream().anyMatch(person.credentialManager()::isConfiguredFor);
    }
}
