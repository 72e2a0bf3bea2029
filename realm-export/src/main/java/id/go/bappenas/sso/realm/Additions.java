package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the ministry added to a realm's own fields stays beside what the file has there. */
final class Additions {

    private static final String POLICY = "passwordPolicy";
    private static final String LOCALES = "supportedLocales";
    private static final String ATTRIBUTES = "attributes";

    private Additions() {}

    /**
     * The file for a live realm: with the live password rules and languages that it does not name, and without empty realm
     * attributes, which would take away a value that an administrator typed; a damaged value is taken away.
     */
    static ObjectNode kept(ObjectNode file, JsonNode live) {
        ObjectNode wanted = file.deepCopy();
        if (file.has(POLICY)) {
            String liveRules = Json.text(live, POLICY);
            String rules = PolicyString.with(Json.text(file, POLICY), liveRules);
            wanted.put(POLICY, PolicyString.same(rules, liveRules) ? liveRules : rules);
        }
        if (file.has(LOCALES)) {
            Set<String> locales = new LinkedHashSet<>(Json.texts(file.get(LOCALES)));
            locales.addAll(Json.texts(live.path(LOCALES)));
            wanted.putArray(LOCALES).addAll(Json.strings(locales));
        }
        if (wanted.path(ATTRIBUTES) instanceof ObjectNode attributes) {
            Json.names(file.path(ATTRIBUTES)).stream()
                    .filter(name -> Json.text(attributes, name).isEmpty())
                    .filter(name -> !RealmAttributes.isDamaged(name, Json.text(live.path(ATTRIBUTES), name)))
                    .forEach(attributes::remove);
        }
        return wanted;
    }
}
