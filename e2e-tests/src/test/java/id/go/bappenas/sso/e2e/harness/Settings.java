package id.go.bappenas.sso.e2e.harness;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What the build says about this run, as system properties of the test's JVM. */
final class Settings {

    private Settings() {}

    static String runtime() {
        return System.getProperty("keycloak.runtime", "distribution");
    }

    /** The server that already runs, if the run is against one. */
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

    /** The log of the server that already runs, if the run is told where it is. */
    static Optional<Path> runningLog() {
        return given("keycloak.log").map(Path::of);
    }

    static String image() {
        return System.getProperty("keycloak.image");
    }

    /**
     * What makes servers of ours look at contracts and retention more often than every few minutes, and lets a test make an
     * address trusted by time without waiting an hour.
     */
    static Map<String, String> sweepOften() {
        return Map.of(
                "KC_SPI_REALM_RESTAPI_EXTENSION__ACCOUNT_PROVISIONING__SWEEP_SECONDS",
                "2",
                "KC_SPI_EVENTS_LISTENER__EXTERNAL_ADDRESS__LEAST_TRUST_HOURS",
                "0");
    }

    /** How long to wait for what a sweep does. */
    static Duration sweepWithin() {
        return runningServer().isPresent() ? Duration.ofMinutes(6) : Duration.ofMinutes(1);
    }

    static Path distribution() {
        return Path.of(System.getProperty("keycloak.distribution")).normalize();
    }

    /** Where PostgreSQL's binaries are unpacked, for all JVMs of a run. */
    static Path binaries() {
        return Path.of(System.getProperty("e2e.binaries"));
    }

    /** A PostgreSQL that runs already, if the run is to use it. */
    static Optional<String> postgres() {
        return given("e2e.postgres");
    }

    /** In that PostgreSQL, the database with all tables that databases of servers are copies of; made if it is missing. */
    static Optional<String> template() {
        return given("e2e.template");
    }

    /** Whether single test classes were named, by {@code -Dit.test}. */
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
