package id.go.bappenas.sso.mail;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Connections that have just carried a mail and wait for the next one to the same mail server, so that many mails in a row cost
 * one greeting, one TLS handshake and one authentication.
 *
 * <p>A connection waits {@link #IDLE} at most, lives for {@link #LIFE} and carries {@link #MAILS} mails: mail servers end idle
 * connections and limit the mails of one, and a changed DNS entry is to be followed soon.
 */
final class SmtpConnectionPool {

    static final Duration IDLE = Duration.ofSeconds(5);
    static final Duration LIFE = Duration.ofSeconds(60);
    static final int MAILS = 50;
    /** Waiting connections of a node. More than that many threads do not send mails at a time. */
    private static final int MOST = 16;

    private record Waiting(MailServer server, SmtpConnection connection, long since) {}

    private final Executor closing;
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    /** @param closing closes connections; a farewell may take as long as the mail server likes */
    SmtpConnectionPool(Executor closing) {
        this.closing = closing;
    }

    /** The connection to this server that waits for the shortest time. The caller has it alone. */
    Optional<SmtpConnection> take(MailServer server) {
        synchronized (waiting) {
            var found = waiting.stream()
                    .filter(each -> each.server().equals(server))
                    .filter(each -> !isOver(each))
                    .findFirst();
            found.ifPresent(waiting::remove);
            return found.map(Waiting::connection);
        }
    }

    /** Keeps a connection whose last mail was taken, or closes it if its time is over. */
    void give(MailServer server, SmtpConnection connection) {
        var mayCarryMore = connection.mails() < MAILS && !isOld(connection);
        synchronized (waiting) {
            if (mayCarryMore && waiting.size() < MOST) {
                waiting.addFirst(new Waiting(server, connection, System.nanoTime()));
                CompletableFuture.delayedExecutor(IDLE.toMillis(), TimeUnit.MILLISECONDS, closing)
                        .execute(this::closeIdle);
                return;
            }
        }
        close(connection);
    }

    /** Ends a connection without waiting for it. */
    void close(SmtpConnection connection) {
        closing.execute(() -> {
            try {
                connection.close();
            } catch (MessagingException e) {
                // The server is gone.
            }
        });
    }

    private void closeIdle() {
        synchronized (waiting) {
            waiting.removeIf(each -> {
                if (isOver(each)) {
                    close(each.connection());
                    return true;
                }
                return false;
            });
        }
    }

    private static boolean isOver(Waiting each) {
        return System.nanoTime() - each.since() >= IDLE.toNanos() || isOld(each.connection());
    }

    private static boolean isOld(SmtpConnection connection) {
        return connection.age().compareTo(LIFE) >= 0;
    }
}
