package id.go.bappenas.sso.demo.apps;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Stand-ins for three applications of the ministry, for demonstrations and tests: Smart Office at {@code /}, Webmail at
 * {@code /webmail}, Flexiwork at {@code /flexiwork}. Each is a client of realm {@code bappenas} with its own sessions, to show
 * single sign-on and sign-out.
 */
public final class Applications implements AutoCloseable {

    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::", "");

    private final Javalin server;
    private final URI address;

    /**
     * The applications' settings.
     *
     * @param bindAddress host name or address to listen on
     * @param port port to listen on, 0 for any free one
     * @param publicAddress address of the applications for a browser, for example {@code http://localhost:8090}; null to derive
     *     it from the bind address and the port
     * @param realm issuer of the realm, for example {@code http://localhost:8080/realms/bappenas}. Called when it is first
     *     needed, so that Keycloak may start later; returns null as long as the issuer is not known
     * @param webmailSecret client secret of {@code webmail}
     */
    public record Settings(String bindAddress, int port, URI publicAddress, Supplier<URI> realm, String webmailSecret) {

        /** Leaves the secret out, because it must not reach a log. */
        @Override
        public String toString() {
            return "Settings[bindAddress=" + bindAddress + ", port=" + port + ", publicAddress=" + publicAddress + "]";
        }
    }

    private Applications(Javalin server, URI address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Starts the server. Keycloak need not run yet.
     *
     * @throws IOException if the port is in use
     */
    public static Applications start(Settings settings) throws IOException {
        // Completed when the port is known; before that the server handles no request.
        CompletableFuture<URI> address = new CompletableFuture<>();
        Javalin server = AppServer.create(settings, path -> withoutSlash(address.join()) + path);
        try {
            server.start(settings.bindAddress(), settings.port());
        } catch (JavalinBindException portTaken) {
            server.stop();
            throw new IOException("No server on " + settings.bindAddress() + ":" + settings.port(), portTaken);
        }
        address.complete(publicAddress(settings, server.port()));
        return new Applications(server, address.join());
    }

    /** The address of Smart Office; the other applications are below it. */
    public URI address() {
        return address;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static URI publicAddress(Settings settings, int port) {
        if (settings.publicAddress() != null) {
            return settings.publicAddress();
        }
        String host = EVERY_ADDRESS.contains(settings.bindAddress()) ? "localhost" : settings.bindAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }

    private static String withoutSlash(URI address) {
        return address.toString().replaceAll("/+$", "");
    }
}
