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
     * Counts a try to prove an identity, on the name and on the NIK. To be called before anything is compared.
     *
     * @param nik its pseudonym
     */
    IdentityTry tries(String typedName, String nik);

    /**
     * How much dearer the CAPTCHA has to be after the tries with a typed user name or a NIK's pseudonym so far: 0 as usual.
     */
    int currentCostFor(String typed);

    /** The same for the dearest of several. */
    default int currentCostFor(List<String> typed) {
        return typed.stream().mapToInt(this::currentCostFor).max().orElse(0);
    }

    /** Notes a failed identity check for a typed name, whether or not there is such a person; in silence, any check. */
    Failures failed(String typedName);

    /** Which reports are due after a try that failed, or whose outcome was not told. */
    List<ReportDue> reports(IdentityTry made, Failures failures);

    /** Counts a mail about guesses that is due to a person. False: there was one within a day. */
    boolean tellsPerson(String userId);

    /**
     * Counts an alarm about guesses.
     *
     * @param key stands for the name or NIK; empty for the realm as a whole
     * @return false: there was one about it within a day, or there were too many about others in this hour
     */
    boolean tellsOfficers(String key);

    /**
     * What a typed name counts as: case and blanks do not matter, and an address in the ministry's own mail domains is the name
     * in front of it. It goes by the text alone, so that it tells nothing of who exists.
     */
    String folded(String typedName);

    /** Whether the identity step asks for the CAPTCHA too. */
    boolean asksForCaptcha(String typedName);

    /** Counts a mail that is due to a mailbox. False: it is dropped silently. */
    boolean admitsMail(String address);
}
