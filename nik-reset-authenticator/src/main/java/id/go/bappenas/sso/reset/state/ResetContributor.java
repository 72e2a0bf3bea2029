package id.go.bappenas.sso.reset.state;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.reset.throttle.PersonLimits;
import id.go.bappenas.sso.reset.throttle.ResetThrottle;
import id.go.bappenas.sso.state.AccountStateContributor;
import id.go.bappenas.sso.state.Effect;
import id.go.bappenas.sso.state.HelpStep;
import id.go.bappenas.sso.state.RecentEvents;
import id.go.bappenas.sso.state.StateFact;
import id.go.bappenas.sso.state.Topic;
import id.go.bappenas.sso.support.problem.ProblemMessages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The last tries of Lupa Password with their reasons, and the limits that hold for the person now. */
public final class ResetContributor extends AccountStateContributor {

    static final ProblemMessages WORDS = ProblemMessages.of(ResetContributor.class, "state");

    private static final int MOST_EVENTS = 100;

    /** Made by Keycloak. */
    public ResetContributor() {
        super("reset");
    }

    @Override
    public List<StateFact> facts(KeycloakSession session, RealmModel realm, UserModel person) {
        if (!realm.isResetPasswordAllowed()) {
            return List.of(StateFact.of(Topic.RESET, "reset-off", WORDS).with(Effect.BLOCKS_RESET));
        }
        var address = ExternalAddresses.of(session).trusted(realm, person).map(ExternalAddress::address);
        var limits = ResetThrottle.of(session, realm).limitsOf(person.getId(), address);
        var events = RecentEvents.of(
                session,
                realm,
                person,
                MOST_EVENTS,
                EventType.RESET_PASSWORD,
                EventType.RESET_PASSWORD_ERROR,
                EventType.SEND_RESET_PASSWORD,
                EventType.SEND_RESET_PASSWORD_ERROR);
        return Stream.concat(limits(limits), ResetTries.facts(events).stream()).toList();
    }

    private static Stream<StateFact> limits(PersonLimits limits) {
        return Stream.of(
                        limits.mailsUntil().map(until -> blocked("reset-mail-limit", until)),
                        limits.codesUntil().map(until -> blocked("reset-code-limit", until)),
                        limits.silentUntil().map(until -> StateFact.of(Topic.RESET, "reset-silent", WORDS)
                                .with(StateFact.UNTIL, until)
                                .helpedBy(HelpStep.COMPARE_IDENTITY, HelpStep.REPORT_STRANGER)))
                .flatMap(Optional::stream);
    }

    private static StateFact blocked(String code, Instant until) {
        return StateFact.of(Topic.RESET, code, WORDS)
                .with(Effect.BLOCKS_RESET)
                .with(StateFact.UNTIL, until)
                .helpedBy(HelpStep.WAIT_UNTIL);
    }
}
