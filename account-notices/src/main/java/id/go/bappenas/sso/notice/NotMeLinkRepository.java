package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.address.FormerWorkMailboxes;
import id.go.bappenas.sso.employee.event.Disowned;
import id.go.bappenas.sso.employee.identity.IdentityField;
import id.go.bappenas.sso.mail.link.LinkKey;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The links "Bukan saya" of a realm. */
public final class NotMeLinkRepository {

    /** Used and expired links are kept for this time, so that the page can say why a link does nothing. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String SAME_CREDENTIAL =
            " and (l.credentialId = :credential or (l.credentialId is null and :credential is null))";

    private static final String SAME_MAILBOX =
            " and (l.externalMailbox = :mailbox or (l.externalMailbox is null and :mailbox is null))";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager database;

    public NotMeLinkRepository(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /**
     * Creates the link of a mail that is about to be sent.
     *
     * @param credential id of the second factor that was set up, else {@code null}
     * @param items identity data that the mail names
     */
    LinkKey create(
            String id,
            UserModel person,
            Disowned about,
            RequestOrigin origin,
            String mailbox,
            String credential,
            Set<IdentityField> items) {
        var key = LinkKey.fresh(id);
        var link = new NotMeLinkEntity(
                id, realm.getId(), person.getId(), about, origin, externalMailbox(person, mailbox), credential, items);
        link.mailed(key.digest(), now());
        database.persist(link);
        return key;
    }

    /** The mailbox if it is external, {@code null} if it is the person's work mailbox. */
    static String externalMailbox(UserModel person, String mailbox) {
        return mailbox.equalsIgnoreCase(person.getEmail())
                ? null
                : ExternalAddress.ofStored(mailbox)
                        .map(ExternalAddress::address)
                        .orElse(null);
    }

    /**
     * Marks the links of mailboxes that the person has given up, before another address is registered: they do not work again,
     * even if an officer registers such an address again.
     *
     * @param alive mailboxes that are not given up
     */
    void giveUp(UserModel person, Collection<String> alive) {
        // No address equals the empty text.
        var kept = new ArrayList<>(alive);
        kept.add("");
        // Former work mailboxes have a rule of their own, see isGivenUp.
        kept.addAll(FormerWorkMailboxes.of(session, realm).recent(person));
        database.createQuery(
                        "update NotMeLinkEntity l set l.givenUp = true where l.realmId = :realm and l.userId = :user"
                                + " and l.usedAt is null and l.externalMailbox is not null and l.externalMailbox not in"
                                + " :alive")
                .setParameter("realm", realm.getId())
                .setParameter("user", person.getId())
                .setParameter("alive", kept)
                .executeUpdate();
    }

    /** Marks links to the former work mailbox as external, and links to the new work mailbox as links to the work mailbox. */
    void workMailboxChanged(UserModel person, String before, String after) {
        ExternalAddress.ofStored(before).ifPresent(mailbox -> database.createQuery(
                        "update NotMeLinkEntity l set l.externalMailbox = :mailbox where"
                                + " l.realmId = :realm and l.userId = :user and l.externalMailbox is null")
                .setParameter("mailbox", mailbox.address())
                .setParameter("realm", realm.getId())
                .setParameter("user", person.getId())
                .executeUpdate());
        ExternalAddress.ofStored(after)
                .ifPresent(mailbox -> database.createQuery("update NotMeLinkEntity l set l.externalMailbox = null where"
                                + " l.realmId = :realm and l.userId = :user and l.externalMailbox = :mailbox")
                        .setParameter("mailbox", mailbox.address())
                        .setParameter("realm", realm.getId())
                        .setParameter("user", person.getId())
                        .executeUpdate());
    }

    /**
     * Whether the person has given up a mailbox, so that its reader may no longer act for the person. A former work mailbox is
     * given up when the current work mailbox has been registered for the waiting time.
     */
    static boolean isGivenUp(KeycloakSession session, RealmModel realm, UserModel person, String externalMailbox) {
        return ExternalAddress.ofStored(externalMailbox)
                .filter(mailbox -> isGivenUp(session, realm, person, mailbox))
                .isPresent();
    }

