package id.go.bappenas.sso.e2e.harness;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Settings of this run, which the build passes as system properties of the test's JVM. */
final class Settings {

    private Settings() {}

    static String runtime() {
        return System.getProperty("keycloak.runtime", "distribution");
    }

    /** The address of a running server; empty if the run starts its own server. */
    static Optional<URI> runningServer() {
        return given("keycloak.url").map(URI::create);
    }

    static boolean runsInContainer() {
        return runtime().equals("container");
    }

    static URI runningInbox() {
        return given("keycloak.inbox")
                .map(URI::create)
                .orElseThrow(() ->
                        new IllegalStateException("-Dkeycloak.url needs -Dkeycloak.inbox, the address of its inbox"));
    }

    /** The log of the running server, if the run names the file. */
    static Optional<Path> runningLog() {
        return given("keycloak.log").map(Path::of);
    }

    /** Base address of health and metrics of the running server, if the run names it. */
    static Optional<URI> runningManagement() {
        return given("keycloak.management").map(URI::create);
    }

    static String image() {
        return System.getProperty("keycloak.image");
    }

    /**
     * Options that make servers check contracts and retention and count gauges every two seconds, and that let a test make an address
     * trusted by time without an hour's wait.
     */
    static Map<String, String> sweepOften() {
        return Map.of(
                "KC_SPI_REALM_RESTAPI_EXTENSION__ACCOUNT_PROVISIONING__SWEEP_SECONDS",
                "2",
                "KC_SPI_EVENTS_LISTENER__EXTERNAL_ADDRESS__LEAST_TRUST_HOURS",
                "0",
                "KC_SPI_EVENTS_LISTENER__SSO_METRICS__COUNT_SECONDS",
                "2");
    }

    /** Time limit for the effects of a sweep. */
    static Duration sweepWithin() {
        return runningServer().isPresent() ? Duration.ofMinutes(6) : Duration.ofMinutes(1);
    }

    static Path distribution() {
        return Path.of(System.getProperty("keycloak.distribution")).normalize();
    }

    /** The folder of the unpacked PostgreSQL binaries, for all JVMs of a run. */
    static Path binaries() {
        return Path.of(System.getProperty("e2e.binaries"));
    }

    /** The URL of a running PostgreSQL; empty if the run starts its own PostgreSQL. */
    static Optional<String> postgres() {
        return given("e2e.postgres");
    }

    /**
     * Name of the database with all tables in that PostgreSQL. Servers' databases are copies of it; a run creates it if
     * it is missing.
     */
    static Optional<String> template() {
        return given("e2e.template");
    }

    /** Whether {@code -Dit.test} names single test classes. */
    static boolean isSelection() {
        return given("e2e.selected").isPresent();
    }

    static Path output() {
        return Path.of(System.getProperty("e2e.output"));
    }

    static Path root() {
        return Path.of(System.getProperty("project.root")).normalize();
    }

    static String administrator() {
        return given("keycloak.admin").orElse("admin");
    }

    static String administratorPassword() {
        return given("keycloak.admin.password").orElse("admin");
    }

    private static Optional<String> given(String property) {
        return Optional.ofNullable(System.getProperty(property)).filter(value -> !value.isBlank());
    }
}
