package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.credential.factor.FactorSetUp;
import id.go.bappenas.sso.employee.address.FormerWorkMailboxes;
import id.go.bappenas.sso.support.event.AdminWrite;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keycloak.credential.CredentialModel;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/**
 * Tells a person of a second factor that was set up or removed, and of a password that was deleted, by the person, by an
 * administrator or during a sign-in.
 */
final class SecondFactorListener implements EventListenerProvider {

    /** Types of credentials, and their part of message keys. */
    private static final Map<String, String> FACTORS = Map.of(
            OTPCredentialModel.TYPE,
            "otp",
            WebAuthnCredentialModel.TYPE_TWOFACTOR,
            "passkey",
            WebAuthnCredentialModel.TYPE_PASSWORDLESS,
            "passkey",
            RecoveryAuthnCodesCredentialModel.TYPE,
            "recovery_codes");

    private static final Pattern CREDENTIAL = Pattern.compile("users/([^/]+)/credentials/[^/]+");

    private final KeycloakSession session;

    SecondFactorListener(KeycloakSession session) {
        this.session = session;
    }

    /** Keycloak 26.7.4 also writes older types of events for the same change; they are ignored. */
    @Override
    public void onEvent(Event event) {
        if (event.getError() != null || event.getDetails() == null) {
            return;
        }
        if (event.getType() == EventType.UPDATE_CREDENTIAL) {
            factor(event.getDetails())
                    .ifPresent(item -> tell(
                            event.getRealmId(),
                            event.getUserId(),
                            NoticeTopic.FACTOR_ADDED,
                            List.of(item),
                            origin(event)));
        } else if (event.getType() == EventType.REMOVE_CREDENTIAL) {
            removed(event.getRealmId(), event.getUserId(), event.getDetails(), origin(event));
        }
    }

    private RequestOrigin origin(Event event) {
        return new RequestOrigin(
                Notice.now(),
                event.getIpAddress(),
                RequestOrigin.browser(session).orElse(null));
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        if (event.getError() != null) {
            return;
        }
        var nobodys = RequestOrigin.hidden();
        removedFrom(event)
                .ifPresent(userId -> removed(
                        event.getRealmId(),
                        userId,
                        Optional.ofNullable(event.getDetails()).orElse(Map.of()),
                        nobodys));
        AdminWrite.userId(event, Set.of(OperationType.UPDATE)).ifPresent(userId -> setUp(userId)
                .forEach(item -> tell(event.getRealmId(), userId, NoticeTopic.FACTOR_ADDED, List.of(item), nobodys)));
    }

    private Stream<String> setUp(String userId) {
        return FACTORS.entrySet().stream()
                .filter(factor ->
                        FactorSetUp.of(session, userId, factor.getKey()).isPresent())
                .map(Map.Entry::getValue)
                .distinct();
    }

    private void removed(String realmId, String userId, Map<String, String> details, RequestOrigin origin) {
        factor(details).ifPresent(item -> tell(realmId, userId, NoticeTopic.FACTOR_REMOVED, List.of(item), origin));
        if (PasswordCredentialModel.TYPE.equals(details.get(Details.CREDENTIAL_TYPE))) {
            tell(realmId, userId, NoticeTopic.PASSWORD_DELETED, List.of(), origin);
        }
    }

    private static Optional<String> removedFrom(AdminEvent event) {
        var path =
                CREDENTIAL.matcher(Optional.ofNullable(event.getResourcePath()).orElse(""));
        return event.getResourceType() == ResourceType.USER
                        && event.getOperationType() == OperationType.ACTION
                        && path.matches()
                ? Optional.of(path.group(1))
                : Optional.empty();
    }

    private static Optional<String> factor(Map<String, String> details) {
        return Optional.ofNullable(details.get(Details.CREDENTIAL_TYPE)).map(FACTORS::get);
    }

    private void tell(String realmId, String userId, NoticeTopic topic, List<String> items, RequestOrigin origin) {
        var realm = session.realms().getRealm(realmId);
        var person = realm == null || userId == null ? null : session.users().getUserById(realm, userId);
        if (person == null) {
            return;
        }
        if (topic == NoticeTopic.PASSWORD_DELETED) {
            new AnnouncedPasswordRepository(session, realm).deleted(person);
        }
        FormerWorkMailboxes.of(session, realm).notice(person);
        if (topic == NoticeTopic.FACTOR_ADDED) {
            for (var item : items) {
                AccountNoticeMail.factorAdded(session, realm, person, item, added(person, item), origin);
            }
        } else {
            AccountNoticeMail.order(session, realm, person, topic, items, origin);
        }
    }

    /** Id of the credential that was set up: in this session, otherwise the newest credential of that type. */
    private Optional<String> added(UserModel person, String item) {
        return types(item)
                .flatMap(type -> FactorSetUp.of(session, person.getId(), type).stream())
                .findFirst()
                .or(() -> types(item)
                        .flatMap(person.credentialManager()::getStoredCredentialsByTypeStream)
                        .filter(credential -> credential.getCreatedDate() != null)
                        .max(Comparator.comparing(CredentialModel::getCreatedDate))
                        .map(CredentialModel::getId));
    }

    private static Stream<String> types(String item) {
        return FACTORS.entrySet().stream()
                .filter(factor -> factor.getValue().equals(item))
                .map(Map.Entry::getKey);
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
