package id.go.bappenas.sso.provisioning.work;

import id.go.bappenas.sso.mail.Failure;
import id.go.bappenas.sso.provisioning.contract.ContractSweep;
import id.go.bappenas.sso.provisioning.retention.Retention;
import id.go.bappenas.sso.provisioning.retention.UploadSweep;
import org.jboss.logging.Logger;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.timer.ScheduledTask;

/** Contracts and retention of every realm, on one node at a time where nodes know of each other. */
final class Sweep implements ScheduledTask {

    static final String TASK = "sso-provisioning-sweep";

    private static final Logger LOG = Logger.getLogger(Sweep.class);
    private static final int LOCK_SECONDS = 3600;

    @Override
    public void run(KeycloakSession session) {
        var factory = session.getKeycloakSessionFactory();
        var realms = session.realms().getRealmsStream().map(RealmModel::getId).toList();
        session.getProvider(ClusterProvider.class).executeIfNotExecuted(TASK, LOCK_SECONDS, () -> {
            for (var realm : realms) {
                apart(realm, () -> new ContractSweep(factory, realm).run());
                apart(realm, () -> new Retention(factory, realm).run());
                apart(realm, () -> new UploadSweep(factory, realm).run());
            }
            return null;
        });
    }

    private static void apart(String realm, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf("contracts and retention of realm %s: %s; tried again soon", realm, Failure.describe(e));
        }
    }
}
