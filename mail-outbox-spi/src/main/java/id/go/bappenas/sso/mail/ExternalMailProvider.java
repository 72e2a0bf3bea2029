package id.go.bappenas.sso.mail;

import id.go.bappenas.sso.support.OperationalInfo;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;

/**
 * One kind of mail; the provider's id is the kind. SPI {@code external-mail}. Provider and factory are one object without
 * state, as with Keycloak's action token handlers, so that a kind of mail is one class and one line in
 * {@code META-INF/services/id.go.bappenas.sso.mail.ExternalMailProvider}. Links and passwords are generated in {@link #write},
 * at the moment of sending, and stored nowhere.
 */
public abstract class ExternalMailProvider implements Provider, ProviderFactory<ExternalMailProvider>, OperationalInfo {

    private final String kind;

    /** @param kind of mail, the provider's id */
    protected ExternalMailProvider(String kind) {
        this.kind = kind;
    }

    /**
     * Writes the mail of an order in its own transaction, which commits only after SMTP has taken the mail. Generated data (a
     * password, a row with a link) and the end of the order therefore commit together, or not at all. The session's context has
     * the realm.
     *
     * @return empty if there is nothing to send; the order then ends without a mail
     */
    public abstract Optional<MailMessage> write(KeycloakSession session, MailOrder order);

    /**
     * Called in the transaction of {@link #write} after SMTP has taken the mail. Here a kind of mail locks rows that others may
     * want: in {@link #write} they would wait for SMTP.
     */
    public void sent(KeycloakSession session, MailOrder order) {
        // By default nothing follows.
    }

    /** Whether {@link #write} is also called for orders without a user. */
    public boolean writesWithoutUser() {
        return false;
    }

    @Override
    public final ExternalMailProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public final String getId() {
        return kind;
    }

    @Override
    public void init(Config.Scope config) {
        // No options.
    }

    /** A kind of mail overrides this to listen to the events that order it. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // By default the callers order the mail.
    }

    @Override
    public final void close() {
        // There is nothing to close.
    }
}
