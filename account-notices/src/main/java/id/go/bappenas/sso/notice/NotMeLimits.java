package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.support.NumberOption;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;

/** Limit of presses of the button "Bukan saya" with unknown links. The defaults suit an office behind one address. */
record NotMeLimits(int originPresses, int originSeconds) {

    private static final int DAY = 86_400;

    private static final NumberOption ORIGIN_PRESSES = option(
            "originPresses",
            "Presses of \"Bukan saya\" with an unknown link that one client address may make in a window (IPv6: one"
                    + " /64).",
            100,
            5,
            1_000_000);

    private static final NumberOption ORIGIN_SECONDS =
            option("originSeconds", "Length of that window in seconds.", 600, 10, DAY);

    private static NumberOption option(String name, String help, int standard, int least, int most) {
        return new NumberOption(
                "realm-restapi-extension--" + NotMeResourceFactory.PROVIDER_ID, name, help, standard, least, most);
    }

    /** @throws IllegalArgumentException if a value is out of bounds; the server does not start then */
    static NotMeLimits of(Config.Scope config) {
        return new NotMeLimits(ORIGIN_PRESSES.read(config), ORIGIN_SECONDS.read(config));
    }

    static List<ProviderConfigProperty> properties() {
        return List.of(ORIGIN_PRESSES.property(), ORIGIN_SECONDS.property());
    }
}
