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
import java.util.Locale;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;

/**
 * Limit of rows that one person may send per day in the realm's time zone, including trials. Each row of a list gets an answer,
 * so tens of thousands of rows would be a search. Rows are counted on all nodes before they are read. Above the limit the
 * person is refused until midnight, and Pusdatin gets one mail per day and person. A look at a person and a search count as a
 * row of their own kind.
 *
 * @param what kind of rows, as in mails and events
 * @param most rows of one person in a day
 */
public record RowQuota(What what, int most) {

    /** What is limited, each with a count of its own: rows of lists, and an officer's looks, searches and actions. */
    public enum What {
        ACCOUNT_REQUESTS("account-requests", "rowsPerDay", "ACCOUNT_REQUEST", "account-provisioning", "requests"),
        IDENTITY_DATA("identity-data", "rowsPerDay", "EMPLOYEE_IDENTITY", "employee-identity", "import"),
        EMPLOYEE_LOOKS("employee-looks", "looksPerDay", "EMPLOYEE_IDENTITY", "employee-identity", "state"),
        EMPLOYEE_SEARCHES("employee-searches", "searchesPerDay", "EMPLOYEE_IDENTITY", "employee-identity", "search"),
        EMPLOYEE_ACTIONS("employee-actions", "actionsPerDay", "EMPLOYEE_IDENTITY", "employee-identity", "actions");

        private final String id;
        private final String limit;
        private final String resourceType;
        private final String[] path;

        What(String id, String limit, String resourceType, String... path) {
            this.id = id;
            this.limit = limit;
            this.resourceType = resourceType;
            this.path = path;
        }

        /** Name in mails. */
        public String id() {
            return id;
        }

        /** Detail of the admin event of a refusal: {@code rowsPerDay}. */
        public String limit() {
            return limit;
        }

        /** Code of a refusal: {@code rows-per-day}. */
        String code() {
            return limit.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        }

        /** Part of the admin events. */
        public String resourceType() {
            return resourceType;
        }

        /** Part of the admin events. */
        public String[] path() {
            return path.clone();
        }
    }

    private static final String PURPOSE = "rows-of-a-day";
    private static final int MOST = 100_000_000;

    /** The longest day has 25 hours. */
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
     * Counts rows before they are read; a list without rows counts as one.
     *
     * @throws ProblemException 429 beyond the limit, with the time until midnight
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
                429, what.code(), Duration.between(now, midnight).toSeconds() + 1, String.valueOf(most));
    }

    /** Publishes the event after the caller's transaction, which the refusal rolls back. */
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
                .detail(what.limit(), "exceeded")
                .detail("rows", String.valueOf(rows))
                .success();
    }
}
