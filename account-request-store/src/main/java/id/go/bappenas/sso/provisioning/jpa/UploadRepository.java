package id.go.bappenas.sso.provisioning.jpa;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * The tables of one realm's uploaded files. A request takes a file by a conditional update, so only one request gets the file.
 */
public final class UploadRepository {

    /** Time for which the server still knows that a file has expired. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final EntityManager entities;
    private final String realmId;

    private UploadRepository(EntityManager entities, String realmId) {
        this.entities = entities;
        this.realmId = realmId;
    }

    public static UploadRepository of(KeycloakSession session, String realmId) {
        return new UploadRepository(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId);
    }

    public void add(Object entity) {
        entities.persist(entity);
    }

    /** A completed upload of this submitter. */
    public Optional<UploadEntity> find(String id, String submitterId) {
        return entities.createQuery(
                        "select u from UploadEntity u where u.id = :id and u.realmId = :realm"
                                + " and u.submitterId = :submitter and u.checked = true",
                        UploadEntity.class)
                .setParameter("id", id)
                .setParameter("realm", realmId)
                .setParameter("submitter", submitterId)
                .getResultStream()
                .findFirst();
    }

    /** An upload that has begun or is complete. */
    public UploadEntity get(String id) {
        return entities.find(UploadEntity.class, id);
    }

    /** One encrypted piece; empty after the last piece, or if the file was removed. */
    public Optional<byte[]> chunk(String uploadId, int number) {
        return entities.createQuery(
                        "select c.sealed from UploadChunkEntity c where c.uploadId = :upload and c.realmId = :realm"
                                + " and c.number = :number",
                        byte[].class)
                .setParameter("upload", uploadId)
                .setParameter("realm", realmId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Takes a file for a request; false if the file is used, has expired, or belongs to another submitter. */
    public boolean use(String id, String submitterId, String requestId, Instant now) {
        return entities.createQuery("update UploadEntity u set u.requestId = :request where u.id = :id"
                                + " and u.realmId = :realm and u.submitterId = :submitter and u.requestId is null"
                                + " and u.checked = true and u.expiresAt > :now")
                        .setParameter("request", requestId)
                        .setParameter("id", id)
                        .setParameter("realm", realmId)
                        .setParameter("submitter", submitterId)
                        .setParameter("now", now.toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    /** Keeps unused files of this submitter until then, because a draft refers to them. */
    public void keep(Collection<String> ids, String submitterId, Instant until) {
        entities.createQuery("update UploadEntity u set u.expiresAt = :until where u.id in (:ids)"
                        + " and u.realmId = :realm and u.submitterId = :submitter and u.requestId is null"
                        + " and u.checked = true")
                .setParameter("until", until.toEpochMilli())
                .setParameter("ids", ids)
                .setParameter("realm", realmId)
                .setParameter("submitter", submitterId)
                .executeUpdate();
    }

    /** Removes the content and keeps the entry. */
    public void empty(String id) {
        entities.createQuery("delete from UploadChunkEntity c where c.uploadId = :upload and c.realmId = :realm")
                .setParameter("upload", id)
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    /** Removes a refused file. */
    public void remove(String id) {
        empty(id);
        entities.createQuery("delete from UploadEntity u where u.id = :id and u.realmId = :realm")
                .setParameter("id", id)
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    /**
     * Removes files that no request used in time, and incomplete uploads. Entries of expired files stay for a while.
     *
     * @return number of files that lost their content
     */
    public int removeExpired(Instant now, Duration arriving) {
        var expired = entities.createQuery(
                        "select u.id from UploadEntity u where u.realmId = :realm and u.requestId is null"
                                + " and (u.expiresAt <= :now or (u.checked = false and u.expiresAt <= :begun))"
                                + " and exists (select c from UploadChunkEntity c where c.uploadId = u.id)",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("now", now.toEpochMilli())
                .setParameter("begun", now.plus(arriving).toEpochMilli())
                .getResultList();
        expired.forEach(this::empty);
        entities.createQuery("delete from UploadEntity u where u.realmId = :realm and u.requestId is null"
                        + " and (u.expiresAt <= :forgotten or (u.checked = false and u.expiresAt <= :begun))")
                .setParameter("realm", realmId)
                .setParameter("forgotten", now.minus(REMEMBERED).toEpochMilli())
                .setParameter("begun", now.plus(arriving).toEpochMilli())
                .executeUpdate();
        return expired.size();
    }
}
