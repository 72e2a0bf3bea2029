package id.go.bappenas.sso.provisioning.contract;

import id.go.bappenas.sso.mail.Failure;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.provisioning.jpa.Contracts;
import id.go.bappenas.sso.support.RealmTimeZone;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Looks at the contracts of a realm: who has to be told that the last day comes, and whose last day is over. */
public final class ContractSweep {

    private static final Logger LOG = Logger.getLogger(ContractSweep.class);
    private static final int NOTICE_DAYS = 14;
    private static final int PAGE = 200;

    private final KeycloakSessionFactory factory;
    private final String realmId;

    public ContractSweep(KeycloakSessionFactory factory, String realmId) {
        this.factory = factory;
        this.realmId = realmId;
    }

    public void run() {
        each(ContractSweep::over, (session, userId) -> new ContractEnd(session, userId).run());
        each(ContractSweep::ending, ContractSweep::notice);
    }

    private static List<String> over(KeycloakSession session, RealmModel realm) {
        return Contracts.of(session, realm.getId()).over(today(realm), PAGE);
    }

    private static List<String> ending(KeycloakSession session, RealmModel realm) {
        var today = today(realm);
        return Contracts.of(session, realm.getId()).toBeNoticed(today, today.plusDays(NOTICE_DAYS), PAGE);
    }

    /** The employee is told, and the submitter once for all of a request that end on one day. */
    private static void notice(KeycloakSession session, String userId) {
        var realm = session.getContext().getRealm();
        var contracts = Contracts.of(session, realm.getId());
        contracts.locked(userId).ifPresent(contract -> {
            var end = contract.end().orElseThrow();
            var outbox = MailOutbox.of(session);
            outbox.order(realm, EndingMail.KIND, userId, EndingMail.details(end));
            contract.requestId()
                    .filter(request -> !contracts.isNoticed(request, end))
                    .flatMap(request -> EndingListMail.order(session, request, end))
                    .ifPresent(order -> outbox.order(realm, EndingListMail.KIND, order.submitterId(), order.details()));
            contract.noticed();
        });
    }

    private void each(
            BiFunction<KeycloakSession, RealmModel, List<String>> find, BiConsumer<KeycloakSession, String> work) {
        List<String> page;
        do {
            page = KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
                var realm = session.realms().getRealm(realmId);
                return realm == null ? List.<String>of() : find.apply(session, realm);
            });
            var done = page.stream().filter(userId -> isDone(userId, work)).count();
            if (done < page.size()) {
                // The rest is for the next sweep, or this one would never end.
                return;
            }
        } while (page.size() == PAGE);
    }

    private boolean isDone(String userId, BiConsumer<KeycloakSession, String> work) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, session -> {
                var realm = session.realms().getRealm(realmId);
                session.getContext().setRealm(realm);
                work.accept(session, userId);
            });
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("contract of user %s: %s; tried again at the next sweep", userId, Failure.describe(e));
            return false;
        }
    }

    private static LocalDate today(RealmModel realm) {
        return RealmTimeZone.today(realm);
    }
}
