package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.support.counter.Counters;
import id.go.bappenas.sso.support.counter.NormalizedName;
import id.go.bappenas.sso.support.problem.ProblemException;
import org.keycloak.models.ClientModel;

/**
 * Limits the requests to {@code change-for}, before an account is looked up: by client, and by the name that was typed, whether
 * or not there is such an account. Tries by account, whatever name was typed, are limited in {@link OldPassword}, and one too
 * many there is answered like a wrong password. Each try counts before its password is compared, so that many at once get no
 * further than one after the other.
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
        if (counters.count(ACCOUNT, NormalizedName.of(username), limits.accountWindow()) > limits.accountTries()) {
            throw ProblemException.of(429, "too-many-tries");
        }
    }

    /** The password was right. */
    void forgive(String username) {
        counters.forget(ACCOUNT, NormalizedName.of(username));
    }
}
