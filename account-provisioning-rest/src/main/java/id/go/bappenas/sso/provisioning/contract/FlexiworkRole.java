package id.go.bappenas.sso.provisioning.contract;

import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/** Role {@code access} of client {@code flexiwork}. */
public final class FlexiworkRole {

    private FlexiworkRole() {}

    /** Empty if the realm has none. */
    public static Optional<RoleModel> of(RealmModel realm) {
        return Optional.ofNullable(realm.getClientByClientId("flexiwork")).map(client -> client.getRole("access"));
    }
}
