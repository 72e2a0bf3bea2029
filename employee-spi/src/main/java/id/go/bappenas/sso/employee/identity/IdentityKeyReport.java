package id.go.bappenas.sso.employee.identity;

import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Logs at start how many people have digests under each key, and which of them need a missing key. */
record IdentityKeyReport(VaultKeys keys) {

    private static final Logger LOG = Logger.getLogger(IdentityKeyReport.class);

    /** The step of Lupa Password that asks for identity data; a realm with this step needs a key. */
    private static final String IDENTITY_STEP = "employee-identity-check";

    void log(KeycloakSessionFactory factory) {
        try {
            KeycloakModelUtils.runJobInTransaction(
                    factory,
                    session -> session.realms().getRealmsStream().toList().forEach(realm -> log(session, realm)));
        } catch (RuntimeException e) {
            LOG.error("SSO-KEY-002 The state of the identity keys is not known.", e);
        }
    }

    private void log(KeycloakSession session, RealmModel realm) {
        var rows = IdentityRows.of(session, realm.getId());
        var counts = rows.countByKey();
        if (!needsKey(realm, counts)) {
            return;
        }
        try {
            var ring = keys.of(session, realm);
            rows.dropOutdated(ring.keys().stream().map(IdentityKey::name).toList());
            tell(realm, counts, ring);
        } catch (IdentityUnavailableException e) {
            // The reason is in the log already.
            LOG.errorf(
                    "SSO-KEY-003 Realm %s: identity data of %d people cannot be checked.",
                    realm.getName(), KeyProblem.total(counts));
        }
    }

    /** Whether the realm has identity data, or asks for them in Lupa Password. Other realms need no key. */
    static boolean needsKey(RealmModel realm, Map<String, Long> people) {
        return !people.isEmpty()
                || realm.getAuthenticationFlowsStream()
                        .flatMap(flow -> realm.getAuthenticationExecutionsStream(flow.getId()))
                        .anyMatch(execution -> IDENTITY_STEP.equals(execution.getAuthenticator()));
    }

    private static void tell(RealmModel realm, Map<String, Long> counts, KeyRing ring) {
        LOG.infof(
                "SSO-KEY-004 Realm %s: identity data of %d people%s; new ones come under key %s.",
                realm.getName(),
                KeyProblem.total(counts),
                counts.isEmpty() ? "" : ", by key " + counts,
                ring.newest().name());
        var gone = counts.entrySet().stream()
                .filter(entry -> ring.named(entry.getKey()).isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        gone.forEach((keyName, people) -> LOG.errorf(
                "SSO-KEY-005 Realm %s: key %s is not active, and %d people cannot be checked without it. Bring it"
                        + " back into the vault"
                        + " and into spi-employee-identity--digest--key-ids, or record these people anew.",
                realm.getName(), keyName, people));
    }
}
