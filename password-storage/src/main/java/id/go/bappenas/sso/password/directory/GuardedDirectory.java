package id.go.bappenas.sso.password.directory;

import id.go.bappenas.sso.credential.place.DirectoryOutages;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.naming.AuthenticationException;
import javax.naming.CommunicationException;
import javax.naming.ldap.LdapName;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.storage.StorageUnavailableException;
import org.keycloak.storage.ldap.LDAPConfig;
import org.keycloak.storage.ldap.idm.model.LDAPObject;
import org.keycloak.storage.ldap.idm.query.internal.LDAPQuery;
import org.keycloak.storage.ldap.idm.store.ldap.LDAPIdentityStore;
import org.keycloak.storage.ldap.mappers.LDAPOperationDecorator;

/**
 * A directory that may be down or slow. A call that cannot reach it, or gets no answer in time, makes it count as down on this
 * node; further calls then fail at once, until {@link DirectoryProbe} reaches it. At most {@value #MOST_CALLS} calls run at a
 * time, so that a directory that hangs does not hold all threads of the server. Such calls end with
 * {@link StorageUnavailableException}: Keycloak's lookups then go on without this directory.
 */
final class GuardedDirectory extends LDAPIdentityStore {

    static final int MOST_CALLS = 16;

    private static final Logger LOG = Logger.getLogger(GuardedDirectory.class);

    private static final String SILENT = "the directory does not answer";

    /** Begin of the message with which Keycloak 26.7.4 reports that it could not compare a password. */
    static final String NOT_COMPARED = "Unexpected exception when validating password";

    private static final Map<String, Semaphore> CALLS = new ConcurrentHashMap<>();

    private final KeycloakSession session;
    private final String component;

    /** @param component id of the directory's component */
    GuardedDirectory(KeycloakSession session, LDAPConfig config, String component) {
        super(session, config);
        this.session = session;
        this.component = component;
    }

    /** Asks twice if a connection of the pool turns out to be closed, as the server or a firewall does with idle ones. */
    @Override
    public List<LDAPObject> fetchQueryResults(LDAPQuery query) {
        PasswordDate.askFor(query);
        return call(() -> {
            var begin = System.nanoTime();
            try {
                return super.fetchQueryResults(query);
            } catch (ModelException e) {
                if (DirectoryFault.isWithoutService(e) || !DirectoryFault.isOutage(e) || isSlow(begin)) {
                    throw e;
                }
                return super.fetchQueryResults(query);
            }
        });
    }

    @Override
    public void validatePassword(LDAPObject user, String password) throws AuthenticationException {
        var refused = call(() -> refusal(user, password));
        if (refused != null) {
            throw refused;
        }
    }

    /**
     * Keycloak hides why a password could not be compared. Directories also answer so for one locked account, which must not
     * count as an outage for all others.
     */
    private AuthenticationException refusal(LDAPObject user, String password) {
        var begin = System.nanoTime();
        try {
            super.validatePassword(user, password);
            return null;
        } catch (AuthenticationException e) {
            if (isNotCompared(e) && (isSlow(begin) || !DirectoryProbe.reaches(session, getConfig()))) {
                throw unavailable(e);
            }
            return e;
        }
    }

    private static boolean isNotCompared(AuthenticationException refusal) {
        return refusal.getMessage() != null && refusal.getMessage().startsWith(NOT_COMPARED);
    }

    /** Whether the call ended because its time was over. */
    private boolean isSlow(long begin) {
        var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        return Stream.of(getConfig().getReadTimeout(), getConfig().getConnectionTimeout())
                .anyMatch(limit -> millis >= Long.parseLong(limit));
    }

    @Override
    public void updatePassword(LDAPObject user, String password, LDAPOperationDecorator decorator) {
        run(() -> super.updatePassword(user, password, decorator));
    }

    @Override
    public void add(LDAPObject object) {
        run(() -> super.add(object));
    }

    @Override
    public void update(LDAPObject object) {
        run(() -> super.update(object));
    }

    @Override
    public void remove(LDAPObject object) {
        run(() -> super.remove(object));
    }

    @Override
    public void addMemberToGroup(LdapName group, String attribute, String value) {
        run(() -> super.addMemberToGroup(group, attribute, value));
    }

    @Override
    public void removeMemberFromGroup(LdapName group, String attribute, String value) {
        run(() -> super.removeMemberFromGroup(group, attribute, value));
    }

    private void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    private <T> T call(Supplier<T> work) {
        refuseIfDown();
        var calls = CALLS.computeIfAbsent(component, any -> new Semaphore(MOST_CALLS, true));
        if (!acquired(calls)) {
            // No outage: calls that get a place go on, so that a stranger cannot stop them by many calls.
            DirectoryOutages.busy(component);
            throw unavailable(null);
        }
        try {
            refuseIfDown();
            return work.get();
        } catch (StorageUnavailableException e) {
            throw DirectoryOutages.isDown(component, address()) ? e : down(e);
        } catch (ModelException e) {
            if (DirectoryFault.isOutage(e) || DirectoryFault.isWithoutService(e)) {
                throw down(e);
            }
            throw e;
        } finally {
            calls.release();
        }
    }

    private void refuseIfDown() {
        if (DirectoryOutages.isDown(component, address())) {
            throw unavailable(null);
        }
    }

    private String address() {
        return String.valueOf(getConfig().getConnectionUrl());
    }

    /** Waits as long as a running call may take: when those have failed, the waiting ones fail too. */
    private boolean acquired(Semaphore calls) {
        try {
            return calls.tryAcquire(Long.parseLong(getConfig().getReadTimeout()), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private StorageUnavailableException down(Throwable cause) {
        if (DirectoryOutages.begin(component, address())) {
            LOG.errorf(
                    "SSO-LDAP-005 directory %s does not answer (%s); calls to it fail at once until it does",
                    component, DirectoryFault.root(cause));
            DirectoryProbe.begin(session, getConfig(), component);
        }
        return unavailable(cause);
    }

    /**
     * An outage as Keycloak 26.7.4 knows it: {@code LDAPQuery} looks for a {@link CommunicationException} among the causes. All
     * other causes become an error with the provider's name, and only for names that are not in Keycloak's database.
     */
    private static StorageUnavailableException unavailable(Throwable cause) {
        var outage = new CommunicationException(SILENT);
        if (cause != null) {
            outage.initCause(cause);
        }
        return new StorageUnavailableException(SILENT, outage);
    }
}
