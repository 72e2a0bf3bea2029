package id.go.bappenas.sso.provisioning.mailbox;

import org.keycloak.provider.ProviderFactory;

/** Factory of SPI {@code work-mailbox}. */
public interface WorkMailboxFactory extends ProviderFactory<WorkMailbox> {}
