package id.go.bappenas.sso.state;

import id.go.bappenas.sso.credential.factor.PrivilegedRoles;
import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.employee.Contract;
import id.go.bappenas.sso.state.StateFact.Term;
import id.go.bappenas.sso.support.RealmTimeZone;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.managers.BruteForceProtector;

/** Keycloak's own facts: whether the account is enabled, the lock after wrong passwords, sign-ins and sessions. */
public final class AccountContributor extends AccountStateContributor {

    static final String ID = "account";

    /** Refused sign-ins that are counted at most. */
    private static final int MOST_REFUSALS = 100;

    /** Errors of Keycloak's event {@code LOGIN_ERROR} that have words. */
    private static final Set<String> KNOWN_ERRORS = Set.of(
            "invalid_user_credentials", "user_disabled", "user_temporarily_disabled", "resolve_required_actions");

    private ServiceDeskLimits limits;

    /** Made by Keycloak. */
    public AccountContributor() {
        super(ID);
    }

    @Override
    public void init(Config.Scope config) {
        limits = ServiceDeskLimits.read(config);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ServiceDeskLimits.metadata();
    }

    ServiceDeskLimits limits() {
        return limits;
    }

    @Override
    public List<StateFact> facts(KeycloakSession session, RealmModel realm, UserModel person) {
        var facts = new ArrayList<StateFact>();
        if (isLockedForGood(session, realm, person)) {
            facts.add(StateFact.of(Topic.ACCOUNT, "locked-for-good", StateText.WORDS)
                    .with(Effect.BLOCKS_SIGN_IN, Effect.BLOCKS_RESET)
                    .helpedBy(HelpStep.ENABLE_ACCOUNT));
        } else if (!person.isEnabled() && !DirectoryOutages.isOutOfReach(person)) {
            facts.add(disabled(realm, person));
        } else if (realm.isBruteForceProtected()) {
            locked(session, realm, person).ifPresent(facts::add);
        }
        if (PrivilegedRoles.areHeldBy(person)) {
            facts.add(StateFact.of(Topic.ACCOUNT, "officer-account", StateText.WORDS));
        }
        var last = RecentEvents.of(session, realm, person, 1, EventType.LOGIN).stream()
                .findFirst();
        var refusals = RecentEvents.of(session, realm, person, MOST_REFUSALS, EventType.LOGIN_ERROR);
        refused(refusals, last.map(Event::getTime).orElse(0L)).ifPresent(facts::add);
        facts.add(sessions(session, realm, person));
        return facts;
    }

    /** Keycloak 26.7 disables an account that it locks for good, and notes the reason. */
    private static boolean isLockedForGood(KeycloakSession session, RealmModel realm, UserModel person) {
        return realm.isBruteForceProtected()
                && session.getProvider(BruteForceProtector.class).isPermanentlyLockedOut(session, realm, person);
    }

    private static StateFact disabled(RealmModel realm, UserModel person) {
        var fact = StateFact.of(Topic.ACCOUNT, "account-disabled", StateText.WORDS)
                .with(Effect.BLOCKS_SIGN_IN, Effect.BLOCKS_RESET);
        return Contract.hasEnded(person, RealmTimeZone.today(realm))
                ? fact.helpedBy(HelpStep.REACTIVATE_THROUGH_MEMO)
                : fact.helpedBy(HelpStep.ENABLE_ACCOUNT, HelpStep.REACTIVATE_THROUGH_MEMO);
    }

    private static Optional<StateFact> locked(KeycloakSession session, RealmModel realm, UserModel person) {
        var protector = session.getProvider(BruteForceProtector.class);
        if (!protector.isTemporarilyDisabled(session, realm, person)) {
            return Optional.empty();
        }
        return Optional.ofNullable(session.loginFailures().getUserLoginFailure(realm, person.getId()))
                .map(AccountContributor::locked);
    }

    /** In whole minutes, because the officer reads the time to the person, and it has to be over then. */
    private static StateFact locked(UserLoginFailureModel failures) {
        var until =
                Instant.ofEpochSecond(failures.getFailedLoginNotBefore() + 59L).truncatedTo(ChronoUnit.MINUTES);
        return StateFact.of(Topic.ACCOUNT, "locked", StateText.WORDS)
                .with(Effect.BLOCKS_SIGN_IN)
                .with(StateFact.UNTIL, until)
                .with("failures", failures.getNumFailures())
                .helpedBy(HelpStep.WAIT_UNTIL, HelpStep.RESET_PASSWORD);
    }

    /**
     * The refused sign-ins since the last one that succeeded.
     *
     * @param refusals newest first
     * @param success time of the last sign-in that succeeded, in milliseconds; 0 if there is no record of one
     */
    private static Optional<StateFact> refused(List<Event> refusals, long success) {
        var since = refusals.stream().filter(event -> event.getTime() > success).toList();
        return since.stream().findFirst().map(last -> {
            var known = KNOWN_ERRORS.contains(String.valueOf(last.getError()));
            var fact = StateFact.of(Topic.SESSION, "sign-in-refused", StateText.WORDS)
                    .with("at", Instant.ofEpochMilli(last.getTime()))
                    .with("times", since.size())
                    .with("reason", new Term(last.getError(), "sign-in-" + (known ? last.getError() : "other")));
            return "invalid_user_credentials".equals(last.getError())
                    ? fact.helpedBy(HelpStep.TYPE_PASSWORD_AGAIN, HelpStep.RESET_PASSWORD)
                    : fact;
        });
    }

    private static StateFact sessions(KeycloakSession session, RealmModel realm, UserModel person) {
        var open = Stream.concat(
                        session.sessions().getUserSessionsStream(realm, person),
                        session.sessions().getOfflineUserSessionsStream(realm, person))
                .toList();
        return open.stream()
                .max(Comparator.comparingInt(UserSessionModel::getLastSessionRefresh))
                .map(last -> StateFact.of(Topic.SESSION, "sessions", StateText.WORDS)
                        .with("count", open.size())
                        .with("usedAt", Instant.ofEpochSecond(last.getLastSessionRefresh())))
                .orElseGet(() -> StateFact.of(Topic.SESSION, "no-session", StateText.WORDS));
    }
}
