package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.employee.counter.Counters;
import id.go.bappenas.sso.employee.problem.ProblemException;
import java.util.Locale;
import org.keycloak.models.ClientModel;

/**
 * Counts what comes by {@code change-for}, before anything is looked up: by the name that was typed, so that nobody can tell
 * who exists, and by client. Each try counts before its password is tried, so that many at once get no further than one after
 * the other.
 */
record ChangeThrottle(Counters counters, ChangeLimits limits) {

    private static final String ACCOUNT = "account";
    private static final String CLIENT = "client";

    /** @throws ProblemException 429 */
    void admit(ClientModel client) {
        if (counters.count(CLIENT, client.getId(), limits.clientWindow()) > limits.clientTries()) {
            throw ProblemException.of(429, "client-too-busy");
        }
    }

    /** @throws ProblemException 429 */
    void admit(String username) {
        if (counters.count(ACCOUNT, same(username), limits.accountWindow()) > limits.accountTries()) {
            throw ProblemException.of(429, "too-many-tries");
        }
    }

    /** The password was right. */
    void forgive(String username) {
        counters.forget(ACCOUNT, same(username));
    }

    private static String same(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
