package id.go.bappenas.sso.employee.checkup;

import java.util.List;
import java.util.Optional;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.validate.ValidationError;

/** The setting of required action {@code recovery-checkup}: refused when saved, replaced by the default when read. */
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

    /** 0 for never. */
    int days() {
        return value().flatMap(CheckupConfig::days).orElse(DEFAULT_DAYS);
    }

    /** @throws ValidationException if the value is none */
    void validate() {
        if (value().isPresent() && value().flatMap(CheckupConfig::days).isEmpty()) {
            throw new ValidationException(
                    new ValidationError(RecoveryCheckup.PROVIDER_ID, DAYS, "error-invalid-value"));
        }
    }

    /** Keycloak has no configuration at all until one is saved. */
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
