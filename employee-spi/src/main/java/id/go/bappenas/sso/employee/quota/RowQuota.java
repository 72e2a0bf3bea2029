package id.go.bappenas.sso.employee.quota;

import id.go.bappenas.sso.employee.event.RowLimitExceeded;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.support.NumberOption;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.counter.Counters;
import id.go.bappenas.sso.support.jpa.AfterTransaction;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;

/**
 * How many rows one person may send in a day of the realm's zone, trials included: a list is a question per row, and a person who asks
 * about tens of thousands is searching, not working. Rows are counted before they are looked at, on all nodes. A person who goes beyond is refused until midnight, and
 * Pusdatin is told once a day and person.
 *
 * @param what whose rows, as mails and events name it
 * @param most rows of one person in a day
 */
public record RowQuota(What what, int most) {

    /** The lists that are counted, each for itself. */
    public enum What {
        ACCOUNT_REQUESTS("account-requests", "ACCOUNT_REQUEST", "account-provisioning", "requests"),
        IDENTITY_DATA("identity-data", "EMPLOYEE_IDENTITY", "employee-identity", "import");

        private final String id;
        private final String resourceType;
        private final String[] path;

        What(String id, String resourceType, String... path) {
            this.id = id;
            this.resourceType = resourceType;
            this.path = path;
        }

        /** As mails name it. */
        public String id() {
            return id;
        }

        /** Where auditors find it among admin events. */
        public String resourceType() {
            return resourceType;
        }

        /** Where auditors find it among admin events. */
        public String[] path() {
            return path.clone();
        }
    }

    private static final String PURPOSE = "rows-of-a-day";
    private static final int MOST = 100_000_000;

    /** Days have up to 25 hours. */
    private static final Duration WINDOW = Duration.ofHours(26);

    /** @param provider SPI and provider of the resource, as in {@code realm-restapi-extension--employee-identity} */
    public static NumberOption option(String provider, int standard) {
        return new NumberOption(
                provider,
                "rowsPerDay",
                "Rows of lists that one person may send in a day, trials included.",
                standard,
                1,
                MOST);
    }

    /**
     * Counts rows that are about to be looked at; a list without rows counts as one.
     *
     * @throws ProblemException 429 with the time until midnight, beyond the limit
     */
    public void take(KeycloakSession session, Caller officer, int rows) {
        var realm = session.getContext().getRealm();
        var now = ZonedDateTime.now(RealmTimeZone.of(realm));
        var amount = Math.max(1, rows);
        var taken = Counters.of(session, realm, PURPOSE)
                .count(what.id(), officer.id() + ' ' + now.toLocalDate(), amount, WINDOW);
        if (taken <= most) {
            return;
        }
        if (taken - amount <= most) {
            tell(session, officer, amount);
        }
        var midnight = now.toLocalDate().plusDays(1).atStartOfDay(now.getZone());
        throw ProblemException.later(
                429, "rows-per-day", Duration.between(now, midnight).toSeconds() + 1, String.valueOf(most));
    }

    /** After the caller's transaction, which the refusal takes back. */
    private void tell(KeycloakSession session, Caller officer, int rows) {
        AfterTransaction.run(session, other -> told(other, officer.in(other), rows));
    }

    private void told(KeycloakSession session, Caller officer, int rows) {
        var exceeded = new RowLimitExceeded(session, session.getContext().getRealm(), officer.id(), what.id(), most);
        session.getKeycloakSessionFactory().publish(exceeded);
        officer.adminEvent()
                .operation(OperationType.ACTION)
                .resource(what.resourceType())
                .resourcePath(what.path())
                .detail("rowsPerDay", "exceeded")
                .detail("rows", String.valueOf(rows))
                .success();
    }
}
