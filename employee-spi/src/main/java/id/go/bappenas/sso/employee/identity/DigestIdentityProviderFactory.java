package id.go.bappenas.sso.employee.identity;

import id.go.bappenas.sso.support.OperationalInfo;
import id.go.bappenas.sso.support.event.AccountRemoved;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.provider.ProviderEvent;

/**
 * Factory of keyed digests. Server option {@code --spi-employee-identity--digest--key-ids}: the ids of the active keys,
 * comma-separated, the newest last; {@code 1} by default.
 */
public final class DigestIdentityProviderFactory implements EmployeeIdentityProviderFactory, OperationalInfo {

    public static final String PROVIDER_ID = "digest";

    /** Server option, in Keycloak's spelling of {@code key-ids}. */
    static final String KEY_IDS = "keyIds";

    static final String DEFAULT_KEY_IDS = "1";

    /** A person has a digest under each key; a column with all digests of a person has 2000 characters. */
    private static final int MOST_KEYS = 16;

    private static final Pattern KEY_ID = Pattern.compile("[a-z0-9]{1,16}");

    private final MissingKeyLog missingKeys = new MissingKeyLog();
    private VaultKeys keys;

    @Override
    public EmployeeIdentityProvider create(KeycloakSession session) {
        return new DigestIdentityProvider(session, keys, missingKeys);
    }

    @Override
    public void init(Config.Scope config) {
        keys = new VaultKeys(keyIds(config.get(KEY_IDS, DEFAULT_KEY_IDS)));
    }

    /** Reads the ids. Upper case is refused, because files of some vaults do not distinguish it from lower case. */
    static List<String> keyIds(String option) {
        var ids = Arrays.stream(option.split(",", -1)).map(String::strip).toList();
        if (!ids.stream().allMatch(id -> KEY_ID.matcher(id).matches())
                || new HashSet<>(ids).size() < ids.size()
                || ids.size() > MOST_KEYS) {
            throw new IllegalArgumentException("spi-employee-identity--digest--key-ids is a comma-separated list of"
                    + " at most 16 different ids, each of 1 to 16 lower-case letters and digits");
        }
        return ids;
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(this::onEvent);
    }

    private void onEvent(ProviderEvent event) {
        if (event instanceof AccountRemoved removed) {
            IdentityRows.of(removed.session(), removed.realm().getId()).forgetAccount(removed.userId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            IdentityRows.of(removed.getKeycloakSession(), removed.getRealm().getId())
                    .forgetAll();
        } else if (event instanceof PostMigrationEvent started) {
            new IdentityKeyReport(keys).log(started.getFactory());
        }
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        var info = new TreeMap<>(OperationalInfo.super.getOperationalInfo());
        info.put("Key ids", String.join(", ", keys.ids()));
        keys.states().forEach((realm, state) -> info.put("Keys of realm " + realm, state));
        return info;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(KEY_IDS)
                .type("string")
                .helpText("Ids of the active keys, comma-separated, the newest last: vault entries identity-key-<id>.")
                .defaultValue(DEFAULT_KEY_IDS)
                .add()
                .build();
    }

    @Override
    public void close() {}
}
