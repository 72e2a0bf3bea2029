package id.go.bappenas.sso.employee.address;

import id.go.bappenas.sso.employee.event.AccountDisowned;
import id.go.bappenas.sso.support.NumberOption;
import id.go.bappenas.sso.support.event.AccountRemoved;
import id.go.bappenas.sso.support.event.GlobalListenerFactory;
import id.go.bappenas.sso.support.task.RecurringTask;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.provider.ProviderEvent;

/**
 * Listens to changes of external addresses in each realm. A sweep finds changes without an event (realm import, directory).
 * Server option {@code --spi-events-listener--external-address--sweep-hours}: 1 to 168, 24 by default. Option
 * {@code --spi-events-listener--external-address--least-trust-hours}: the minimum of {@code ssoAddressTrustHours}.
 */
public final class AddressListenerFactory extends GlobalListenerFactory {

    private static final String SWEEP_HOURS = "sweepHours";
    private static final int DEFAULT_HOURS = 24;
    private static final int MOST_HOURS = 168;
    private static final String TASK = "sso-external-address-sweep";

    /** The first sweep starts after the other work of the server's start. */
    private static final Duration FIRST_SWEEP = Duration.ofMinutes(2);

    private static final String PROVIDER_ID = "external-address";

    /**
     * A realm's administrator sets the waiting time. Without this minimum, zero hours would make each address trusted at once.
     */
    static final NumberOption LEAST_TRUST_HOURS = new NumberOption(
            "events-listener--" + PROVIDER_ID,
            "leastTrustHours",
            "Hours that realm attribute ssoAddressTrustHours has at least; a smaller number there counts as this one. 0 is for"
                    + " tests only.",
            1,
            0,
            24);

    private static final Logger LOG = Logger.getLogger(AddressListenerFactory.class);

    private Duration interval;
    private int leastTrustHours;

    /** Made by Keycloak. */
    public AddressListenerFactory() {
        super(PROVIDER_ID);
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new AddressListener(session);
    }

    @Override
    public void init(Config.Scope config) {
        interval = interval(config.getInt(SWEEP_HOURS, DEFAULT_HOURS));
        leastTrustHours = LEAST_TRUST_HOURS.read(config);
    }

    static AddressListenerFactory of(KeycloakSession session) {
        return (AddressListenerFactory)
                session.getKeycloakSessionFactory().getProviderFactory(EventListenerProvider.class, PROVIDER_ID);
    }

    /** Minimum hours until time makes an address trusted. */
    int leastTrustHours() {
        return leastTrustHours;
    }

    static Duration interval(int hours) {
        if (hours < 1 || hours > MOST_HOURS) {
            throw new IllegalArgumentException(
                    "spi-events-listener--external-address--sweep-hours must be from 1 to " + MOST_HOURS);
        }
        return Duration.ofHours(hours);
    }

    @Override
    protected void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent migrated) {
            KeycloakModelUtils.runJobInTransaction(migrated.getFactory(), this::check);
            KeycloakModelUtils.runJobInTransaction(migrated.getFactory(), this::startSweeping);
            RecurringTask.sweep(migrated.getFactory(), "SSO_TRUSTED_ADDRESS", AddressSweepTask::deleteOld);
        } else if (event instanceof AccountDisowned disowned) {
            new JpaExternalAddresses(disowned.session())
                    .dispute(
                            disowned.realm(),
                            disowned.person(),
                            disowned.about(),
                            disowned.happened(),
                            disowned.mailbox());
        } else if (event instanceof AccountRemoved removed) {
            new AddressRecords(removed.session()).forgetUser(removed.realm().getId(), removed.userId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            new AddressRecords(removed.getKeycloakSession())
                    .forgetRealm(removed.getRealm().getId());
        }
    }

    private void check(KeycloakSession session) {
        session.realms()
                .getRealmsStream()
                .filter(RealmModel::isEnabled)
                .filter(realm -> new AddressSettings(realm).isBelow(leastTrustHours))
                .forEach(realm -> LOG.errorf(
                        "SSO-SETTING-004 realm %s: realm attribute %s is below %d, which is used in its place: a"
                                + " new address that is trusted"
                                + " at once leaves its owner no time to say \"Bukan saya\"",
                        realm.getName(), AddressSettings.TRUST_HOURS, leastTrustHours));
    }

    private void startSweeping(KeycloakSession session) {
        RecurringTask.schedule(session, TASK, FIRST_SWEEP, interval, AddressSweepTask::run);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(SWEEP_HOURS)
                .type("int")
                .helpText("Hours between two sweeps for external addresses that changed without an event, 1 to 168.")
                .defaultValue(DEFAULT_HOURS)
                .add()
                .property(LEAST_TRUST_HOURS.property())
                .build();
    }
}
