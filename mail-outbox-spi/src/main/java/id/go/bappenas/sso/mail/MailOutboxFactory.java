package id.go.bappenas.sso.mail;

import org.keycloak.provider.ProviderFactory;

/** Factory of SPI {@code mail-outbox}. */
public interface MailOutboxFactory extends ProviderFactory<MailOutbox> {}
