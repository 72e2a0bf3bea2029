package id.go.bappenas.sso.demo.inbox;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The HTTP side of the inbox: API, pages and their stylesheet. */
final class InboxServer {

    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::", "");

    /** Kept here because the logging framework forgets the level of a logger that nobody holds. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.eclipse.jetty"), Logger.getLogger("io.javalin"));

    private InboxServer() {}

    static Javalin create(Mailbox mailbox, CodesPart codes) {
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

    static URI address(String bindAddress, int port) {
        String host = EVERY_ADDRESS.contains(bindAddress) ? "localhost" : bindAddress;
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }

    private static void beQuiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
    }

    private static String stylesheet() {
        try (InputStream file = InboxServer.class.getResourceAsStream("inbox.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
