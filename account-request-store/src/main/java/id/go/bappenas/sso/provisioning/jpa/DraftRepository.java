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

    public Optional<StoredDraft> find(String id, String submitterId, Instant now) {
        return entities.createQuery(
                        "select new id.go.bappenas.sso.provisioning.jpa.StoredDraft("
                                + "d.id, d.version, d.expiresAt, d.sealed) from DraftEntity d"
                                + " where d.id = :id and d.realmId = :realm"
                                + " and d.submitterId = :submitter and d.expiresAt > :now",
                        StoredDraft.class)
                .setParameter("id", id)
                .setParameter("realm", realmId)
                .setParameter("submitter", submitterId)
                .setParameter("now", now.toEpochMilli())
                .getResultStream()
                .findFirst();
    }

    /** The encrypted rows of a draft's list; empty without a list, and if the draft has another version by now. */
    public Optional<byte[]> rows(String id, int version) {
        return entities.createQuery(
                        "select d.sealedRows from DraftEntity d where d.id = :id and d.realmId = :realm"
                                + " and d.version = :version and d.sealedRows is not null",
                        byte[].class)
                .setParameter("id", id)
                .setParameter("realm", realmId)
                .setParameter("version", version)
                .getResultStream()
                .findFirst();
    }

    /** What was found in a draft's list, encrypted; empty if it was not judged, or the draft has another version by now. */
    public Optional<byte[]> findings(String id, int version) {
        return entities.createQuery(
                        "select d.sealedFindings from DraftEntity d where d.id = :id and d.realmId = :realm"
                                + " and d.version = :version and d.sealedFindings is not null",
                        byte[].class)
                .setParameter("id", id)
                .setParameter("realm", realmId)
                .setParameter("version", version)
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
     * Replaces the content of a draft, but not its list; false if the draft has another version by now, or is gone.
     *
     * @param version that the change was made to
     */
    public boolean change(String id, int version, byte[] title, byte[] content, Instant now, Instant expiresAt) {
        return entities.createQuery("update DraftEntity d set d.version = d.version + 1, d.sealedTitle = :title,"
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
    }

    /** Replaces the rows of the list of a draft, in the transaction of {@link #change}. What was found in them is gone. */
    public void changeRows(String id, byte[] rows) {
        entities.createQuery("update DraftEntity d set d.sealedRows = :rows, d.sealedFindings = null"
                        + " where d.id = :id and d.realmId = :realm")
                .setParameter("rows", rows)
                .setParameter("id", id)
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    /**
     * Stores what was found in the list of a draft. Nothing is stored if the draft has another version by now.
     *
     * @param version that was judged
     */
    public void judged(String id, int version, byte[] findings) {
        entities.createQuery("update DraftEntity d set d.sealedFindings = :findings"
                        + " where d.id = :id and d.realmId = :realm and d.version = :version")
                .setParameter("findings", findings)
                .setParameter("id", id)
                .setParameter("realm", realmId)
                .setParameter("version", version)
                .executeUpdate();
    }

    /** Removes a draft; false if it has another version by now, or is gone. */
    public boolean remove(String id, int version) {
        return entities.createQuery("delete from DraftEntity d where d.id = :id and d.realmId = :realm"
                                + " and d.version = :version")
                        .setParameter("id", id)
                        .setParameter("realm", realmId)
                        .setParameter("version", version)
                        .executeUpdate()
                == 1;
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
