package id.go.bappenas.sso.password.history;

import java.util.Optional;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.PasswordCredentialModel;

/** A stored password with the provider of its hash. */
record StoredHash(PasswordHashProvider provider, PasswordCredentialModel password) {

    /** Empty if this server does not have the hash algorithm, or no longer has it. */
    static Optional<StoredHash> of(KeycloakSession session, CredentialModel stored) {
        var password = PasswordCredentialModel.createFromCredentialModel(stored);
        return Optional.ofNullable(password.getPasswordCredentialData())
                .map(data -> session.getProvider(PasswordHashProvider.class, data.getAlgorithm()))
                .map(provider -> new StoredHash(provider, password));
    }

    /** @param form one of {@link id.go.bappenas.sso.password.text.PasswordText#compared} */
    boolean matches(String form) {
        return provider.verify(form, password);
    }
}
