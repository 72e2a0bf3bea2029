package id.go.bappenas.sso.e2e.harness;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A Keycloak that this run started. */
interface ServerUnderTest extends AutoCloseable {

    URI address();

    Optional<Path> log();
}
