package id.go.bappenas.sso.demo.inbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;

/**
 * GreenMail's SMTP server without its mailboxes. GreenMail copies a mail into one mailbox per recipient and keeps all of them;
 * here a mail is kept once, in a {@link Mailbox} with a limit.
 */
final class SmtpReceiver implements AutoCloseable {

    private static final long START_TIMEOUT_MILLIS = 10_000;

    private final SmtpServer server;

    private SmtpReceiver(SmtpServer server) {
        this.server = server;
    }

    static SmtpReceiver start(String bindAddress, int port, Mailbox mailbox) throws IOException {
        SmtpServer server = new PromptServer(
                new ServerSetup(port, bindAddress, ServerSetup.PROTOCOL_SMTP), new MailboxManagers(mailbox));
        // GreenMail has logged the cause; this class throws the exception below.
        server.setUncaughtExceptionHandler((thread, alreadyLogged) -> {});
        server.startService();
        try {
            if (!server.waitTillRunning(START_TIMEOUT_MILLIS)) {
                throw new IOException("No SMTP server on " + bindAddress + ":" + port);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the SMTP server was starting", interrupted);
        }
        return new SmtpReceiver(server);
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.stopService();
    }

    /** GreenMail sends an answer line by line: without this, each mail waits 40 ms for the acknowledgment of the first line. */
    private static final class PromptServer extends SmtpServer {

        PromptServer(ServerSetup setup, Managers managers) {
            super(setup, managers);
        }

        @Override
        protected void handleClientSocket(Socket client) throws SocketException {
            client.setTcpNoDelay(true);
            super.handleClientSocket(client);
        }
    }

    private static final class MailboxManagers extends Managers {

        private final SmtpManager delivery;

        MailboxManagers(Mailbox mailbox) {
            delivery = new Delivery(this, mailbox);
            // A client that authenticates nevertheless may use any name and password.
            getUserManager().setAuthRequired(false);
        }

        @Override
        public SmtpManager getSmtpManager() {
            return delivery;
        }
    }

    private static final class Delivery extends SmtpManager {

        private final Mailbox mailbox;

        Delivery(Managers managers, Mailbox mailbox) {
            super(managers.getImapHostManager(), managers.getUserManager());
            this.mailbox = mailbox;
        }

        @Override
        public synchronized void send(SmtpState state) {
            try {
                mailbox.add(MailParser.parse(state.getMessage().getMessage()));
            } catch (MessagingException | IOException unreadable) {
                // GreenMail answers 451 to the sender.
                throw new IllegalStateException("Mail could not be read", unreadable);
            }
        }
    }
}
