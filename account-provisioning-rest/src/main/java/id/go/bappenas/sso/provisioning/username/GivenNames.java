package id.go.bappenas.sso.provisioning.username;

import id.go.bappenas.sso.provisioning.jpa.GivenNameEntity;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * The user names that were given, deleted accounts included, with whom they were given to. A name is kept in the transaction
 * that makes the account, or removes one.
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
        if (entities.find(GivenNameEntity.class, new GivenNameEntity.Key(realmId, username)) == null) {
            var digests = nikDigests.isEmpty() ? null : String.join(" ", nikDigests);
            entities.persist(new GivenNameEntity(realmId, username, digests, Instant.now()));
            entities.flush();
        }
    }
}
