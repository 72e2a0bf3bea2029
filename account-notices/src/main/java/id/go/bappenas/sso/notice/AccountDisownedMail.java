package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.Disowned;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.LocalizedUser;
import id.go.bappenas.sso.mail.MailMessage;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;

/**
 * Mail {@code account-disowned}: tells Pusdatin of a press of "Bukan saya", at realm attribute {@code ssoSecurityAddress} and
 * in the realm's language. At the start of the server each realm of the ministry without that address is logged as an error.
 */
public final class AccountDisownedMail extends ExternalMailProvider {

    private static final Logger LOG = Logger.getLogger(AccountDisownedMail.class);

    /** The prefix of the product's realm attributes. */
    private static final String OUR_ATTRIBUTES = "sso";

    static final String KIND = "account-disowned";

    private static final String ABOUT = "about";
    private static final String HAPPENED = "happened";
    private static final String DISOWNED = "disowned";
    private static final String ORIGIN = "origin";
    private static final String BROWSER = "browser";

    /** Made by Keycloak. */
    public AccountDisownedMail() {
        super(KIND);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent migrated) {
                KeycloakModelUtils.runJobInTransaction(migrated.getFactory(), AccountDisownedMail::check);
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
                        "SSO-START-001 realm %s: no address for alarms. Pusdatin gets no mail when a person"
                                + " disowns a change of the account (\"Bukan saya\"), or when identity data are guessed."
                                + " Set realm attribute %s (realm file: SSO_SECURITY_ADDRESS) to a mailbox that is read"
                                + " every day.",
                        realm.getName(), NoticeSettings.SECURITY_ADDRESS));
    }

    /**
     * Orders the mail in the caller's transaction, or holds it for the summary if an alarm about the same person and kind was
     * sent within the last hour. A realm without that address has only the event.
     *
     * @return how the alarm reaches Pusdatin
     */
    public static AlarmDelivery raise(
            KeycloakSession session, String userId, Disowned about, RequestOrigin origin, NotMeEffects effects) {
        var realm = session.getContext().getRealm();
        if (new NoticeSettings(realm).securityAddress().isEmpty()) {
            return AlarmDelivery.NOT;
        }
        var now = Notice.now();
        var details = new HashMap<String, String>();
        details.put(ABOUT, about.id());
        details.put(HAPPENED, String.valueOf(origin.when().toEpochMilli()));
        details.put(DISOWNED, String.valueOf(now.toEpochMilli()));
        details.put(ORIGIN, Optional.ofNullable(origin.address()).orElse(""));
        details.put(BROWSER, Optional.ofNullable(origin.browser()).orElse(""));
        effects.write(details);
        if (effects.factor() == FactorEffect.KEPT) {
            // An administrator has to act, so this mail never waits for the summary.
            MailOutbox.of(session).order(realm, KIND, userId, details);
            return AlarmDelivery.atOnce();
        }
        return new HeldAlarmRepository(session, realm).raise(userId, about, now, details);
    }

    @Override
    public Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        var realm = session.getContext().getRealm();
        return order.person(session).flatMap(person -> new NoticeSettings(realm)
                .securityAddress()
                .map(address -> message(realm, person, address, order)));
    }

    private static MailMessage message(RealmModel realm, UserModel person, String address, MailOrder order) {
        var language = LocalizedUser.languageOf(realm);
        var details = order.details();
        var clock = new ClockTime(RealmTimeZone.of(realm), language);
        var attributes = new HashMap<String, Object>();
        attributes.put("username", person.getUsername());
        attributes.put(ABOUT, details.get(ABOUT));
        attributes.put("when", clock.format(moment(details.get(HAPPENED))));
        attributes.put(DISOWNED, clock.format(moment(details.get(DISOWNED))));
        attributes.put(ORIGIN, details.get(ORIGIN));
        attributes.put(BROWSER, details.get(BROWSER));
        NotMeEffects.read(details).attributes(attributes);
        return new MailMessage(
                new LocalizedUser(person, language),
                address,
                "disownedSubject." + details.get(ABOUT),
                List.of(person.getUsername()),
                "account-disowned.ftl",
                attributes);
    }

    private static Instant moment(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
