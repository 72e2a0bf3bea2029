package id.go.bappenas.sso.overview;

import id.go.bappenas.sso.support.OperationalInfo;
import java.time.Instant;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;

/**
 * Counts what one module knows about a realm. SPI {@code account-overview}. Provider and factory are one object without state,
 * so that a contributor is one class and one line in
 * {@code META-INF/services/id.go.bappenas.sso.overview.OverviewContributor}.
 */
public abstract class OverviewContributor implements Provider, ProviderFactory<OverviewContributor>, OperationalInfo {

    private final String id;

    /** @param id the provider's id */
    protected OverviewContributor(String id) {
        this.id = id;
    }

    /**
     * The sections of this module. Reads only, in a transaction of its own, and names no person. It may take a second with
     * 100,000 people, because a page does not wait for it.
     *
     * @param realm the realm of the session's context
     * @param now the moment that the numbers are about
     */
    public abstract List<OverviewSection> sections(KeycloakSession session, RealmModel realm, Instant now);

    /** The gauges of this module; their names are fixed while the server runs. */
    public List<RealmGauge> gauges() {
        return List.of();
    }

    /**
     * Counts for the gauges of this module. Each node calls it about once a minute, in a transaction of its own; the longer it
     * takes, the rarer.
     *
     * @param realm the realm of the session's context
     */
    public void measure(KeycloakSession session, RealmModel realm, Instant now, GaugeReadings readings) {
        // A module without gauges counts nothing.
    }

    /** The counters of this module; their names are fixed while the server runs. */
    public List<EventCounter> counters() {
        return List.of();
    }

    @Override
    public final OverviewContributor create(KeycloakSession session) {
        return this;
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final void init(Config.Scope config) {
        // There are no options.
    }

    @Override
    public final void postInit(KeycloakSessionFactory factory) {
        // Nothing to register.
    }

    @Override
    public final void close() {
        // Nothing to close.
    }
}
