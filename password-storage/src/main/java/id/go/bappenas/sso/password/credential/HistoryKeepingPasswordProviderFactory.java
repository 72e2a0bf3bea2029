package id.go.bappenas.sso.password.credential;

import id.go.bappenas.sso.support.NumberOption;
import id.go.bappenas.sso.support.OperationalInfo;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.credential.PasswordCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * Takes the place of Keycloak's credential provider {@code keycloak-password}, which sees every write of a local password.
 * Server option {@code --spi-credential--keycloak-password--temporary-hours}: lifetime of a temporary password of an
 * administrator, 1 to 720 hours, 24 by default.
 */
public final class HistoryKeepingPasswordProviderFactory extends PasswordCredentialProviderFactory
        implements OperationalInfo {

    /** Server option, in Keycloak's spelling of {@code temporary-hours}. */
    static final String TEMPORARY_HOURS = "temporaryHours";

    static final int DEFAULT_HOURS = 24;
    static final int MOST_HOURS = 720;

    private static final NumberOption CHANGES_PER_DAY = new NumberOption(
            "credential--keycloak-password",
            "changesPerDay",
            "Changes of the own password in 24 hours, by the change form, change and change-for together. Forced ones and"
                    + " those of Lupa Password do not count.",
            3,
            1,
            100);

    private ValidationMeter meter;
    private Duration temporaryLifetime;
    private OldPasswordLimits oldPasswordLimits;
    private int changesPerDay;

    /** The limits for tries of an old password. */
    public static OldPasswordLimits oldPasswordLimits(KeycloakSession session) {
        var factory = session.getKeycloakSessionFactory().getProviderFactory(CredentialProvider.class, PROVIDER_ID);
        return ((HistoryKeepingPasswordProviderFactory) factory).oldPasswordLimits;
    }

    /** Number of changes of their own password that a person may make in 24 hours. */
    public static int changesPerDay(KeycloakSession session) {
        var factory = session.getKeycloakSessionFactory().getProviderFactory(CredentialProvider.class, PROVIDER_ID);
        return ((HistoryKeepingPasswordProviderFactory) factory).changesPerDay;
    }

    /** Lifetime of a temporary password of an administrator. */
    static Duration temporaryLifetime(KeycloakSession session) {
        var factory = session.getKeycloakSessionFactory().getProviderFactory(CredentialProvider.class, PROVIDER_ID);
        return ((HistoryKeepingPasswordProviderFactory) factory).temporaryLifetime;
    }

    @Override
    public PasswordCredentialProvider create(KeycloakSession session) {
        return new HistoryKeepingPasswordProvider(session, meter, temporaryLifetime);
    }

    @Override
    public void init(Config.Scope config) {
        super.init(config);
        meter = ValidationMeter.of(config);
        temporaryLifetime = lifetime(config.get(TEMPORARY_HOURS));
        oldPasswordLimits = OldPasswordLimits.of(config);
        changesPerDay = CHANGES_PER_DAY.read(config);
    }

    /**
     * Reads the option as text, because Keycloak's own reader stops the server at a value that is not a number without naming
     * the option.
     */
    static Duration lifetime(String value) {
        if (value == null || value.isBlank()) {
            return Duration.ofHours(DEFAULT_HOURS);
        }
        try {
            int hours = Integer.parseInt(value.strip());
            if (hours >= 1 && hours <= MOST_HOURS) {
                return Duration.ofHours(hours);
            }
        } catch (NumberFormatException e) {
            // The range check below refuses it.
        }
        throw new IllegalArgumentException(
                "--spi-credential--keycloak-password--temporary-hours must be a whole number from 1 to %1$d (harus bilangan bulat 1 sampai %1$d)"
                        .formatted(MOST_HOURS));
    }

    /** Takes precedence over Keycloak's factory, which has the same id and order 0. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        var ours = ProviderConfigurationBuilder.create()
                .property()
                .name(TEMPORARY_HOURS)
                .type("int")
                .helpText("Hours that a password lives which an administrator sets as temporary, 1 to 720.")
                .defaultValue(DEFAULT_HOURS)
                .add()
                .build();
        return Stream.of(
                        super.getConfigMetadata(),
                        ours,
                        OldPasswordLimits.properties(),
                        List.of(CHANGES_PER_DAY.property()))
                .flatMap(List::stream)
                .toList();
    }
}
