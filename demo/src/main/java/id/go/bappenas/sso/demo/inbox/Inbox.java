package id.go.bappenas.sso.demo.inbox;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A mailbox for demonstrations and tests: an SMTP server that accepts every mail for every recipient and delivers no mail, a
 * page to read the mails, and the part of Mailpit's API that reads and deletes. It keeps the newest 5,000 mails in memory.
 */
public final class Inbox implements AutoCloseable {

    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::", "");

    /** Kept here because the logging framework holds loggers by weak references and would lose the level. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.eclipse.jetty"), Logger.getLogger("io.javalin"));

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
     * @param apps authenticator apps whose codes the page shows
     * @throws IOException if one of the ports is in use; then no server is left running
     */
    public static Inbox start(String bindAddress, int smtpPort, int httpPort, List<OfficerOtp> apps)
            throws IOException {
        Mailbox mailbox = new Mailbox();
        SmtpReceiver smtp = SmtpReceiver.start(bindAddress, smtpPort, mailbox);
        Javalin http = server(mailbox, new OtpCodesSection(apps, Clock.systemUTC()));
        try {
            http.start(bindAddress, httpPort);
        } catch (JavalinBindException portTaken) {
            http.stop();
            smtp.close();
            throw new IOException("No HTTP server on " + bindAddress + ":" + httpPort, portTaken);
        }
        return new Inbox(smtp, http, address(bindAddress, http.port()));
    }

    private static Javalin server(Mailbox mailbox, OtpCodesSection codes) {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        String stylesheet = stylesheet();
        return Javalin.create(config -> {
            beQuiet(config);
            config.routes.get("/inbox.css", context -> context.contentType("text/css; charset=utf-8")
                    .result(stylesheet));
            new MailApi(mailbox).register(config.routes);
            new MailPages(mailbox, codes).register(config.routes);
        });
    }

    private static URI address(String bindAddress, int port) {
        String host = EVERY_ADDRESS.contains(bindAddress) ? "localhost" : bindAddress;
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }

    private static void beQuiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
    }

    private static String stylesheet() {
        try (InputStream file = Inbox.class.getResourceAsStream("inbox.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The port of the SMTP server. */
    public int smtpPort() {
        return smtp.port();
    }

    /** The address of the page; the API is below it, at {@code api/v1}. */
    public URI address() {
        return address;
    }

    @Override
    public void close() {
        http.stop();
        smtp.close();
    }
}
