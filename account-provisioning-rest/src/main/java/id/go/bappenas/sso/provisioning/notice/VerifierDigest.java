package id.go.bappenas.sso.provisioning.notice;

import id.go.bappenas.sso.employee.address.ContactAddress;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Orders a mail for each verifier of a realm if a request or a failed row is new, and if the last of these mails is older than
 * realm attribute {@code ssoRequestDigestMinutes}: 60 by default, 5 to 1440, 0 for no mails. Verifiers are enabled people with
 * role {@code request-verifier} of client {@code sso-api}, also by a group or a composite role. What is new is taken in the
 * transaction that orders the mails, so two nodes, or a crash, repeat no mail and lose none.
 */
public final class VerifierDigest {

    /** Name of the realm attribute. */
    public static final String MINUTES = "ssoRequestDigestMinutes";

    private static final int STANDARD = 60;
    private static final int LEAST = 5;
    private static final int MOST = 1440;
    private static final String ROLE = "request-verifier";
    private static final Logger LOG = Logger.getLogger(VerifierDigest.class);

    private final KeycloakSessionFactory factory;
    private final String realmId;

    public VerifierDigest(KeycloakSessionFactory factory, String realmId) {
        this.factory = factory;
        this.realmId = realmId;
    }

    public void run() {
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            var realm = session.realms().getRealm(realmId);
            if (realm != null) {
                session.getContext().setRealm(realm);
                run(session, realm, Instant.now());
            }
        });
    }

    private static void run(KeycloakSession session, RealmModel realm, Instant now) {
        var minutes = minutes(realm);
        if (minutes == 0) {
            return;
        }
        var last = RequestRepository.of(session, realm.getId()).takeNews(now, now.minus(Duration.ofMinutes(minutes)));
        if (last.isEmpty()) {
            return;
        }
        var verifiers = verifiers(session, realm);
        if (verifiers.isEmpty()) {
            // The news waits for the first verifier.
            session.getTransactionManager().setRollbackOnly();
            return;
        }
        var details =
                Map.of(RequestsWaitingMail.SINCE, String.valueOf(last.get().toEpochMilli()));
        verifiers.forEach(
                verifier -> MailOutbox.of(session).order(realm, RequestsWaitingMail.KIND, verifier.getId(), details));
    }

    /** People with the role, each once, who have an address. */
    static List<UserModel> verifiers(KeycloakSession session, RealmModel realm) {
        return Optional.ofNullable(realm.getClientByClientId(Caller.AUDIENCE))
                .map(client -> client.getRole(ROLE))
                .map(role -> withComposites(realm, role)
                        .flatMap(one -> members(session, realm, one))
                        .filter(UserModel::isEnabled)
                        .filter(person -> person.getServiceAccountClientLink() == null)
                        .filter(person ->
                                ContactAddress.ofSubmitter(session, person).isPresent())
                        .collect(Collectors.toMap(UserModel::getId, person -> person, (first, second) -> first))
                        .values()
                        .stream()
                        .toList())
                .orElse(List.of());
    }

    private static Stream<RoleModel> withComposites(RealmModel realm, RoleModel role) {
        var others = Stream.concat(
                        realm.getRolesStream(), realm.getClientsStream().flatMap(client -> client.getRolesStream()))
                .filter(other -> other.isComposite() && other.hasRole(role));
        return Stream.concat(Stream.of(role), others);
    }

    private static Stream<UserModel> members(KeycloakSession session, RealmModel realm, RoleModel role) {
        var inGroups = session.groups()
                .getGroupsByRoleStream(realm, role, null, null)
                .flatMap(VerifierDigest::withSubgroups)
                .flatMap(group -> session.users().getGroupMembersStream(realm, group));
        return Stream.concat(session.users().getRoleMembersStream(realm, role), inGroups);
    }

    /** Members of a subgroup have the roles of the groups above it. */
    private static Stream<GroupModel> withSubgroups(GroupModel group) {
        return Stream.concat(Stream.of(group), group.getSubGroupsStream().flatMap(VerifierDigest::withSubgroups));
    }

    static int minutes(RealmModel realm) {
        var written = Optional.ofNullable(realm.getAttribute(MINUTES))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        var minutes = written.filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number == 0 || (number >= LEAST && number <= MOST));
        if (written.isPresent() && minutes.isEmpty()) {
            LOG.warnf(
                    "SSO-SETTING-002 realm attribute %s must be 0 or a number from %d to %d; %d is used",
                    MINUTES, LEAST, MOST, STANDARD);
        }
        return minutes.orElse(STANDARD);
    }
}
