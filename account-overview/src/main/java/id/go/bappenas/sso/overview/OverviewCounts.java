package id.go.bappenas.sso.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The last count of each realm on this node. With 100,000 people a count takes one to two seconds, so it runs in a thread of its
 * own, one for each realm at a time, and pages show the last one.
 */
public final class OverviewCounts {

    /** Age of a count after which the next page starts another. */
    static final Duration FRESH = Duration.ofMinutes(5);

    /** How long a page waits for a new count while it has an old one. A small realm is counted in that time. */
    static final Duration PATIENCE = Duration.ofMillis(200);

    /** How long the first page after the node's start waits. */
    static final Duration FIRST_PATIENCE = Duration.ofSeconds(3);

    /** How long an officer waits for a new count. */
    static final Duration LONG_PATIENCE = Duration.ofSeconds(20);

    private static final Logger LOG = Logger.getLogger(OverviewCounts.class);
    private static final String EXECUTOR = "sso-overview";

    private final Map<String, Overview> last = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Overview>> running = new ConcurrentHashMap<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    /** The last count of the session's realm; starts another if it is old. Empty while the first one runs. */
    public Optional<Overview> current(KeycloakSession session) {
        var realm = session.getContext().getRealm().getId();
        var known = Optional.ofNullable(last.get(realm));
        if (known.filter(OverviewCounts::isFresh).isPresent()) {
            return known;
        }
        await(start(session, realm), known.isPresent() ? PATIENCE : FIRST_PATIENCE);
        return Optional.ofNullable(last.get(realm));
    }

    /**
     * Waits for a count that begins now. Of several officers who ask at once, one waits, so that they do not keep the node's
     * threads; the others get the numbers of the last count.
     */
    public void again(KeycloakSession session) {
        var realm = session.getContext().getRealm().getId();
        if (!asked.add(realm)) {
            return;
        }
        try {
            // A count that runs already may have read what has changed since.
            Optional.ofNullable(running.get(realm)).ifPresent(earlier -> await(earlier, LONG_PATIENCE));
            await(start(session, realm), LONG_PATIENCE);
        } finally {
            asked.remove(realm);
        }
    }

    private static boolean isFresh(Overview overview) {
        return Duration.between(overview.counted(), now()).compareTo(FRESH) < 0;
    }

    private CompletableFuture<Overview> start(KeycloakSession session, String realm) {
        var mine = new CompletableFuture<Overview>();
        var earlier = running.putIfAbsent(realm, mine);
        if (earlier != null) {
            return earlier;
        }
        var factory = session.getKeycloakSessionFactory();
        try {
            session.getProvider(ExecutorsProvider.class).getExecutor(EXECUTOR).execute(() -> run(factory, realm, mine));
        } catch (RejectedExecutionException e) {
            // The node is shutting down.
            running.remove(realm, mine);
            mine.complete(last.get(realm));
        }
        return mine;
    }

    private void run(KeycloakSessionFactory factory, String realm, CompletableFuture<Overview> result) {
        try {
            last.put(realm, count(factory, realm, now()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "SSO-METRIC-003 the overview of realm %s was not counted", realm);
        } finally {
            // After an Error, too: otherwise no count would ever start again.
            running.remove(realm, result);
            result.complete(last.get(realm));
        }
    }

    private static void await(CompletableFuture<Overview> count, Duration patience) {
        try {
            count.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.debugf(e, "the page shows an earlier count");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Counts each module in a transaction of its own, so that one that fails does not take the others along. */
    static Overview count(KeycloakSessionFactory factory, String realmId, Instant now) {
        var contributors = factory.getProviderFactoriesStream(OverviewContributor.class)
                .map(OverviewContributor.class::cast)
                .toList();
        var sections = new ArrayList<OverviewSection>();
        var complete = true;
        for (var contributor : contributors) {
            try {
                sections.addAll(KeycloakModelUtils.<List<OverviewSection>>runJobInTransactionWithResult(
                        factory, session -> sections(session, realmId, contributor, now)));
            } catch (RuntimeException e) {
                LOG.warnf(e, "SSO-METRIC-004 overview of realm %s: %s was not counted", realmId, contributor.getId());
                complete = false;
            }
        }
        sections.sort(Comparator.comparing(OverviewSection::topic));
        return new Overview(now, sections, complete);
    }

    private static List<OverviewSection> sections(
            KeycloakSession session, String realmId, OverviewContributor contributor, Instant now) {
        var realm = session.realms().getRealm(realmId);
        if (realm == null) {
            return List.of();
        }
        session.getContext().setRealm(realm);
        return contributor.sections(session, realm, now);
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
