package id.go.bappenas.sso.mail;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;

/**
 * One mail on its way from {@link MailSender} through Keycloak's mail providers to {@link AutomaticMailTransport}, on one thread:
 * how long SMTP may take, and how it ended. A failure comes back here and not as an exception, because Keycloak 26.7.4 logs each
 * exception of a transport with its stack trace and the mail server's answer, which may have the recipient's address.
 */
final class SmtpExchange implements AutoCloseable {

    /** Limit of a mail whose sender is a request of a person, and of mails that Keycloak itself sends. */
    static final Duration OF_A_REQUEST = Duration.ofSeconds(5);

    private static final ThreadLocal<SmtpExchange> CURRENT = new ThreadLocal<>();

    private final Duration limit;
    private MailFailure failure;
    private MessagingException cause;
    private SmtpAnswer answer;

    private SmtpExchange(Duration limit) {
        this.limit = limit;
    }

    /** Begins an exchange on this thread; it ends with {@link #close}. */
    static SmtpExchange begin(Duration limit) {
        var exchange = new SmtpExchange(limit);
        CURRENT.set(exchange);
        return exchange;
    }

    /** The exchange of this thread; empty for mails that Keycloak itself sends. */
    static Optional<SmtpExchange> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    Duration limit() {
        return limit;
    }

    /** @param refusal the mail server's answer; {@code null} without one */
    void failed(MailFailure how, MessagingException why, SmtpAnswer refusal) {
        failure = how;
        cause = why;
        answer = refusal;
    }

    boolean isFailed() {
        return failure != null;
    }

    /** @throws MailRefusedException if SMTP did not take the mail, or it is not known whether it did */
    void check(String recipient) {
        if (isFailed()) {
            throw new MailRefusedException(failure, cause, answer, recipient);
        }
    }

    @Override
    public void close() {
        CURRENT.remove();
    }
}
