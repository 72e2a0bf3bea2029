package id.go.bappenas.sso.password.expiry;

import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.support.keycloak.OAuthErrors;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;

/** Checks the password of the person before each token response of a realm is built. */
record PasswordTokenPostProcessor(KeycloakSession session) implements TokenPostProcessor {

    private static final String TEMPORARY_PASSWORD_EXPIRED = "temporary_password_expired";
    private static final String PASSWORD_EXPIRED = "password_expired";

    @Override
    public void process(TokenPostProcessorContext context) {
        var application = context.clientSessionCtx().getClientSession();
        var person = application.getUserSession().getUser();
        var now = Instant.ofEpochMilli(Time.currentTimeMillis());
        fault(application.getRealm(), person, now)
                .ifPresent(fault -> refuse(context.clientSessionCtx(), application, fault));
    }

    /**
     * Why the password may not be used any more; empty if it may, or if the realm lacks the required action that shows the same
     * reason at sign-in.
     */
    private static Optional<String> fault(RealmModel realm, UserModel person, Instant now) {
        var action = realm.getRequiredActionProviderByAlias(TemporaryPasswordExpiredRequiredAction.PROVIDER_ID);
        if (action != null && action.isEnabled() && TemporaryPassword.isLapsed(person, now)) {
            return Optional.of(TEMPORARY_PASSWORD_EXPIRED);
        }
        return PasswordExpiry.isExpired(realm, person, now) ? Optional.of(PASSWORD_EXPIRED) : Optional.empty();
    }

    /** Refuses the token response. The transaction is rolled back, so the request does not use up a refresh token. */
    private void refuse(ClientSessionContext context, AuthenticatedClientSessionModel application, String fault) {
        var person = application.getUserSession().getUser();
        new EventBuilder(application.getRealm(), session, session.getContext().getConnection())
                .event(type(context))
                .client(application.getClient())
                .user(person)
                .session(application.getUserSession())
                .detail(Details.USERNAME, person.getUsername())
                .detail(Details.REASON, fault)
                .error(Errors.RESOLVE_REQUIRED_ACTIONS);
        throw OAuthErrors.invalidGrant(
                session, application.getClient(), "The password has expired: a new sign-in is needed");
    }

    private EventType type(ClientSessionContext context) {
        var name = context.getAttribute(Constants.GRANT_TYPE, String.class);
        var grant = name == null ? null : session.getProvider(OAuth2GrantType.class, name);
        return grant == null ? EventType.CODE_TO_TOKEN : grant.getEventType();
    }
}
