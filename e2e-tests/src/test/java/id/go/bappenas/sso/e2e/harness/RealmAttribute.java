package id.go.bappenas.sso.e2e.harness;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Sets another value of a realm attribute; closing restores the former value. */
public final class RealmAttribute implements AutoCloseable {

    private final Sso sso;
    private final String name;
    private final String former;

    private RealmAttribute(Sso sso, String name, String former) {
        this.sso = sso;
        this.name = name;
        this.former = former;
    }

    public static RealmAttribute set(Sso sso, String name, String value) {
        var former = realm(sso).path("attributes").path(name).asText("");
        put(sso, name, value);
        return new RealmAttribute(sso, name, former);
    }

    private static ObjectNode realm(Sso sso) {
        return (ObjectNode) sso.admin().must(sso.admin().get(Sso.REALM)).body();
    }

    private static void put(Sso sso, String name, String value) {
        var realm = realm(sso);
        ((ObjectNode) realm.get("attributes")).put(name, value);
        sso.admin().must(sso.admin().put(Sso.REALM, realm));
    }

    @Override
    public void close() {
        put(sso, name, former);
    }
}
