package id.go.bappenas.sso.demo.inbox;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/**
 * A mailbox for demonstrations and tests: an SMTP server that takes every mail for every recipient and delivers none,
 * a page to read them, and the part of Mailpit's API that reads and deletes. It keeps the newest 5,000 mails in memory.
 */
public final class Inbox implements AutoCloseable {

    private final SmtpReceiver smtp;
    private final Javalin http;
    private final URI address;

    private Inbox(SmtpReceiver smtp, Javalin http, URI address) {
        this.smtp = smtp;
        this.http = http;
        this.address = address;
    }

    /**
     * Starts both servers. The page shows no codes.
     *
     * @see #start(String, int, int, List)
     */
    public static Inbox start(String bindAddress, int smtpPort, int httpPort) throws IOException {
        return start(bindAddress, smtpPort, httpPort, List.of());
    }

    /**
     * Starts both servers.
     *
     * @param bindAddress host name or address to listen on
     * @param smtpPort port for SMTP, 0 for any free one
     * @param httpPort port for the page and the API, 0 for any free one
     * @param apps whose codes the page shows
     * @throws IOException if one of the ports cannot be had; nothing is left running then
     */
    public static Inbox start(String bindAddress, int smtpPort, int httpPort, List<OfficersApp> apps)
            throws IOException {
        Mailbox mailbox = new Mailbox();
        SmtpReceiver smtp = SmtpReceiver.start(bindAddress, smtpPort, mailbox);
        Javalin http = InboxServer.create(mailbox, new CodesPart(apps, Clock.systemUTC()));
        try {
            http.start(bindAddress, httpPort);
        } catch (JavalinBindException portTaken) {
            http.stop();
            smtp.close();
            throw new IOException("No HTTP server on " + bindAddress + ":" + httpPort, portTaken);
        }
        return new Inbox(smtp, http, InboxServer.address(bindAddress, http.port()));
    }

    /** The SMTP server's port. */
    public int smtpPort() {
        return smtp.port();
    }

    /** Where the page is; the API is below it, at {@code api/v1}. */
    public URI address() {
        return address;
    }

    @Override
    public void close() {
        http.stop();
        smtp.close();
    }
}
