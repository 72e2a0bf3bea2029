package id.go.bappenas.sso.signin;

import id.go.bappenas.sso.support.RealmTimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.util.TokenUtil;

/**
 * Sees the sign-ins that count: event {@code LOGIN}, which Keycloak writes for pages, for a further application in the same
 * session, and for direct grants (IMAP), and the renewal of an offline token, with which a program signs in for a person. Online
 * tokens end with a session that began with {@code LOGIN}, and a service account has {@code CLIENT_LOGIN}.
 */
final class SignInListener implements EventListenerProvider {

    private static final String EXECUTOR = "sso-last-sign-in";

    private final KeycloakSession session;
    private final SignInQueue queue;

    SignInListener(KeycloakSession session, SignInQueue queue) {
        this.session = session;
        this.queue = queue;
    }

    @Override
    public void onEvent(Event event) {
        var offline = isOfflineRefresh(event);
        if ((event.getType() != EventType.LOGIN && !offline) || event.getUserId() == null) {
            return;
        }
        var realm = session.realms().getRealm(event.getRealmId());
        var signIn = signIn(realm, event);
        if (!queue.knows(signIn) && !isImpersonated(realm, event.getSessionId(), offline)) {
            session.getTransactionManager().enlistAfterCompletion(new Written(signIn));
        }
    }

    static SignIn signIn(RealmModel realm, Event event) {
        return new SignIn(
                realm.getId(),
                event.getUserId(),
                LocalDate.ofInstant(Instant.ofEpochMilli(event.getTime()), RealmTimeZone.of(realm)));
    }

    private static boolean isOfflineRefresh(Event event) {
        return event.getType() == EventType.REFRESH_TOKEN
                && event.getDetails() != null
                && TokenUtil.TOKEN_TYPE_OFFLINE.equals(event.getDetails().get(Details.REFRESH_TOKEN_TYPE));
    }

    /** Whether an administrator uses the session in the person's name: Keycloak writes {@code LOGIN} for its applications. */
    private boolean isImpersonated(RealmModel realm, String sessionId, boolean offline) {
        return Optional.ofNullable(sessionId)
                .map(id -> offline
                        ? session.sessions().getOfflineUserSession(realm, id)
                        : session.sessions().getUserSession(realm, id))
                .map(SignInListener::impersonator)
                .isPresent();
    }

    private static String impersonator(UserSessionModel one) {
        return one.getNote(ImpersonationSessionNote.IMPERSONATOR_ID.toString());
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        // No administrator signs in for a person.
    }

    @Override
    public void close() {
        // There is nothing to close.
    }

    /** Only a sign-in that was committed counts. */
    private final class Written extends AbstractKeycloakTransaction {

        private final SignIn signIn;

        Written(SignIn signIn) {
            this.signIn = signIn;
        }

        @Override
        protected void commitImpl() {
            queue.add(signIn, work -> session.getProvider(ExecutorsProvider.class)
                    .getExecutor(EXECUTOR)
                    .execute(work));
        }

        @Override
        protected void rollbackImpl() {
            // The sign-in failed.
        }
    }
}
