package id.go.bappenas.sso.provisioning.judging;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * People of a realm by their full names, in any spelling of case. Keycloak's tables have no index of names and its search takes
 * one name, so that each row of a list would read all people once; this one reads them once for hundreds of rows. People of a
 * directory that Keycloak has not imported are not among them.
 */
record Namesakes(EntityManager entities, String realmId) {

    /** Values in one query: databases limit them. */
    private static final int CHUNK = 500;

    /** User names of the people with each of these names; a name that nobody has is not in the answer. */
    Map<String, Set<String>> of(Collection<String> fullNames) {
        var wanted = new HashMap<String, Set<String>>();
        var firstNames = new LinkedHashSet<String>();
        fullNames.forEach(fullName -> {
            var name = PersonName.of(fullName);
            firstNames.add(lower(name.first()));
            wanted.computeIfAbsent(spoken(name.first(), name.last().orElse("")), any -> new TreeSet<>())
                    .add(fullName);
        });
        var found = new HashMap<String, Set<String>>();
        var all = List.copyOf(firstNames);
        for (var from = 0; from < all.size(); from += CHUNK) {
            for (var person : people(all.subList(from, Math.min(from + CHUNK, all.size())))) {
                wanted.getOrDefault(spoken(person[1], person[2] == null ? "" : person[2]), Set.of())
                        .forEach(fullName -> found.computeIfAbsent(fullName, any -> new TreeSet<>())
                                .add(person[0]));
            }
        }
        return found;
    }

    private List<String[]> people(List<String> firstNames) {
        return entities.createQuery(
                        "select u.username, u.firstName, u.lastName from UserEntity u where u.realmId = :realm"
                                + " and u.serviceAccountClientLink is null and lower(u.firstName) in :names",
                        Object[].class)
                .setParameter("realm", realmId)
                .setParameter("names", firstNames)
                .getResultStream()
                .map(row -> new String[] {(String) row[0], (String) row[1], (String) row[2]})
                .toList();
    }

    private static String spoken(String first, String last) {
        return lower(first) + ' ' + lower(last.strip());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
