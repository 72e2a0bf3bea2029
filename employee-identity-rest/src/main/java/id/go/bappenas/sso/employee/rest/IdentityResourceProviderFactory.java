package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.quota.RowQuota;
import id.go.bappenas.sso.support.NumberOption;
import id.go.bappenas.sso.support.OperationalInfo;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Realm resource {@code employee-identity}: identity data and external addresses, for officers. */
public final class IdentityResourceProviderFactory implements RealmResourceProviderFactory, OperationalInfo {

    public static final String PROVIDER_ID = "employee-identity";

    /** Rows of all people of the ministry, with two trials and one import. */
    private static final NumberOption ROWS_PER_DAY = RowQuota.option("realm-restapi-extension--" + PROVIDER_ID, 20_000);

    private RowQuota quota;

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new IdentityResourceProvider(session);
    }

    /** The quota from the server's options. */
    static RowQuota quota(KeycloakSession session) {
        var factory = session.getKeycloakSessionFactory().getProviderFactory(RealmResourceProvider.class, PROVIDER_ID);
        return ((IdentityResourceProviderFactory) factory).quota;
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public void init(Config.Scope config) {
        quota = new RowQuota(RowQuota.What.IDENTITY_DATA, ROWS_PER_DAY.read(config));
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return List.of(ROWS_PER_DAY.property());
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
