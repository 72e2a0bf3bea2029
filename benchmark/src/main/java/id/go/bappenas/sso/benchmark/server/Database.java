package id.go.bappenas.sso.benchmark.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The kind of database of both servers. Each server has its own database. */
public interface Database extends AutoCloseable {

    String id();

    /** Name and version, for readers. */
    String version();

    /** Options for {@code kc.sh build}. */
    List<String> buildOptions();

    /**
     * Options for {@code kc.sh start}, with an empty database.
     *
     * @param state the server's own folder
     */
    List<String> startOptions(Side side, Path state) throws IOException;

    /** A connection to the database of a running server; empty if only the server can open it. */
    Optional<Connection> connect(Side side) throws SQLException;

    /** The id of the database's process, whose descendants work for it; empty if the database is in the servers' processes. */
    OptionalLong process();

    @Override
    void close() throws IOException;
}
