package id.go.bappenas.sso.signin;

import id.go.bappenas.sso.overview.GaugeReadings;
import id.go.bappenas.sso.overview.OverviewContributor;
import id.go.bappenas.sso.overview.OverviewSection;
import id.go.bappenas.sso.overview.RealmGauge;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.keycloak.KeycloakTables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Counts enabled people by the days since their last sign-in. Reads all people of a realm, in the background. */
public final class SignInOverview extends OverviewContributor {

    private static final String TO_29 = "0-29";
    private static final String TO_89 = "30-89";
    private static final String TO_179 = "90-179";
    private static final String FROM_180 = "180-more";
    private static final String UNKNOWN = "not-on-record";

    static final RealmGauge PEOPLE = new RealmGauge(
            "sso.people.last.sign.in",
            "Enabled people by the days since their last sign-in",
            "days",
            List.of(TO_29, TO_89, TO_179, FROM_180, UNKNOWN));

    private static final String ENABLED_PEOPLE = KeycloakTables.PEOPLE_OF_REALM + " and u.enabled = true";

    private static final String ON_RECORD = "select count(l.lastDay),"
            + " sum(case when l.lastDay > :days30 then 1 else 0 end),"
            + " sum(case when l.lastDay > :days90 then 1 else 0 end),"
            + " sum(case when l.lastDay > :days180 then 1 else 0 end)"
            + " from LastSignInEntity l where l.realmId = :realm and exists (select 1 from " + ENABLED_PEOPLE
            + " and u.id = l.userId)";

    private static final String ALL = "select count(u) from " + ENABLED_PEOPLE;

    /** Made by Keycloak. */
    public SignInOverview() {
        super("last-sign-in");
    }

    /** The page of the overview has no section of it. */
    @Override
    public List<OverviewSection> sections(KeycloakSession session, RealmModel realm, Instant now) {
        return List.of();
    }

    @Override
    public List<RealmGauge> gauges() {
        return List.of(PEOPLE);
    }

    @Override
    public void measure(KeycloakSession session, RealmModel realm, Instant now, GaugeReadings readings) {
        var today = LocalDate.ofInstant(now, RealmTimeZone.of(realm));
        var entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        var people = entities.createQuery(ALL, Long.class)
                .setParameter("realm", realm.getId())
                .getSingleResult();
        var counts = entities.createQuery(ON_RECORD, Object[].class)
                .setParameter("realm", realm.getId())
                .setParameter("days30", today.minusDays(30).toString())
                .setParameter("days90", today.minusDays(90).toString())
                .setParameter("days180", today.minusDays(180).toString())
                .getSingleResult();
        read(readings, number(counts[0]), number(counts[1]), number(counts[2]), number(counts[3]), people);
    }

    private static void read(GaugeReadings readings, long recorded, long to29, long to89, long to179, long people) {
        readings.set(PEOPLE, TO_29, to29);
        readings.set(PEOPLE, TO_89, to89 - to29);
        readings.set(PEOPLE, TO_179, to179 - to89);
        readings.set(PEOPLE, FROM_180, recorded - to179);
        readings.set(PEOPLE, UNKNOWN, people - recorded);
    }

    /** A sum over no people is {@code null}. */
    private static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }
}
