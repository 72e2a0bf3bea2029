package id.go.bappenas.sso.provisioning.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The drafts of one realm. A draft is found for its submitter only, and not after it has expired. */
public final class DraftRepository {

    private final EntityManager entities;
    private final String realmId;

    private DraftRepository(EntityManager entities, String realmId) {
        this.entities = entities;
        this.realmId = realmId;
    }

    public static DraftRepository of(KeycloakSession session, String realmId) {
        return new DraftRepository(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId);
    }

    public void add(DraftEntity draft) {
        entities.persist(draft);
        entities.flush();
    }

    public Optional<DraftEntity> find(String id, String submitterId, Instant now) {
        return entities.createQuery(
                        "select d from DraftEntity d where d.id = :id and d.realmId = :realm"
                                + " and d.submitterId = :submitter and d.expiresAt > :now",
                        DraftEntity.class)
                .setParameter("id", id)
                .setParameter("realm", realmId)
                .setParameter("submitter", submitterId)
                .setParameter("now", now.toEpochMilli())
                .getResultStream()
                .findFirst();
    }

    /** The drafts of a submitter, last changed first. */
    public List<DraftHead> list(String submitterId, Instant now) {
        return entities.createQuery(
                        "select new id.go.bappenas.sso.provisioning.jpa.DraftHead("
                                + "d.id, d.changedAt, d.expiresAt, d.sealedTitle) from DraftEntity d"
                                + " where d.realmId = :realm and d.submitterId = :submitter and d.expiresAt > :now"
                                + " order by d.changedAt desc",
                        DraftHead.class)
                .setParameter("realm", realmId)
                .setParameter("submitter", submitterId)
                .setParameter("now", now.toEpochMilli())
                .getResultList();
    }

    public long count(String submitterId, Instant now) {
        return entities.createQuery(
                        "select count(d) from DraftEntity d where d.realmId = :realm"
                                + " and d.submitterId = :submitter and d.expiresAt > :now",
                        Long.class)
                .setParameter("realm", realmId)
                .setParameter("submitter", submitterId)
                .setParameter("now", now.toEpochMilli())
                .getSingleResult();
    }

    /**
     * Replaces the content of a draft; false if the draft has another version by now, or is gone.
     *
     * @param version that the change was made to
     */
    public boolean change(String id, int version, byte[] title, byte[] content, Instant now, Instant expiresAt) {
        var changed = entities.createQuery("update DraftEntity d set d.version = d.version + 1, d.sealedTitle = :title,"
                                + " d.sealed = :content, d.changedAt = :now, d.expiresAt = :expires"
                                + " where d.id = :id and d.realmId = :realm and d.version = :version")
                        .setParameter("title", title)
                        .setParameter("content", content)
                        .setParameter("now", now.toEpochMilli())
                        .setParameter("expires", expiresAt.toEpochMilli())
                        .setParameter("id", id)
                        .setParameter("realm", realmId)
                        .setParameter("version", version)
                        .executeUpdate()
                == 1;
        if (!changed) {
            // The draft that was read is not the stored one.
            entities.clear();
        }
        return changed;
    }

    public void remove(String id) {
        entities.createQuery("delete from DraftEntity d where d.id = :id and d.realmId = :realm")
                .setParameter("id", id)
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    /** Removes the drafts of an account that is removed. */
    public void removeOf(String submitterId) {
        entities.createQuery("delete from DraftEntity d where d.realmId = :realm and d.submitterId = :submitter")
                .setParameter("realm", realmId)
                .setParameter("submitter", submitterId)
                .executeUpdate();
    }

    /** @return number of removed drafts */
    public int removeExpired(Instant now) {
        return entities.createQuery("delete from DraftEntity d where d.realmId = :realm and d.expiresAt <= :now")
                .setParameter("realm", realmId)
                .setParameter("now", now.toEpochMilli())
                .executeUpdate();
    }
}
