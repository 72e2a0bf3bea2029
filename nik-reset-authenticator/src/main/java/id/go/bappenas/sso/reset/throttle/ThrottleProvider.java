package id.go.bappenas.sso.reset.throttle;

import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/** Gives each realm its {@link ResetThrottle}. SPI {@code reset-throttle}, which exists for its server options. */
public interface ThrottleProvider extends Provider {

    ResetThrottle in(RealmModel realm);
}
