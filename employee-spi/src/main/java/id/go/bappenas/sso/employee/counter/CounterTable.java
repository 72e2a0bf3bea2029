package id.go.bappenas.sso.employee.counter;

import jakarta.persistence.EntityManager;

/** The statements, in the transaction of the entity manager. The database does the arithmetic, so that no count is lost. */
final class CounterTable {

    private static final String COUNT = """
            update CounterRow c set
              c.tries = case when c.endsAt <= :now then :amount else c.tries + :amount end,
              c.endsAt = case when c.endsAt <= :now then :endsAt else c.endsAt end
            where c.id = :id""";

    private static final String BEGIN = """
            insert into CounterRow (id, realmId, tries, endsAt) values (:id, :realmId, 0L, :endsAt)
            on conflict (id) do nothing""";

    private final EntityManager database;

    CounterTable(EntityManager database) {
        this.database = database;
    }

    /** @return the count in the window that holds now, this one included */
    long count(String id, String realmId, long amount, long now, long endsAt) {
        if (add(id, amount, now, endsAt) == 0) {
            database.createQuery(BEGIN)
                    .setParameter("id", id)
                    .setParameter("realmId", realmId)
                    .setParameter("endsAt", endsAt)
                    .executeUpdate();
            add(id, amount, now, endsAt);
        }
        return current(id, now);
    }

    private int add(String id, long amount, long now, long endsAt) {
        return database.createQuery(COUNT)
                .setParameter("id", id)
                .setParameter("amount", amount)
                .setParameter("now", now)
                .setParameter("endsAt", endsAt)
                .executeUpdate();
    }

    long current(String id, long now) {
        return database.createQuery("select c.tries from CounterRow c where c.id = :id and c.endsAt > :now", Long.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .orElse(0L);
    }

    int remove(String id) {
        return database.createQuery("delete from CounterRow c where c.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    int removeEnded(long now) {
        return database.createQuery("delete from CounterRow c where c.endsAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    int removeRealm(String realmId) {
        return database.createQuery("delete from CounterRow c where c.realmId = :realmId")
                .setParameter("realmId", realmId)
                .executeUpdate();
    }
}
