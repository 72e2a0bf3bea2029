package id.go.bappenas.sso.support.jpa;

import java.util.function.Consumer;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Runs work after the transaction of a session, whether it was committed or rolled back, before the response is sent. */
public final class AfterTransaction {

    private AfterTransaction() {}

    /** @param work runs in its own transaction, in a session with the same realm */
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
