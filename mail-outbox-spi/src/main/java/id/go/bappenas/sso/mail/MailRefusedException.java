package id.go.bappenas.sso.mail;

import org.keycloak.email.EmailException;

/** SMTP did not take a letter, or it could not be put into words. */
public final class MailRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MailRefusedException(EmailException cause) {
        super(cause);
    }
}
