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
 * Tells a person of a second factor that was set up or taken off, and of a password that was deleted: by the person, by an
 * administrator, by whoever signs in.
 */
final class FactorWatch implements EventListenerProvider {

    /** By the type of credential, what it is called in the keys of messages. */
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

    FactorWatch(KeycloakSession session) {
        this.session = session;
    }

    /** Keycloak 26.7.4 writes older types of events beside these, for the same. */
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
                            Matter.FACTOR_ADDED,
                            List.of(item),
                            happening(event)));
        } else if (event.getType() == EventType.REMOVE_CREDENTIAL) {
            removed(event.getRealmId(), event.getUserId(), event.getDetails(), happening(event));
        }
    }

    private Happening happening(Event event) {
        return new Happening(
                Notice.now(), event.getIpAddress(), Notice.browser(session).orElse(null));
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        if (event.getError() != null) {
            return;
        }
        var nobodys = new Happening(Notice.now(), null, null);
        removedFrom(event)
                .ifPresent(userId -> removed(
                        event.getRealmId(),
                        userId,
                        Optional.ofNullable(event.getDetails()).orElse(Map.of()),
                        nobodys));
        AdminWrite.userId(event, Set.of(OperationType.UPDATE)).ifPresent(userId -> setUp(userId)
                .forEach(item -> tell(event.getRealmId(), userId, Matter.FACTOR_ADDED, List.of(item), nobodys)));
    }

    private Stream<String> setUp(String userId) {
        return FACTORS.entrySet().stream()
                .filter(factor ->
                        FactorSetUp.of(session, userId, factor.getKey()).isPresent())
                .map(Map.Entry::getValue)
                .distinct();
    }

    private void removed(String realmId, String userId, Map<String, String> details, Happening happening) {
        factor(details).ifPresent(item -> tell(realmId, userId, Matter.FACTOR_REMOVED, List.of(item), happening));
        if (PasswordCredentialModel.TYPE.equals(details.get(Details.CREDENTIAL_TYPE))) {
            tell(realmId, userId, Matter.PASSWORD_DELETED, List.of(), happening);
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

    private void tell(String realmId, String userId, Matter matter, List<String> items, Happening happening) {
        var realm = session.realms().getRealm(realmId);
        var person = realm == null || userId == null ? null : session.users().getUserById(realm, userId);
        if (person == null) {
            return;
        }
        if (matter == Matter.PASSWORD_DELETED) {
            new ToldPasswords(session, realm).deleted(person);
        }
        FormerWorkMailboxes.of(session, realm).notice(person);
        if (matter == Matter.FACTOR_ADDED) {
            for (var item : items) {
                AccountNotice.factorAdded(session, realm, person, item, added(person, item), happening);
            }
        } else {
            AccountNotice.order(session, realm, person, matter, items, happening);
        }
    }

    /** Id of the credential that was set up: the one of this session, or the newest. */
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
        // Nothing is held.
    }
}
