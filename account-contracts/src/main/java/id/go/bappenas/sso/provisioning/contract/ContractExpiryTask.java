package id.go.bappenas.sso.provisioning.contract;

import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.employee.event.AccountEnded;
import id.go.bappenas.sso.mail.Failure;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.notice.AccountNoticeMail;
import id.go.bappenas.sso.notice.NoticeTopic;
import id.go.bappenas.sso.provisioning.intake.WorkerEvents;
import id.go.bappenas.sso.provisioning.jpa.ContractEntity;
import id.go.bappenas.sso.provisioning.jpa.ContractRepository;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.keycloak.UserSessions;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.storage.ReadOnlyException;
import org.keycloak.storage.StorageUnavailableException;

/** Ends contracts of a realm whose last day is over, and orders mails about last days that are near. */
public final class ContractExpiryTask {

    private static final Logger LOG = Logger.getLogger(ContractExpiryTask.class);
    private static final int NOTICE_DAYS = 14;
    private static final int PAGE = 200;

    private final KeycloakSessionFactory factory;
    private final String realmId;

    public ContractExpiryTask(KeycloakSessionFactory factory, String realmId) {
        this.factory = factory;
        this.realmId = realmId;
    }

    public void run() {
        each(ContractExpiryTask::over, ContractExpiryTask::end);
        each(ContractExpiryTask::ending, ContractExpiryTask::notice);
    }

    private static List<String> over(KeycloakSession session, RealmModel realm) {
        return ContractRepository.of(session, realm.getId()).over(today(realm), PAGE);
    }

    private static List<String> ending(KeycloakSession session, RealmModel realm) {
        var today = today(realm);
        return ContractRepository.of(session, realm.getId()).toBeNoticed(today, today.plusDays(NOTICE_DAYS), PAGE);
    }

    /**
     * Ends a contract: removes the role for Flexiwork, and disables an account that ends with the contract. Identity data and
     * address stay.
     */
    private static void end(KeycloakSession session, String userId) {
        var realm = session.getContext().getRealm();
        var contracts = ContractRepository.of(session, realm.getId());
        var locked = contracts.locked(userId).filter(one -> isOver(one, realm));
        if (locked.isEmpty()) {
            // Another node was faster, or the contract has just been extended.
            return;
        }
        var person = session.users().getUserById(realm, userId);
        if (person == null && DirectoryOutages.isAnyDown(realm)) {
            throw new StorageUnavailableException("a directory that may have the person does not answer");
        }
        if (person == null) {
            contracts.forget(userId);
            return;
        }
        var contract = locked.get();
        contract.over();
        FlexiworkContract.role(realm).filter(person::hasRole).ifPresent(person::deleteRoleMapping);
        if (contract.accountEnds()) {
            disable(person);
            new UserSessions(session, realm).end(person);
            session.getKeycloakSessionFactory().publish(new AccountEnded(session, realm, userId));
        } else {
            FlexiworkContract.of(session, person).forgetDays();
        }
        LOG.infof(
                "SSO-CONTRACT-001 contract of user %s is over: account %s",
                userId, person.isEnabled() ? "stays" : "disabled");
        AccountNoticeMail.decided(session, realm, person, NoticeTopic.CONTRACT_OVER);
        endEvent(session, contract, person);
    }

    /** A directory may decide alone whether an account is enabled. Then the role and the sessions end, and an operator is told. */
    private static void disable(UserModel person) {
        try {
            person.setEnabled(false);
        } catch (ReadOnlyException e) {
            if (DirectoryOutages.isOutOfReach(person)) {
                throw e;
            }
        }
        if (person.isEnabled()) {
            LOG.errorf(
                    "SSO-CONTRACT-002 the directory keeps user %s enabled after the end of the contract; disable"
                            + " it there",
                    person.getId());
        }
    }

    private static boolean isOver(ContractEntity contract, RealmModel realm) {
        return !contract.ended() && contract.end().filter(today(realm)::isAfter).isPresent();
    }

    private static void endEvent(KeycloakSession session, ContractEntity contract, UserModel person) {
        var requests =
                RequestRepository.of(session, session.getContext().getRealm().getId());
        contract.requestId()
                .flatMap(requests::find)
                .flatMap(request -> WorkerEvents.of(session, request))
                .ifPresent(event -> event.operation(OperationType.UPDATE)
                        .resource(ResourceType.USER)
                        .resourcePath("users", person.getId())
                        .detail("contract", "ended")
                        .success());
    }

    /**
     * Orders a mail to the employee, and one to the submitter for all employees of a request whose contract ends on that day.
     */
    private static void notice(KeycloakSession session, String userId) {
        var realm = session.getContext().getRealm();
        var contracts = ContractRepository.of(session, realm.getId());
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
                // The next run processes the rest; otherwise this run would not end.
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
            LOG.warnf(
                    "SSO-CONTRACT-003 contract of user %s: %s; tried again at the next sweep",
                    userId, Failure.describe(e));
            return false;
        }
    }

    private static LocalDate today(RealmModel realm) {
        return RealmTimeZone.today(realm);
    }
}
