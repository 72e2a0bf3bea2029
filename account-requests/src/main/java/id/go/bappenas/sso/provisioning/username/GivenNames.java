package id.go.bappenas.sso.provisioning.username;

import id.go.bappenas.sso.provisioning.jpa.GivenNameEntity;
import id.go.bappenas.sso.support.jpa.Chunks;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * The user names that were given, those of deleted accounts included, each with the NIK digests of its person. A name is kept in
 * the transaction that approves its row, makes the account, or removes one.
 */
public final class GivenNames {

    private final EntityManager entities;
    private final String realmId;

    private GivenNames(EntityManager entities, String realmId) {
        this.entities = entities;
        this.realmId = realmId;
    }

    public static GivenNames of(KeycloakSession session, String realmId) {
        return new GivenNames(session.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId);
    }

    /** Whether the name was given to somebody who has none of these NIK digests. */
    public boolean isAnothers(String username, Collection<String> nikDigests) {
        var row = entities.find(GivenNameEntity.class, new GivenNameEntity.Key(realmId, username));
        return row != null
                && row.nikDigests()
                        .filter(digests -> Arrays.stream(digests.split(" ")).anyMatch(nikDigests::contains))
                        .isEmpty();
    }

    /**
     * Keeps the name for a person for good; nothing changes if it is kept already. Of two who keep one name at once, one fails
     * with a {@code ModelDuplicateException} or at the flush, and has to choose again in a new transaction.
     *
     * @param nikDigests of whom it is; empty if nobody knows
     */
    public void keep(String username, Collection<String> nikDigests) {
        keepAll(Map.of(username, nikDigests));
    }

    /**
     * The same for many.
     *
     * @param nikDigests by user name
     * @return the names that were not kept before
     */
    public Set<String> keepAll(Map<String, ? extends Collection<String>> nikDigests) {
        var fresh = new TreeSet<>(nikDigests.keySet());
        Chunks.of(nikDigests.keySet())
                .forEach(names -> fresh.removeAll(entities.createQuery(
                                "select g.name from GivenNameEntity g where g.realmId = :realm and g.name in :names",
                                String.class)
                        .setParameter("realm", realmId)
                        .setParameter("names", names)
                        .getResultList()));
        var now = Instant.now();
        Chunks.of(fresh).forEach(names -> {
            var rows = names.stream()
                    .map(name -> new GivenNameEntity(realmId, name, text(nikDigests.get(name)), now))
                    .toList();
            rows.forEach(entities::persist);
            entities.flush();
            rows.forEach(entities::detach);
        });
        return fresh;
    }

    private static String text(Collection<String> nikDigests) {
        return nikDigests.isEmpty() ? null : String.join(" ", nikDigests);
    }
}
