package id.go.bappenas.sso.provisioning.intake;

import id.go.bappenas.sso.employee.quota.RowQuota;
import id.go.bappenas.sso.provisioning.username.ReservedUsernames;
import id.go.bappenas.sso.support.NumberOption;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.resource.RealmResourceProvider;

/**
 * Limits of one request. Server options {@code --spi-realm-restapi-extension--account-provisioning--…}.
 *
 * @param rows people in one list, {@code max-rows}
 * @param pdfBytes bytes of one attachment, {@code max-pdf-megabytes} in MiB
 * @param pdfPages pages of one attachment, {@code max-pdf-pages}
 * @param rowsPerDay rows of one submitter per day, {@code rows-per-day}
 * @param uploadsPerDay files that one submitter may upload in 24 hours, {@code uploads-per-day}
 * @param contractMonths longest contract, {@code max-contract-months}
 * @param extensionMonths months by which a last day may move without the verifier naming the row, {@code max-extension-months}
 */
public record RequestLimits(
        int rows,
        int pdfBytes,
        int pdfPages,
        int rowsPerDay,
        int uploadsPerDay,
        int contractMonths,
        int extensionMonths) {

    /** The provider factory, which keeps the server's options. */
    public interface Keeper {
        RequestLimits limits();

        ReservedUsernames reservedNames();
    }

    /** Bytes of a request, whole or its JSON part. The server's own limit for bodies is lower by default. */
    public static final int LONGEST_REQUEST = 16 * 1024 * 1024;

    /** SPI and provider of the server options. */
    public static final String PROVIDER = "realm-restapi-extension--account-provisioning";

    private static final int MEGABYTE = 1024 * 1024;

    private static final NumberOption MAX_ROWS =
            new NumberOption(PROVIDER, "maxRows", "Most people in one list.", 10_000, 1, 10_000);

    /** A larger file would not fit into the memory of one request. */
    private static final NumberOption MAX_PDF_MEGABYTES = new NumberOption(
            PROVIDER,
            "maxPdfMegabytes",
            "Largest attachment in MiB; above the server's limit for bodies it has to be uploaded before its request.",
            10,
            1,
            20);

    private static final NumberOption MAX_PDF_PAGES =
            new NumberOption(PROVIDER, "maxPdfPages", "Most pages of an attachment.", 2_000, 1, 10_000);

    /** Rows of three trials and one submission of the largest list. */
    private static final NumberOption ROWS_PER_DAY = RowQuota.option(PROVIDER, 40_000);

    private static final NumberOption UPLOADS_PER_DAY =
            new NumberOption(PROVIDER, "uploadsPerDay", "Files that one person may upload in 24 hours.", 60, 1, 10_000);

    /** Fixed-term work contracts last five years at most, extensions included (Government Regulation 35/2021, article 8). */
    private static final NumberOption MAX_CONTRACT_MONTHS = new NumberOption(
            PROVIDER,
            "maxContractMonths",
            "Longest contract in months, from its first day, or from today where none is given or it is over.",
            60,
            1,
            600);

    private static final NumberOption MAX_EXTENSION_MONTHS = new NumberOption(
            PROVIDER,
            "maxExtensionMonths",
            "By how many months the last day of a contract may move without the verifier naming the row.",
            12,
            0,
            600);

    private static final String FACTORY = "account-provisioning";

    /** The limits from the server's options. */
    public static RequestLimits of(KeycloakSession session) {
        return keeper(session).limits();
    }

    public static Keeper keeper(KeycloakSession session) {
        var factory = session.getKeycloakSessionFactory().getProviderFactory(RealmResourceProvider.class, FACTORY);
        return (Keeper) factory;
    }

    /** @throws IllegalArgumentException for a value out of bounds; the server does not start */
    public static RequestLimits of(Config.Scope config) {
        return new RequestLimits(
                MAX_ROWS.read(config),
                MAX_PDF_MEGABYTES.read(config) * MEGABYTE,
                MAX_PDF_PAGES.read(config),
                ROWS_PER_DAY.read(config),
                UPLOADS_PER_DAY.read(config),
                MAX_CONTRACT_MONTHS.read(config),
                MAX_EXTENSION_MONTHS.read(config));
    }

    /** The options for the admin console. */
    public static List<ProviderConfigProperty> metadata() {
        return List.of(
                MAX_ROWS.property(),
                MAX_PDF_MEGABYTES.property(),
                MAX_PDF_PAGES.property(),
                ROWS_PER_DAY.property(),
                UPLOADS_PER_DAY.property(),
                MAX_CONTRACT_MONTHS.property(),
                MAX_EXTENSION_MONTHS.property());
    }
}
