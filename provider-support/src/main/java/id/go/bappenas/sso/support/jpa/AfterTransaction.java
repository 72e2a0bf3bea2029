package id.go.bappenas.sso.support.jpa;

import java.util.function.Consumer;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Work that follows the transaction of a session, whether that is committed or rolled back, before the caller is answered. */
public final class AfterTransaction {

    private AfterTransaction() {}

    /** @param work in a transaction of its own, in a session that stands in the same realm */
    public static void run(KeycloakSession session, Consumer<KeycloakSession> work) {
        var factory = session.getKeycloakSessionFactory();
        var realmId = session.getContext().getRealm().getId();
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {

            @Override
            protected void commitImpl() {
                rollbackImpl();
            }

            @Override
            protected void rollbackImpl() {
                KeycloakModelUtils.runJobInTransaction(factory, other -> {
                    other.getContext().setRealm(other.realms().getRealm(realmId));
                    work.accept(other);
                });
            }
        });
    }
}
