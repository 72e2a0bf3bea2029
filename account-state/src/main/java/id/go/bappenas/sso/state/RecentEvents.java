package id.go.bappenas.sso.state;

import java.time.Duration;
import java.util.List;
import org.keycloak.common.util.Time;
import org.keycloak.events.Event;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The login events of a person in the realm's event store. A realm that stores no events has none. */
public final class RecentEvents {

    /** Age of the oldest event. */
    public static final Duration PERIOD = Duration.ofDays(30);

    private RecentEvents() {}

    /**
     * The events of these types within {@link #PERIOD}, newest first.
     *
     * @param most number of events at most
     */
    public static List<Event> of(
            KeycloakSession session, RealmModel realm, UserModel person, int most, EventType... types) {
        var store = session.getProvider(EventStoreProvider.class);
        if (store == null) {
            return List.of();
        }
        return store.createQuery()
                .realm(realm.getId())
                .user(person.getId())
                .type(types)
                .fromDate(Time.currentTimeMillis() - PERIOD.toMillis())
                .orderByDescTime()
                .maxResults(most)
                .getResultStream()
                .toList();
    }
}
