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
 * The write of a person's local password in a session: one object, however often the password is written there. The code that
 * writes begins it and says by which path. The password policy manager adds the rules that the password breaks, the
 * credential provider whether it is temporary.
 *
 * <p>As an event it tells listeners that the password was replaced. It is published in the transaction that wrote the
 * password, right before the commit, once, and not for a first password.
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
    private Map<String, PolicyError> brokenRules = Map.of();

    private PasswordWrite(KeycloakSession session, RealmModel realm, UserModel person) {
        this.session = session;
        this.realm = realm;
        this.person = person;
    }

    /**
     * The write of this person's password in this session. Code of Keycloak's own begins none: what it writes has path
     * {@link ChangePath#ADMINISTRATOR}.
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

    /** Says by which path the password is written from now on. */
    public static PasswordWrite begin(KeycloakSession session, RealmModel realm, UserModel person, ChangePath path) {
        var write = of(session, realm, person);
        write.path = path;
        return write;
    }

    /** A mail to the external address carries the new password, in this very transaction: it counts as the notice there. */
    public void announceByMail() {
        mailed = true;
    }

    /** What a password broke that was to be written; empty if it broke nothing. By id of the policy, in the realm's order. */
    public void judged(Map<String, PolicyError> errors) {
        brokenRules = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    /** A password is written now. False if one was written before in this session. */
    public boolean isFirstInSession() {
        var isFirst = !written;
        written = true;
        return isFirst;
    }

    /**
     * The transaction is about to be committed.
     *
     * @param current the person as of now
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

    /** By which path it is written. */
    public ChangePath path() {
        return path;
    }

    /** Whether the new password is temporary; known to listeners. */
    public boolean temporary() {
        return temporary;
    }

    /** Whether a mail with the new password goes to the external address. */
    public boolean mailed() {
        return mailed;
    }

    /** The rules that the last password broke, by id of the policy, in the realm's order; empty if no password was judged. */
    public Map<String, PolicyError> brokenRules() {
        return brokenRules;
    }

    /** Without what belongs to the session: it may land in a log. */
    @Override
    public String toString() {
        return "PasswordWrite[" + path + "]";
    }
}
