package id.go.bappenas.sso.e2e.harness;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A Keycloak that this run started. */
interface ServerUnderTest extends AutoCloseable {

    URI address();

    Optional<Path> log();

    /** Stops the server and keeps its output for the search of {@code CanaryIT}. */
    @Override
    void close() throws IOException, InterruptedException;
}
