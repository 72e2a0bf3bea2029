package id.go.bappenas.sso.desk;

import id.go.bappenas.sso.overview.OverviewCounts;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Realm resource {@code account-desk}: the pages of officers. */
public final class DeskResourceFactory implements RealmResourceProviderFactory {

    public static final String PROVIDER_ID = "account-desk";

    private final OverviewCounts counts = new OverviewCounts();

    /** The counts of the overview on this node. */
    public static OverviewCounts counts(KeycloakSession session) {
        var factory = session.getKeycloakSessionFactory().getProviderFactory(RealmResourceProvider.class, PROVIDER_ID);
        return ((DeskResourceFactory) factory).counts;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return new DeskResource(session);
            }

            @Override
            public void close() {
                // There is nothing to close.
            }
        };
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public void init(Config.Scope config) {
        // There are no options.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // There is nothing to start.
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
