package id.go.bappenas.sso.employee.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The active keys of a realm, the newest last. */
record KeyRing(List<IdentityKey> keys) {

    KeyRing {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a ring has a key");
        }
    }

    /** The key for new digests. */
    IdentityKey newest() {
        return keys.get(keys.size() - 1);
    }

    List<String> names() {
        return keys.stream().map(IdentityKey::name).toList();
    }

    Optional<IdentityKey> named(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /**
     * Whether the key of this id is another one than that of the data on file: there are data of a key with the id and another
     * check value, and none of this key.
     *
     * @param people number of people by name of their key
     */
    boolean hasOtherContent(String id, Map<String, Long> people) {
        var prefix = id + "-";
        return people.keySet().stream().anyMatch(name -> name.startsWith(prefix))
                && names().stream().filter(name -> name.startsWith(prefix)).noneMatch(people::containsKey);
    }
}
