package id.go.bappenas.sso.overview.check;

import id.go.bappenas.sso.support.event.GlobalListenerFactory;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;

/**
 * Event listener {@code self-check}, active in every realm. It has a realm checked for variables that an import did not
 * replace: at the start, at its first use on this node, and when its settings or clients change here. Its provider info says
 * what {@code bin/sso doctor} cannot see from outside: missing tables of ours and their indexes, whether the node has metrics,
 * which proxies it believes, and mails and rows that wait.
 */
public final class SelfCheckFactory extends GlobalListenerFactory {

    private static final Logger LOG = Logger.getLogger(SelfCheckFactory.class);
    private static final Set<ResourceType> CHANGED = Set.of(ResourceType.REALM, ResourceType.CLIENT);

    private static final String TABLES = "Missing tables";
    private static final String INDEXES = "Missing indexes";
    private static final String NONE = "none";
    private static final String UNKNOWN = "not known";

    private final ImportCheck check = new ImportCheck();
    private volatile boolean hasMetrics;
    private volatile String proxyHeaders = "";
    private volatile String trustedProxies = "";
    private volatile KeycloakSessionFactory started;

    /** Made by Keycloak. */
    public SelfCheckFactory() {
        super("self-check");
    }

    @Override
    public void init(Config.Scope config) {
        hasMetrics = config.root().getBoolean("metrics-enabled", false);
        proxyHeaders = config.root().get("proxy-headers", "");
        trustedProxies = config.root().get("proxy-trusted-addresses", "");
    }

    @Override
    protected void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent migrated) {
            started = migrated.getFactory();
            check.all(started);
        } else if (event instanceof RealmModel.RealmPostCreateEvent created) {
            check.later(created.getKeycloakSession(), created.getCreatedRealm().getId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            check.forget(removed.getRealm().getId());
        }
    }

    /** Keycloak asks for it when the provider info is opened; reading the database takes some milliseconds. */
    @Override
    public Map<String, String> getOperationalInfo() {
        var info = new TreeMap<>(super.getOperationalInfo());
        info.put("Metrics", hasMetrics ? "on" : "off");
        info.put("Proxy headers", proxyHeaders.isBlank() ? "off" : proxyHeaders);
        info.put("Proxy trusted addresses", trustedProxies.isBlank() ? NONE : trustedProxies);
        if (started == null) {
            info.put(TABLES, UNKNOWN + " yet");
            info.put(INDEXES, UNKNOWN + " yet");
        } else {
            database(info);
            work(info);
        }
        return info;
    }

    private void database(Map<String, String> info) {
        try {
            var missing = KeycloakModelUtils.<TableCheck.Missing>runJobInTransactionWithResult(started, session -> {
                try {
                    return TableCheck.missing(session);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            info.put(TABLES, text(missing.tables()));
            info.put(INDEXES, text(missing.indexes()));
        } catch (RuntimeException e) {
            // The provider info is read most when something is wrong, such as the database.
            LOG.debug("tables cannot be read", e);
            info.put(TABLES, UNKNOWN);
            info.put(INDEXES, UNKNOWN);
        }
    }

    private static String text(List<String> missing) {
        return missing.isEmpty() ? NONE : String.join(", ", missing);
    }

    private void work(Map<String, String> info) {
        try {
            info.putAll(
                    KeycloakModelUtils.<Map<String, String>>runJobInTransactionWithResult(started, WorkCheck::numbers));
            info.put("Work", "counted");
        } catch (RuntimeException e) {
            LOG.debug("mails and rows cannot be counted", e);
            info.put("Work", UNKNOWN);
        }
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new Listener(session, check);
    }

    /** Hears the events of one session; an import of many clients leads to one check. */
    private static final class Listener implements EventListenerProvider {

        private final KeycloakSession session;
        private final ImportCheck check;
        private final Set<String> ordered = new HashSet<>();

        Listener(KeycloakSession session, ImportCheck check) {
            this.session = session;
            this.check = check;
        }

        @Override
        public void onEvent(Event event) {
            if (check.isFirstUse(event.getRealmId())) {
                order(event.getRealmId());
            }
        }

        @Override
        public void onEvent(AdminEvent event, boolean includeRepresentation) {
            if (event.getError() == null && CHANGED.contains(event.getResourceType())) {
                order(event.getRealmId());
            }
        }

        private void order(String realmId) {
            if (ordered.add(realmId)) {
                check.later(session, realmId);
            }
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }
}
