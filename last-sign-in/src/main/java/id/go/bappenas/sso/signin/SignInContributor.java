package id.go.bappenas.sso.signin;

import id.go.bappenas.sso.state.AccountStateContributor;
import id.go.bappenas.sso.state.RecentEvents;
import id.go.bappenas.sso.state.StateFact;
import id.go.bappenas.sso.state.Topic;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.problem.ProblemMessages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** When a person last signed in: the day on record, with time and application while the realm's events have them. */
public final class SignInContributor extends AccountStateContributor {

    static final ProblemMessages WORDS = ProblemMessages.of(SignInContributor.class, "state");

    /** Made by Keycloak. */
    public SignInContributor() {
        super("last-sign-in");
    }

    @Override
    public List<StateFact> facts(KeycloakSession session, RealmModel realm, UserModel person) {
        return List.of(fact(
                LastSignIns.of(session, realm).of(person.getId()).flatMap(SignInDates::last),
                RecentEvents.of(session, realm, person, 1, EventType.LOGIN).stream()
                        .findFirst(),
                RealmTimeZone.of(realm)));
    }

    /**
     * The record decides. An event of another day is that of an administrator in the person's name; before the installation there
     * are events only.
     */
    static StateFact fact(Optional<LocalDate> record, Optional<Event> event, ZoneId zone) {
        return event.filter(one -> record.map(day(one, zone)::equals).orElse(true))
                .map(one -> StateFact.of(Topic.SESSION, "last-sign-in", WORDS)
                        .with("at", Instant.ofEpochMilli(one.getTime()))
                        .with("application", String.valueOf(one.getClientId()))
                        .with("day", day(one, zone)))
                .or(() -> record.map(day ->
                        StateFact.of(Topic.SESSION, "last-sign-in-day", WORDS).with("day", day)))
                .orElseGet(() -> StateFact.of(Topic.SESSION, "no-sign-in", WORDS));
    }

    private static LocalDate day(Event event, ZoneId zone) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(event.getTime()), zone);
    }
}
