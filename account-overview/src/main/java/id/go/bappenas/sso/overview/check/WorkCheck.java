package id.go.bappenas.sso.overview.check;

import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.overview.GaugeReadings;
import id.go.bappenas.sso.overview.OverviewContributor;
import id.go.bappenas.sso.overview.RealmGauge;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Mails that wait, and rows of account requests that are not done, of each realm of ours. */
final class WorkCheck {

    private static final String OUR_ATTRIBUTES = "sso";

    /** The gauges about rows; those about people take longer to count. */
    private static final String ROWS = "sso.provisioning.rows.";

    private WorkCheck() {}

    /** Numbers that are not 0, by what they are: {@code Mails of realm bappenas: failing}. */
    static Map<String, String> numbers(KeycloakSession session) {
        var numbers = new TreeMap<String, String>();
        var now = Instant.ofEpochMilli(Time.currentTimeMillis());
        session.realms()
                .getRealmsStream()
                .filter(RealmModel::isEnabled)
                .filter(realm ->
                        realm.getAttributes().keySet().stream().anyMatch(name -> name.startsWith(OUR_ATTRIBUTES)))
                .toList()
                .forEach(realm -> {
                    session.getContext().setRealm(realm);
                    mails(session, realm, now, numbers);
                    rows(session, realm, now, numbers);
                });
        return numbers;
    }

    private static void mails(KeycloakSession session, RealmModel realm, Instant now, Map<String, String> numbers) {
        var name = "Mails of realm " + realm.getName() + ": ";
        var outbox = MailOutbox.of(session).state(realm);
        put(numbers, name + "failing", outbox.failing() - outbox.refused());
        if (outbox.oldest() != null) {
            put(
                    numbers,
                    name + "oldest seconds",
                    now.getEpochSecond() - outbox.oldest().getEpochSecond());
        }
    }

    private static void rows(KeycloakSession session, RealmModel realm, Instant now, Map<String, String> numbers) {
        session.getKeycloakSessionFactory()
                .getProviderFactoriesStream(OverviewContributor.class)
                .map(OverviewContributor.class::cast)
                .filter(contributor -> contributor.gauges().stream().anyMatch(WorkCheck::isAboutRows))
                .forEach(contributor -> {
                    var readings = new GaugeReadings();
                    contributor.measure(session, realm, now, readings);
                    contributor.gauges().stream().filter(WorkCheck::isAboutRows).forEach(gauge -> gauge.values()
                            .forEach(value -> put(
                                    numbers,
                                    "Rows of realm " + realm.getName() + ": "
                                            + gauge.name().substring(ROWS.length()) + " " + value,
                                    (long) readings.value(gauge, value, now))));
                });
    }

    private static boolean isAboutRows(RealmGauge gauge) {
        return gauge.name().startsWith(ROWS);
    }

    private static void put(Map<String, String> numbers, String what, long number) {
        if (number > 0) {
            numbers.put(what, String.valueOf(number));
        }
    }
}
