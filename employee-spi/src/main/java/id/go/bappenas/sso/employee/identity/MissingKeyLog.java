package id.go.bappenas.sso.employee.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.keycloak.models.RealmModel;

/** Logs checks of digests under a missing key, at most once an hour for each key. */
final class MissingKeyLog {

    private static final Logger LOG = Logger.getLogger(MissingKeyLog.class);
    private static final Duration QUIET = Duration.ofHours(1);

    private final Map<String, Instant> told = new ConcurrentHashMap<>();

    /** Logs that a check failed because its key is missing. */
    void met(RealmModel realm, String keyName) {
        var now = Instant.now();
        told.compute(realm.getName() + " " + keyName, (name, last) -> {
            if (last != null && now.isBefore(last.plus(QUIET))) {
                return last;
            }
            LOG.errorf(
                    "SSO-KEY-006 Realm %s: an identity check failed because its digests are under key %s, which"
                            + " is not active. Bring"
                            + " the key back into the vault and into spi-employee-identity--digest--key-ids, or record"
                            + " these people anew.",
                    realm.getName(), keyName);
            return now;
        });
    }
}
