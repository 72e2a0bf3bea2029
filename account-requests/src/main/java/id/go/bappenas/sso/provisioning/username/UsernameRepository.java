package id.go.bappenas.sso.provisioning.username;

import id.go.bappenas.sso.mail.Failure;
import id.go.bappenas.sso.provisioning.jpa.AssignedUsernameEntity;
import id.go.bappenas.sso.provisioning.jpa.UsernameKey;
import id.go.bappenas.sso.provisioning.jpa.UsernameLikenessEntity;
import id.go.bappenas.sso.provisioning.likeness.Likeness;
import id.go.bappenas.sso.support.jpa.Chunks;
import id.go.bappenas.sso.support.jpa.ColumnText;
import id.go.bappenas.sso.support.keycloak.KeycloakTables;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Two tables of a realm's user names. The first has the assigned names with the NIK digests of the employee: a name is never
 * assigned to another person, even after the account is deleted. A name is stored in the transaction that approves its row,
 * creates the account, or removes an account.
 *
 * <p>The second has the likeness of each name, with an index. Missing names are added before each query, however their account
 * was created, because Keycloak does not have an event for each of them. Names of deleted accounts stay. Users of a directory
 * that Keycloak has not imported are missing.
 */
public final class UsernameRepository {

    private static final Logger LOG = Logger.getLogger(UsernameRepository.class);
    private static final int LONGEST_LIKENESS = 255;

    private static final String WITHOUT_LIKENESS =
            " not exists (select l.name from UsernameLikenessEntity l where l.realmId = :realm and l.name = ";

    private final EntityManager entities;
    private final String realmId;
    /** Names that were found assigned, and so stay assigned. */
    private final Set<String> assigned = new HashSet<>();

    UsernameRepository(EntityManager entities, String realmId) {
        this.entities = entities;
        this.realmId = realmId;
    }

    /** Uses the caller's connection and no second one: an approval holds a lock that other transactions wait for. */
    public static UsernameRepository of(KeycloakSession session, String realmId) {
        return new UsernameRepository(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId);
    }

