package id.go.bappenas.sso.employee.checkup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.validate.ValidationError;

/** The option of required action {@code recovery-checkup}. An invalid value is refused when saved, and read as the default. */
record CheckupConfig(RequiredActionConfigModel model) {

    static final String DAYS = "days";

    private static final int DEFAULT_DAYS = 90;
    private static final int MOST_DAYS = 3650;

    static List<ProviderConfigProperty> properties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(DAYS)
                .label("Days between two check-ups")
                .helpText("The page is shown at most so often, and first so many days after the account was created: 0"
                        + " (never) to 3650")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(String.valueOf(DEFAULT_DAYS))
                .add()
                .build();
    }

    /** Days between two pages; 0 for no pages. */
    int days() {
        return value().flatMap(CheckupConfig::days).orElse(DEFAULT_DAYS);
    }

    /**
     * Whether the page is due: the configured days after it was last shown, and first that many days after the account was
     * created, when its data may be outdated.
     *
     * @param created empty if unknown, which counts as long ago
     */
    boolean isDue(Optional<LocalDate> created, Optional<LocalDate> shown, LocalDate today) {
        var since = shown.or(() -> created);
        return days() > 0
                && since.filter(day -> day.plusDays(days()).isAfter(today)).isEmpty();
    }

    /** @throws ValidationException if the value is invalid */
    void validate() {
        if (value().isPresent() && value().flatMap(CheckupConfig::days).isEmpty()) {
            throw new ValidationException(
                    new ValidationError(RecoveryCheckup.PROVIDER_ID, DAYS, "error-invalid-value"));
        }
    }

    /** The configured value; empty until a configuration is saved. */
    private Optional<String> value() {
        return Optional.ofNullable(model)
                .map(RequiredActionConfigModel::getConfig)
                .map(config -> config.get(DAYS))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static Optional<Integer> days(String value) {
        try {
            return Optional.of(Integer.valueOf(value)).filter(days -> days >= 0 && days <= MOST_DAYS);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
