package id.go.bappenas.sso.credential.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PolicyError;
import org.keycloak.provider.ProviderEvent;

/**
 * The write of a person's password, by Keycloak, in a session: one object, even if the session writes the password several times.
 * The code that writes the password begins it and sets the path. The password policy manager adds the rules that the
 * password breaks; the credential provider adds whether it is temporary.
 *
 * <p>As an event it tells listeners that the password was replaced. It is published once, right before the commit, in the
 * transaction that wrote the password. A first password publishes no event.
 */
public final class PasswordWrite implements ProviderEvent {

    private static final String ATTRIBUTE = PasswordWrite.class.getName() + '.';

    private final KeycloakSession session;
    private final RealmModel realm;
    private UserModel person;
    private ChangePath path = ChangePath.ADMINISTRATOR;
    private boolean mailed;
    private boolean temporary;
    private boolean written;
    private boolean random;
    private boolean directoryHeld;
    private Runnable directoryWrite;
    private Map<String, PolicyError> brokenRules = Map.of();

    private PasswordWrite(KeycloakSession session, RealmModel realm, UserModel person) {
        this.session = session;
        this.realm = realm;
        this.person = person;
    }

    /**
     * The write of this person's password in this session. Keycloak's own code begins no write: a password that it writes
     * has path {@link ChangePath#ADMINISTRATOR}.
     */
    public static PasswordWrite of(KeycloakSession session, RealmModel realm, UserModel person) {
        var name = ATTRIBUTE + person.getId();
        if (session.getAttribute(name) instanceof PasswordWrite write) {
            return write;
        }
        var write = new PasswordWrite(session, realm, person);
        session.setAttribute(name, write);
        return write;
    }

    /** Sets the path by which the password is written from now on. */
    public static PasswordWrite begin(KeycloakSession session, RealmModel realm, UserModel person, ChangePath path) {
        var write = of(session, realm, person);
        write.path = path;
        return write;
    }

    /**
     * Says that a mail of this transaction carries the new password to the external address. That mail is also the notice
     * there.
     */
    public void announceByMail() {
        mailed = true;
    }

    /** Says whether the new password is random, so that the least work is enough for its hash. */
    public void isRandom(boolean value) {
        random = value;
    }

    /** Whether the new password is random. */
    public boolean isRandom() {
        return random;
    }

    /**
     * Asks a directory to wait with its write until {@link #releaseDirectory}. A rollback does not reach a directory, so
     * everything that can fail comes first.
     */
    public void holdDirectory() {
        directoryHeld = true;
    }

    /** Whether a directory has to wait with its write. */
    public boolean isDirectoryHeld() {
        return directoryHeld;
    }

    /** @param work writes the directory; called by its provider while the write is held */
    public void hold(Runnable work) {
        directoryWrite = work;
    }

    /**
     * Writes the directory, if the person's password is in one; the last step of the transaction.
     *
     * @throws org.keycloak.models.ModelException if the directory refuses the password or does not answer
     */
    public void releaseDirectory() {
        directoryHeld = false;
        var work = directoryWrite;
        directoryWrite = null;
        if (work != null) {
            work.run();
        }
    }

    /** Sets the rules that the new password breaks, by id of the policy, in the realm's order; empty if it keeps all rules. */
    public void judged(Map<String, PolicyError> errors) {
        brokenRules = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    /** Notes that a password is written. Returns false if this session wrote one before. */
    public boolean isFirstInSession() {
        var isFirst = !written;
        written = true;
        return isFirst;
    }

    /**
     * Completes the event right before the commit.
     *
     * @param current the person as read now
     */
    public PasswordWrite completed(UserModel current, boolean isTemporary) {
        person = current;
        temporary = isTemporary;
        return this;
    }

    public KeycloakSession session() {
        return session;
    }

    public RealmModel realm() {
        return realm;
    }

    public UserModel person() {
        return person;
    }

    public ChangePath path() {
        return path;
    }

    /** Whether the new password is temporary; set before the event is published. */
    public boolean temporary() {
        return temporary;
    }

    /** Whether a mail with the new password goes to the external address. */
    public boolean mailed() {
        return mailed;
    }

    /** The rules that the last password broke, by id of the policy, in the realm's order; empty if no password was checked. */
    public Map<String, PolicyError> brokenRules() {
        return brokenRules;
    }

    /** Without the person and the realm, because it may be logged. */
    @Override
    public String toString() {
        return "PasswordWrite[" + path + "]";
    }
}
