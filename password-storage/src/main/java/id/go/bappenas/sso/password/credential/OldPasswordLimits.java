package id.go.bappenas.sso.password.credential;

import id.go.bappenas.sso.support.NumberOption;
import java.time.Duration;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Limit of compared wrong old passwords per window, on all paths and for simultaneous requests together. The default is the
 * {@code failureFactor} of the product's realm, so for tries one after the other Keycloak's own lock comes first.
 */
public record OldPasswordLimits(int tries, Duration window) {

    private static final int DAY = 86_400;

    private static final NumberOption TRIES = option(
            "oldPasswordTries",
            "Wrong old passwords of one account that are tried in a window, by the change form, change and change-for together"
                    + " and however many come at once. Keycloak's brute force detection counts besides.",
            10,
            1,
            1_000);

    private static final NumberOption SECONDS =
            option("oldPasswordSeconds", "Length of that window in seconds.", 900, 10, DAY);

    private static NumberOption option(String name, String help, int standard, int least, int most) {
        return new NumberOption("credential--keycloak-password", name, help, standard, least, most);
    }

    /** @throws IllegalArgumentException if a value is out of bounds; the server does not start then */
    public static OldPasswordLimits of(Config.Scope config) {
        return new OldPasswordLimits(TRIES.read(config), Duration.ofSeconds(SECONDS.read(config)));
    }

    public static List<ProviderConfigProperty> properties() {
        return List.of(TRIES.property(), SECONDS.property());
    }
}
