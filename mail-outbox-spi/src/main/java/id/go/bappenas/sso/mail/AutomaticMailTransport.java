package id.go.bappenas.sso.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * SMTP for all mails of the server, Keycloak's own mails as well.
 *
 * <p>It marks each mail as automatic (RFC 3834), so that programs that answer mails (absence notes) leave them alone. Keycloak
 * 26.7.4 sets no such header, and {@code EmailSenderProvider} has no place for one.
 *
 * <p>It limits the time of a mail from the connection to the server's last answer. A thread of its own talks to the server, and
 * the sender waits for it only until the limit. Jakarta Mail itself limits each single answer only, and not the lookup of the
 * server's name.
 *
 * <p>Our mails in a row use one connection ({@link SmtpConnectionPool}). A mail that Keycloak itself sends has a connection of
 * its own, because an administrator's test of the settings is such a mail.
 */
public final class AutomaticMailTransport extends Transport {

    private static final ExecutorService CONVERSATIONS = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "sso-smtp");
        thread.setDaemon(true);
        return thread;
    });

    private static final SmtpConnectionPool POOL = new SmtpConnectionPool(CONVERSATIONS);

    /** Null for a mail that Keycloak itself sends. */
    private final SmtpExchange exchange;

    private final URLName address;
    private final Duration limit;
    private final long end;
    private SmtpConnection connection;
    private MailServer server;
    private boolean fromPool;

    /** Made by Jakarta Mail. */
    public AutomaticMailTransport(Session session, URLName address) {
        super(session, address);
        this.address = address;
        exchange = SmtpExchange.current().orElse(null);
        limit = exchange == null ? SmtpExchange.OF_A_REQUEST : exchange.limit();
        connection = new SmtpConnection(session, address, limit);
        end = System.nanoTime() + limit.toNanos();
    }

    @Override
    public void connect(String host, int port, String user, String password) throws MessagingException {
        server = MailServer.of(session, host, port, user, password);
        if (exchange != null) {
            POOL.take(server).ifPresent(pooled -> {
                pooled.next();
                connection = pooled;
                fromPool = true;
            });
        }
        within(() -> {
            // The question reaches the server: it may have ended the connection.
            if (!fromPool || !connection.isConnected()) {
                connectAnew();
            }
            return null;
        });
    }

    private void connectAnew() throws MessagingException {
        fresh().connect(server.host(), server.port(), server.user(), server.password());
    }

    /** A connection that has carried nothing. No connection is begun after the mail's limit, which the sender may notice late. */
    private synchronized SmtpConnection fresh() throws MessagingException {
        if (fromPool) {
            if (connection.stage() == SmtpConnection.Stage.ABANDONED || System.nanoTime() - end >= 0) {
                throw new MessagingException("the time for this mail is over");
            }
            POOL.close(connection);
            connection = new SmtpConnection(session, address, limit);
            fromPool = false;
        }
        return connection;
    }

    /** @return how far the mail was */
    private synchronized SmtpConnection.Stage abandon() {
        return connection.abandon();
    }

    @Override
    public void sendMessage(Message message, Address[] recipients) throws MessagingException {
        message.setHeader("Auto-Submitted", "auto-generated");
        within(() -> {
            try {
                connection.sendMessage(message, recipients);
            } catch (MessagingException e) {
                // A server may refuse a further mail on a connection (421), or have just ended it.
                if (!fromPool || connection.stage() != SmtpConnection.Stage.GREETING) {
                    throw e;
                }
                connectAnew();
                connection.sendMessage(message, recipients);
            }
            return null;
        });
    }

    /** Returns at once: the farewell does not matter to the mail. */
    @Override
    public void close() {
        if (exchange != null && !exchange.isFailed() && connection.stage() == SmtpConnection.Stage.TAKEN) {
            POOL.give(server, connection);
        } else {
            POOL.close(connection);
        }
    }

    private void within(Callable<Void> step) throws MessagingException {
        if (exchange != null && exchange.isFailed()) {
            return;
        }
        var loader = Thread.currentThread().getContextClassLoader();
        var running = CONVERSATIONS.submit(() -> {
            // Jakarta Mail looks for the writers of a mail's parts with this loader.
            Thread.currentThread().setContextClassLoader(loader);
            return step.call();
        });
        try {
            running.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            var failure = e.getCause() instanceof MessagingException answered
                    ? answered
                    : new MessagingException("mail", asException(e.getCause()));
            failed(connection.stage(), failure, SmtpAnswer.of(failure).or(connection::refusal));
        } catch (TimeoutException e) {
            overdue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            overdue();
        }
    }

    private static Exception asException(Throwable cause) {
        return cause instanceof Exception exception ? exception : new IllegalStateException(cause);
    }

    private void overdue() throws MessagingException {
        var stage = abandon();
        if (stage != SmtpConnection.Stage.TAKEN) {
            failed(
                    stage,
                    new MessagingException("mail server", new SocketTimeoutException("too slow")),
                    Optional.empty());
        }
    }

    private void failed(SmtpConnection.Stage stage, MessagingException failure, Optional<SmtpAnswer> answer)
            throws MessagingException {
        if (exchange == null) {
            throw failure;
        }
        exchange.failed(kind(stage, answer), failure, answer.orElse(null));
    }

    private static MailFailure kind(SmtpConnection.Stage stage, Optional<SmtpAnswer> answer) {
        return switch (stage) {
            case ENDING -> MailFailure.UNKNOWN;
            case MAIL -> answer.filter(SmtpAnswer::isOfTheMailbox).isPresent() ? MailFailure.MAILBOX : MailFailure.MAIL;
            case REFUSED -> MailFailure.MAIL;
            default -> MailFailure.SERVER;
        };
    }
}
