package id.go.bappenas.sso.provisioning.contract;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;

/** What administrators write into {@code contractEnd} counts: later keeps the access, earlier ends it. */
final class ContractWatch implements EventListenerProvider {

    private static final Pattern USER = Pattern.compile("users/([^/]+)");
    private static final Set<OperationType> WRITES = Set.of(OperationType.CREATE, OperationType.UPDATE);

    private final KeycloakSession session;

    ContractWatch(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        // People cannot change it.
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        var path = USER.matcher(Optional.ofNullable(event.getResourcePath()).orElse(""));
        if (event.getResourceType() != ResourceType.USER
                || !WRITES.contains(event.getOperationType())
                || event.getError() != null
                || !path.matches()) {
            return;
        }
        var realm = session.realms().getRealm(event.getRealmId());
        var person = realm == null ? null : session.users().getUserById(realm, path.group(1));
        if (person != null) {
            FlexiworkContract.of(session, realm, person).corrected();
        }
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
