package id.go.bappenas.sso.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.keycloak.events.Event;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The newest events of a realm of some types. A realm that stores no events has none.
 *
 * @param events newest first
 * @param complete false if there were more than {@link #MOST} in the period, so that the older ones are missing
 */
public record PastEvents(List<Event> events, boolean complete) {

    /** Age of the oldest event. */
    public static final Duration PERIOD = Duration.ofDays(30);

    /** Bounds the memory while Lupa Password is attacked. */
    static final int MOST = 20_000;

    public static PastEvents of(KeycloakSession session, RealmModel realm, Instant now, EventType... types) {
        var store = session.getProvider(EventStoreProvider.class);
        if (store == null) {
            return new PastEvents(List.of(), true);
        }
        var events = store.createQuery()
                .realm(realm.getId())
                .type(types)
                .fromDate(now.minus(PERIOD).toEpochMilli())
                .orderByDescTime()
                .maxResults(MOST)
                .getResultStream()
                .toList();
        return new PastEvents(events, events.size() < MOST);
    }

    /** A detail of an event, {@code null} without it. */
    public static String detail(Event event, String name) {
        return event.getDetails() == null ? null : event.getDetails().get(name);
    }
}
