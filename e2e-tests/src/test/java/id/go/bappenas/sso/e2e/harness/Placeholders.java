package id.go.bappenas.sso.e2e.harness;

import id.go.bappenas.sso.demo.keycloak.AdminApi;
import id.go.bappenas.sso.demo.keycloak.FreePort;
import id.go.bappenas.sso.demo.keycloak.RealmPlaceholders;
import java.io.IOException;
import java.net.URI;

/** The values of the realm file's placeholders for one run. */
final class Placeholders {

    static final String HOST_SEEN_FROM_CONTAINER = "host.docker.internal";

    private Placeholders() {}

    /** The values for a server that this run starts. */
    static RealmPlaceholders fresh(boolean container, int smtpPort) throws IOException {
        var host = container ? HOST_SEEN_FROM_CONTAINER : "localhost";
        return new RealmPlaceholders(host, FreePort.next(), host, smtpPort);
    }

    /** The values of a running server, in a container or not. */
    static RealmPlaceholders of(AdminApi admin) {
        var smartOffice = admin.must(admin.get(Sso.REALM + "/clients?clientId=smart-office"))
                .body()
                .get(0);
        var smtp = admin.must(admin.get(Sso.REALM)).body().get("smtpServer");
        return new RealmPlaceholders(
                URI.create(smartOffice.at("/attributes/backchannel.logout.url").asText())
                        .getHost(),
                URI.create(smartOffice.get("baseUrl").asText()).getPort(),
                smtp.get("host").asText(),
                smtp.get("port").asInt());
    }
}
