package id.go.bappenas.sso.provisioning.username;

import id.go.bappenas.sso.mail.Failure;
import id.go.bappenas.sso.provisioning.jpa.NameLikenessEntity;
import id.go.bappenas.sso.provisioning.likeness.Likeness;
import id.go.bappenas.sso.support.jpa.Chunks;
import id.go.bappenas.sso.support.jpa.ColumnText;
import id.go.bappenas.sso.support.keycloak.KeycloakTables;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * User names that a reader takes for one another. What each name looks like stands in a table with an index; names that are not
 * in it yet are added before it is asked, however their account came: Keycloak has no event for all of them. Names of deleted
 * accounts stay. People of a directory that Keycloak has not imported are not among them.
 */
public final class AlikeNames {

    private static final Logger LOG = Logger.getLogger(AlikeNames.class);

    /** As wide as the column. */
    private static final int LONGEST = 255;

    private static final String NOT_YET =
            " not exists (select l.name from NameLikenessEntity l" + " where l.realmId = :realm and l.name = ";

    private final EntityManager entities;
    private final String realmId;

    AlikeNames(EntityManager entities, String realmId) {
        this.entities = entities;
        this.realmId = realmId;
    }

    /** As of the last {@link #upToDate}. It takes no second connection: an approval holds a lock that others wait for. */
    public static AlikeNames of(KeycloakSession session, String realmId) {
        return new AlikeNames(session.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId);
    }

    /** Adds names that came since the last time, in a transaction of its own. */
    public static void upToDate(KeycloakSession session, String realmId) {
        try {
            KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), apart -> of(apart, realmId)
                    .learn());
        } catch (RuntimeException e) {
            // Most likely another node adds the same names at this moment.
            LOG.infof("user names that look alike: %s; added at the next look", Failure.describe(e));
        }
    }

    void learn() {
        var names = new LinkedHashSet<String>();
        names.addAll(entities.createQuery(
                        "select u.username from " + KeycloakTables.PEOPLE_OF_REALM + " and" + NOT_YET + "u.username)",
                        String.class)
                .setParameter("realm", realmId)
                .getResultList());
        names.addAll(entities.createQuery(
                        "select g.name from GivenNameEntity g where g.realmId = :realm and" + NOT_YET + "g.name)",
                        String.class)
                .setParameter("realm", realmId)
                .getResultList());
        add(names);
    }

    /** Adds names that are given in this transaction; those that it has already stay as they are. */
    public void given(Collection<String> names) {
        var fresh = new LinkedHashSet<>(names);
        Chunks.of(names)
                .forEach(some -> fresh.removeAll(entities.createQuery(
                                "select l.name from NameLikenessEntity l where l.realmId = :realm and l.name in :names",
                                String.class)
                        .setParameter("realm", realmId)
                        .setParameter("names", some)
                        .getResultList()));
        add(fresh);
    }

    private void add(Collection<String> names) {
        Chunks.of(names).forEach(some -> {
            var rows = some.stream()
                    .map(name -> new NameLikenessEntity(realmId, name, likeness(name)))
                    .toList();
            rows.forEach(entities::persist);
            entities.flush();
            rows.forEach(entities::detach);
        });
    }

    /** Other names that look like each of these; one that is like no other is not in the answer. */
    public Map<String, Set<String>> of(Collection<String> names) {
        var wanted = new HashMap<String, Set<String>>();
        names.forEach(name ->
                wanted.computeIfAbsent(likeness(name), any -> new HashSet<>()).add(name));
        var found = new HashMap<String, Set<String>>();
        Chunks.of(wanted.keySet()).forEach(some -> entities.createQuery(
                        "select l.name, l.skeleton from NameLikenessEntity l"
                                + " where l.realmId = :realm and l.skeleton in :skeletons",
                        Object[].class)
                .setParameter("realm", realmId)
                .setParameter("skeletons", some)
                .getResultList()
                .forEach(row -> wanted.get((String) row[1]).stream()
                        .filter(name -> !name.equals(row[0]))
                        .forEach(name -> found.computeIfAbsent(name, any -> new TreeSet<>())
                                .add((String) row[0]))));
        return found;
    }

    private static String likeness(String name) {
        return ColumnText.cut(Likeness.ofName(name), LONGEST);
    }
}
