package id.go.bappenas.sso.support.keycloak;

import static id.go.bappenas.sso.support.keycloak.Contract.broken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.fakes.Fakes;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.provider.Provider;
import org.keycloak.services.DefaultKeycloakTransactionManager;
import org.keycloak.tracing.NoopTracingProvider;
import org.keycloak.tracing.TracingProvider;

class BeforeCommitContractTest {

    private final List<String> done = new ArrayList<>();
    private final Map<Class<?>, Provider> providers = new HashMap<>();
    private final Map<Object, Object> attributes = new HashMap<>();
    private KeycloakTransactionManager transactions;
    private KeycloakSession session;

    @BeforeEach
    void beginTransaction() {
        session = Fakes.of(
                KeycloakSession.class,
                Map.of(
                        "getProvider", arguments -> providers.get(arguments[0]),
                        "getAttribute", arguments -> attributes.get(arguments[0]),
                        "setAttribute", arguments -> attributes.put(arguments[0], arguments[1]),
                        "getTransactionManager", arguments -> transactions));
        var database = Fakes.of(EntityManager.class, Map.of("flush", arguments -> {
            done.add("flush");
            return null;
        }));
        providers.put(TracingProvider.class, new NoopTracingProvider());
        providers.put(
                JpaConnectionProvider.class,
                Fakes.of(JpaConnectionProvider.class, Map.of("getEntityManager", arguments -> database)));
        transactions = new DefaultKeycloakTransactionManager(session);
        transactions.begin();
        transactions.enlist(new Database());
    }

    @Test
    void workRunsInItsOrderBeforeTheDatabaseCommits() {
        BeforeCommit.run(session, () -> done.add("first"));
        BeforeCommit.run(session, () -> done.add("second"));
        BeforeCommit.runLast(session, () -> done.add("last"));

        transactions.commit();

        assertThat(done)
                .as(broken("runs what enlistPrepare was given in its order, before the database", BeforeCommit.class))
                .containsExactly("first", "second", "flush", "last", "commit");
    }

    @Test
    void failedWorkRollsTheDatabaseBack() {
        BeforeCommit.run(session, () -> {
            throw new IllegalStateException("SMTP refuses");
        });

        assertThatThrownBy(transactions::commit).hasMessage("SMTP refuses");
        assertThat(done)
                .as(broken("rolls the database back where enlistPrepare's work fails", BeforeCommit.class))
                .containsExactly("rollback");
    }

    @Test
    void workThatCannotBeUndoneDoesNotRunAfterOtherWorkFailed() {
        BeforeCommit.run(session, () -> {
            throw new IllegalStateException("a listener fails");
        });
        BeforeCommit.runLast(session, () -> done.add("mail"));

        assertThatThrownBy(transactions::commit).hasMessage("a listener fails");
        assertThat(done).containsExactly("rollback");
    }

    private final class Database extends AbstractKeycloakTransaction {

        @Override
        protected void commitImpl() {
            done.add("commit");
        }

        @Override
        protected void rollbackImpl() {
            done.add("rollback");
        }
    }
}
