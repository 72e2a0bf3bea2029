package id.go.bappenas.sso.benchmark.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Where both servers keep their data: the same kind for both, each with a database of its own. */
public interface Database extends AutoCloseable {

    String id();

    /** Name and version, for people. */
    String version();

    /** For {@code kc.sh build}. */
    List<String> buildOptions();

    /**
     * For {@code kc.sh start}, with a database that is empty.
     *
     * @param state the server's own folder
     */
    List<String> startOptions(Side side, Path state) throws IOException;

    /** Into a running server's own database, where more than one process may open it. */
    Optional<Connection> connect(Side side) throws SQLException;

    @Override
    void close() throws IOException;
}
