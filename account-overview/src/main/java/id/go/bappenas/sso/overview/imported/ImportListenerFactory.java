package id.go.bappenas.sso.overview.imported;

import id.go.bappenas.sso.support.event.GlobalListenerFactory;
import java.util.HashSet;
import java.util.Set;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;

/**
 * Event listener {@code import-check}, active in every realm. It has a realm checked for variables that an import did not
 * replace: at the start, at its first use on this node, and when its settings or clients change here.
 */
public final class ImportListenerFactory extends GlobalListenerFactory {

    private static final Set<ResourceType> CHANGED = Set.of(ResourceType.REALM, ResourceType.CLIENT);

    private final ImportCheck check = new ImportCheck();

    /** Made by Keycloak. */
    public ImportListenerFactory() {
        super("import-check");
    }

    @Override
    protected void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent started) {
            check.all(started.getFactory());
        } else if (event instanceof RealmModel.RealmPostCreateEvent created) {
            check.later(created.getKeycloakSession(), created.getCreatedRealm().getId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            check.forget(removed.getRealm().getId());
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
