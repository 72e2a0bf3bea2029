package id.go.bappenas.sso.password.credential;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.Metrics;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.credential.PasswordCredentialProviderFactory;

/**
 * Keycloak's metric {@code keycloak.credentials.password.hashing}. The settings of the metric are private in Keycloak 26.7.4,
 * so this class reads them again.
 */
record ValidationMeter(MeterProvider<Counter> counter, Set<String> tags) {

    private static final String ALL_TAGS = String.join(
            ",",
            PasswordCredentialProviderFactory.METER_REALM_TAG,
            PasswordCredentialProviderFactory.METER_ALGORITHM_TAG,
            PasswordCredentialProviderFactory.METER_HASHING_STRENGTH_TAG,
            PasswordCredentialProviderFactory.METER_VALIDATION_OUTCOME_TAG);

    static ValidationMeter of(Config.Scope config) {
        if (!config.root().getBoolean("metrics-enabled", false)) {
            return new ValidationMeter(null, Set.of());
        }
        var counter = Counter.builder("keycloak.credentials.password.hashing")
                .description("Password validations")
                .baseUnit("validations")
                .withRegistry(Metrics.globalRegistry);
        return new ValidationMeter(
                counter, Set.of(config.get("validations-counter-tags", ALL_TAGS).split(",")));
    }

    boolean isOn() {
        return counter != null;
    }

    boolean has(String tag) {
        return tags.contains(tag);
    }
}
