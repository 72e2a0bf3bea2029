package id.go.bappenas.sso.mail;

import org.keycloak.email.EmailException;

/** SMTP refused a mail, or its template failed. */
public final class MailRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MailRefusedException(EmailException cause) {
        super(cause);
    }
}
