package id.go.bappenas.sso.password.directory;

import id.go.bappenas.sso.credential.place.DirectoryOutages;
import java.time.Duration;
import java.util.Hashtable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.ldap.InitialLdapContext;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.storage.ldap.LDAPConfig;
import org.keycloak.storage.ldap.idm.store.ldap.LDAPContextManager;

/**
 * Tries a directory that is down every few seconds, in a thread of its own, so that no request waits for it. Each answer counts,
 * a refusal too, unless it refuses the bind account.
 */
final class DirectoryProbe implements Runnable {

    static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Logger LOG = Logger.getLogger(DirectoryProbe.class);

    private static final ScheduledExecutorService THREAD = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "directory-probe");
        thread.setDaemon(true);
        return thread;
    });

    private final Hashtable<Object, Object> environment;
    private final String component;
    private final String address;

    private DirectoryProbe(Hashtable<Object, Object> environment, String component, String address) {
        this.environment = environment;
        this.component = component;
        this.address = address;
    }

    static void begin(KeycloakSession session, LDAPConfig config, String component) {
        new DirectoryProbe(environment(session, config), component, String.valueOf(config.getConnectionUrl())).later();
    }

    /** Whether the directory answers now; for the caller's own thread. */
    static boolean reaches(KeycloakSession session, LDAPConfig config) {
        return answers(environment(session, config));
    }

    private static Hashtable<Object, Object> environment(KeycloakSession session, LDAPConfig config) {
        var environment = LDAPContextManager.getNonAuthConnectionProperties(config);
        environment.put("com.sun.jndi.ldap.connect.pool", "false");
        if (!config.isStartTls() && config.getBindDN() != null && !"none".equals(config.getAuthType())) {
            environment.put(Context.SECURITY_AUTHENTICATION, config.getAuthType());
            environment.put(Context.SECURITY_PRINCIPAL, config.getBindDN());
            environment.put(
                    Context.SECURITY_CREDENTIALS,
                    session.vault()
                            .getStringSecret(config.getBindCredential())
                            .get()
                            .orElse(config.getBindCredential()));
        }
        return environment;
    }

    private void later() {
        THREAD.schedule(this, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends without a try if the outage was ended otherwise, because the component was saved or removed. */
    @Override
    public void run() {
        if (!DirectoryOutages.isDown(component, address)) {
            return;
        }
        if (answers(environment)) {
            DirectoryOutages.end(component);
            LOG.infof("SSO-LDAP-001 directory %s answers again", component);
        } else {
            later();
        }
    }

    private static boolean answers(Hashtable<Object, Object> environment) {
        try {
            new InitialLdapContext(environment, null).close();
            return true;
        } catch (RuntimeException e) {
            LOG.errorf(
                    "SSO-LDAP-002 a directory cannot be tried: %s", e.getClass().getName());
            return false;
        } catch (NamingException e) {
            return !DirectoryFault.isOutage(e) && !DirectoryFault.isWithoutService(e);
        }
    }
}
