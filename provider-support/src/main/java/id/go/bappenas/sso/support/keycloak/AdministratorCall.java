package id.go.bappenas.sso.support.keycloak;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** A call of a resource below {@code /admin/realms/{realm}}, by an administrator of that realm or of the master realm. */
public final class AdministratorCall {

    private final AdminPermissionEvaluator permissions;
    private final AdminEventBuilder events;

    AdministratorCall(AdminPermissionEvaluator permissions, AdminEventBuilder events) {
        this.permissions = permissions;
        this.events = events;
    }

    /** @throws jakarta.ws.rs.ForbiddenException if the administrator may not manage users */
    public void requireManageUsers() {
        permissions.users().requireManage();
    }

    /** @throws jakarta.ws.rs.ForbiddenException if the administrator may not manage this user */
    public void requireManage(UserModel user) {
        permissions.users().requireManage(user);
    }

    public UserModel administrator() {
        return permissions.adminAuth().getUser();
    }

    /** The realm that the administrator's account belongs to. */
    public RealmModel realmOfAdministrator() {
        return permissions.adminAuth().getRealm();
    }

    /** Id of the administrator's session. */
    public String sessionId() {
        return permissions.adminAuth().getToken().getSessionId();
    }

    /** An admin event about an action of the administrator. */
    public AdminEvents event() {
        return new AdminEvents(events);
    }
}
