package id.go.bappenas.sso.reset.flow;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The settings of a step. Keycloak 26.7 lets no authenticator refuse a value when it is saved: what is none, or out of range,
 * counts as not set.
 */
public record StepConfig(AuthenticatorConfigModel model) {

    /** Whose clock times people read. */
    public static final ProviderConfigProperty ZONE = new ProviderConfigProperty(
            "zone",
            "Time zone",
            "Of clock times on pages and in mails, such as Asia/Jakarta, Asia/Makassar or Asia/Jayapura",
            ProviderConfigProperty.STRING_TYPE,
            "Asia/Jakarta");

    public static StepConfig of(AuthenticationFlowContext context) {
        return new StepConfig(context.getAuthenticatorConfig());
    }

    public ZoneId zone() {
        try {
            return ZoneId.of(text(ZONE));
        } catch (DateTimeException e) {
            return ZoneId.of((String) ZONE.getDefaultValue());
        }
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
