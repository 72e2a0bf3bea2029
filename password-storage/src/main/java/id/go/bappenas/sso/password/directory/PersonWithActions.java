package id.go.bappenas.sso.password.directory;

import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.UserModelDelegate;
import org.keycloak.storage.UserStorageUtil;
import org.keycloak.storage.federated.UserFederatedStorageProvider;

/**
 * A person of a directory without an import, with required actions in Keycloak's federated storage. Without them an
 * administrator's temporary password ends with a server error after the directory has it.
 */
final class PersonWithActions extends UserModelDelegate {

    private final KeycloakSession session;
    private final RealmModel realm;

    PersonWithActions(KeycloakSession session, RealmModel realm, UserModel person) {
        super(person);
        this.session = session;
        this.realm = realm;
    }

    private UserFederatedStorageProvider actions() {
        return UserStorageUtil.userFederatedStorage(session);
    }

    @Override
    public Stream<String> getRequiredActionsStream() {
        return actions().getRequiredActionsStream(realm, getId());
    }

    @Override
    public void addRequiredAction(String action) {
        actions().addRequiredAction(realm, getId(), action);
    }

    @Override
    public void addRequiredAction(RequiredAction action) {
        addRequiredAction(action.name());
    }

    @Override
    public void removeRequiredAction(String action) {
        actions().removeRequiredAction(realm, getId(), action);
    }

    @Override
    public void removeRequiredAction(RequiredAction action) {
        removeRequiredAction(action.name());
    }

    /** By the person's id, as Keycloak's delegates. */
    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
