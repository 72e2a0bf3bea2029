package id.go.bappenas.sso.mail;

import java.util.Optional;
import org.keycloak.email.EmailException;

/** SMTP refused a mail, or its template failed. Its message has no address. */
public final class MailRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final MailFailure failure;
    private final boolean byServer;
    private final String answer;
    private final String recipient;

    /** A mail that did not come as far as SMTP, such as one whose template failed. */
    public MailRefusedException(EmailException cause) {
        super(cause);
        failure = MailFailure.SERVER;
        byServer = false;
        answer = null;
        recipient = null;
    }

    /** @param answer {@code null} if the mail server did not answer */
    MailRefusedException(MailFailure failure, Exception cause, SmtpAnswer answer, String recipient) {
        super(failure.name(), cause);
        this.failure = failure;
        this.byServer = failure == MailFailure.SERVER;
        this.answer = answer == null ? null : answer.codes();
        this.recipient = recipient;
    }

    public MailFailure failure() {
        return failure;
    }

    /**
     * Whether the mail server could not be reached, or refused before a recipient was named, such as the greeting, the password or
     * the sender: it will refuse all mails. False for a mail that did not come as far as SMTP.
     */
    boolean isByServer() {
        return byServer;
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
