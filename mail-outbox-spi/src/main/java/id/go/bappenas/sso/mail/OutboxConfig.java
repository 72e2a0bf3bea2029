package id.go.bappenas.sso.mail;

import id.go.bappenas.sso.support.NumberOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Server options of the outbox, {@code --spi-mail-outbox--jpa--<option>}.
 *
 * @param poll interval at which each node looks for due orders
 * @param claim maximum duration of a try; after a crash the order waits this long
 * @param backoff when a failed order is tried again
 * @param refusals when an order whose mailbox was refused is tried again
 */
record OutboxConfig(Duration poll, Duration claim, Backoff backoff, MailboxPatience refusals) {

    static final String PROVIDER_ID = "jpa";

    private static final NumberOption POLL =
            option("pollSeconds", "Seconds between two looks for mails that are due.", 5, 1, 3600);

    private static final NumberOption CLAIM = option(
            "claimSeconds",
            "Seconds that one try to send a mail may take. After a crash its mail waits this long.",
            60,
            20,
            240);

    private static final NumberOption FIRST_RETRY = option(
            "firstRetrySeconds",
            "Seconds until a mail that failed is tried again; doubled at each failure.",
            5,
            1,
            3600);

    private static final NumberOption LONGEST_RETRY =
            option("longestRetrySeconds", "Seconds between two tries at the most.", 300, 1, 86_400);

    private static final NumberOption GIVE_UP =
            option("giveUpHours", "Hours after which a mail is given up, with an error line.", 72, 1, 720);

    private static final NumberOption REFUSED_TRIES = option(
            "refusedTries",
            "Tries after which a mail is given up whose recipient's mailbox is refused for good (5xx at RCPT).",
            3,
            1,
            20);

    private static final NumberOption REFUSED_PAUSE = option(
            "refusedPauseMinutes", "Minutes until the second such try; doubled before each further try.", 60, 0, 1440);

    private static NumberOption option(String name, String help, int standard, int least, int most) {
        return new NumberOption("mail-outbox--" + PROVIDER_ID, name, help, standard, least, most);
    }

    /** @throws IllegalArgumentException if an option is out of bounds; the server then does not start */
    static OutboxConfig of(Config.Scope config) {
        var first = FIRST_RETRY.read(config);
        var longest = LONGEST_RETRY.read(config);
        if (longest < first) {
            throw new IllegalArgumentException(LONGEST_RETRY.typed() + " must not be less than first-retry-seconds");
        }
        return new OutboxConfig(
                Duration.ofSeconds(POLL.read(config)),
                Duration.ofSeconds(CLAIM.read(config)),
                new Backoff(
                        Duration.ofSeconds(first), Duration.ofSeconds(longest), Duration.ofHours(GIVE_UP.read(config))),
                new MailboxPatience(REFUSED_TRIES.read(config), Duration.ofMinutes(REFUSED_PAUSE.read(config))));
    }

    static List<ProviderConfigProperty> metadata() {
        return Stream.of(POLL, CLAIM, FIRST_RETRY, LONGEST_RETRY, GIVE_UP, REFUSED_TRIES, REFUSED_PAUSE)
                .map(NumberOption::property)
                .toList();
    }
}
