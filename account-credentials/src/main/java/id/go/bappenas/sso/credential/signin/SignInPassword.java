package id.go.bappenas.sso.credential.signin;

import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Remembers which password was right in a running sign-in. Keycloak 26.7.4 notes only that a password was right, and
 * accepts the following pages half an hour later: it would still accept a new password or a new app after the password was
 * disowned, reset or changed.
 */
public final class SignInPassword {

    private static final String NOTE = SignInPassword.class.getName();
    private static final String LINK = NOTE + ".link";

    /**
     * @param person id of the account
     * @param password when it was written, in milliseconds since 1970
     * @param noted in seconds since 1970, like Keycloak's not-before time of a user
     */
    private record Noted(String person, String password, long noted) {

        static Optional<Noted> of(AuthenticationSessionModel signIn) {
            return Optional.ofNullable(signIn.getAuthNote(NOTE))
                    .map(note -> note.split(" "))
                    .map(parts -> new Noted(parts[0], parts[1], Long.parseLong(parts[2])));
        }

        @Override
        public String toString() {
            return String.join(" ", person, password, String.valueOf(noted));
        }
    }

    private SignInPassword() {}

    /** Notes the current password of the account, which was right in this sign-in or was chosen in it. */
    public static void note(AuthenticationSessionModel signIn, UserModel user) {
        signIn.setAuthNote(NOTE, new Noted(user.getId(), written(user), Time.currentTimeMillis() / 1000).toString());
    }

    /** The same for a sign-in by an administrator's link instead of a password. */
    public static void noteLink(AuthenticationSessionModel signIn, UserModel user) {
        note(signIn, user);
        signIn.setAuthNote(LINK, user.getId());
    }

    /** Whether this sign-in began with such a link. */
    public static boolean isByLink(AuthenticationSessionModel signIn, UserModel user) {
        return user.getId().equals(signIn.getAuthNote(LINK));
    }

    /**
     * Whether the sign-in must end: the account has another password now, an administrator has signed it out everywhere
     * since, or it is disabled. If the sign-in asked for no password, only the last reason counts.
     */
    public static boolean isOutdated(
            KeycloakSession session, RealmModel realm, AuthenticationSessionModel signIn, UserModel user) {
        return !user.isEnabled()
                || Noted.of(signIn)
                        .filter(noted -> noted.person().equals(user.getId()))
                        .filter(noted -> !noted.password().equals(written(user))
                                || session.users().getNotBeforeOfUser(realm, user) > noted.noted())
                        .isPresent();
    }

    private static String written(UserModel user) {
        return TemporaryPassword.written(user).map(String::valueOf).orElse("elsewhere");
    }
}
