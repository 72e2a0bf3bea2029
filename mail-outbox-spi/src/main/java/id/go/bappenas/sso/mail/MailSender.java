package id.go.bappenas.sso.mail;

import java.util.HashMap;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Gives mails to SMTP. */
public final class MailSender {

    private final KeycloakSession session;
    private final RealmModel realm;

    public MailSender(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Sends a mail in the user's language, with the realm's e-mail theme.
     *
     * @throws MailRefusedException if SMTP does not take it
     */
    public void send(MailMessage message) {
        var attributes = new HashMap<String, Object>();
        message.attributes().forEach((name, value) -> attributes.put(name, LiteralText.of(value)));
        // The language of a request, if there is a request, is not the reader's.
        attributes.put(Constants.IGNORE_ACCEPT_LANGUAGE_HEADER, true);
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(message.user())
                    .send(
                            message.subjectKey(),
                            message.subjectArguments(),
                            message.template(),
                            attributes,
                            message.to());
        } catch (EmailException e) {
            throw new MailRefusedException(e);
        }
    }
}
