package id.go.bappenas.sso.support.keycloak;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Optional;
import org.keycloak.common.util.Environment;
import org.keycloak.models.KeycloakSession;
import org.keycloak.urls.HostnameProvider;
import org.keycloak.urls.UrlType;

/**
 * Where links lead: the host name that is configured ({@code KC_HOSTNAME}, or the realm's frontend URL), never what a request
 * says in {@code Host}, with which anybody could have a colleague's link mailed with a host of their own. A server in
 * development mode may have none; then the request's is all there is.
 */
public record FrontendUrl(KeycloakSession session) {

    private static final URI NOBODYS = URI.create("https://host.invalid/");

    /** Base address with a slash at its end; empty if there is none that can be trusted. */
    public Optional<URI> address() {
        var configured = withHost(NOBODYS);
        var isConfigured = !NOBODYS.getHost().equals(configured.getHost());
        try {
            return isConfigured || Environment.isDevMode()
                    ? Optional.of(session.getContext().getUri(UrlType.FRONTEND).getBaseUri())
                    : Optional.empty();
        } catch (ContextNotActiveException e) {
            // A job of the server's own: no request says what is not configured.
            return isConfigured ? Optional.of(configured) : Optional.empty();
        }
    }

    private URI withHost(URI host) {
        var request = (UriInfo) Proxy.newProxyInstance(
                FrontendUrl.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getBaseUri" -> host;
                    case "getBaseUriBuilder" -> UriBuilder.fromUri(host);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return session.getProvider(HostnameProvider.class).getBaseUri(request, UrlType.FRONTEND);
    }
}
