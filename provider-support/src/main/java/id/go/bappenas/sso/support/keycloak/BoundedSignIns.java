package id.go.bappenas.sso.support.keycloak;

import id.go.bappenas.sso.support.NumberOption;
import id.go.bappenas.sso.support.OperationalInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.infinispan.configuration.parsing.ConfigurationBuilderHolder;
import org.infinispan.eviction.EvictionStrategy;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.connections.infinispan.InfinispanConnectionProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.spi.infinispan.impl.embedded.DefaultCacheEmbeddedConfigProviderFactory;

/**
 * Keycloak's configuration of its caches, with a bound for sign-ins that have begun and not ended. Keycloak keeps each of
 * them for half an hour and does not limit their number, so that requests for the sign-in page could fill a server's
 * memory. At the bound the least used ones are dropped; their users see the sign-in page again.
 *
 * <p>Server option {@code --spi-cache-embedded--default--authentication-sessions-max-count}. A bound in the operator's own
 * cache file takes precedence.
 */
public final class BoundedSignIns extends DefaultCacheEmbeddedConfigProviderFactory implements OperationalInfo {

    private static final Logger LOG = Logger.getLogger(BoundedSignIns.class);

    private static final String CACHE = InfinispanConnectionProvider.AUTHENTICATION_SESSIONS_CACHE_NAME;

    /**
     * Heap in bytes for each remembered sign-in: three times the size of the largest one, which has eight tabs with the longest
     * parameters. All of them together then fill at most a third of the heap.
     */
    private static final long HEAP_FOR_ONE = 240L * 1024;

    private static final int LEAST = 1000;

    static final NumberOption MOST = new NumberOption(
            "cache-embedded--" + PROVIDER_ID,
            "authenticationSessionsMaxCount",
            "Browsers whose sign-in has begun and not ended that a node remembers; 0 is one for each 240 KiB of heap, 1000 at"
                    + " least.",
            0,
            0,
            1_000_000);

    private long most;

    @Override
    public void init(Config.Scope config) {
        super.init(config);
        most = bound(MOST.read(config), Runtime.getRuntime().maxMemory());
    }

    static long bound(int given, long heap) {
        return given > 0 ? given : Math.max(LEAST, heap / HEAP_FOR_ONE);
    }

    @Override
    protected ConfigurationBuilderHolder createConfiguration(KeycloakSessionFactory factory) throws IOException {
        var holder = super.createConfiguration(factory);
        var cache = holder.getNamedConfigurationBuilders().get(CACHE);
        // With a remote Infinispan the server has no such cache.
        if (cache != null && cache.memory().maxCount() <= 0) {
            cache.memory().maxCount(most).whenFull(EvictionStrategy.REMOVE);
            LOG.infof("SSO-START-003 sign-ins: at most %d begun ones are remembered", most);
        }
        return holder;
    }

    /** Takes precedence over Keycloak's provider, which has the same id and order 0. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        var all = new ArrayList<>(super.getConfigMetadata());
        all.add(MOST.property());
        return all;
    }
}
