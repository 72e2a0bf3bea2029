package id.go.bappenas.sso.support.keycloak.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/**
 * Answers {@code HEAD} on a mailed link of Lupa Password as {@code GET}, without a body. Mail programs ask so before they open a
 * link. RESTEasy does that by itself for a class without {@code HEAD} methods. Keycloak 26.7.4's {@code LoginActionsService} has
 * one, for {@code action-token} only (keycloak#41834), so all its other addresses answer 404.
 */
@Provider
@PreMatching
@Priority(HeadOfLinks.AFTER_KEYCLOAKS)
public final class HeadOfLinks implements ContainerRequestFilter {

    static final int AFTER_KEYCLOAKS = 100;

    private static final Pattern LINK = Pattern.compile("/?realms/[^/]+/login-actions/reset-credentials");

    @Override
    public void filter(ContainerRequestContext request) {
        if (HttpMethod.HEAD.equals(request.getMethod())
                && LINK.matcher(request.getUriInfo().getPath()).matches()) {
            request.setMethod(HttpMethod.GET);
        }
    }
}
