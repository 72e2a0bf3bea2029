package id.go.bappenas.sso.support.counter;

import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/** Gives each realm and purpose its {@link Counters}. SPI {@code counter}, which exists for its server option. */
public interface CounterProvider extends Provider {

    Counters in(RealmModel realm, String purpose);
}
