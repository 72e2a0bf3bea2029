package id.go.bappenas.sso.provisioning.work;

import id.go.bappenas.sso.provisioning.intake.RequestEvents;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestStatus;
import id.go.bappenas.sso.provisioning.jpa.Requests;
import id.go.bappenas.sso.provisioning.progress.WorkerEvents;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Ends requests whose rows are all through. */
final class Completion {

    private static final Logger LOG = Logger.getLogger(Completion.class);

    private Completion() {}

    static void run(KeycloakSessionFactory factory) {
        var done = KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> Requests.anywhere(session).through());
        done.forEach(request -> KeycloakModelUtils.runJobInTransaction(factory, session -> complete(session, request)));
    }

    private static void complete(KeycloakSession session, RequestEntity request) {
        var realm = session.realms().getRealm(request.realmId());
        var requests = Requests.of(session, request.realmId());
        if (realm == null
                || !requests.advance(request.id(), RequestStatus.PROCESSING, RequestStatus.COMPLETED, Instant.now())) {
            return;
        }
        session.getContext().setRealm(realm);
        var counts = requests.counts(request.id());
        LOG.infof("account request %s completed: %s", request.id(), counts);
        WorkerEvents.of(session, request).ifPresent(event -> event.operation(OperationType.ACTION)
                .resource(RequestEvents.RESOURCE_TYPE)
                .resourcePath(RequestEvents.path(request.id()))
                .detail("completed", counts.toString())
                .success());
    }
}