    /**
     * Whether an account of Keycloak's database has the name or the work mailbox, or the name was assigned to a person without
     * any of these NIK digests. One statement, because the worker asks this for each row.
     *
     * @param mailbox the work mailbox that belongs to the name
     */
    public boolean isTaken(String username, String mailbox, Collection<String> nikDigests) {
        var users = entities.createQuery(
                        "select concat(' ', coalesce(n.nikDigests, '')) from AssignedUsernameEntity n"
                                + " where n.realmId = :realm and n.name = :name"
                                + " union all " + KeycloakTables.ACCOUNTS_WITH_NAME_OR_MAILBOX,
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("name", username)
                .setParameter("login", username.toLowerCase(Locale.ROOT))
                .setParameter("mailbox", mailbox.toLowerCase(Locale.ROOT))
                .getResultList();
        if (users.stream().anyMatch(user -> user.startsWith(" "))) {
            assigned.add(username);
        }
        // An id of an account is no NIK digest: digests have no hyphens.
        return users.stream().anyMatch(user -> isOfAnother(user, nikDigests));
    }

    private static boolean isOfAnother(String digests, Collection<String> nikDigests) {
        return Arrays.stream(digests.split(" ")).noneMatch(nikDigests::contains);
    }

    /** Whether the name was assigned to a person without any of these NIK digests. */
    public boolean isAssignedToAnother(String username, Collection<String> nikDigests) {
        var row = entities.find(AssignedUsernameEntity.class, new UsernameKey(realmId, username));
        return row != null
                && row.nikDigests()
                        .filter(digests -> !isOfAnother(digests, nikDigests))
                        .isEmpty();
    }

    /**
     * Assigns the name to a person for good; nothing changes if it is assigned already. If two transactions assign one name at
     * the same moment, one fails with a {@code ModelDuplicateException} or at the flush, and has to choose again in a new
     * transaction.
     *
     * @param nikDigests of the person; empty if they are unknown
     */
    public void assign(String username, Collection<String> nikDigests) {
        if (!assigned.contains(username)) {
            assignAll(Map.of(username, nikDigests));
        }
    }

    /**
     * Assigns many names.
     *
     * @param nikDigests by user name
     * @return the names that were not assigned before
     */
    public Set<String> assignAll(Map<String, ? extends Collection<String>> nikDigests) {
        var fresh = new TreeSet<>(nikDigests.keySet());
        fresh.removeAll(stored("AssignedUsernameEntity", fresh));
        var now = Instant.now();
        persist(fresh, name -> new AssignedUsernameEntity(realmId, name, text(nikDigests.get(name)), now));
        return fresh;
    }

    private static String text(Collection<String> nikDigests) {
        return nikDigests.isEmpty() ? null : String.join(" ", nikDigests);
    }

    /** Adds the likeness of names that are new since the last time, in its own transaction. */
    public static void addMissingLikeness(KeycloakSession session, String realmId) {
        try {
            KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), apart -> of(apart, realmId)
                    .addMissingLikeness());
        } catch (RuntimeException e) {
            // Most likely another node adds the same names at this moment.
            LOG.infof("SSO-REQUEST-002 user names that look alike: %s; added at the next look", Failure.describe(e));
        }
    }

    void addMissingLikeness() {
        var names = new LinkedHashSet<String>();
        names.addAll(entities.createQuery(
                        "select u.username from " + KeycloakTables.PEOPLE_OF_REALM + " and" + WITHOUT_LIKENESS
                                + "u.username)",
                        String.class)
                .setParameter("realm", realmId)
                .getResultList());
        names.addAll(entities.createQuery(
                        "select g.name from AssignedUsernameEntity g where g.realmId = :realm and" + WITHOUT_LIKENESS
                                + "g.name)",
                        String.class)
                .setParameter("realm", realmId)
                .getResultList());
        persistLikeness(names);
    }

    /** Adds the likeness of names that this transaction assigns; existing rows are not changed. */
    public void addLikeness(Collection<String> names) {
        var fresh = new LinkedHashSet<>(names);
        fresh.removeAll(stored("UsernameLikenessEntity", names));
        persistLikeness(fresh);
    }

    /**
     * The user names that look like one of these names, by that name, as of the last update; a name without similar names is
     * missing.
     */
    public Map<String, Set<String>> similarTo(Collection<String> names) {
        var wanted = new HashMap<String, Set<String>>();
        names.forEach(name ->
                wanted.computeIfAbsent(likeness(name), any -> new HashSet<>()).add(name));
        var found = new HashMap<String, Set<String>>();
        Chunks.of(wanted.keySet()).forEach(some -> entities.createQuery(
                        "select l.name, l.skeleton from UsernameLikenessEntity l"
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

    /** The given names that are in the table of the entity. */
    private Set<String> stored(String entity, Collection<String> names) {
        var stored = new HashSet<String>();
        Chunks.of(names)
                .forEach(some -> stored.addAll(entities.createQuery(
                                "select e.name from " + entity + " e where e.realmId = :realm and e.name in :names",
                                String.class)
                        .setParameter("realm", realmId)
                        .setParameter("names", some)
                        .getResultList()));
        return stored;
    }

    private void persistLikeness(Collection<String> names) {
        persist(names, name -> new UsernameLikenessEntity(realmId, name, likeness(name)));
    }

    private void persist(Collection<String> names, Function<String, Object> entity) {
        Chunks.of(names).forEach(some -> {
            var rows = some.stream().map(entity).toList();
            rows.forEach(entities::persist);
            entities.flush();
            rows.forEach(entities::detach);
        });
    }

    private static String likeness(String name) {
        return ColumnText.cut(Likeness.ofName(name), LONGEST_LIKENESS);
    }
}
