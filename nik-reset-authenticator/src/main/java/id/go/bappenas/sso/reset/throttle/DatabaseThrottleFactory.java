package id.go.bappenas.sso.reset.throttle;

import id.go.bappenas.sso.employee.address.AddressSettings;
import id.go.bappenas.sso.support.OperationalInfo;
import id.go.bappenas.sso.support.counter.Counters;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

/** Provider {@code database} of SPI {@code reset-throttle}: it counts with {@link Counters}. */
public final class DatabaseThrottleFactory implements ThrottleProviderFactory, OperationalInfo {

    public static final String PROVIDER_ID = "database";

    private ThrottleLimits limits;

    @Override
    public ThrottleProvider create(KeycloakSession session) {
        return new DatabaseThrottle(session, limits);
    }

    @Override
    public void init(Config.Scope config) {
        limits = ThrottleLimits.of(config);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ThrottleLimits.properties();
    }

    private record DatabaseThrottle(KeycloakSession session, ThrottleLimits limits) implements ThrottleProvider {

        @Override
        public ResetThrottle in(RealmModel realm) {
            var counters = Counters.of(session, realm, "reset-throttle");
            return new CountingThrottle(
                    session.getContext(), limits, counters, new AddressSettings(realm)::isOwnDomain);
        }

        @Override
        public void close() {}
    }
}
