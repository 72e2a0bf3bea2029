package id.go.bappenas.sso.argon2;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.crypto.hash.Argon2Parameters;
import org.keycloak.crypto.hash.Argon2PasswordHashProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/**
 * Takes the place of Keycloak's password hash {@code argon2}: same algorithm, parameters, options and stored form. It uses
 * libsodium or the reference implementation in C if one of them can be loaded, and otherwise BouncyCastle. Additional server
 * option: {@code --spi-password-hashing--argon2--native} ({@code true} by default).
 */
public final class NativeArgon2PasswordHashProviderFactory extends Argon2PasswordHashProviderFactory
        implements ServerInfoAwareProviderFactory {

    /** Server option: whether native code may be used. */
    static final String NATIVE = "native";

    private static final Logger LOG = Logger.getLogger(NativeArgon2PasswordHashProviderFactory.class);

    private Argon2Executor hasher;

    @Override
    public PasswordHashProvider create(KeycloakSession session) {
        return new NativeArgon2PasswordHashProvider(hasher);
    }

    @Override
    public void init(Config.Scope config) {
        super.init(config);
        var defaults = new HashParameters(
                config.get(TYPE_KEY, Argon2Parameters.DEFAULT_TYPE),
                config.get(VERSION_KEY, Argon2Parameters.DEFAULT_VERSION),
                config.getInt(HASH_LENGTH_KEY, Argon2Parameters.DEFAULT_HASH_LENGTH),
                config.getInt(MEMORY_KEY, Argon2Parameters.DEFAULT_MEMORY),
                config.getInt(ITERATIONS_KEY, Argon2Parameters.DEFAULT_ITERATIONS),
                config.getInt(PARALLELISM_KEY, Argon2Parameters.DEFAULT_PARALLELISM));
        hasher = new Argon2Executor(
                Argon2Implementation.choose(config.getBoolean(NATIVE, true)),
                defaults,
                config.getInt(CPU_CORES_KEY, Runtime.getRuntime().availableProcessors()));
        LOG.infof(
                "SSO-HASH-002 argon2-native %s: %s; huge pages: %s",
                version(), hasher.description(), HugePages.setting());
    }

    @Override
    public void close() {
        if (hasher != null) {
            hasher.close();
        }
    }

    private String version() {
        var version = getClass().getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** Takes precedence over Keycloak's factory, which has the same id and order 300. */
    @Override
    public int order() {
        return 301;
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return Map.of("Version", version(), "Implementation", hasher.description(), "Huge pages", HugePages.setting());
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        var ours = ProviderConfigurationBuilder.create()
                .property()
                .name(NATIVE)
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .helpText("Whether native code computes the hashes where it can be loaded.")
                .defaultValue(true)
                .add()
                .build();
        return Stream.concat(super.getConfigMetadata().stream(), ours.stream()).toList();
    }
}
