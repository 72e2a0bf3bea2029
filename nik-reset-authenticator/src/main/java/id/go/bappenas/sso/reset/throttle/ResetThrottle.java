package id.go.bappenas.sso.reset.throttle;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Counts tries of Lupa Password, on all nodes and atomically, by what was typed and by whose it is, and before anything is
 * compared. Nothing here ever locks a sign-in. What is counted stays counted when the caller's transaction is rolled back.
 */
public interface ResetThrottle {

    static ResetThrottle of(KeycloakSession session, RealmModel realm) {
        return session.getProvider(ThrottleProvider.class).in(realm);
    }

    /** Counts a step from the client's address (IPv6 per /64). False: this address has to wait. */
    boolean admitsOrigin();

    /**
     * Counts a try to prove an identity, on the name, the account and the NIK, and as a failure of the first two. To be called
     * before anything is compared.
     *
     * @param userId whose name it is, {@code null} for a name of no account
     * @param nik its pseudonym
     */
    IdentityTry tries(String typedName, String userId, String nik);

    /**
     * How much dearer the CAPTCHA has to be after the tries with a typed user name or a NIK's pseudonym so far: 0 as usual.
     */
    int currentCostFor(String typed);

    /** The same for the dearest of several. */
    default int currentCostFor(List<String> typed) {
        return typed.stream().mapToInt(this::currentCostFor).max().orElse(0);
    }

    /** Takes the failure back: the try was right and that was told, or it was refused before anything was compared. */
    void didNotFail(IdentityTry made);

    /** Notes that a try failed, whether or not there is such a person; in silence, any try. */
    Failures failed(IdentityTry made);

    /** Which reports are due after a try that failed, or whose outcome was not told. */
    List<ReportDue> reports(IdentityTry made, Failures failures);

    /** Counts a mail about guesses that is due to a person. False: there was one within a day. */
    boolean tellsPerson(String userId);

    /**
     * Counts an alarm about guesses.
     *
     * @param userId of the account that it is about; {@code null} for a name without account, a NIK, or the realm
     * @param key stands for the name or NIK; empty for the realm as a whole
     * @return false: there was one about it within a day, or there were too many about others in this hour. Names without
     *     account use up nothing of what there is for accounts.
     */
    boolean tellsOfficers(String userId, String key);

    /**
     * What a typed name counts as: case, blanks and compatibility forms do not matter, and an address in the ministry's own mail domains is the name
     * in front of it. It goes by the text alone, so that it tells nothing of who exists.
     */
    String folded(String typedName);

    /** Whether the identity step asks for the CAPTCHA too. */
    boolean asksForCaptcha(String typedName);

    /**
     * Counts a mail that is due to a person at a mailbox, which others may share.
     *
     * @return why it is dropped, as events have it; empty: it may go out
     */
    Optional<String> refusesMail(String userId, String address);

    /**
     * Takes back the count of a mail whose reader disowned it. Otherwise a stranger with the reader's identity data could use up
     * the reader's mails.
     */
    void mailWasDisowned(String userId, String address);

    /** Counts a one-time code of a person. To be called before it is looked at. False: there were too many wrong ones. */
    boolean admitsCode(String userId);

    /** When a code of a person is looked at again, after too many. */
    Duration untilNextCode(String userId);

    /** Begins to count the codes of a person anew. */
    void codeWasRight(String userId);
}
