package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.support.NumberOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;

/** The limits for tries of {@code change-for}; the defaults suit a webmail of some thousand people. */
record ChangeLimits(int accountTries, int accountSeconds, int clientTries, int clientSeconds) {

    private static final int DAY = 86_400;

    private static final NumberOption ACCOUNT_TRIES = option(
            "accountTries",
            "Wrong passwords in a row for one username, whether or not there is such a person, before change-for refuses it for"
                    + " the rest of the window. Keycloak's brute force detection counts besides.",
            10,
            1,
            10_000);

    private static final NumberOption ACCOUNT_SECONDS =
            option("accountSeconds", "Length of that window in seconds.", 900, 10, DAY);

    private static final NumberOption CLIENT_TRIES =
            option("clientTries", "Requests of one client to change-for in a window.", 600, 1, 1_000_000);

    private static final NumberOption CLIENT_SECONDS =
            option("clientSeconds", "Length of that window in seconds.", 60, 10, DAY);

    private static NumberOption option(String name, String help, int standard, int least, int most) {
        return new NumberOption(
                "realm-restapi-extension--" + PasswordResourceProviderFactory.PROVIDER_ID,
                name,
                help,
                standard,
                least,
                most);
    }

    /** @throws IllegalArgumentException if a value is out of bounds; the server does not start then */
    static ChangeLimits of(Config.Scope config) {
        return new ChangeLimits(
                ACCOUNT_TRIES.read(config),
                ACCOUNT_SECONDS.read(config),
                CLIENT_TRIES.read(config),
                CLIENT_SECONDS.read(config));
    }

    static List<ProviderConfigProperty> properties() {
        return Stream.of(ACCOUNT_TRIES, ACCOUNT_SECONDS, CLIENT_TRIES, CLIENT_SECONDS)
                .map(NumberOption::property)
                .toList();
    }

    Duration accountWindow() {
        return Duration.ofSeconds(accountSeconds);
    }

    Duration clientWindow() {
        return Duration.ofSeconds(clientSeconds);
    }
}
