package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.request.Caller;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** The roles of {@code sso-api}, which officers hold. */
final class OfficerRoles {

    static final String IDENTITY_MANAGER = "identity-manager";

    private OfficerRoles() {}

    static boolean areHeldBy(RealmModel realm, UserModel person) {
        return Optional.ofNullable(realm.getClientByClientId(Caller.AUDIENCE))
                .filter(client -> client.getRolesStream().anyMatch(person::hasRole))
                .isPresent();
    }

    static boolean isIdentityManager(RealmModel realm, UserModel person) {
        return identityManager(realm).filter(person::hasRole).isPresent();
    }

    private static Optional<RoleModel> identityManager(RealmModel realm) {
        return Optional.ofNullable(realm.getClientByClientId(Caller.AUDIENCE))
                .map(client -> client.getRole(IDENTITY_MANAGER));
    }
}
