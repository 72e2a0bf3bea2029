package id.go.bappenas.sso.provisioning.notice;

import id.go.bappenas.sso.support.keycloak.FrontendUrl;
import java.net.URI;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/**
 * Addresses for mails about requests: the officers' pages where the realm has them, otherwise the REST resource. Empty if the
 * server has no configured host name.
 */
record RequestLinks(KeycloakSession session) {

    /** The realm resource and the client of the officers' pages, in a JAR that may be left out. */
    private static final String PAGES = "account-desk";

    /** The page of a request; empty without the pages. */
    String page(String requestId) {
        return hasPages() ? address(PAGES + "/requests/" + requestId) : "";
    }

    /** The page with the requests that wait for a decision; empty without the pages. */
    String queue() {
        return hasPages() ? address(PAGES + "/requests?status=SUBMITTED") : "";
    }

    /** The report, which answers to a token of one of its readers; empty where the page of the request is told. */
    String report(String requestId) {
        return hasPages() ? "" : address("account-provisioning/requests/" + requestId + "/report");
    }

    private boolean hasPages() {
        var client = session.getContext().getRealm().getClientByClientId(PAGES);
        return client != null
                && client.isEnabled()
                && session.getKeycloakSessionFactory().getProviderFactory(RealmResourceProvider.class, PAGES) != null;
    }

    private String address(String path) {
        Optional<URI> base = new FrontendUrl(session).address();
        var realm = session.getContext().getRealm().getName();
        return base.map(server -> server.toString().replaceFirst("/+$", "") + "/realms/" + realm + "/" + path)
                .orElse("");
    }
}
