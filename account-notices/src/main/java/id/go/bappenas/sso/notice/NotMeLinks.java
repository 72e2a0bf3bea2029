package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.address.FormerWorkMailboxes;
import id.go.bappenas.sso.employee.event.Disowned;
import id.go.bappenas.sso.employee.identity.IdentityField;
import id.go.bappenas.sso.mail.link.Digest;
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
public final class NotMeLinks {

    /** What is over is kept for a while, so that an old link can be told what became of it. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String SAME_CREDENTIAL =
            " and (l.credentialId = :credential or (l.credentialId is null and :credential is null))";

    private static final String SAME_MAILBOX =
            " and (l.externalMailbox = :mailbox or (l.externalMailbox is null and :mailbox is null))";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager database;

    public NotMeLinks(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /**
     * Mints the link of a mail that is about to be sent.
     *
     * @param credential id of the second factor that was set up, {@code null} if it is about anything else
     * @param items identity data that the mail names
     */
    LinkKey mint(
            String id,
            UserModel person,
            Disowned about,
            Happening happening,
            String mailbox,
            String credential,
            Set<IdentityField> items) {
        forgetOld();
        var key = LinkKey.fresh(id);
        var link = new NotMeLink(
                id,
                realm.getId(),
                person.getId(),
                about,
                happening,
                externalMailbox(person, mailbox),
                credential,
                items);
        link.mailed(Digest.of(id, key.secret()), now());
        database.persist(link);
        return key;
    }

    /** The mailbox if it is outside work, {@code null} if it is the person's work mailbox. */
    static String externalMailbox(UserModel person, String mailbox) {
        return mailbox.equalsIgnoreCase(person.getEmail())
                ? null
                : ExternalAddress.parse(mailbox).map(ExternalAddress::address).orElse(null);
    }

    /**
     * Before another address comes on record: links of mailboxes that the person has given up by now are dead for good. Without
     * this an officer could register such an address again, and its links would live again.
     *
     * @param alive mailboxes that are not given up
     */
    void giveUp(UserModel person, Collection<String> alive) {
        // No address is empty.
        var kept = new ArrayList<>(alive);
        kept.add("");
        // They end by a rule of their own.
        kept.addAll(FormerWorkMailboxes.of(session, realm).recent(person));
        database.createQuery("update NotMeLink l set l.givenUp = true where l.realmId = :realm and l.userId = :user"
                        + " and l.usedAt is null and l.externalMailbox is not null and l.externalMailbox not in :alive")
                .setParameter("realm", realm.getId())
                .setParameter("user", person.getId())
                .setParameter("alive", kept)
                .executeUpdate();
    }

    /** Links of the work mailbox of before belong to that mailbox from now on, and those of the one of now to the account. */
    void workMailboxChanged(UserModel person, String before, String after) {
        ExternalAddress.parse(before)
                .ifPresent(mailbox -> database.createQuery("update NotMeLink l set l.externalMailbox = :mailbox where"
                                + " l.realmId = :realm and l.userId = :user and l.externalMailbox is null")
                        .setParameter("mailbox", mailbox.address())
                        .setParameter("realm", realm.getId())
                        .setParameter("user", person.getId())
                        .executeUpdate());
        ExternalAddress.parse(after)
                .ifPresent(mailbox -> database.createQuery("update NotMeLink l set l.externalMailbox = null where"
                                + " l.realmId = :realm and l.userId = :user and l.externalMailbox = :mailbox")
                        .setParameter("mailbox", mailbox.address())
                        .setParameter("realm", realm.getId())
                        .setParameter("user", person.getId())
                        .executeUpdate());
    }

