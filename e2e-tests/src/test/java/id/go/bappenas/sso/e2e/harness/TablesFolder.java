package id.go.bappenas.sso.e2e.harness;

import id.go.bappenas.sso.postgres.PostgresServer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;

/**
 * The folder of a stopped PostgreSQL whose only database has all tables. The first JVM of a run makes it; the PostgreSQL of each
 * JVM begins with a copy, because the tables take most of a server's first start.
 */
final class TablesFolder {

    static final String DATABASE = "sso_tables";

    private static final String PREFIX = "tables-";

    private TablesFolder() {}

    /** The folder; it is made anew if the provider JARs have changed. */
    static Path made() throws IOException {
        var parent = Files.createDirectories(Settings.output().toAbsolutePath()).getParent();
        var folder = parent.resolve(PREFIX + Integer.toHexString(jars().hashCode()));
        try (var channel = FileChannel.open(
                        parent.resolve("tables.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var onlyOne = channel.lock()) {
            if (!Files.exists(folder)) {
                removeOthers(parent);
                make(folder);
            }
            return folder;
        }
    }

    private static void make(Path folder) throws IOException {
        var unfinished = folder.resolveSibling("unfinished-tables");
        DistributionCopy.delete(unfinished);
        try (var server = PostgresServer.startAndKeepData(Settings.binaries(), unfinished)) {
            TestDatabase.withTables(server, DATABASE);
        } catch (SQLException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        Files.move(unfinished, folder);
    }

    /** Names, sizes and times of the provider JARs. */
    private static String jars() throws IOException {
        var listed = new StringBuilder();
        try (var files = Files.list(Settings.distribution().resolve("providers"))) {
            for (var file : files.sorted().toList()) {
                listed.append(file.getFileName())
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file))
                        .append('\n');
            }
        }
        return listed.toString();
    }

    private static void removeOthers(Path parent) throws IOException {
        try (var folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (var other : folders) {
                DistributionCopy.delete(other);
            }
        }
    }
}
