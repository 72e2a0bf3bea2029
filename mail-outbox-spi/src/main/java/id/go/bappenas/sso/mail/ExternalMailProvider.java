package id.go.bappenas.sso.mail;

import java.util.Optional;
import org.keycloak.provider.Provider;

/**
 * One kind of mail to an address outside work; the provider's id is the kind. SPI {@code external-mail}. Links and passwords
 * are minted here, at the moment of sending, and stored nowhere.
 */
public interface ExternalMailProvider extends Provider {

    /**
     * Writes the letter of an order, in a transaction of its own that commits only after SMTP has taken the letter: what is
     * minted here (a password, a row that knows a link) and the end of the order commit together, or not at all. The session's
     * context has the realm.
     *
     * @return empty if there is nothing to send (any more): the order ends without a mail
     */
    Optional<Letter> write(MailOrder order);

    /** Whether {@link #write} is called for orders about nobody too: alarms are sent whoever it was about. */
    default boolean writesAboutNobody() {
        return false;
    }
}
