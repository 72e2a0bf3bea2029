package id.go.bappenas.sso.state;

import id.go.bappenas.sso.support.OperationalInfo;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;

/**
 * Tells what one module knows about the state of an account. SPI {@code account-state}. Provider and factory are one object
 * without state, so that a contributor is one class and one line in
 * {@code META-INF/services/id.go.bappenas.sso.state.AccountStateContributor}.
 */
public abstract class AccountStateContributor
        implements Provider, ProviderFactory<AccountStateContributor>, OperationalInfo {

    private final String id;

    /** @param id the provider's id */
    protected AccountStateContributor(String id) {
        this.id = id;
    }

    /**
     * The facts about a person, in any order. Reads only: it changes no data and counts nothing. No fact contains a NIK, a
     * birthplace, a birth date, a secret or a full mail address.
     *
     * @param realm the realm of the session's context
     */
    public abstract List<StateFact> facts(KeycloakSession session, RealmModel realm, UserModel person);

    @Override
    public final AccountStateContributor create(KeycloakSession session) {
        return this;
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public void init(Config.Scope config) {
        // By default there are no options.
    }

    @Override
    public final void postInit(KeycloakSessionFactory factory) {
        // Nothing to register.
    }

    @Override
    public final void close() {
        // Nothing to close.
    }
}
