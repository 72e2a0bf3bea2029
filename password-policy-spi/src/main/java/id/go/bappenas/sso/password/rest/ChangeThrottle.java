package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.support.counter.Counters;
import id.go.bappenas.sso.support.counter.NormalizedName;
import id.go.bappenas.sso.support.problem.ProblemException;
import org.keycloak.models.ClientModel;

/**
 * Limits the requests to {@code change-for} before an account is looked up: by client, and by the typed name, whether or not
 * the account exists. {@link id.go.bappenas.sso.password.change.OldPassword} limits the tries by account, for all typed names
 * together, and answers a try above the limit like a wrong password. Each try counts before its password is compared, so
 * concurrent tries do not exceed the limit.
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

    /** Gives one try back, because no password was compared. */
    void giveBack(String username) {
        counters.giveBack(ACCOUNT, NormalizedName.of(username));
    }

    /** Gives all tries back, because the password was right. */
    void forgive(String username) {
        counters.forget(ACCOUNT, NormalizedName.of(username));
    }
}
