package id.go.bappenas.sso.provisioning.notice;

import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.support.keycloak.FrontendUrl;
import jakarta.ws.rs.core.UriBuilder;
import org.keycloak.models.KeycloakSession;

/** The address of a request's report, which answers to a token of one of its readers. */
final class ReportAddress {

    private ReportAddress() {}

    /** Empty if the server has no configured host name. */
    static String of(KeycloakSession session, RequestEntity request) {
        return new FrontendUrl(session)
                .address()
                .map(base -> UriBuilder.fromUri(base)
                        .path("realms")
                        .path(session.getContext().getRealm().getName())
                        .path("account-provisioning/requests")
                        .path(request.id())
                        .path("report")
                        .build()
                        .toString())
                .orElse("");
    }
}
