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
