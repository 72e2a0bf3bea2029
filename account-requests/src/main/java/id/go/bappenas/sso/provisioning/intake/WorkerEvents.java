package id.go.bappenas.sso.provisioning.intake;

import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.support.keycloak.AdminEvents;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** Admin events of the worker: in the name of the verifier who approved the request, without an IP address. */
public final class WorkerEvents {

    private WorkerEvents() {}

    /** Empty if the verifier's account was deleted. */
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
