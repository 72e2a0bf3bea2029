package id.go.bappenas.sso.provisioning.retention;

import id.go.bappenas.sso.provisioning.jpa.Requests;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Removes the encrypted people and attachments of rejected and completed requests after some days, realm attribute
 * {@code ssoRequestRetentionDays}, 0 to 3650, 90 by default. States, digests of NIKs, and who decided stay.
 */
public final class Retention {

    /** Name of the realm attribute. */
    public static final String DAYS = "ssoRequestRetentionDays";

    private static final int STANDARD = 90;
    private static final int MOST = 3650;
    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final KeycloakSessionFactory factory;
    private final String realmId;

    public Retention(KeycloakSessionFactory factory, String realmId) {
        this.factory = factory;
        this.realmId = realmId;
    }

    public void run() {
        var old = KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            var realm = session.realms().getRealm(realmId);
            var before = Instant.now().minus(Duration.ofDays(realm == null ? MOST : days(realm)));
            return Requests.of(session, realmId).toBeCleared(before);
        });
        old.forEach(request -> {
            KeycloakModelUtils.runJobInTransaction(
                    factory, session -> Requests.of(session, realmId).clear(request, Instant.now()));
            LOG.infof("data of account request %s removed", request);
        });
    }

    static int days(RealmModel realm) {
        var written =
                Optional.ofNullable(realm.getAttribute(DAYS)).map(String::strip).filter(text -> !text.isEmpty());
        var days = written.filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number <= MOST);
        if (written.isPresent() && days.isEmpty()) {
            LOG.warnf("realm attribute %s must be a number from 0 to %d; %d is used", DAYS, MOST, STANDARD);
        }
        return days.orElse(STANDARD);
    }
}
