package id.go.bappenas.sso.mail;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The outbox in Keycloak's database. */
final class JpaMailOutbox implements MailOutbox {

    private static final Logger LOG = Logger.getLogger(JpaMailOutbox.class);

    private final KeycloakSession session;
    private final MailOrders orders;
    private final Dispatcher dispatcher;

    JpaMailOutbox(KeycloakSession session, Dispatcher dispatcher) {
        this.session = session;
        this.orders = new MailOrders(session);
        this.dispatcher = dispatcher;
    }

    @Override
    public String order(RealmModel realm, String kind, String userId, Map<String, String> details) {
        var id = UUID.randomUUID().toString();
        var now = Instant.ofEpochMilli(Time.currentTimeMillis());
        orders.add(new MailOrderEntity(id, realm.getId(), kind, userId, Details.write(details), now.toEpochMilli()));
        sendAfterCommit(id);
        return id;
    }

    @Override
    public String orderFor(Instant due, RealmModel realm, String kind, String userId, Map<String, String> details) {
        var id = UUID.randomUUID().toString();
        orders.add(new MailOrderEntity(id, realm.getId(), kind, userId, Details.write(details), due.toEpochMilli()));
        return id;
    }

    @Override
    public boolean isOrdered(RealmModel realm, String userId, String kind) {
        return orders.isOrdered(realm.getId(), userId, kind);
    }

    private void sendAfterCommit(String id) {
        var executor = dispatcher.executor(session);
        try {
            session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {

                @Override
                protected void commitImpl() {
                    dispatcher.submitSoon(executor, id);
                }

                @Override
                protected void rollbackImpl() {
                    // The order is gone with the rest.
                }
            });
        } catch (IllegalStateException e) {
            // Keycloak 26.7.4 takes nothing more while it commits; whoever orders then waits for the next poll.
            LOG.debugf("mail order %s was placed during a commit", id);
        }
    }

    @Override
    public int cancel(RealmModel realm, String userId, String kind) {
        return orders.cancel(realm.getId(), userId, kind);
    }

    @Override
    public OutboxState state(RealmModel realm) {
        return orders.state(realm.getId(), Instant.ofEpochMilli(Time.currentTimeMillis()));
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
