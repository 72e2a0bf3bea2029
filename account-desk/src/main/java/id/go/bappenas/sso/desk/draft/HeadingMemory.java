package id.go.bappenas.sso.desk.draft;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.list.ColumnUse;
import id.go.bappenas.sso.provisioning.jpa.HeadingUsesEntity;
import id.go.bappenas.sso.support.RealmSecret;
import id.go.bappenas.sso.support.TypedText;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * What officers of a unit have said of headings, for their next lists. The unit is that of the officer's account; an officer
 * without one has a memory of the own. Unit and headings are stored as keyed digests, because a wrongly chosen row of headings
 * is the data of a person.
 */
final class HeadingMemory {

    /** Headings of one unit; the oldest ones are forgotten. */
    static final int MOST = 200;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> USES = new TypeReference<>() {};

    private final KeycloakSession session;
    private final RealmSecret secret;
    private final String owner;

    HeadingMemory(KeycloakSession session, Caller officer) {
        this.session = session;
        this.secret = RealmSecret.of(session, session.getContext().getRealm(), "account-desk-headings");
        this.owner = secret.digest(owner(officer.user().getFirstAttribute("unit"), officer.id()));
    }

    /** @param unit of the officer's account; may be {@code null} */
    static String owner(String unit, String officerId) {
        var name = unit == null ? "" : TypedText.oneLine(unit).toLowerCase(Locale.ROOT);
        return name.isEmpty() ? "officer|" + officerId : "unit|" + name;
    }

    /** What was said of all headings, read once. */
    Function<String, Optional<ColumnUse>> uses() {
        var uses = stored();
        return heading -> uses.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(uses.get(secret.digest(heading))).flatMap(ColumnUse::ofId);
    }

    /** @param said uses by heading */
    void remember(Map<String, ColumnUse> said) {
        if (!said.isEmpty()) {
            var uses = stored();
            said.forEach((heading, use) -> {
                var key = secret.digest(heading);
                uses.remove(key);
                uses.put(key, use.id());
            });
            store(newest(uses));
        }
    }

    void forget(Set<String> headings) {
        var uses = stored();
        if (uses.keySet().removeAll(headings.stream().map(secret::digest).toList())) {
            store(uses);
        }
    }

    /** @param uses the oldest first */
    static Map<String, String> newest(Map<String, String> uses) {
        var newest = new LinkedHashMap<String, String>();
        uses.entrySet().stream()
                .skip(Math.max(0, uses.size() - MOST))
                .forEach(use -> newest.put(use.getKey(), use.getValue()));
        return newest;
    }

    private Map<String, String> stored() {
        return Optional.ofNullable(entities().find(HeadingUsesEntity.class, owner))
                .map(HeadingUsesEntity::uses)
                .map(HeadingMemory::read)
                .orElseGet(LinkedHashMap::new);
    }

    private static LinkedHashMap<String, String> read(String json) {
        try {
            return JSON.readValue(json, USES);
        } catch (IOException e) {
            throw new UncheckedIOException("headings of a unit", e);
        }
    }

    private void store(Map<String, String> uses) {
        var entities = entities();
        var known = entities.find(HeadingUsesEntity.class, owner);
        var entity = known == null
                ? new HeadingUsesEntity(owner, session.getContext().getRealm().getId())
                : known;
        try {
            entity.holds(JSON.writeValueAsString(uses));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (known == null) {
            entities.persist(entity);
        }
    }

    private EntityManager entities() {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
