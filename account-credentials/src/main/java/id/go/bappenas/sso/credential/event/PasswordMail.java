package id.go.bappenas.sso.credential.event;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** A mail that carries the new password to the external address: it counts as the notice of the change there. */
public final class PasswordMail {

    private static final String ATTRIBUTE = PasswordMail.class.getName();

    private PasswordMail() {}

    /** Says that such a mail goes out in this very transaction, or is part of it. */
    public static void announce(KeycloakSession session, UserModel person) {
        session.setAttribute(ATTRIBUTE + person.getId(), true);
    }

    /** Whether it was announced. */
    public static boolean isAnnounced(KeycloakSession session, UserModel person) {
        return Boolean.TRUE.equals(session.getAttribute(ATTRIBUTE + person.getId(), Boolean.class));
    }
}
