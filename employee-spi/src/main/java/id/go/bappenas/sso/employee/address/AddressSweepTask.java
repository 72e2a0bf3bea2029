package id.go.bappenas.sso.employee.address;

import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.employee.event.FormerMailboxesForgotten;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        var page = page(factory, realmId, "", 0);
        for (var number = PAGE; page.last() != null; number += PAGE) {
            page.changed().forEach(userId -> notice(factory, realmId, userId));
            page = page(factory, realmId, page.last(), number);
        }
    }

    private static SweepPage page(KeycloakSessionFactory factory, String realmId, String after, int first) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            var realm = session.realms().getRealm(realmId);
            session.getContext().setRealm(realm);
            var rows = realm == null
                    ? List.<Object[]>of()
                    : DirectoryOutages.isAnyIn(realm)
                            ? searched(session, realm, first)
                            // To load a million people would take minutes and fill the cache with them.
                            : new AddressRecords(session).after(realmId, after, PAGE);
            return new SweepPage(
                    rows.isEmpty() ? null : (String) rows.get(rows.size() - 1)[0],
                    rows.stream()
                            .filter(AddressSweepTask::isChanged)
                            .map(row -> (String) row[0])
                            .toList());
        });
    }

    /** A search by Keycloak, which also asks the directories. */
    private static List<Object[]> searched(KeycloakSession session, RealmModel realm, int first) {
        var people = session.users()
                .searchForUserStream(realm, Map.of(), first, PAGE)
                .toList();
        var records = new AddressRecords(session)
                .of(people.stream().map(UserModel::getId).toList());
        return people.stream()
                .map(person -> new Object[] {
                    person.getId(), person.getFirstAttribute(ExternalAddresses.ATTRIBUTE), records.get(person.getId())
                })
                .toList();
    }

    private static boolean isChanged(Object[] row) {
        var registered = ExternalAddress.ofStored((String) row[1]).map(ExternalAddress::address);
        return !registered.equals(Optional.ofNullable(row[2]));
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

    /** @param last user id of the page, {@code null} if the page is empty */
    private record SweepPage(String last, List<String> changed) {}
}
