package id.go.bappenas.sso.password.expiry;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.validate.ValidationError;

/** The settings of required action {@code password-expiry}: refused when saved, replaced by the defaults when read. */
record ExpiryConfig(RequiredActionConfigModel model) {

    static final String ZONE = "zone";
    static final String WARN_DAYS = "warnDays";

    private static final String DEFAULT_ZONE = "Asia/Jakarta";
    private static final int DEFAULT_WARN_DAYS = 14;
    private static final int MOST_WARN_DAYS = 60;

    static List<ProviderConfigProperty> properties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(ZONE)
                .label("Time zone")
                .helpText("Whose calendar counts the months, such as Asia/Jakarta, Asia/Makassar or Asia/Jayapura")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(DEFAULT_ZONE)
                .add()
                .property()
                .name(WARN_DAYS)
                .label("Days of warning")
                .helpText("From so many days before the expiry a page tells the days left, once a day: 0 (never) to 60")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(String.valueOf(DEFAULT_WARN_DAYS))
                .add()
                .build();
    }

    ZoneId zone() {
        return value(ZONE).flatMap(ExpiryConfig::zone).orElseGet(() -> ZoneId.of(DEFAULT_ZONE));
    }

    int warnDays() {
        return value(WARN_DAYS).flatMap(ExpiryConfig::days).orElse(DEFAULT_WARN_DAYS);
    }

    /** @throws ValidationException if a value is none */
    void validate() {
        if (value(ZONE).isPresent() && value(ZONE).flatMap(ExpiryConfig::zone).isEmpty()) {
            throw invalid(ZONE);
        }
        if (value(WARN_DAYS).isPresent()
                && value(WARN_DAYS).flatMap(ExpiryConfig::days).isEmpty()) {
            throw invalid(WARN_DAYS);
        }
    }

    private static ValidationException invalid(String name) {
        return new ValidationException(
                new ValidationError(PasswordExpiryAction.PROVIDER_ID, name, "error-invalid-value"));
    }

    /** Keycloak has no configuration at all until one is saved. */
    private Optional<String> value(String name) {
        return Optional.ofNullable(model)
                .map(RequiredActionConfigModel::getConfig)
                .map(config -> config.get(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static Optional<ZoneId> zone(String value) {
        try {
            return Optional.of(ZoneId.of(value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> days(String value) {
        try {
            return Optional.of(Integer.valueOf(value)).filter(days -> days >= 0 && days <= MOST_WARN_DAYS);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
