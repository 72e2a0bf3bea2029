package id.go.bappenas.sso.mail;

import org.keycloak.provider.ProviderFactory;

/** Factory of SPI {@code external-mail}; its id is the kind of mail. */
public interface ExternalMailProviderFactory extends ProviderFactory<ExternalMailProvider> {}
