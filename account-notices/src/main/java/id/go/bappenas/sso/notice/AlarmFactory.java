package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.SimpleMailFactory;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;

/**
 * Mail kind {@code account-disowned}: tells Pusdatin of "Bukan saya". At the server's start each realm of ours without an
 * address for alarms is an error in the log.
 */
public final class AlarmFactory extends SimpleMailFactory {

    private static final Logger LOG = Logger.getLogger(AlarmFactory.class);

    /** What tells a realm of ours from others. */
    private static final String OUR_ATTRIBUTES = "sso";

    /** Made by Keycloak. */
    public AlarmFactory() {
        super(Alarm.KIND);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent migrated) {
                KeycloakModelUtils.runJobInTransaction(migrated.getFactory(), AlarmFactory::check);
            }
        });
    }

    private static void check(KeycloakSession session) {
        session.realms()
                .getRealmsStream()
                .filter(RealmModel::isEnabled)
                .filter(realm ->
                        realm.getAttributes().keySet().stream().anyMatch(name -> name.startsWith(OUR_ATTRIBUTES)))
                .filter(realm -> new NoticeSettings(realm).securityAddress().isEmpty())
                .forEach(realm -> LOG.errorf(
                        "realm %s: no address for alarms. Pusdatin is not told when somebody disowns a change of their"
                                + " account (\"Bukan saya\"), or when identity data are guessed. Set realm attribute %s"
                                + " (realm file: SSO_SECURITY_ADDRESS) to a mailbox that is read every day.",
                        realm.getName(), NoticeSettings.SECURITY_ADDRESS));
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new Alarm(session);
    }
}
