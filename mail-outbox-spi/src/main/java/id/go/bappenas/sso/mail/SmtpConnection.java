package id.go.bappenas.sso.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A connection to a mail server, for one mail after the other. It knows at each moment whether the mail can still arrive: a
 * server delivers a mail only after the line that ends it, which goes out only if {@link #abandon} was not called before.
 */
final class SmtpConnection extends SMTPTransport {

    /** How far the conversation is. */
    enum Stage {
        /** No recipient was named. */
        GREETING,
        /** The mail cannot arrive yet. */
        MAIL,
        /** The mail's last line went out, and there is no answer yet. */
        ENDING,
        TAKEN,
        /** The server refused the mail after its last line. */
        REFUSED,
        /** The mail will not arrive. */
        ABANDONED
    }

    private static final List<String> TIMEOUTS =
            List.of("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout");

    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.GREETING);
    private final long begun = System.nanoTime();
    private final AtomicInteger mails = new AtomicInteger();

    SmtpConnection(Session session, URLName address, Duration limit) {
        super(limited(session, limit), address);
    }

    /** Bounds each single wait, so that a conversation whose sender has gone on ends by itself. */
    private static Session limited(Session session, Duration limit) {
        TIMEOUTS.forEach(name -> limit(session.getProperties(), name, limit.toMillis()));
        return session;
    }

    private static void limit(Properties properties, String name, long most) {
        var given = String.valueOf(properties.getProperty(name)).strip();
        var millis = given.matches("[1-9]\\d{0,8}") ? Long.parseLong(given) : most;
        properties.setProperty(name, String.valueOf(Math.min(millis, most)));
    }

    Stage stage() {
        return stage.get();
    }

    /** Number of mails that the server took. */
    int mails() {
        return mails.get();
    }

    /**
     * Why the server refused before a recipient was named: at the greeting, EHLO, AUTH or MAIL FROM. Angus Mail's exceptions of the
     * greeting and of AUTH have no code. Call it after the conversation has ended only: it waits for a command that runs.
     */
    Optional<SmtpAnswer> refusal() {
        return stage() == Stage.GREETING
                ? SmtpAnswer.beforeRecipient(getLastReturnCode(), getLastServerResponse())
                : Optional.empty();
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Begins the next mail, after one that the server took. */
    void next() {
        stage.set(Stage.GREETING);
    }

    /**
     * Ends the conversation before the mail's last line, if that has not gone out.
     *
     * @return the stage before
     */
    Stage abandon() {
        return stage.getAndUpdate(
                before -> before == Stage.GREETING || before == Stage.MAIL ? Stage.ABANDONED : before);
    }

    @Override
    protected void rcptTo() throws MessagingException {
        advance(Stage.GREETING, Stage.MAIL);
        super.rcptTo();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        advance(Stage.MAIL, Stage.ENDING);
        try {
            super.finishData();
            mails.incrementAndGet();
            stage.set(Stage.TAKEN);
        } catch (MessagingException e) {
            if (SmtpAnswer.of(e).isPresent()) {
                stage.set(Stage.REFUSED);
            }
            throw e;
        }
    }

    private void advance(Stage before, Stage next) throws MessagingException {
        if (!stage.compareAndSet(before, next)) {
            throw new MessagingException("the time for this mail is over");
        }
    }
}
