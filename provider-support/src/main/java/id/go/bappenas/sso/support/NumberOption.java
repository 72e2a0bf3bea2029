package id.go.bappenas.sso.support;

import java.util.Locale;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * A server option with a whole number. The server does not start if the value is out of bounds.
 *
 * @param provider SPI and provider, such as {@code captcha--altcha}
 * @param name in camel case, such as {@code maxNumber}; on the command line it is {@code max-number}
 */
public record NumberOption(String provider, String name, String help, int standard, int least, int most) {

    /** @throws IllegalArgumentException if the value is not a number or out of bounds; the server then does not start */
    public int read(Config.Scope config) {
        var given = config.get(name, String.valueOf(standard)).strip();
        var value = given.matches("-?\\d{1,9}") ? Integer.parseInt(given) : null;
        if (value == null || value < least || value > most) {
            throw new IllegalArgumentException(
                    typed() + " must be a whole number from " + least + " to " + most + ", not " + given);
        }
        return value;
    }

    /** The option on the command line, without the leading hyphens. */
    public String typed() {
        return "spi-" + provider + "--" + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    public ProviderConfigProperty property() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(name)
                .type("int")
                .helpText(help + " From " + least + " to " + most + ".")
                .defaultValue(standard)
                .add()
                .build()
                .get(0);
    }
}
