package id.go.bappenas.sso.provisioning.intake;

import java.util.List;
import java.util.Locale;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * How much a request may bring. Server options {@code --spi-realm-restapi-extension--account-provisioning--…}.
 *
 * @param rows people in one list, {@code max-rows}
 * @param pdfBytes bytes of one attachment, {@code max-pdf-megabytes} in MiB
 */
public record Limits(int rows, int pdfBytes) {

    static final String MAX_ROWS = "maxRows";
    static final String MAX_PDF_MEGABYTES = "maxPdfMegabytes";
    static final int DEFAULT_ROWS = 10_000;
    static final int DEFAULT_PDF_MEGABYTES = 10;

    /** More would not fit into the memory that one request may take. */
    private static final int MOST_PDF_MEGABYTES = 20;

    private static final int MEGABYTE = 1024 * 1024;

    /** @throws IllegalArgumentException for a value that makes no sense: the server does not start */
    public static Limits of(Config.Scope config) {
        return new Limits(
                number(config, MAX_ROWS, DEFAULT_ROWS, DEFAULT_ROWS),
                number(config, MAX_PDF_MEGABYTES, DEFAULT_PDF_MEGABYTES, MOST_PDF_MEGABYTES) * MEGABYTE);
    }

    private static int number(Config.Scope config, String option, int otherwise, int most) {
        var given = config.get(option, String.valueOf(otherwise));
        var number = given.matches("\\d{1,6}") ? Integer.parseInt(given) : 0;
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("spi-realm-restapi-extension--account-provisioning--" + written(option)
                    + " is a whole number from 1 to " + most);
        }
        return number;
    }

    /** As the command line has it. */
    private static String written(String option) {
        return option.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** For the admin console. */
    public static List<ProviderConfigProperty> metadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(MAX_ROWS)
                .type("string")
                .helpText("Most people in one list, 1 to 10000.")
                .defaultValue(String.valueOf(DEFAULT_ROWS))
                .add()
                .property()
                .name(MAX_PDF_MEGABYTES)
                .type("string")
                .helpText(
                        "Largest attachment in MiB, 1 to 20. The server's own limit is quarkus.http.limits.max-body-size.")
                .defaultValue(String.valueOf(DEFAULT_PDF_MEGABYTES))
                .add()
                .build();
    }
}
