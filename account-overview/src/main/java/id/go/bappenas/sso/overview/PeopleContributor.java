package id.go.bappenas.sso.overview;

import id.go.bappenas.sso.employee.checkup.MissingRecoveryData;
import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.overview.OverviewSection.Bar;
import id.go.bappenas.sso.overview.OverviewSection.Chart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.events.Event;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Active people who lack what Lupa Password needs. */
public final class PeopleContributor extends OverviewContributor {

    private static final String ACTIVE = "active";
    private static final String MISSING = "missing";
    private static final RealmGauge KEYS = new RealmGauge(
            "sso.identity.keys",
            "Keys of identity data: active ones, and ids without a usable entry in the vault",
            "state",
            List.of(ACTIVE, MISSING));
    private static final RealmGauge WITHOUT_KEY = RealmGauge.of(
            "sso.identity.people.without.key", "People whose identity data need a key that is not active");

    private static final String TEMPORARY = "temporary";
    private static final String PERMANENT = "permanent";
    private static final EventCounter LOCKOUTS = new EventCounter(
            "sso.sign.in.lockouts",
            "Accounts that Keycloak locked after failed tries",
            "kind",
            List.of(TEMPORARY, PERMANENT),
            PeopleContributor::lockout);

    /** Made by Keycloak. */
    public PeopleContributor() {
        super("people");
    }

    @Override
    public List<OverviewSection> sections(KeycloakSession session, RealmModel realm, Instant now) {
        var missing = MissingRecoveryData.of(session, realm);
        return List.of(OverviewSection.of(OverviewTopic.PEOPLE, MailContributor.WORDS)
                .with("people-without-identity", missing.withoutIdentity())
                .with("people-without-address", missing.withoutAddress())
                .with("people-active", missing.people())
                .with(new Chart(
                        "people-chart",
                        List.of("people-column"),
                        List.of(
                                new Bar("people-bar-identity", List.of(missing.withoutIdentity())),
                                new Bar("people-bar-address", List.of(missing.withoutAddress())),
                                new Bar("people-bar-active", List.of(missing.people()))))));
    }

    @Override
    public List<RealmGauge> gauges() {
        return List.of(KEYS, WITHOUT_KEY);
    }

    @Override
    public void measure(KeycloakSession session, RealmModel realm, Instant now, GaugeReadings readings) {
        var keys = session.getProvider(EmployeeIdentityProvider.class).keyState(realm);
        readings.set(KEYS, ACTIVE, keys.active());
        readings.set(KEYS, MISSING, keys.missing());
        readings.set(WITHOUT_KEY, keys.peopleWithoutKey());
    }

    @Override
    public List<EventCounter> counters() {
        return List.of(LOCKOUTS);
    }

    private static Optional<String> lockout(Event event) {
        return switch (event.getType()) {
            case USER_DISABLED_BY_TEMPORARY_LOCKOUT -> Optional.of(TEMPORARY);
            case USER_DISABLED_BY_PERMANENT_LOCKOUT -> Optional.of(PERMANENT);
            default -> Optional.empty();
        };
    }
}
