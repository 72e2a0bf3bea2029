package id.go.bappenas.sso.employee.address;

import id.go.bappenas.sso.employee.event.FormerMailboxesForgotten;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Compares each external address with the address on record, and deletes old addresses and disputes. It runs on one node at a
 * time, in small transactions.
 */
final class AddressSweepTask {

    private static final Logger LOG = Logger.getLogger(AddressSweepTask.class);
    private static final int PAGE = 200;

    private AddressSweepTask() {}

    static void run(KeycloakSessionFactory factory) {
        KeycloakModelUtils.<List<String>>runJobInTransactionWithResult(factory, session -> session.realms()
                        .getRealmsStream()
                        .map(RealmModel::getId)
                        .toList())
                .forEach(realm -> sweep(factory, realm));
    }

    /** Deletes old addresses, resolved disputes and former mailboxes; returns 0, as it deletes them all at once. */
    static int deleteOld(KeycloakSession session) {
        var before = Instant.ofEpochMilli(Time.currentTimeMillis()).minus(ExternalAddresses.RECENTLY);
        session.getKeycloakSessionFactory().publish(new FormerMailboxesForgotten(session, before));
        new AddressRecords(session).forgetBefore(before);
        return 0;
    }

    private static void sweep(KeycloakSessionFactory factory, String realmId) {
        for (var first = 0; ; first += PAGE) {
            var page = page(factory, realmId, first);
            page.changed().forEach(userId -> notice(factory, realmId, userId));
            if (page.size() < PAGE) {
                return;
            }
        }
    }

    private static SweepPage page(KeycloakSessionFactory factory, String realmId, int first) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            var realm = session.realms().getRealm(realmId);
            if (realm == null) {
                return new SweepPage(0, List.of());
            }
            session.getContext().setRealm(realm);
            var people = session.users()
                    .searchForUserStream(realm, Map.of(), first, PAGE)
                    .toList();
            return new SweepPage(
                    people.size(),
                    people.stream()
                            .filter(changed(session, people))
                            .map(UserModel::getId)
                            .toList());
        });
    }

    private static Predicate<UserModel> changed(KeycloakSession session, List<UserModel> people) {
        var addresses = new JpaExternalAddresses(session);
        var records = new AddressRecords(session)
                .of(people.stream().map(UserModel::getId).toList());
        return person -> {
            var record = records.get(person.getId());
            return !Objects.equals(
                    addresses.registered(person).map(ExternalAddress::address).orElse(null), record);
        };
    }

    private static void notice(KeycloakSessionFactory factory, String realmId, String userId) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, session -> {
                var realm = session.realms().getRealm(realmId);
                session.getContext().setRealm(realm);
                var person = session.users().getUserById(realm, userId);
                if (person != null) {
                    new JpaExternalAddresses(session).notice(realm, person, null);
                }
            });
        } catch (RuntimeException e) {
            LOG.warnf(
                    "SSO-PEOPLE-003 changed external address of user %s: %s; noticed again later",
                    userId, e.getClass());
        }
    }

    private record SweepPage(int size, List<String> changed) {}
}
