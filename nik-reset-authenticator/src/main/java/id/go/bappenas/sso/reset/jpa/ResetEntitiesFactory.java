package id.go.bappenas.sso.reset.jpa;

import id.go.bappenas.sso.reset.request.Lifecycle;
import id.go.bappenas.sso.reset.request.ResetRequest;
import id.go.bappenas.sso.support.jpa.ModuleTablesFactory;
import org.keycloak.models.KeycloakSessionFactory;

/** Requests of Lupa Password. */
public final class ResetEntitiesFactory extends ModuleTablesFactory {

    /** Made by Keycloak. */
    public ResetEntitiesFactory() {
        super("nik-reset", "META-INF/reset-changelog.xml", ResetRequest.class);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new Lifecycle());
    }
}
