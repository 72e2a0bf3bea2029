package id.go.bappenas.sso.mail;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** One constant per server option: its name in Keycloak's spelling, its default and its limits, each written once. */
enum OutboxConfigProperties {
    POLL("pollSeconds", "poll-seconds", 5, 1, 3600, "Seconds between two looks for mails that are due."),
    CLAIM(
            "claimSeconds",
            "claim-seconds",
            60,
            20,
            240,
            "Seconds that one try to send a mail may take. After a crash its mail waits this long."),
    FIRST_RETRY(
            "firstRetrySeconds",
            "first-retry-seconds",
            5,
            1,
            3600,
            "Seconds until a mail that failed is tried again; doubled at each failure."),
    LONGEST_RETRY(
            "longestRetrySeconds", "longest-retry-seconds", 300, 1, 86_400, "Seconds between two tries at the most."),
    GIVE_UP("giveUpHours", "give-up-hours", 72, 1, 720, "Hours after which a mail is given up, with an error line.");

    private final String key;
    private final String option;
    private final int byDefault;
    private final int least;
    private final int most;
    private final String help;

    OutboxConfigProperties(String key, String option, int byDefault, int least, int most, String help) {
        this.key = key;
        this.option = option;
        this.byDefault = byDefault;
        this.least = least;
        this.most = most;
        this.help = help;
    }

    int read(Config.Scope config) {
        var value = config.getInt(key, byDefault);
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "spi-mail-outbox--jpa--" + option + " must be from " + least + " to " + most);
        }
        return value;
    }

    static List<ProviderConfigProperty> metadata() {
        return Stream.of(values())
                .flatMap(property -> ProviderConfigurationBuilder.create()
                        .property()
                        .name(property.key)
                        .type("int")
                        .helpText(property.help)
                        .defaultValue(property.byDefault)
                        .add()
                        .build()
                        .stream())
                .toList();
    }
}
