package id.go.bappenas.sso.provisioning.retention;

import id.go.bappenas.sso.provisioning.jpa.Uploads;
import id.go.bappenas.sso.provisioning.upload.UploadIntake;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Removes uploaded files that no request named in time, and those whose upload broke off. */
public record UploadSweep(KeycloakSessionFactory factory, String realmId) {

    private static final Logger LOG = Logger.getLogger(UploadSweep.class);

    /** An upload takes minutes; what is not here an hour after its begin comes no more. */
    private static final Duration ARRIVED = UploadIntake.KEPT.minusHours(1);

    public void run() {
        var removed = KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> Uploads.of(session, realmId).removeExpired(Instant.now(), ARRIVED));
        if (removed > 0) {
            LOG.infof("%d uploaded files removed that no request named", removed);
        }
    }
}
