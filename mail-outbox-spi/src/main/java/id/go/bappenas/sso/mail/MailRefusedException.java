package id.go.bappenas.sso.mail;

import java.util.Optional;
import org.keycloak.email.EmailException;

/** SMTP refused a mail, or its template failed. Its message has no address. */
public final class MailRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final MailFailure failure;
    private final String answer;
    private final String recipient;

    /** A mail that did not come as far as SMTP, such as one whose template failed. */
    public MailRefusedException(EmailException cause) {
        super(cause);
        failure = MailFailure.SERVER;
        answer = null;
        recipient = null;
    }

    MailRefusedException(MailFailure failure, Exception cause, String recipient) {
        super(failure.name(), cause);
        this.failure = failure;
        this.answer = SmtpAnswer.of(cause).map(SmtpAnswer::codes).orElse(null);
        this.recipient = recipient;
    }

    public MailFailure failure() {
        return failure;
    }

    /** Codes of the mail server's answer without its text, such as {@code 550 5.1.1}; empty if it did not answer. */
    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    /** The address of the mail, for {@link RefusedMailboxes} only. */
    Optional<String> recipient() {
        return Optional.ofNullable(recipient);
    }
}
