package id.go.bappenas.sso.provisioning.retention;

import id.go.bappenas.sso.provisioning.jpa.DraftRepository;
import id.go.bappenas.sso.provisioning.jpa.HistoryAct;
import id.go.bappenas.sso.provisioning.jpa.RequestHistory;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.UploadRepository;
import id.go.bappenas.sso.provisioning.upload.UploadReceiver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Removes the encrypted rows and attachments of rejected, withdrawn and completed requests after some days, realm attribute
 * {@code ssoRequestRetentionDays}, 0 to 3650, 90 by default. States, NIK digests and decisions stay until the request itself is
 * removed.
 */
public final class RequestRetention {

    /** Name of the realm attribute. */
    public static final String DAYS = "ssoRequestRetentionDays";

    /** Name of the realm attribute: days after which an ended request is removed, 365 to 36500, 3650 by default. */
    public static final String RECORD_DAYS = "ssoRequestRecordDays";

    /** An upload takes minutes, so a file that is incomplete after an hour stays incomplete. */
    private static final Duration ARRIVED = UploadReceiver.KEPT.minusHours(1);

    private static final int STANDARD = 90;
    private static final int MOST = 3650;
    private static final int STANDARD_RECORD = 3650;
    private static final int LEAST_RECORD = 365;
    private static final int MOST_RECORD = 36_500;
    private static final Logger LOG = Logger.getLogger(RequestRetention.class);

    private final KeycloakSessionFactory factory;
    private final String realmId;

    public RequestRetention(KeycloakSessionFactory factory, String realmId) {
        this.factory = factory;
        this.realmId = realmId;
    }

    public void clearRequests() {
        var old = KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            var realm = session.realms().getRealm(realmId);
            var before = Instant.now().minus(Duration.ofDays(realm == null ? MOST : days(realm)));
            return RequestRepository.of(session, realmId).toBeCleared(before);
        });
        old.forEach(request -> {
            KeycloakModelUtils.runJobInTransaction(factory, session -> {
                var requests = RequestRepository.of(session, realmId);
                requests.find(request).ifPresent(cleared -> RequestHistory.of(session)
                        .add(cleared, HistoryAct.DATA_REMOVED, null, Map.of()));
                requests.clear(request, Instant.now());
            });
            LOG.infof("SSO-RETENTION-001 data of account request %s removed", request);
        });
    }

    /**
     * Removes requests that ended {@code ssoRequestRecordDays} ago and whose data are removed, each with its rows, attachments
     * and history in a transaction of its own, and the NIK digests of user names that were assigned before.
     */
    public void removeRequests() {
        var before = KeycloakModelUtils.<Instant>runJobInTransactionWithResult(factory, session -> {
            var realm = session.realms().getRealm(realmId);
            return Instant.now().minus(Duration.ofDays(realm == null ? MOST_RECORD : recordDays(realm)));
        });
        KeycloakModelUtils.<List<String>>runJobInTransactionWithResult(
                        factory,
                        session -> RequestRepository.of(session, realmId).toBeRemoved(before))
                .forEach(request -> {
                    KeycloakModelUtils.runJobInTransaction(factory, session -> RequestRepository.of(session, realmId)
                            .remove(request));
                    LOG.infof("SSO-RETENTION-004 account request %s removed", request);
                });
        KeycloakModelUtils.runJobInTransaction(
                factory, session -> RequestRepository.of(session, realmId).forgetNiksOfNames(before));
    }

    /** Removes uploaded files that no request used in time, and files whose upload broke off. */
    public void removeUploads() {
        var removed = KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> UploadRepository.of(session, realmId).removeExpired(Instant.now(), ARRIVED));
        if (removed > 0) {
            LOG.infof("SSO-RETENTION-002 %d uploaded files removed that no request named", removed);
        }
    }

    /** Removes drafts that were not changed for their time. Their files expire with them. */
    public void removeDrafts() {
        var removed = KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> DraftRepository.of(session, realmId).removeExpired(Instant.now()));
        if (removed > 0) {
            LOG.infof("SSO-RETENTION-003 %d drafts of account requests removed", removed);
        }
    }

    static int days(RealmModel realm) {
        return days(realm, DAYS, STANDARD, 0, MOST);
    }

    static int recordDays(RealmModel realm) {
        return days(realm, RECORD_DAYS, STANDARD_RECORD, LEAST_RECORD, MOST_RECORD);
    }

    private static int days(RealmModel realm, String attribute, int standard, int least, int most) {
        var written = Optional.ofNullable(realm.getAttribute(attribute))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        var days = written.filter(text -> text.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
        if (written.isPresent() && days.isEmpty()) {
            LOG.warnf(
                    "SSO-SETTING-003 realm attribute %s must be a number from %d to %d; %d is used",
                    attribute, least, most, standard);
        }
        return days.orElse(standard);
    }
}
