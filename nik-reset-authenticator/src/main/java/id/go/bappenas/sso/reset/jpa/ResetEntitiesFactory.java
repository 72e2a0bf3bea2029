package id.go.bappenas.sso.reset.jpa;

import id.go.bappenas.sso.reset.request.ResetRequestEntity;
import id.go.bappenas.sso.reset.request.ResetRequestListener;
import id.go.bappenas.sso.reset.throttle.ThrottleLimits;
import id.go.bappenas.sso.support.jpa.ModuleTablesFactory;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Prepares the module at start: the table of requests, their listener, and the limits of the throttle. */
public final class ResetEntitiesFactory extends ModuleTablesFactory {

    private static final String ID = "nik-reset";

    private volatile ThrottleLimits throttleLimits;

    /** Made by Keycloak. */
    public ResetEntitiesFactory() {
        super(ID, "META-INF/reset-changelog.xml", ResetRequestEntity.class);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        throttleLimits = ThrottleLimits.read();
        factory.register(new ResetRequestListener());
    }

    /** The limits from the server's options. */
    public static ThrottleLimits throttleLimits(KeycloakSession session) {
        var factory = session.getKeycloakSessionFactory().getProviderFactory(JpaEntityProvider.class, ID);
        return ((ResetEntitiesFactory) factory).throttleLimits;
    }
}
