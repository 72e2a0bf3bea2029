package id.go.bappenas.sso.employee.identity;

import id.go.bappenas.sso.support.jpa.Chunks;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Queries for the tables of identity data. Entities are detached, because statements in other transactions change rows as well.
 */
record IdentityRows(EntityManager entities, String realmId) {

    static IdentityRows of(KeycloakSession session, String realmId) {
        return new IdentityRows(session.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId);
    }

    Optional<IdentityEntity> find(String userId) {
        var found = Optional.ofNullable(entities.find(IdentityEntity.class, userId));
        found.ifPresent(entities::detach);
        return found.filter(row -> realmId.equals(row.realmId()));
    }

    /** The given user ids that have data. */
    Set<String> among(Collection<String> userIds) {
        var found = new HashSet<String>();
        Chunks.of(userIds)
                .forEach(some -> found.addAll(entities.createQuery(
                                "select r.userId from IdentityEntity r where r.userId in :users and r.realmId = :realmId",
                                String.class)
                        .setParameter("users", some)
                        .setParameter("realmId", realmId)
                        .getResultList()));
        return found;
    }

    /**
     * Writes a person's data. The lock on the row, or the primary key of a new row, makes writers of one person's data run one
     * after the other.
     */
    void write(String userId, StoredDigests digests, IdentityOnFile onFile, Set<String> recorders) {
        var row = Optional.ofNullable(entities.find(IdentityEntity.class, userId, LockModeType.PESSIMISTIC_WRITE))
                .orElseGet(() -> {
                    var fresh = new IdentityEntity(realmId, userId);
                    fresh.set(digests, onFile, recorders);
                    entities.persist(fresh);
                    return fresh;
                });
        row.set(digests, onFile, recorders);
        entities.flush();
        entities.detach(row);
    }

    /**
     * Writes the first data of an account that this transaction has created. The primary key of a NIK digest refuses a NIK that
     * another person has.
     *
     * @param nikDigests by the name of their key
     */
    void first(
            String userId,
            StoredDigests digests,
            IdentityOnFile onFile,
            Set<String> recorders,
            Map<String, String> nikDigests) {
        var row = new IdentityEntity(realmId, userId);
        row.set(digests, onFile, recorders);
        var all = new ArrayList<Object>(List.of(row));
        nikDigests.forEach((keyName, digest) -> all.add(new NikEntity(realmId, userId, keyName, digest)));
        all.forEach(entities::persist);
        entities.flush();
        all.forEach(entities::detach);
    }

    /** Replaces the digests if they are still the digests that were read before. */
    boolean replace(String userId, StoredDigests before, StoredDigests after) {
        return entities.createQuery("update IdentityEntity r set r.keyName = :keyName, r.nik = :nik, r.place = :place,"
                                + " r.date = :date where r.userId = :userId and r.keyName = :oldKeyName"
                                + " and r.nik = :oldNik and r.place = :oldPlace and r.date = :oldDate")
                        .setParameter("userId", userId)
                        .setParameter("keyName", after.keyName())
                        .setParameter("nik", after.nik())
                        .setParameter("place", after.place())
                        .setParameter("date", after.date())
                        .setParameter("oldKeyName", before.keyName())
                        .setParameter("oldNik", before.nik())
                        .setParameter("oldPlace", before.place())
                        .setParameter("oldDate", before.date())
                        .executeUpdate()
                == 1;
    }

    /** User id of the holder of one of these NIK digests. */
    Optional<String> holder(Map<String, String> nikDigests) {
        return entities.createQuery("select n.userId from NikEntity n where n.digest in :digests", String.class)
                .setParameter("digests", nikDigests.values())
                .getResultStream()
                .findFirst();
    }

    /** User ids by digest; without digests that are not on file. */
    Map<String, String> holders(Collection<String> nikDigests) {
        var holders = new HashMap<String, String>();
        Chunks.of(nikDigests).forEach(digests -> entities.createQuery(
                        "select n.digest, n.userId from NikEntity n where n.digest in :digests", Object[].class)
                .setParameter("digests", digests)
                .getResultList()
                .forEach(row -> holders.put((String) row[0], (String) row[1])));
        return holders;
    }

