package id.go.bappenas.sso.employee.identity;

import java.util.List;
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

    Optional<IdentityKey> named(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }
}
