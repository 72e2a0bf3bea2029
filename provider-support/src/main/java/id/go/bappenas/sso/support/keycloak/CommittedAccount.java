package id.go.bappenas.sso.support.keycloak;

import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * What an account was before the transaction at hand wrote to it, as far as it lies here. Keycloak 26.7.4 tells a listener only
 * what it is now.
 *
 * @param email the work mailbox, {@code null} if there was none
 */
public record CommittedAccount(String email, boolean enabled) {

    private static final String KEY = CommittedAccount.class.getName() + ' ';
    private static final String READ =
            "select new id.go.bappenas.sso.support.keycloak.CommittedAccount(u.email, u.enabled) from UserEntity u"
                    + " where u.id = :userId";

    /** By a transaction of its own, once in a session. Empty if there was no account yet. */
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
