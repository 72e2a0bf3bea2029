package id.go.bappenas.sso.support;

import java.util.Map;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Shows the version of the JAR that a provider is in, in the admin console's provider info. */
public interface OperationalInfo extends ServerInfoAwareProviderFactory {

    @Override
    default Map<String, String> getOperationalInfo() {
        var version = getClass().getPackage().getImplementationVersion();
        return Map.of("Version", version == null ? "development" : version);
    }
}
