package id.go.bappenas.sso.e2e.harness;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A Keycloak that this run started. */
interface ServerUnderTest extends AutoCloseable {

    URI address();

    Optional<Path> log();

    /** Base address of health and metrics; empty if it cannot be reached. */
    Optional<URI> management();

    /** Stops the server and keeps its output for the search of {@code CanaryIT}. */
    @Override
    void close() throws IOException, InterruptedException;
}
