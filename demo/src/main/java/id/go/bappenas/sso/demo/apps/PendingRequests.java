package id.go.bappenas.sso.demo.apps;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Authorization requests of one application that wait for their answer, by state: one per tab. An answer is valid once, and
 * only in the browser that sent the request.
 */
final class PendingRequests {

    static final int CAPACITY = 10_000;
    static final Duration LIFETIME = Duration.ofMinutes(30);

    private final ExpiringStore<Pending> requests;

    PendingRequests(Clock clock) {
        requests = new ExpiringStore<>(CAPACITY, LIFETIME, clock);
    }

    /** The browser and the page of a request, and the secrets that bind the answer to the request. */
    record Pending(State state, Nonce nonce, CodeVerifier verifier, String browser, String returnPath) {}

    Pending open(String browser, String returnPath) {
        Pending pending = new Pending(new State(), new Nonce(), new CodeVerifier(), browser, returnPath);
        requests.put(pending.state().getValue(), pending);
        return pending;
    }

    Optional<Pending> take(String state, String browser) {
        if (state == null
                || requests.get(state)
                        .filter(pending -> pending.browser().equals(browser))
                        .isEmpty()) {
            return Optional.empty();
        }
        return requests.remove(state);
    }
}
