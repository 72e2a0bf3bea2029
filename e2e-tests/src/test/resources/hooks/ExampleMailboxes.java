import id.go.bappenas.sso.provisioning.mailbox.WorkMailbox;
import id.go.bappenas.sso.provisioning.mailbox.WorkMailboxFactory;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** A mail server that fails at the first request for a mailbox and creates the mailbox at the second request. */
public final class ExampleMailboxes implements WorkMailboxFactory, WorkMailbox {

    private static final Logger LOG = Logger.getLogger(ExampleMailboxes.class);

    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    @Override
    public void wanted(RealmModel realm, UserModel person, String address) {
        if (asked.add(address)) {
            LOG.infof("mailbox %s: away", address);
            throw new IllegalStateException("the mail server is away");
        }
        LOG.infof("mailbox %s: made for %s of %s", address, person.getUsername(), realm.getName());
    }

    @Override
    public WorkMailbox create(KeycloakSession session) {
        return this;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return "example";
    }
}
