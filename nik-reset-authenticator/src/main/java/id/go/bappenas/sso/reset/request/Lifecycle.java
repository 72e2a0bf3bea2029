package id.go.bappenas.sso.reset.request;

import id.go.bappenas.sso.credential.event.PasswordChanged;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.event.AccountDisowned;
import id.go.bappenas.sso.employee.event.AccountEnded;
import id.go.bappenas.sso.employee.event.ExternalAddressChanged;
import id.go.bappenas.sso.employee.event.GuessDisowned;
import id.go.bappenas.sso.employee.event.IdentityChanged;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.reset.mail.LinkMailFactory;
import id.go.bappenas.sso.support.event.AccountRemoved;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * Closes requests when what they are bound to changes, and forgets them with the person or the realm. A link is checked against
 * account, password and address when it is used as well: whoever does not publish an event cannot go around that.
 */
public final class Lifecycle implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof PasswordChanged changed) {
            new ResetRequests(changed.session(), changed.realm())
                    .close(changed.person().getId());
        } else if (event instanceof ExternalAddressChanged changed) {
            // During a dispute links go to the address of before, whatever is registered now.
            if (ExternalAddresses.of(changed.session())
                    .openDispute(changed.realm(), changed.person())
                    .isEmpty()) {
                new ResetRequests(changed.session(), changed.realm())
                        .close(changed.person().getId());
            }
        } else if (event instanceof IdentityChanged changed) {
            new ResetRequests(changed.session(), changed.realm())
                    .close(changed.person().getId());
        } else if (event instanceof AccountEnded ended) {
            kill(ended.session(), ended.realm(), ended.userId());
        } else if (event instanceof AccountDisowned disowned) {
            kill(disowned.session(), disowned.realm(), disowned.person().getId());
        } else if (event instanceof GuessDisowned disowned) {
            kill(disowned.session(), disowned.realm(), disowned.person().getId());
        } else if (event instanceof AccountRemoved removed) {
            new ResetRequests(removed.session(), removed.realm()).forget(removed.userId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            new ResetRequests(removed.getKeycloakSession(), removed.getRealm()).forgetAll();
        }
    }

    private static void kill(KeycloakSession session, RealmModel realm, String userId) {
        new ResetRequests(session, realm).close(userId);
        // Else SMTP that comes back, or a sending that has begun, would open one more.
        MailOutbox.of(session).cancel(realm, userId, LinkMailFactory.PROVIDER_ID);
    }
}
