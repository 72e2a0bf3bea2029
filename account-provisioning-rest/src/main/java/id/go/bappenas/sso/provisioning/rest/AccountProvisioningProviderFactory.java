package id.go.bappenas.sso.provisioning.rest;

import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.provisioning.intake.DuplicateKeys;
import id.go.bappenas.sso.provisioning.intake.RequestLimits;
import id.go.bappenas.sso.provisioning.jpa.DraftRepository;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.username.ReservedUsernames;
import id.go.bappenas.sso.provisioning.username.UsernameRepository;
import id.go.bappenas.sso.provisioning.work.WorkOptions;
import id.go.bappenas.sso.provisioning.work.WorkSchedule;
import id.go.bappenas.sso.support.OperationalInfo;
import id.go.bappenas.sso.support.event.AccountPreRemoved;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/**
 * Realm resource {@code account-provisioning}: accounts from an official memo. Its server options: {@link RequestLimits},
 * {@link WorkOptions} and {@link ReservedUsernames}.
 */
public final class AccountProvisioningProviderFactory
        implements RealmResourceProviderFactory, OperationalInfo, RequestLimits.Keeper {

    public static final String PROVIDER_ID = "account-provisioning";

    private RequestLimits limits;
    private WorkOptions workOptions;
    private WorkSchedule schedule;
    private ReservedUsernames reservedNames;

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new AccountProvisioningProvider(session);
    }

    /** Wakes the worker once the caller's transaction is committed. */
    public static void workSoon(KeycloakSession session) {
        var factory = session.getKeycloakSessionFactory().getProviderFactory(RealmResourceProvider.class, PROVIDER_ID);
        ((AccountProvisioningProviderFactory) factory).schedule.soon(session);
    }

    /** Compares new requests with what is on file, a moment after the caller's transaction is committed. */
    public static void compareSoon(KeycloakSession session) {
        var factory = session.getKeycloakSessionFactory().getProviderFactory(RealmResourceProvider.class, PROVIDER_ID);
        ((AccountProvisioningProviderFactory) factory).schedule.compareSoon(session);
    }

    @Override
    public RequestLimits limits() {
        return limits;
    }

    @Override
    public ReservedUsernames reservedNames() {
        return reservedNames;
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public void init(Config.Scope config) {
        limits = RequestLimits.of(config);
        workOptions = WorkOptions.of(config);
        reservedNames = ReservedUsernames.of(config);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(this::onEvent);
    }

    private void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent migrated) {
            // Starts after the migration, because the tables may not exist before.
            KeycloakModelUtils.runJobInTransaction(
                    migrated.getFactory(), session -> DuplicateKeys.fillMissing(RequestRepository.anywhere(session)));
            schedule = new WorkSchedule(migrated.getFactory(), workOptions);
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            RequestRepository.of(
                            removed.getKeycloakSession(), removed.getRealm().getId())
                    .forgetAll();
        } else if (event instanceof AccountPreRemoved removal) {
            keepName(removal);
            DraftRepository.of(removal.session(), removal.realm().getId())
                    .removeOf(removal.person().getId());
        }
    }

    /**
     * Keeps the user name of a deleted account, so that no other person gets the name, and with it mail for its former owner.
     */
    private static void keepName(AccountPreRemoved removal) {
        var session = removal.session();
        var realm = removal.realm();
        var person = removal.person();
        if (person.getServiceAccountClientLink() == null) {
            var niks = session.getProvider(EmployeeIdentityProvider.class).digestsOnFile(realm, person.getId());
            UsernameRepository.of(session, realm.getId()).assign(person.getUsername(), niks);
        }
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return Stream.of(RequestLimits.metadata(), WorkOptions.metadata(), List.of(ReservedUsernames.metadata()))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
