package id.go.bappenas.sso.reset.flow;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The options of a step. Keycloak 26.7 lets no authenticator refuse a value when it is saved, so an invalid value, or one out
 * of range, counts as not set.
 */
public record StepConfig(AuthenticatorConfigModel model) {

    public static StepConfig of(AuthenticationFlowContext context) {
        return new StepConfig(context.getAuthenticatorConfig());
    }

    public String text(ProviderConfigProperty property) {
        return value(property).orElse((String) property.getDefaultValue());
    }

    /** A whole number with both bounds included. */
    public int number(ProviderConfigProperty property, int least, int most) {
        return value(property)
                .flatMap(StepConfig::number)
                .filter(number -> number >= least && number <= most)
                .orElseGet(() -> Integer.parseInt((String) property.getDefaultValue()));
    }

    private static Optional<Integer> number(String value) {
        try {
            return Optional.of(Integer.valueOf(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<String> value(ProviderConfigProperty property) {
        return Optional.ofNullable(model)
                .map(AuthenticatorConfigModel::getConfig)
                .map(config -> config.get(property.getName()))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
