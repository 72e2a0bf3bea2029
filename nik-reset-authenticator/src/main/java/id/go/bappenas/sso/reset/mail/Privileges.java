package id.go.bappenas.sso.reset.mail;

import java.util.Set;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.utils.RoleUtils;

/** Officers and administrators: with their accounts one can set up other people's, so a mailbox alone is not enough. */
final class Privileges {

    private static final Set<String> OFFICERS_CLIENTS = Set.of("sso-api", Constants.REALM_MANAGEMENT_CLIENT_ID);
    private static final String MASTER_CLIENT_SUFFIX = "-realm";

    private Privileges() {}

    static boolean needsOtp(UserModel person) {
        return !person.credentialManager().isConfiguredFor(OTPCredentialModel.TYPE)
                && RoleUtils.getDeepUserRoleMappings(person).stream().anyMatch(Privileges::isPrivileged);
    }

    private static boolean isPrivileged(RoleModel role) {
        if (!role.isClientRole()) {
            return AdminRoles.ADMIN.equals(role.getName()) || AdminRoles.CREATE_REALM.equals(role.getName());
        }
        var client = ((ClientModel) role.getContainer()).getClientId();
        return OFFICERS_CLIENTS.contains(client)
                || (client.endsWith(MASTER_CLIENT_SUFFIX) && AdminRoles.ALL_ROLES.contains(role.getName()));
    }
}
