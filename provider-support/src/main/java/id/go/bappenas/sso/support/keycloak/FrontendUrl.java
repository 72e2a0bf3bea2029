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
 * The base address of links: the configured host name ({@code KC_HOSTNAME}, or the realm's frontend URL), never the
 * {@code Host} of a request, with which an attacker could have a link to their own host mailed to an employee. A server in
 * development mode may have no configured name; then the host of the request is used.
 */
public record FrontendUrl(KeycloakSession session) {

    private static final URI PLACEHOLDER = URI.create("https://host.invalid/");

    /** Base address with a slash at its end; empty if no host name can be trusted. */
    public Optional<URI> address() {
        var configured = withHost(PLACEHOLDER);
        var isConfigured = !PLACEHOLDER.getHost().equals(configured.getHost());
        try {
            return isConfigured || Environment.isDevMode()
                    ? Optional.of(session.getContext().getUri(UrlType.FRONTEND).getBaseUri())
                    : Optional.empty();
        } catch (ContextNotActiveException e) {
            // A job of the server has no request, so only a configured host name is known.
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
