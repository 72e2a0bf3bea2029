package id.go.bappenas.sso.mail;

import java.util.HashMap;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Has a letter written and gives it to SMTP. */
public final class Post {

    private final KeycloakSession session;
    private final RealmModel realm;

    public Post(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    void deliver(MailOrder order) {
        letter(order).ifPresent(letter -> {
            // What the database would refuse, it has to refuse before the mail is out.
            session.getProvider(JpaConnectionProvider.class).getEntityManager().flush();
            send(letter);
        });
    }

    private Optional<Letter> letter(MailOrder order) {
        var kind = session.getProvider(ExternalMailProvider.class, order.kind());
        if (order.userId() == null && (kind == null || !kind.writesAboutNobody())) {
            return Optional.empty();
        }
        if (kind == null) {
            throw new IllegalStateException("no external-mail provider of this kind");
        }
        return kind.write(order);
    }

    /**
     * In the person's language.
     *
     * @throws MailRefusedException if SMTP does not take it
     */
    public void send(Letter letter) {
        var attributes = new HashMap<String, Object>();
        letter.attributes().forEach((name, value) -> attributes.put(name, PlainWords.of(value)));
        // There is no request here; should there ever be one, it is not the person's.
        attributes.put(Constants.IGNORE_ACCEPT_LANGUAGE_HEADER, true);
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(letter.person())
                    .send(letter.subjectKey(), letter.subjectArguments(), letter.template(), attributes, letter.to());
        } catch (EmailException e) {
            throw new MailRefusedException(e);
        }
    }
}
