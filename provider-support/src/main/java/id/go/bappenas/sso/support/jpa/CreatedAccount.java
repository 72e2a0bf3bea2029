package id.go.bappenas.sso.support.jpa;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * An account of Keycloak's database that the transaction itself has created. No other transaction sees it before the commit, so
 * no table has a row about it except rows of this transaction. Locks, and reads that can find nothing, are left out.
 */
public final class CreatedAccount {

    private static final String CREATED = CreatedAccount.class.getName() + ' ';

    private CreatedAccount() {}

    /** Call it right after the account was created. A person of a directory does not count: a provider may know them. */
    public static void note(KeycloakSession session, UserModel person) {
        if (!person.isFederated()) {
            session.setAttribute(CREATED + person.getId(), true);
        }
    }

    /** Whether the session's transaction has created the account. */
    public static boolean is(KeycloakSession session, String userId) {
        return session.getAttribute(CREATED + userId) != null;
    }
}
