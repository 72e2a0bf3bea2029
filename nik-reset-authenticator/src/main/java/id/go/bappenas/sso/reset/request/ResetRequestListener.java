package id.go.bappenas.sso.reset.request;

import id.go.bappenas.sso.credential.event.PasswordWrite;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.event.AccountDisowned;
import id.go.bappenas.sso.employee.event.AccountEnded;
import id.go.bappenas.sso.employee.event.ExternalAddressChanged;
import id.go.bappenas.sso.employee.event.GuessDisowned;
import id.go.bappenas.sso.employee.event.IdentityChanged;
import id.go.bappenas.sso.employee.event.LinksCancelled;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.reset.mail.LinkMail;
import id.go.bappenas.sso.support.event.AccountRemoved;
import id.go.bappenas.sso.support.task.RecurringTask;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * Ends requests when the password, the address, the identity data or the account changes, or an officer cancels them, and deletes them with the person or
 * the realm. {@link ResetRequests} also checks account, password and address when a link is used, because some changes publish
 * no event.
 */
public final class ResetRequestListener implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof PasswordWrite changed) {
            new ResetRequests(changed.session(), changed.realm())
                    .close(changed.person().getId());
        } else if (event instanceof ExternalAddressChanged changed) {
            // During a dispute, links go to the address that was trusted before; a newly registered address is ignored.
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
            end(ended.session(), ended.realm(), ended.userId());
        } else if (event instanceof AccountDisowned disowned) {
            end(disowned.session(), disowned.realm(), disowned.person().getId());
        } else if (event instanceof GuessDisowned disowned) {
            end(disowned.session(), disowned.realm(), disowned.person().getId());
        } else if (event instanceof LinksCancelled cancelled) {
            end(cancelled.session(), cancelled.realm(), cancelled.person().getId());
        } else if (event instanceof AccountRemoved removed) {
            new ResetRequests(removed.session(), removed.realm()).forget(removed.userId());
        } else if (event instanceof PostMigrationEvent migrated) {
            RecurringTask.sweep(
                    migrated.getFactory(),
                    "SSO_RESET_REQUEST",
                    session -> ResetRequests.deleteOld(session, RecurringTask.CHUNK));
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            new ResetRequests(removed.getKeycloakSession(), removed.getRealm()).forgetAll();
        }
    }

    private static void end(KeycloakSession session, RealmModel realm, String userId) {
        new ResetRequests(session, realm).close(userId);
        // Otherwise a mail that waits or is being sent would open a new request.
        MailOutbox.of(session).cancel(realm, userId, LinkMail.PROVIDER_ID);
    }
}
