package id.go.bappenas.sso.employee.address;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The rows of what is on record. */
final class AddressRecords {

    private final EntityManager entities;

    AddressRecords(KeycloakSession session) {
        entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    Optional<ExternalAddressEntity> of(String userId) {
        return Optional.ofNullable(entities.find(ExternalAddressEntity.class, userId));
    }

    /** Until the end of the transaction nobody else changes it. */
    Optional<ExternalAddressEntity> locked(String userId) {
        return Optional.ofNullable(entities.find(ExternalAddressEntity.class, userId, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(ExternalAddressEntity entity) {
        entities.persist(entity);
    }

    void remove(ExternalAddressEntity entity) {
        entities.remove(entity);
    }

    Map<String, ExternalAddressEntity> of(Collection<String> userIds) {
        return entities.createQuery(
                        "select e from ExternalAddressEntity e where e.userId in :users", ExternalAddressEntity.class)
                .setParameter("users", userIds)
                .getResultStream()
                .collect(Collectors.toMap(ExternalAddressEntity::userId, Function.identity()));
    }

    List<String> usersWith(String realmId, String address) {
        return entities.createQuery(
                        "select e.userId from ExternalAddressEntity e where e.realmId = :realm and e.address = :address",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("address", address)
                .getResultList();
    }

    void forgetUser(String userId) {
        entities.createQuery("delete from ExternalAddressEntity e where e.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }

    void forgetRealm(String realmId) {
        entities.createQuery("delete from ExternalAddressEntity e where e.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
    }
}