    Set<String> digestsOf(String userId) {
        return Set.copyOf(entities.createQuery(
                        "select n.digest from NikEntity n where n.userId = :userId and n.realmId = :realmId",
                        String.class)
                .setParameter("userId", userId)
                .setParameter("realmId", realmId)
                .getResultList());
    }

    /** Digests by the name of their key. */
    Map<String, String> digestsByKeyOf(String userId) {
        var digests = new HashMap<String, String>();
        entities.createQuery(
                        "select n.keyName, n.digest from NikEntity n where n.userId = :userId and n.realmId = :realmId",
                        Object[].class)
                .setParameter("userId", userId)
                .setParameter("realmId", realmId)
                .getResultList()
                .forEach(row -> digests.put((String) row[0], (String) row[1]));
        return digests;
    }

    List<String> longestOnFile(int first, int most) {
        return entities.createQuery(
                        "select r.userId from IdentityEntity r where r.realmId = :realmId"
                                + " order by r.recordedAt, r.userId",
                        String.class)
                .setParameter("realmId", realmId)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Makes these digests the person's only NIK digests.
     *
     * @param nikDigests by the name of their key
     */
    void claim(String userId, Map<String, String> nikDigests) {
        var missing = new HashSet<>(nikDigests.values());
        entities.createQuery("select n.digest from NikEntity n where n.userId = :userId", String.class)
                .setParameter("userId", userId)
                .getResultList()
                .forEach(missing::remove);
        entities.createQuery("delete from NikEntity n where n.userId = :userId and n.digest not in :digests")
                .setParameter("userId", userId)
                .setParameter("digests", nikDigests.values())
                .executeUpdate();
        nikDigests.forEach((keyName, digest) -> {
            if (missing.contains(digest)) {
                var row = new NikEntity(realmId, userId, keyName, digest);
                entities.persist(row);
                entities.flush();
                entities.detach(row);
            }
        });
    }

    /** Deletes a person's data, and stores that there were data. */
    boolean forget(String userId) {
        delete("NikEntity", "userId", userId);
        var forgotten = delete("IdentityEntity", "userId", userId) > 0;
        if (forgotten) {
            var row = entities.merge(new ForgottenIdentityEntity(realmId, userId, Instant.now()));
            entities.flush();
            entities.detach(row);
        }
        return forgotten;
    }

    /** Whether data of the person were deleted and not recorded again. Deletes the record of that. */
    boolean wereForgotten(String userId) {
        return delete("ForgottenIdentityEntity", "userId", userId) > 0;
    }

    /** Deletes all rows of a removed account. */
    void forgetAccount(String userId) {
        delete("NikEntity", "userId", userId);
        delete("IdentityEntity", "userId", userId);
        delete("ForgottenIdentityEntity", "userId", userId);
    }

    void forgetAll() {
        delete("ForgottenIdentityEntity", "realmId", realmId);
        delete("NikEntity", "realmId", realmId);
        delete("IdentityEntity", "realmId", realmId);
    }

    private int delete(String entity, String field, String value) {
        return entities.createQuery(
                        "delete from " + entity + " e where e.realmId = :realmId and e." + field + " = :value")
                .setParameter("realmId", realmId)
                .setParameter("value", value)
                .executeUpdate();
    }

    /** Deletes NIK digests under missing keys, for people with data under an active key; these digests are not needed. */
    void dropOutdated(Collection<String> activeKeyNames) {
        entities.createQuery(
                        "delete from NikEntity n where n.realmId = :realmId and n.keyName not in :active and exists"
                                + " (select r from IdentityEntity r where r.userId = n.userId and r.keyName in :active)")
                .setParameter("realmId", realmId)
                .setParameter("active", activeKeyNames)
                .executeUpdate();
    }

    Map<String, Long> countByKey() {
        var counts = new TreeMap<String, Long>();
        entities.createQuery(
                        "select r.keyName, count(r) from IdentityEntity r where r.realmId = :realmId group by r.keyName",
                        Object[].class)
                .setParameter("realmId", realmId)
                .getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }
}
