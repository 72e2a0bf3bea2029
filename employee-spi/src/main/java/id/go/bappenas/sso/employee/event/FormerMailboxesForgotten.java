package id.go.bappenas.sso.employee.event;

import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/**
 * The records of former mailboxes of all realms are about to be deleted. Links that were mailed there must be deleted first:
 * without the record they would work again. Published in the transaction of the deletion.
 *
 * @param before mailboxes that were left before it are deleted
 */
public record FormerMailboxesForgotten(KeycloakSession session, Instant before) implements ProviderEvent {}
