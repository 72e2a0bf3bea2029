package id.go.bappenas.sso.credential.event;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * A person's local password was replaced, by whatever path; published in the transaction that wrote it, right before its
 * commit, once however often it was written there, and not for a first password.
 *
 * @param temporary whether the new one is temporary
 * @param path by which it was changed
 * @param mailed whether a mail with the new password goes to the external address
 */
public record PasswordChanged(
        KeycloakSession session, RealmModel realm, UserModel person, boolean temporary, ChangePath path, boolean mailed)
        implements ProviderEvent {}
