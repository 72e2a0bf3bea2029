package id.go.bappenas.sso.provisioning.progress;

import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.support.keycloak.AdminEvents;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** Admin events of what the worker does: in the name of who approved the request, from no address. */
public final class WorkerEvents {

    private WorkerEvents() {}

    /** Empty if who approved it is gone. */
    public static Optional<AdminEvents> of(KeycloakSession session, RequestEntity request) {
        var realm = session.getContext().getRealm();
        var client = realm.getClientByClientId(Caller.AUDIENCE);
        return request.deciderId()
                .map(id -> session.users().getUserById(realm, id))
                .filter(approver -> client != null)
                .map(approver -> AdminEvents.inTheNameOf(session, realm, approver, client)
                        .detail("request", request.id()));
    }
}
