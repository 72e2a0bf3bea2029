package id.go.bappenas.sso.password.expiry;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.validate.ValidationError;

/**
 * The settings of required action {@code password-expiry}. Invalid values are refused when saved, and replaced by the defaults
 * when read.
 */
record ExpiryConfig(RequiredActionConfigModel model) {

    static final String WARN_DAYS = "warnDays";
    static final String MAIL_DAYS = "mailDays";

    private static final int DEFAULT_WARN_DAYS = 14;
    private static final String DEFAULT_MAIL_DAYS = "14,7,1";
    private static final int MOST_DAYS = 60;
    private static final int MOST_MAILS = 10;

    static List<ProviderConfigProperty> properties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(WARN_DAYS)
                .label("Days of warning")
                .helpText("From so many days before the expiry a page tells the days left, once a day: 0 (never) to 60")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(String.valueOf(DEFAULT_WARN_DAYS))
                .add()
                .property()
                .name(MAIL_DAYS)
                .label("Days of reminder mails")
                .helpText(
                        "So many days before the expiry a mail goes to the external address: up to ten numbers from 1 to"
                                + " 60 with commas between them, such as 14,7,1; 0 is never")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(DEFAULT_MAIL_DAYS)
                .add()
                .build();
    }

    int warnDays() {
        return value(WARN_DAYS).flatMap(ExpiryConfig::days).orElse(DEFAULT_WARN_DAYS);
    }

    /** Each number once, in descending order; empty for no mails. */
    List<Integer> mailDays() {
        return value(MAIL_DAYS)
                .flatMap(ExpiryConfig::list)
                .or(() -> list(DEFAULT_MAIL_DAYS))
                .orElseThrow();
    }

    /** @throws ValidationException if a value is invalid */
    void validate() {
        if (value(WARN_DAYS).isPresent()
                && value(WARN_DAYS).flatMap(ExpiryConfig::days).isEmpty()) {
            throw invalid(WARN_DAYS);
        }
        if (value(MAIL_DAYS).isPresent()
                && value(MAIL_DAYS).flatMap(ExpiryConfig::list).isEmpty()) {
            throw invalid(MAIL_DAYS);
        }
    }

    private static ValidationException invalid(String name) {
        return new ValidationException(
                new ValidationError(PasswordExpiryRequiredAction.PROVIDER_ID, name, "error-invalid-value"));
    }

    /** Returns a configured value; Keycloak has no configuration until an administrator saves one. */
    private Optional<String> value(String name) {
        return Optional.ofNullable(model)
                .map(RequiredActionConfigModel::getConfig)
                .map(config -> config.get(name))
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

    private static Optional<List<Integer>> list(String value) {
        var days = Stream.of(value.split(",", -1))
                .map(String::strip)
                .map(ExpiryConfig::days)
                .toList();
        if (days.size() > MOST_MAILS || days.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(days.stream()
                .map(Optional::get)
                .filter(number -> number > 0)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList());
    }
}