    private static boolean isGivenUp(
            KeycloakSession session, RealmModel realm, UserModel person, ExternalAddress mailbox) {
        var external = ExternalAddresses.of(session);
        return FormerWorkMailboxes.of(session, realm)
                .isGivenUp(person, mailbox.address())
                .map(givenUp -> givenUp && !external.registered(person).equals(Optional.of(mailbox)))
                .orElseGet(() -> external.isGivenUp(realm, person, mailbox));
    }

    /** Reads the link again, because another press may have changed it. */
    void readAgain(NotMeLinkEntity link) {
        database.refresh(link);
    }

    /**
     * The link of a parameter, used or not; empty if the parameter is cut short, changed, of another realm, or of a removed
     * person.
     *
     * @param parameter of the link, may be {@code null}
     */
    Optional<NotMeLinkEntity> find(String parameter) {
        return LinkKey.parse(parameter)
                .flatMap(key -> Optional.ofNullable(database.find(NotMeLinkEntity.class, key.id()))
                        .filter(link -> link.realmId().equals(realm.getId()))
                        .filter(link -> key.isOf(link.secretDigest()))
                        .filter(link -> session.users().getUserById(realm, link.userId()) != null));
    }

    /** Why a link does nothing; empty if it works. */
    Optional<LinkProblem> problem(Optional<NotMeLinkEntity> found) {
        return found.map(link -> Optional.ofNullable(problem(link))).orElse(Optional.of(LinkProblem.UNKNOWN));
    }

    private LinkProblem problem(NotMeLinkEntity link) {
        if (link.isUsed()) {
            return link.isUsedWithAnother() ? LinkProblem.USED_IN_ANOTHER_MAIL : LinkProblem.USED;
        }
        if (link.isExpired(now(), new NoticeSettings(realm).linkLifetime())) {
            return LinkProblem.EXPIRED;
        }
        var person = session.users().getUserById(realm, link.userId());
        if (link.isGivenUp() || isGivenUp(session, realm, person, link.externalMailbox())) {
            return LinkProblem.GIVEN_UP;
        }
        return hasNewer(link) ? LinkProblem.NEWER_MAIL : null;
    }

    /**
     * Whether the same mailbox has a newer mail of the same kind. Mails about two second factors are two kinds, because each
     * link removes its own factor. A newer mail to other mailboxes does not count: a further change by a thief must not end the
     * link in the owner's mailbox. A mail that SMTP has not taken yet does not count either.
     */
    private boolean hasNewer(NotMeLinkEntity link) {
        return database.createQuery(
                                "select count(l) from NotMeLinkEntity l where l.realmId = :realm and l.userId = :user"
                                        + " and l.about = :about and l.happenedAt > :happened and (l.externalMailbox ="
                                        + " :mailbox or (l.externalMailbox is null and :mailbox is"
                                        + " null))" + SAME_CREDENTIAL,
                                Long.class)
                        .setParameter("realm", realm.getId())
                        .setParameter("user", link.userId())
                        .setParameter("about", link.about())
                        .setParameter("mailbox", link.externalMailbox())
                        .setParameter("credential", link.credentialId())
                        .setParameter("happened", link.origin().when().toEpochMilli())
                        .getSingleResult()
                > 0;
    }

    /**
     * The links that a link covers, the earliest first: its own, and earlier links of the same kind in the same mailbox that
     * were unused and unexpired when the later mail was sent.
     */
    List<NotMeLinkEntity> covered(NotMeLinkEntity link) {
        var lifetime = new NoticeSettings(realm).linkLifetime();
        var covered = new ArrayDeque<NotMeLinkEntity>();
        covered.add(link);
        for (var earlier : earlier(link)) {
            if (earlier.isUsed()
                    || earlier.isGivenUp()
                    || earlier.isExpired(covered.getFirst().mailedAt(), lifetime)) {
                break;
            }
            covered.addFirst(earlier);
        }
        return List.copyOf(covered);
    }

