package id.go.bappenas.sso.provisioning.username;

import id.go.bappenas.sso.provisioning.intake.FullName;
import id.go.bappenas.sso.support.jpa.Chunks;
import id.go.bappenas.sso.support.keycloak.KeycloakTables;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds users of a realm by full name, ignoring case. Keycloak's tables have no index of names, and its search accepts one
 * name, so each row of a list would read all users. This query reads them once for hundreds of rows. It does not find users of
 * a directory that Keycloak has not imported.
 */
public record Namesakes(EntityManager entities, String realmId) {

    /** User names by full name; a name without a user is missing. */
    public Map<String, Set<String>> of(Collection<String> fullNames) {
        var wanted = new HashMap<String, Set<String>>();
        var firstNames = new LinkedHashSet<String>();
        fullNames.forEach(fullName -> {
            firstNames.add(lower(FullName.of(fullName).first()));
            wanted.computeIfAbsent(spoken(fullName), any -> new TreeSet<>()).add(fullName);
        });
        var found = new HashMap<String, Set<String>>();
        Chunks.of(firstNames).flatMap(this::people).forEach(person -> wanted.getOrDefault(
                        spoken(person[1], person[2] == null ? "" : person[2]), Set.of())
                .forEach(fullName ->
                        found.computeIfAbsent(fullName, any -> new TreeSet<>()).add(person[0])));
        return found;
    }

    private Stream<String[]> people(List<String> firstNames) {
        return KeycloakTables.namesOfPeople(entities, realmId, firstNames);
    }

    /** The form in which two equal names are equal. */
    public static String spoken(String fullName) {
        var name = FullName.of(fullName);
        return spoken(name.first(), name.last().orElse(""));
    }

    private static String spoken(String first, String last) {
        return lower(first) + ' ' + lower(last.strip());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
