package id.go.bappenas.sso.reset.outcome;

import org.keycloak.email.EmailException;

/** SMTP did not take the letter: nothing may change. */
final class MailRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailRefusedException(EmailException cause) {
        super(cause);
    }
}
