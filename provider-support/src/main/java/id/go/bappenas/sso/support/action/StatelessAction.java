package id.go.bappenas.sso.support.action;

import id.go.bappenas.sso.support.OperationalInfo;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * A required action without state, so that one object is both provider and factory. The id is also its alias in a realm:
 * Keycloak looks up an action's configuration by alias and passes it on by id.
 */
public abstract class StatelessAction implements RequiredActionProvider, RequiredActionFactory, OperationalInfo {

    private final String id;
    private final String displayText;

    protected StatelessAction(String id, String displayText) {
        this.id = id;
        this.displayText = displayText;
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final String getDisplayText() {
        return displayText;
    }

    @Override
    public final RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // Other code adds the action to accounts; a subclass may do so here.
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        // Keycloak's own property, the age of the sign-in, has an effect with kc_action only.
        return List.of();
    }

    @Override
    public final void init(Config.Scope config) {
        // No server-wide settings.
    }

    @Override
    public final void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public final void close() {
        // Holds nothing.
    }
}
