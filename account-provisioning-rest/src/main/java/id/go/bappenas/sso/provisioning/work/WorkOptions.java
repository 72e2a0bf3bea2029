package id.go.bappenas.sso.provisioning.work;

import static id.go.bappenas.sso.provisioning.intake.RequestLimits.PROVIDER;

import id.go.bappenas.sso.support.NumberOption;
import java.time.Duration;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The limits of the worker on a node. Server options {@code --spi-realm-restapi-extension--account-provisioning--…}.
 *
 * @param workers rows that a node processes at a time, {@code workers}
 * @param restPercent pause after each row in percent of the time that the row took, {@code rest-percent}
 * @param sweep time between two checks of contracts and retention, {@code sweep-seconds}
 */
public record WorkOptions(int workers, int restPercent, Duration sweep) {

    private static final NumberOption WORKERS =
            new NumberOption(PROVIDER, "workers", "Rows of approved requests that a node works on at a time.", 1, 1, 4);

    private static final NumberOption REST_PERCENT = new NumberOption(
            PROVIDER,
            "restPercent",
            "How long a worker rests after each row, in percent of the time that the row took: room for sign-ins.",
            0,
            0,
            1000);

    private static final NumberOption SWEEP_SECONDS = new NumberOption(
            PROVIDER, "sweepSeconds", "Seconds between two looks at contracts and retention.", 300, 1, 86_400);

    /** @throws IllegalArgumentException for a value out of bounds: the server does not start */
    public static WorkOptions of(Config.Scope config) {
        return new WorkOptions(
                WORKERS.read(config), REST_PERCENT.read(config), Duration.ofSeconds(SWEEP_SECONDS.read(config)));
    }

    /** The options for the admin console. */
    public static List<ProviderConfigProperty> metadata() {
        return List.of(WORKERS.property(), REST_PERCENT.property(), SWEEP_SECONDS.property());
    }
}
