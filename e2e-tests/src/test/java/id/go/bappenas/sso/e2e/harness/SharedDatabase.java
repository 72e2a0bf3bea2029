package id.go.bappenas.sso.e2e.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.h2.tools.Server;

/** One H2 database for several servers: a file, behind a port of this process. */
public final class SharedDatabase implements AutoCloseable {

    private final Server server;

    private SharedDatabase(Server server) {
        this.server = server;
    }

    public static SharedDatabase start() throws IOException, SQLException {
        var folder = Files.createTempDirectory(Files.createDirectories(Settings.output()), "database-");
        return new SharedDatabase(Server.createTcpServer(
                        "-tcpPort",
                        "0",
                        "-ifNotExists",
                        "-baseDir",
                        folder.toAbsolutePath().toString())
                .start());
    }

    String url() {
        return "jdbc:h2:tcp://localhost:" + server.getPort()
                + "/keycloak;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
    }

    @Override
    public void close() {
        server.stop();
    }
}
