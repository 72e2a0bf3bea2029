package id.go.bappenas.sso.overview.check;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Warns in this node's log of realms whose import replaced no variables: once for each finding. */
final class ImportCheck {

    private static final Logger LOG = Logger.getLogger(ImportCheck.class);
    private static final String EXECUTOR = "sso-overview";

    private final Set<String> used = ConcurrentHashMap.newKeySet();

    /** What was logged, by the realm's id. */
    private final Map<String, String> told = new ConcurrentHashMap<>();

    /** Checks all realms, in a thread of its own. */
    void all(KeycloakSessionFactory factory) {
        KeycloakModelUtils.runJobInTransaction(
                factory,
                session -> execute(
                        session,
                        () -> KeycloakModelUtils.runJobInTransaction(factory, apart -> apart.realms()
                                .getRealmsStream()
                                .toList()
                                .forEach(realm -> check(apart, realm)))));
    }

    /** Whether the realm is used for the first time on this node. */
    boolean isFirstUse(String realmId) {
        return used.add(realmId);
    }

    /** Checks a realm after the transaction of a session, in a thread of its own. */
    void later(KeycloakSession session, String realmId) {
        var factory = session.getKeycloakSessionFactory();
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {

            @Override
            protected void commitImpl() {
                KeycloakModelUtils.runJobInTransaction(factory, apart -> execute(apart, () -> one(factory, realmId)));
            }

            @Override
            protected void rollbackImpl() {
                // The realm is as it was.
            }
        });
    }

    void forget(String realmId) {
        used.remove(realmId);
        told.remove(realmId);
    }

    private void one(KeycloakSessionFactory factory, String realmId) {
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            var realm = session.realms().getRealm(realmId);
            if (realm != null) {
                check(session, realm);
            }
        });
    }

    private void check(KeycloakSession session, RealmModel realm) {
        session.getContext().setRealm(realm);
        var found = UnreplacedVariables.in(realm);
        if (found.isEmpty()) {
            told.remove(realm.getId());
        } else if (!found.get().equals(told.put(realm.getId(), found.get()))) {
            LOG.warnf(
                    "SSO-START-006 realm %s: an import left variables as they are: %s. Applications and mails do not work"
                            + " with them. Run bin/sso apply; for the imports of the admin console use the file of bin/sso"
                            + " realm print.",
                    realm.getName(), found.get());
        }
    }

    private static void execute(KeycloakSession session, Runnable work) {
        try {
            session.getProvider(ExecutorsProvider.class).getExecutor(EXECUTOR).execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debugf(e, "the node is shutting down");
        }
    }
}