    /**
     * Who reads a mailbox that the person has given up must not act for the person any more. A work mailbox of before is one when
     * the one of now has stood for the waiting time.
     */
    static boolean isGivenUp(KeycloakSession session, RealmModel realm, UserModel person, String externalMailbox) {
        return ExternalAddress.parse(externalMailbox)
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

    /** What another press has written meanwhile. */
    void readAnew(NotMeLink link) {
        database.refresh(link);
    }

    /**
     * The link, if it still leads anywhere.
     *
     * @param parameter as it stood in the address, {@code null} if nothing did
     */
    NotMeLink find(String parameter) throws DeadLinkException {
        var key = LinkKey.parse(parameter).orElseThrow(DeadLinkException::unknown);
        var link = database.find(NotMeLink.class, key.id());
        if (link == null
                || !link.realmId().equals(realm.getId())
                || !Digest.isSame(link.secretDigest(), Digest.of(link.id(), key.secret()))) {
            throw DeadLinkException.unknown();
        }
        var person = session.users().getUserById(realm, link.userId());
        if (person == null) {
            throw DeadLinkException.unknown();
        }
        if (link.isUsed()) {
            throw link.isUsedWithAnother() ? DeadLinkException.elsewhere() : DeadLinkException.used();
        }
        if (link.isExpired(now(), new NoticeSettings(realm).linkLifetime())) {
            throw DeadLinkException.expired();
        }
        if (link.isGivenUp() || isGivenUp(session, realm, person, link.externalMailbox())) {
            throw DeadLinkException.givenUp();
        }
        if (hasNewer(link)) {
            throw DeadLinkException.newer();
        }
        return link;
    }

    /**
     * Whether the same mailbox has a newer mail of the same kind; mails about two second factors are of two kinds, since each
     * press takes off its own. A newer mail to other mailboxes does not count: a thief's further change must not end the link
     * that its owner can read. Nor does one that SMTP has not taken yet.
     */
    private boolean hasNewer(NotMeLink link) {
        return database.createQuery(
                                "select count(l) from NotMeLink l where l.realmId = :realm and l.userId = :user"
                                        + " and l.about = :about and l.happenedAt > :happened and (l.externalMailbox = :mailbox"
                                        + " or (l.externalMailbox is null and :mailbox is null))" + SAME_CREDENTIAL,
                                Long.class)
                        .setParameter("realm", realm.getId())
                        .setParameter("user", link.userId())
                        .setParameter("about", link.about())
                        .setParameter("mailbox", link.externalMailbox())
                        .setParameter("credential", link.credentialId())
                        .setParameter("happened", link.happening().when().toEpochMilli())
                        .getSingleResult()
                > 0;
    }

    /**
     * What a link covers: the change of its own mail, and earlier ones of that kind whose links in the same mailbox lived when
     * the later mail came, and that were not disowned. The earliest one comes first.
     */
    List<NotMeLink> covered(NotMeLink link) {
        var lifetime = new NoticeSettings(realm).linkLifetime();
        var covered = new ArrayDeque<NotMeLink>();
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

    /** The latest one comes first. */
    private List<NotMeLink> earlier(NotMeLink link) {
        return database.createQuery(
                        "select l from NotMeLink l where l.realmId = :realm and l.userId = :user and l.about = :about"
                                + " and l.happenedAt < :happened" + SAME_MAILBOX + " order by l.happenedAt desc",
                        NotMeLink.class)
                .setParameter("realm", realm.getId())
                .setParameter("user", link.userId())
                .setParameter("about", link.about())
                .setParameter("mailbox", link.externalMailbox())
                .setParameter("happened", link.happening().when().toEpochMilli())
                .getResultList();
    }

    /**
     * Uses a link up, against all others that try the same at this moment, and with it those of the same and of earlier
     * changes of that kind: it covers them. Those of other mailboxes stay where the change was one of the address: who reads
     * one mailbox must not speak for who reads another.
     */
    void use(NotMeLink link) throws DeadLinkException {
        var taken = database.createQuery("update NotMeLink l set l.usedAt = :now, l.usedWith = :id"
                        + " where l.id = :id and l.usedAt is null")
                .setParameter("now", now().toEpochMilli())
                .setParameter("id", link.id())
                .executeUpdate();
        if (taken == 0) {
            throw DeadLinkException.used();
        }
        var ofAddress = link.about() == Disowned.ADDRESS_CHANGE;
        var covered = database.createQuery("update NotMeLink l set l.usedAt = :now, l.usedWith = :id"
                        + " where l.realmId = :realm and l.userId = :user and l.about = :about"
                        + " and l.happenedAt <= :happened and l.usedAt is null" + (ofAddress ? SAME_MAILBOX : "")
                        + SAME_CREDENTIAL)
                .setParameter("now", now().toEpochMilli())
                .setParameter("id", link.id())
                .setParameter("realm", realm.getId())
                .setParameter("user", link.userId())
                .setParameter("about", link.about())
                .setParameter("credential", link.credentialId())
                .setParameter("happened", link.happening().when().toEpochMilli());
        if (ofAddress) {
            covered.setParameter("mailbox", link.externalMailbox());
        }
        covered.executeUpdate();
    }

    void forget(String userId) {
        database.createQuery("delete from NotMeLink l where l.realmId = :realm and l.userId = :user")
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .executeUpdate();
    }

    void forgetAll() {
        database.createQuery("delete from NotMeLink l where l.realmId = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate();
    }

    private void forgetOld() {
        var lifetime = new NoticeSettings(realm).linkLifetime();
        database.createQuery("delete from NotMeLink l where l.realmId = :realm and l.mailedAt < :before")
                .setParameter("realm", realm.getId())
                .setParameter("before", now().minus(lifetime).minus(KEPT).toEpochMilli())
                .executeUpdate();
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
