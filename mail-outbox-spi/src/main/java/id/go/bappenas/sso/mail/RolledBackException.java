package id.go.bappenas.sso.mail;

import org.keycloak.models.KeycloakSession;

/**
 * Nothing of a transaction will last, although no call in it failed: Keycloak 26.7.4 swallows what its event listeners throw,
 * and then rolls back without a word. A task that does not notice that would repeat its mail for ever.
 */
public final class RolledBackException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RolledBackException() {
        super("the transaction can only be rolled back");
    }

    /**
     * Checks before a mail, and after a task.
     *
     * @throws RolledBackException if the session's transaction can only be rolled back
     */
    public static void check(KeycloakSession session) {
        if (session.getTransactionManager().getRollbackOnly()) {
            throw new RolledBackException();
        }
    }
}