    /** Earlier links, the latest first. */
    private List<NotMeLinkEntity> earlier(NotMeLinkEntity link) {
        return database.createQuery(
                        "select l from NotMeLinkEntity l where l.realmId = :realm and l.userId = :user and l.about ="
                                + " :about and l.happenedAt < :happened" + SAME_MAILBOX + " order by l.happenedAt desc",
                        NotMeLinkEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("user", link.userId())
                .setParameter("about", link.about())
                .setParameter("mailbox", link.externalMailbox())
                .setParameter("happened", link.origin().when().toEpochMilli())
                .getResultList();
    }

    /**
     * Marks a link as used by a conditional update, and with it the links of the same and of earlier changes of that kind,
     * which it covers. If the change was one of the address, links to other mailboxes stay: the reader of one mailbox does not
     * decide for the reader of another.
     *
     * @return whether it was unused; only one of several concurrent callers gets true
     */
    boolean use(NotMeLinkEntity link) {
        var taken = database.createQuery("update NotMeLinkEntity l set l.usedAt = :now, l.usedWith = :id"
                        + " where l.id = :id and l.usedAt is null")
                .setParameter("now", now().toEpochMilli())
                .setParameter("id", link.id())
                .executeUpdate();
        if (taken == 0) {
            return false;
        }
        var ofAddress = link.about() == Disowned.ADDRESS_CHANGE;
        var covered = database.createQuery("update NotMeLinkEntity l set l.usedAt = :now, l.usedWith = :id"
                        + " where l.realmId = :realm and l.userId = :user and l.about = :about"
                        + " and l.happenedAt <= :happened and l.usedAt is null" + (ofAddress ? SAME_MAILBOX : "")
                        + SAME_CREDENTIAL)
                .setParameter("now", now().toEpochMilli())
                .setParameter("id", link.id())
                .setParameter("realm", realm.getId())
                .setParameter("user", link.userId())
                .setParameter("about", link.about())
                .setParameter("credential", link.credentialId())
                .setParameter("happened", link.origin().when().toEpochMilli());
        if (ofAddress) {
            covered.setParameter("mailbox", link.externalMailbox());
        }
        covered.executeUpdate();
        return true;
    }

    void forget(String userId) {
        database.createQuery("delete from NotMeLinkEntity l where l.realmId = :realm and l.userId = :user")
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .executeUpdate();
    }

    void forgetAll() {
        database.createQuery("delete from NotMeLinkEntity l where l.realmId = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate();
    }

    /** Deletes the links that were mailed to former work mailboxes, before the records of these mailboxes are deleted. */
    static void forgetFormerMailboxes(KeycloakSession session, Instant before) {
        session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery("delete from NotMeLinkEntity l where l.mailedAt < :moment and exists"
                        + " (select f.id from FormerWorkMailboxEntity f where f.realmId = l.realmId"
                        + " and f.userId = l.userId and f.address = l.externalMailbox and f.leftAt < :moment)")
                .setParameter("moment", before.toEpochMilli())
                .executeUpdate();
    }

    /**
     * Deletes links of the realm that expired 30 days ago.
     *
     * @param most rows to delete
     * @return number of deleted rows
     */
    int deleteOld(int most) {
        var lifetime = new NoticeSettings(realm).linkLifetime();
        var old = database.createQuery(
                        "select l.id from NotMeLinkEntity l where l.realmId = :realm and l.mailedAt < :before",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("before", now().minus(lifetime).minus(KEPT).toEpochMilli())
                .setMaxResults(most)
                .getResultList();
        return old.isEmpty()
                ? 0
                : database.createQuery("delete from NotMeLinkEntity l where l.id in :old")
                        .setParameter("old", old)
                        .executeUpdate();
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
