package id.go.bappenas.sso.support.keycloak;

import static id.go.bappenas.sso.support.keycloak.Contract.broken;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks;
import org.hibernate.event.spi.PreInsertEvent;
import org.junit.jupiter.api.Test;
import org.keycloak.connections.jpa.AsyncCommitIntegrator;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

class SynchronousCommitContractTest {

    private final Map<String, Object> properties = new HashMap<>();
    private final List<Object> callbacks = new ArrayList<>();

    private final SessionImplementor hibernate = Fakes.of(
            SessionImplementor.class,
            Map.of(
                    "getProperties",
                    arguments -> properties,
                    "setProperty",
                    arguments -> properties.put((String) arguments[0], arguments[1]),
                    "getTransactionCompletionCallbacks",
                    arguments -> Fakes.of(
                            TransactionCompletionCallbacks.class,
                            Map.of("registerCallback", callback -> callbacks.add(callback[0])))));

    @Test
    void transactionThatWritesHasACallbackWithoutTheMark() {
        write();

        assertThat(callbacks)
                .as(broken("registers a callback that a rollback leaves behind", SynchronousCommit.class))
                .hasSize(1);
    }

    @Test
    void markedTransactionThatWritesHasNoCallback() {
        SynchronousCommit.mark(session());

        write();

        assertThat(callbacks)
                .as(broken("leaves its callback out after a note in the session", SynchronousCommit.class))
                .isEmpty();
    }

    private void write() {
        new AsyncCommitIntegrator().onPreInsert(new PreInsertEvent(new Object(), "id", new Object[0], null, hibernate));
    }

    private KeycloakSession session() {
        EntityManager database = hibernate;
        var connection = Fakes.of(JpaConnectionProvider.class, Map.of("getEntityManager", arguments -> database));
        return Fakes.of(KeycloakSession.class, Map.of("getProvider", arguments -> connection));
    }
}
