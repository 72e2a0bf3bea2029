package id.go.bappenas.sso.reset.throttle;

import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Counts tries of Lupa Password, on all nodes and atomically, by what was typed and before anything is looked up. Nothing here
 * ever locks a sign-in. What is counted stays counted when the caller's transaction is rolled back.
 */
public interface ResetThrottle {

    static ResetThrottle of(KeycloakSession session, RealmModel realm) {
        return session.getProvider(ThrottleProvider.class).in(realm);
    }

    /** Counts a step from the client's address (IPv6 per /64). False: this address has to wait. */
    boolean admitsOrigin();

    /**
     * Counts a try with a typed user name or a NIK's pseudonym.
     *
     * @return how much dearer the CAPTCHA has to be: 0 as usual
     */
    int costFor(String typed);

    /** What {@link #costFor} would say, without counting. */
    int currentCostFor(String typed);

    /** The same for the dearest of several. */
    default int currentCostFor(List<String> typed) {
        return typed.stream().mapToInt(this::currentCostFor).max().orElse(0);
    }

    /** Notes a failed identity check for a typed name, whether or not there is such a person. */
    void failed(String typedName);

    /** Whether the identity step asks for the CAPTCHA too. */
    boolean asksForCaptcha(String typedName);

    /** Counts a mail that is due to a mailbox. False: it is dropped silently. */
    boolean admitsMail(String address);
}
