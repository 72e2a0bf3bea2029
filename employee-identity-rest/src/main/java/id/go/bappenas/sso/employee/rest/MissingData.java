package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.support.jpa.Chunks;
import id.go.bappenas.sso.support.keycloak.KeycloakTables;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.hibernate.query.SelectionQuery;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Active people who cannot use Lupa Password, or who share their external address with others. The database filters, sorts and
 * pages, in three statements for each page. It includes the people of a directory whom Keycloak has imported.
 */
record MissingData(EntityManager database, String realmId) {

    /** People and their addresses. Like {@link ExternalAddress#ofStored}, it ignores case and blanks around an address. */
    private static final String WITH_ADDRESS =
            " from " + KeycloakTables.ATTRIBUTE_OF_ACCOUNTS + " where " + KeycloakTables.IS_ACTIVE_PERSON;

    private static final String PEOPLE = "select u.username, min(a.value), count(i.userId) from "
            + KeycloakTables.ACCOUNTS_AND_ATTRIBUTE
            + " left join IdentityEntity i on i.userId = u.id and i.realmId = u.realmId"
            + " where " + KeycloakTables.IS_ACTIVE_PERSON
            + " group by u.id, u.username"
            + " having count(i.userId) = 0 or min(a.value) is null or min(a.value) not like regexp :valid"
            + " or lower(trim(min(a.value))) in (select lower(trim(a.value))" + WITH_ADDRESS
            + " group by lower(trim(a.value)) having count(distinct u.id) > 1)"
            + " order by u.username";

    private static final String HOLDERS =
            "select lower(trim(a.value)), u.username" + WITH_ADDRESS + " and lower(trim(a.value)) in :addresses";

    static MissingData of(KeycloakSession session) {
        return new MissingData(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(),
                session.getContext().getRealm().getId());
    }

    /**
     * One page, in the order of user names.
     *
     * @param total people on all pages
     */
    record Result(int page, int size, int total, List<Entry> people) {}

    /**
     * @param missing names of fields, as in PUT
     * @param sharesAddressWith user names of others with the same address
     */
    record Entry(String username, List<String> missing, List<String> sharesAddressWith) {}

    Result page(int page, int size) {
        var query = inRealm(database.createQuery(PEOPLE, Object[].class))
                .setParameter("valid", ExternalAddress.REGULAR_EXPRESSION);
        var total = (int) query.unwrap(SelectionQuery.class).getResultCount();
        var first = (long) page * size;
        if (first >= total) {
            return new Result(page, size, total, List.of());
        }
        var people = query.setFirstResult((int) first)
                .setMaxResults(size)
                .getResultStream()
                .map(Person::of)
                .toList();
        var holders = holders(people.stream()
                .map(Person::address)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new Result(
                page,
                size,
                total,
                people.stream().map(person -> person.entry(holders)).toList());
    }

    /** Sorted user names by address. */
    private Map<String, TreeSet<String>> holders(List<String> addresses) {
        var holders = new HashMap<String, TreeSet<String>>();
        Chunks.of(addresses).forEach(some -> inRealm(database.createQuery(HOLDERS, Object[].class))
                .setParameter("addresses", some)
                .getResultStream()
                .forEach(row -> holders.computeIfAbsent((String) row[0], address -> new TreeSet<>())
                        .add((String) row[1])));
        return holders;
    }

    private TypedQuery<Object[]> inRealm(TypedQuery<Object[]> query) {
        return query.setParameter("realm", realmId).setParameter("attribute", ExternalAddresses.ATTRIBUTE);
    }

    /** @param address {@code null} without a valid address */
    private record Person(String username, String address, boolean hasIdentity) {

        static Person of(Object[] row) {
            var address = ExternalAddress.ofStored((String) row[1]).map(ExternalAddress::address);
            return new Person((String) row[0], address.orElse(null), (Long) row[2] > 0);
        }

        Entry entry(Map<String, TreeSet<String>> holders) {
            var missing = new ArrayList<String>();
            if (!hasIdentity) {
                missing.add("identity");
            }
            if (address == null) {
                missing.add(IdentityUpdate.EXTERNAL_EMAIL);
            }
            var others = holders.getOrDefault(String.valueOf(address), new TreeSet<>());
            return new Entry(
                    username,
                    missing,
                    others.stream().filter(other -> !other.equals(username)).toList());
        }
    }
}
