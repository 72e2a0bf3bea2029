package id.go.bappenas.sso.employee.address;

import id.go.bappenas.sso.employee.event.WorkMailboxChanged;
import id.go.bappenas.sso.support.jpa.CreatedAccount;
import id.go.bappenas.sso.support.keycloak.CommittedAccount;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The work mailboxes that an account had until recently. An administrator can change the mailbox at any time; the old mailbox
 * gets notices of that change and of later ones.
 */
public final class FormerWorkMailboxes {

    private static final String NOTICED = FormerWorkMailboxes.class.getName() + ' ';

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager entities;

    private FormerWorkMailboxes(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    public static FormerWorkMailboxes of(KeycloakSession session, RealmModel realm) {
        return new FormerWorkMailboxes(session, realm);
    }

    /**
     * Compares the mailbox with the committed mailbox. If they differ, it stores the former mailbox and publishes
     * {@link WorkMailboxChanged}. Call it in the transaction that writes to the account, before other notices.
     */
    public void notice(UserModel person) {
        var after = current(person);
        var noticed = NOTICED + person.getId();
        if (CreatedAccount.is(session, person.getId()) || after.orElse("").equals(session.getAttribute(noticed))) {
            return;
        }
        session.setAttribute(noticed, after.orElse(""));
        CommittedAccount.of(session, person.getId())
                .map(account -> text(account.email()))
                .filter(before -> !isSame(before, after))
                .ifPresent(before -> changed(person, before, after));
    }

    private void changed(UserModel person, Optional<String> before, Optional<String> after) {
        var now = now();
        before.ifPresent(mailbox -> keep(person.getId(), mailbox, now));
        session.getKeycloakSessionFactory()
                .publish(new WorkMailboxChanged(session, realm, person, before.orElse(null), after.orElse(null), now));
    }

    /** Stores the mailbox unless it was there for less than the waiting time: then it may never have been the person's. */
    private void keep(String userId, String mailbox, Instant now) {
        var rows = rows(userId);
        var known = rows.stream()
                .filter(row -> row.address().equalsIgnoreCase(mailbox))
                .findFirst();
        var since = rows.stream().map(FormerWorkMailboxEntity::leftAt).max(Instant::compareTo);
        if (known.isPresent()) {
            known.get().left(now);
        } else if (since.filter(moment -> isWithinWaitingTime(moment, now)).isEmpty()) {
            var row = new FormerWorkMailboxEntity(realm.getId(), userId, mailbox);
            row.left(now);
            entities.persist(row);
        }
    }

    /** Mailboxes that were replaced within {@link ExternalAddresses#RECENTLY}, without the current mailbox. */
    public List<String> recent(UserModel person) {
        var from = now().minus(ExternalAddresses.RECENTLY);
        return rows(person.getId()).stream()
                .filter(row -> !row.leftAt().isBefore(from))
                .map(FormerWorkMailboxEntity::address)
                .filter(mailbox -> !isSame(Optional.of(mailbox), current(person)))
                .toList();
    }

    /**
     * Whether the waiting time has passed since the mailbox was replaced, so that the current mailbox counts as confirmed by
     * time. Empty if it is not a former work mailbox.
     */
    public Optional<Boolean> isGivenUp(UserModel person, String mailbox) {
        return rows(person.getId()).stream()
                .filter(row -> row.address().equalsIgnoreCase(mailbox))
                .filter(row -> !isSame(Optional.of(mailbox), current(person)))
                .findFirst()
                .map(row -> !isWithinWaitingTime(row.leftAt(), now()));
    }

    private boolean isWithinWaitingTime(Instant moment, Instant now) {
        return now.isBefore(moment.plus(waitingTime()));
    }

    private Duration waitingTime() {
        return new AddressSettings(realm).trustedAfter(session);
    }

    private List<FormerWorkMailboxEntity> rows(String userId) {
        return entities.createQuery(
                        "select f from FormerWorkMailboxEntity f where f.realmId = :realm and f.userId = :user"
                                + " order by f.leftAt desc",
                        FormerWorkMailboxEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .getResultList();
    }

    private static Optional<String> current(UserModel person) {
        return text(person.getEmail());
    }

    private static Optional<String> text(String email) {
        return Optional.ofNullable(email).filter(text -> !text.isBlank());
    }

    private static boolean isSame(Optional<String> one, Optional<String> other) {
        return one.orElse("").equalsIgnoreCase(other.orElse(""));
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
