package id.go.bappenas.sso.provisioning.progress;

import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** Admin events of what the worker does: in the name of who approved the request, from no address. */
public final class WorkerEvents extends AdminEventBuilder {

    private WorkerEvents(KeycloakSession session, AdminAuth approver) {
        super(session.getContext().getRealm(), approver, session, (String) null, null);
    }

    /** Empty if who approved it is gone. */
    public static Optional<AdminEventBuilder> of(KeycloakSession session, RequestEntity request) {
        var realm = session.getContext().getRealm();
        var client = realm.getClientByClientId(Caller.AUDIENCE);
        return request.deciderId()
                .map(id -> session.users().getUserById(realm, id))
                .filter(approver -> client != null)
                .map(approver -> new WorkerEvents(session, new AdminAuth(realm, null, approver, client))
                        .detail("request", request.id()));
    }
}
