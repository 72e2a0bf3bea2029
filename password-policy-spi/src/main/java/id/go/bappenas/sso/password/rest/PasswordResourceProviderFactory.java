package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.support.OperationalInfo;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Realm resource {@code employee-password}: the rules, and the change of a password by an application. */
public final class PasswordResourceProviderFactory
        implements RealmResourceProviderFactory, ConfiguredProvider, OperationalInfo {

    public static final String PROVIDER_ID = "employee-password";

    private ChangeLimits limits;

    static ChangeLimits limits(KeycloakSession session) {
        var factory = session.getKeycloakSessionFactory().getProviderFactory(RealmResourceProvider.class, PROVIDER_ID);
        return ((PasswordResourceProviderFactory) factory).limits;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new PasswordResourceProvider(session);
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public void init(Config.Scope config) {
        limits = ChangeLimits.of(config);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public void close() {
        // There is nothing to close.
    }

    @Override
    public String getHelpText() {
        return "The rules of the realm for passwords, and the change of a password by an application.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return ChangeLimits.properties();
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ChangeLimits.properties();
    }
}
