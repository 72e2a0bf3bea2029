package id.go.bappenas.sso.mail;

import java.time.Duration;
import org.keycloak.Config;

/**
 * Server options of the outbox, {@code --spi-mail-outbox--jpa--<option>}.
 *
 * @param poll how often each node looks for what is due
 * @param claim how long one try may take; after a crash its order waits this long
 * @param backoff when a failed order is tried again
 */
record OutboxConfig(Duration poll, Duration claim, Backoff backoff) {

    static OutboxConfig of(Config.Scope config) {
        var first = OutboxConfigProperties.FIRST_RETRY.read(config);
        var longest = OutboxConfigProperties.LONGEST_RETRY.read(config);
        if (longest < first) {
            throw new IllegalArgumentException(
                    "spi-mail-outbox--jpa--longest-retry-seconds must not be less than first-retry-seconds");
        }
        return new OutboxConfig(
                Duration.ofSeconds(OutboxConfigProperties.POLL.read(config)),
                Duration.ofSeconds(OutboxConfigProperties.CLAIM.read(config)),
                new Backoff(
                        Duration.ofSeconds(first),
                        Duration.ofSeconds(longest),
                        Duration.ofHours(OutboxConfigProperties.GIVE_UP.read(config))));
    }
}
