package id.go.bappenas.sso.benchmark.server;

import id.go.bappenas.sso.demo.keycloak.KeycloakServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** An H2 file in each server's folder. */
public final class H2 implements Database {

    @Override
    public String id() {
        return "h2";
    }

    @Override
    public String version() {
        return "H2, as Keycloak ships it (a file)";
    }

    @Override
    public List<String> buildOptions() {
        return List.of("--db=dev-file");
    }

    @Override
    public List<String> startOptions(Side side, Path state) {
        return List.of("--db-url=" + KeycloakServer.h2(state));
    }

    @Override
    public Optional<Connection> connect(Side side) {
        return Optional.empty();
    }

    @Override
    public OptionalLong process() {
        return OptionalLong.empty();
    }

    @Override
    public void close() {
        // The database stops with its server.
    }
}
