package id.go.bappenas.sso.password;

import java.util.Map;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Shows this module's version in the admin console's provider info. */
public interface OperationalInfo extends ServerInfoAwareProviderFactory {

    @Override
    default Map<String, String> getOperationalInfo() {
        var version = OperationalInfo.class.getPackage().getImplementationVersion();
        return Map.of("Version", version == null ? "development" : version);
    }
}
