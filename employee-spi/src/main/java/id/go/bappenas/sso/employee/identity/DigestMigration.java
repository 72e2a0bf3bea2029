package id.go.bappenas.sso.employee.identity;

import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Moves a person's digests to the newest key in a transaction of its own, so that a failure does not change the result of the
 * check. The digests then stay under the old key until the next check.
 */
record DigestMigration(KeycloakSessionFactory factory, String realmId, String userId, StoredDigests before) {

    private static final Logger LOG = Logger.getLogger(DigestMigration.class);

    void to(StoredDigests after, Map<String, String> nikDigests) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, session -> {
                var rows = IdentityRows.of(session, realmId);
                if (rows.replace(userId, before, after)) {
                    rows.claim(userId, nikDigests);
                }
            });
        } catch (RuntimeException e) {
            LOG.warnf(
                    e,
                    "SSO-KEY-001 The identity digests of user %s stay under key %s for now.",
                    userId,
                    before.keyName());
        }
    }
}
