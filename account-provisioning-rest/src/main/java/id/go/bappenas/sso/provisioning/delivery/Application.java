package id.go.bappenas.sso.provisioning.delivery;

import id.go.bappenas.sso.provisioning.request.RequestKind;
import java.util.Optional;
import org.keycloak.models.RealmModel;

/**
 * The application that a mail links to: Flexiwork or Smart Office.
 *
 * @param suffix of message keys
 * @param address the client's base URL; empty if it is missing or relative
 */
record Application(String suffix, Optional<String> address) {

    static Application of(RealmModel realm, RequestKind kind) {
        return kind == RequestKind.FLEXIWORK
                ? new Application("Flexiwork", address(realm, "flexiwork"))
                : new Application("Sso", address(realm, "smart-office"));
    }

    private static Optional<String> address(RealmModel realm, String clientId) {
        return Optional.ofNullable(realm.getClientByClientId(clientId))
                .map(client -> client.getBaseUrl())
                .filter(url -> url.startsWith("http://") || url.startsWith("https://"));
    }
}
