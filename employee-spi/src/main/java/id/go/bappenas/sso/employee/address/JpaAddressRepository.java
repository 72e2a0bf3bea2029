package id.go.bappenas.sso.employee.address;

import id.go.bappenas.sso.support.jpa.CreatedAccount;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * One person's rows in the database.
 *
 * @param lock lock mode for reading the record and the dispute; a lock lasts until the end of the transaction
 * @param created whether this transaction has created the account; it then has no dispute
 */
record JpaAddressRepository(EntityManager entities, String realmId, String userId, LockModeType lock, boolean created)
        implements AddressRepository {

    static JpaAddressRepository of(KeycloakSession session, String realmId, String userId, LockModeType lock) {
        return new JpaAddressRepository(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(),
                realmId,
                userId,
                lock,
                CreatedAccount.is(session, userId));
    }

    @Override
    public Optional<ExternalAddressEntity> record() {
        return Optional.ofNullable(entities.find(ExternalAddressEntity.class, userId, lock));
    }

    @Override
    public Optional<AddressDisputeEntity> dispute() {
        return created
                ? Optional.empty()
                : Optional.ofNullable(entities.find(AddressDisputeEntity.class, userId, lock));
    }

    @Override
    public List<TrustedAddressEntity> trustedSince(Instant moment) {
        return entities.createQuery(
                        "select t from TrustedAddressEntity t where t.realmId = :realm and t.userId = :user"
                                + " and t.trustedUntil >= :moment order by t.trustedUntil desc, t.trustedFrom desc",
                        TrustedAddressEntity.class)
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .setParameter("moment", moment.toEpochMilli())
                .getResultList();
    }

    @Override
    public void put(ExternalAddressEntity record) {
        entities.persist(record);
    }

    @Override
    public void remove(ExternalAddressEntity record) {
        entities.remove(record);
    }

    @Override
    public void put(AddressDisputeEntity dispute) {
        entities.persist(dispute);
    }

    @Override
    public List<DisputeReportEntity> reports() {
        return entities.createQuery(
                        "select p from DisputeReportEntity p where p.realmId = :realm and p.userId = :user"
                                + " order by p.pressedAt",
                        DisputeReportEntity.class)
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .getResultList();
    }

    @Override
    public void keep(DisputeReportEntity report) {
        entities.persist(report);
    }

    @Override
    public void forgetReports() {
        entities.createQuery("delete from DisputeReportEntity p where p.realmId = :realm and p.userId = :user")
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .executeUpdate();
    }

    @Override
    public void forgetTrusted(Instant moment, List<String> but) {
        trustedSince(Instant.EPOCH).stream()
                .filter(known -> !known.from().isBefore(moment) && !but.contains(known.address()))
                .forEach(entities::remove);
    }

    @Override
    public void keep(String address, Instant from, Instant until) {
        entities.persist(new TrustedAddressEntity(realmId, userId, address, from, until));
    }
}
