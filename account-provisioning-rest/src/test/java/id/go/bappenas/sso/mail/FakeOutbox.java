package id.go.bappenas.sso.mail;

import id.go.bappenas.sso.fakes.Fakes;
import id.go.bappenas.sso.fakes.WaitingExecutor;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;

/** The outbox with its table, which sends no mail: orders stay in the table. */
public final class FakeOutbox {

    private FakeOutbox() {}

    /** The executor of the mails; it runs no task. */
    public static ExecutorsProvider executors() {
        return Fakes.of(ExecutorsProvider.class, Map.of("getExecutor", arguments -> new WaitingExecutor()));
    }

    public static MailOutbox of(KeycloakSession session) {
        return new MailOutbox(session, new Dispatcher(null, null));
    }

    /** Reads the kinds of the orders, sorted, in a session of the server. */
    public static Consumer<KeycloakSession> kinds(List<String> found) {
        return session -> found.addAll(session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery("select o.kind from MailOrderEntity o order by o.kind", String.class)
                .getResultList());
    }
}
