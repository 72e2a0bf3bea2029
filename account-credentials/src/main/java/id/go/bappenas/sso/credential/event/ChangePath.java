package id.go.bappenas.sso.credential.event;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * By which path a password is written. Who writes it says so before, for the place that sees every write (the credential
 * provider) cannot know. It holds for the rest of the request's session.
 */
public enum ChangePath {
    /** The form, by the person's own wish. */
    OWN_WISH,
    /** The form, because the old password was older than the realm allows. */
    EXPIRED,
    /** The form, because the old password was meant for one sign-in only. */
    TEMPORARY,
    /** The form, because an administrator asks for a new password. */
    REQUESTED,
    /** The first password of an account, or the first after it was enabled again. */
    FIRST,
    /** Lupa Password. */
    RESET,
    /** An administrator, in the console or by REST. */
    ADMINISTRATOR,
    /** An application, with the person's own token. */
    REST,
    /** The server of a webmail, with the person's old password. */
    WEBMAIL,
    /** "Bukan saya": a password that nobody knows takes the place of the one that was disowned. */
    DISOWNED;

    private static final String ATTRIBUTE = ChangePath.class.getName();

    /**
     * Whether it asks for something else than the password of before: what is written by it is not the work of a person who
     * knew that one.
     */
    public boolean beginsAnew() {
        return switch (this) {
            case RESET, ADMINISTRATOR, FIRST, DISOWNED -> true;
            case OWN_WISH, EXPIRED, TEMPORARY, REQUESTED, REST, WEBMAIL -> false;
        };
    }

    /** Remembers the path until the session ends. */
    public static void mark(KeycloakSession session, ChangePath path) {
        session.setAttribute(ATTRIBUTE, path);
    }

    /** What was marked, empty if nobody did. */
    public static Optional<ChangePath> of(KeycloakSession session) {
        return Optional.ofNullable(session.getAttribute(ATTRIBUTE, ChangePath.class));
    }
}
