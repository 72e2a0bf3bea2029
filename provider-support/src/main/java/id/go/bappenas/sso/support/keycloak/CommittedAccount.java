package id.go.bappenas.sso.support.keycloak;

import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The account as it was before the current transaction wrote to it, if it is stored in Keycloak's database. Keycloak 26.7.4
 * gives listeners the current state only.
 *
 * @param email the work mailbox, {@code null} if the account had no mailbox
 */
public record CommittedAccount(String email, boolean enabled) {

    private static final String KEY = CommittedAccount.class.getName() + ' ';
    private static final String READ =
            "select new id.go.bappenas.sso.support.keycloak.CommittedAccount(u.email, u.enabled) from UserEntity u"
                    + " where u.id = :userId";

    /** Read in a transaction of its own, once in a session. Empty for a new account. */
    public static Optional<CommittedAccount> of(KeycloakSession session, String userId) {
        var known = session.getAttribute(KEY + userId, CommittedAccount.class);
        if (known != null) {
            return Optional.of(known);
        }
        var read = KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(), apart -> read(apart, userId));
        read.ifPresent(account -> session.setAttribute(KEY + userId, account));
        return read;
    }

    private static Optional<CommittedAccount> read(KeycloakSession apart, String userId) {
        return apart.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(READ, CommittedAccount.class)
                .setParameter("userId", userId)
                .getResultStream()
                .findFirst();
    }
}
