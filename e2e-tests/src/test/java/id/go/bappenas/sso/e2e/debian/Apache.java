package id.go.bappenas.sso.e2e.debian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Apache with the modules that a test names, on one loopback port. */
final class Apache implements AutoCloseable {

    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");

    private static final List<String> BASIC =
            List.of("mpm_prefork", "authz_core", "authz_host", "alias", "dir", "mime", "env", "headers", "rewrite");

    private final Daemon daemon;

    private Apache(Daemon daemon) {
        this.daemon = daemon;
    }

    /**
     * Starts Apache.
     *
     * @param modules file names of further modules without {@code mod_} and {@code .so}, with their directive name
     * @param site directives for the site, such as the text of an operators' file
     */
    static Apache start(Path folder, int port, Map<String, String> modules, String site) {
        DebianPackages.require("apache2");
        var text = new StringBuilder();
        BASIC.forEach(name -> text.append("LoadModule %s_module %s/mod_%s.so%n".formatted(name, MODULES, name)));
        modules.forEach((name, file) -> text.append("LoadModule %s %s/%s%n".formatted(name, MODULES, file)));
        text.append("""
                ServerName localhost
                ServerRoot "%1$s"
                Listen 127.0.0.1:%2$d
                PidFile "%1$s/apache.pid"
                DefaultRuntimeDir "%1$s"
                ErrorLog "%1$s/error.log"
                LogFormat "%%h %%t \\"%%r\\" %%>s %%b" short
                CustomLog "%1$s/access.log" short
                TypesConfig /etc/mime.types
                User www-data
                Group www-data
                StartServers 2
                """.formatted(folder, port));
        text.append(site);
        try {
            Files.writeString(folder.resolve("apache.conf"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Apache(Daemon.start(
                List.of(
                        "apache2",
                        "-D",
                        "FOREGROUND",
                        "-f",
                        folder.resolve("apache.conf").toString()),
                Map.of(),
                folder,
                port));
    }

    @Override
    public void close() {
        daemon.close();
    }
}
