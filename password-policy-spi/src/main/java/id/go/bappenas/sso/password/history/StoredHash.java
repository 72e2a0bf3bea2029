package id.go.bappenas.sso.password.history;

import java.util.Optional;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.PasswordCredentialModel;

/** A stored password with the provider that made its hash. */
record StoredHash(PasswordHashProvider provider, PasswordCredentialModel password) {

    /** Empty if the hash is of a kind that this server does not know (any more): nobody can tell what it is of. */
    static Optional<StoredHash> of(KeycloakSession session, CredentialModel stored) {
        var password = PasswordCredentialModel.createFromCredentialModel(stored);
        return Optional.ofNullable(password.getPasswordCredentialData())
                .map(data -> session.getProvider(PasswordHashProvider.class, data.getAlgorithm()))
                .map(provider -> new StoredHash(provider, password));
    }

    boolean matches(String candidate) {
        return provider.verify(candidate, password);
    }
}
