package id.go.bappenas.sso.signin;

import id.go.bappenas.sso.employee.event.AccountEnabled;
import id.go.bappenas.sso.support.event.AccountRemoved;
import id.go.bappenas.sso.support.event.GlobalListenerFactory;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;

/** Event listener that keeps, in each realm, the day of the last sign-in of each person. */
public final class SignInListenerFactory extends GlobalListenerFactory {

    private volatile KeycloakSessionFactory sessions;

    private final SignInQueue queue =
            new SignInQueue((realmId, day, people) -> new SignInRows(sessions, realmId, day).write(people));

    /** Made by Keycloak. */
    public SignInListenerFactory() {
        super("last-sign-in");
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new SignInListener(session, queue);
    }

    @Override
    protected void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent started) {
            sessions = started.getFactory();
        } else if (event instanceof AccountEnabled enabled) {
            LastSignIns.of(enabled.session(), enabled.realm()).countAnew(enabled.person());
        } else if (event instanceof AccountRemoved removed) {
            LastSignIns.of(removed.session(), removed.realm()).forget(removed.userId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            LastSignIns.of(removed.getKeycloakSession(), removed.getRealm()).forgetAll();
        }
    }
}
