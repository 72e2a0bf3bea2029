package id.go.bappenas.sso.credential.factor;

import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;

/** The roles of officers and administrators. Their accounts can change other accounts, so a password alone is not enough. */
public final class PrivilegedRoles {

    private static final String OFFICERS_CLIENT = "sso-api";

    /** The role of programs, which have no second factor. */
    private static final String PROGRAMS_ROLE = "password-changer";

    private static final String MASTER_CLIENT_SUFFIX = "-realm";

    private PrivilegedRoles() {}

    /** Whether the person has such a role, also through composite roles, groups and parent groups. */
    public static boolean areHeldBy(UserModel person) {
        return RoleUtils.getDeepUserRoleMappings(person).stream().anyMatch(PrivilegedRoles::isPrivilege);
    }

    private static boolean isPrivilege(RoleModel role) {
        if (!role.isClientRole()) {
            return AdminRoles.ADMIN.equals(role.getName()) || AdminRoles.CREATE_REALM.equals(role.getName());
        }
        var client = ((ClientModel) role.getContainer()).getClientId();
        if (client.equals(OFFICERS_CLIENT)) {
            return !role.getName().equals(PROGRAMS_ROLE);
        }
        return client.equals(Constants.REALM_MANAGEMENT_CLIENT_ID)
                || (client.endsWith(MASTER_CLIENT_SUFFIX) && AdminRoles.ALL_ROLES.contains(role.getName()));
    }
}
