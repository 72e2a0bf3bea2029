package id.go.bappenas.sso.employee.identity;

import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Brings a person's digests under the newest key, in a transaction of its own: the check that found them right stands, even if
 * they cannot move now. They then stay as they are and move at the next check.
 */
record DigestMove(KeycloakSessionFactory factory, String realmId, String userId, StoredDigests before) {

    private static final Logger LOG = Logger.getLogger(DigestMove.class);

    void to(StoredDigests after, Map<String, String> nikDigests) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, session -> {
                var rows = IdentityRows.of(session, realmId);
                if (rows.replace(userId, before, after)) {
                    rows.claim(userId, nikDigests);
                }
            });
        } catch (RuntimeException e) {
            LOG.warnf(e, "The identity digests of user %s stay under key %s for now.", userId, before.keyName());
        }
    }
}
