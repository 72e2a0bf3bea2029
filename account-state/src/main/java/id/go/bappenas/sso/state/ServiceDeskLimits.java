package id.go.bappenas.sso.state;

import id.go.bappenas.sso.employee.quota.RowQuota;
import id.go.bappenas.sso.support.NumberOption;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Server options {@code --spi-account-state--account--…}: how many states one officer may look at in a day, how often the
 * officer may search, and how often the officer may end sessions or links, or order a first password. A service desk takes
 * far fewer calls; more looks are a collection, and more actions lock people out.
 */
record ServiceDeskLimits(RowQuota looks, RowQuota searches, RowQuota actions) {

    private static final String PROVIDER = AccountStateSpi.NAME + "--" + AccountContributor.ID;
    private static final int MOST = 1_000_000;

    private static final NumberOption LOOKS_PER_DAY = new NumberOption(
            PROVIDER,
            "looksPerDay",
            "Looks at the state of an account that one officer may take in a day.",
            200,
            1,
            MOST);

    private static final NumberOption SEARCHES_PER_DAY = new NumberOption(
            PROVIDER, "searchesPerDay", "Searches for a person that one officer may make in a day.", 200, 1, MOST);

    private static final NumberOption ACTIONS_PER_DAY = new NumberOption(
            PROVIDER,
            "actionsPerDay",
            "Times that one officer may end sessions or links, or order a first password, in a day.",
            200,
            1,
            MOST);

    /** @throws IllegalArgumentException if an option is not a number, or out of bounds; the server then does not start */
    static ServiceDeskLimits read(Config.Scope config) {
        return new ServiceDeskLimits(
                new RowQuota(RowQuota.What.EMPLOYEE_LOOKS, LOOKS_PER_DAY.read(config)),
                new RowQuota(RowQuota.What.EMPLOYEE_SEARCHES, SEARCHES_PER_DAY.read(config)),
                new RowQuota(RowQuota.What.EMPLOYEE_ACTIONS, ACTIONS_PER_DAY.read(config)));
    }

    static List<ProviderConfigProperty> metadata() {
        return List.of(LOOKS_PER_DAY.property(), SEARCHES_PER_DAY.property(), ACTIONS_PER_DAY.property());
    }

    /** The limits from the server's options. */
    static ServiceDeskLimits of(KeycloakSession session) {
        var factory = session.getKeycloakSessionFactory()
                .getProviderFactory(AccountStateContributor.class, AccountContributor.ID);
        return ((AccountContributor) factory).limits();
    }
}
