package id.go.bappenas.sso.e2e.harness;

import id.go.bappenas.sso.demo.keycloak.AdminApi;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The system under test as tests see it: addresses, an administrator, a mailbox.
 *
 * @param address Keycloak's base address, without a slash at its end
 * @param applications address of Smart Office; Webmail and Flexiwork are below it
 * @param environment the values of the realm file's placeholders
 * @param log Keycloak's log, if the test can read it
 * @param management base address of health and metrics, if the test can read them
 */
public record Sso(
        URI address,
        URI applications,
        AdminApi admin,
        Mailbox mailbox,
        Map<String, String> environment,
        Optional<Path> log,
        Optional<URI> management) {

    public static final String REALM = "bappenas";

    /** A demo on this machine with these ports. */
    public static Sso ofDemo(int port, int inbox, int applications) {
        var address = URI.create("http://localhost:" + port);
        return new Sso(
                address,
                URI.create("http://localhost:" + applications),
                new AdminApi(address, "admin", "admin"),
                new Mailbox(URI.create("http://localhost:" + inbox)),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    public String smartOffice() {
        return applications + "/";
    }

    public String webmail() {
        return applications + "/webmail";
    }

    public String flexiwork() {
        return applications + "/flexiwork";
    }

    public String realm() {
        return address + "/realms/" + REALM;
    }

    /** The address at which the server reaches itself; in a container its port differs from the public port. */
    public URI addressSeenByItself() {
        return Settings.runsInContainer() ? URI.create("http://localhost:8080") : address;
    }

    public String administrator() {
        return Settings.administrator();
    }

    /** The IP address of the tests, as Keycloak sees it and names it in mails. */
    public String addressOfTests() {
        return people().addressOfTests(administrator());
    }

    public String administratorPassword() {
        return Settings.administratorPassword();
    }

    public People people() {
        return new People(admin);
    }

    /**
     * The sum of a metric's values whose labels contain all of these, such as {@code state="CREATED"}; empty without such a
     * series.
     */
    public Optional<Double> metric(String name, String... labels) {
        return Metrics.sumOf(management.orElseThrow(), name, labels);
    }
}
