package id.go.bappenas.sso.e2e.debian;

import id.go.bappenas.sso.e2e.harness.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Debian's Roundcube with sqlite, in Debian's Apache with mod_php. The folder has links to the package's files, and
 * configuration, plugins and data of its own.
 */
final class Roundcube implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/share/roundcube");
    private static final Path INSTALLED = Path.of("/var/lib/roundcube");
    private static final String PLUGIN = "webmail/roundcube/sso_bappenas";

    private final Apache apache;
    private final Path folder;
    private final URI address;

    private Roundcube(Apache apache, Path folder, URI address) {
        this.apache = apache;
        this.folder = folder;
        this.address = address;
    }

    /**
     * Starts Roundcube.
     *
     * @param configuration PHP statements that end its config.inc.php, such as an operators' file without {@code <?php}
     */
    static Roundcube start(int port, Dovecot dovecot, String configuration) {
        DebianPackages.require("roundcube-core", "roundcube-sqlite3", "roundcube-plugins", "libapache2-mod-php");
        var folder = Daemon.folder("roundcube");
        try {
            lay(folder);
            Files.writeString(
                    folder.resolve("config/config.inc.php"),
                    """
                    <?php
                    $config = [];
                    $config['db_dsnw'] = 'sqlite:///%1$s/data/roundcube.db?mode=0640';
                    $config['log_dir'] = '%1$s/data/';
                    $config['temp_dir'] = '%1$s/data/';
                    $config['imap_host'] = '127.0.0.1:%2$d';
                    $config['des_key'] = '%3$.24s';
                    $config['enable_spellcheck'] = false;
                    $config['plugins'] = [];
                    """.formatted(folder, dovecot.imapPort(), People.randomPassword()) + configuration);
            var apache = Apache.start(folder, port, Map.of("php_module", phpModule()), site(folder));
            return new Roundcube(apache, folder, URI.create("http://localhost:" + port + "/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lay(Path folder) throws IOException {
        for (var part : new String[] {"program", "skins", "SQL"}) {
            Files.createSymbolicLink(folder.resolve(part), PROGRAM.resolve(part));
        }
        Files.createSymbolicLink(folder.resolve("index.php"), PROGRAM.resolve("index.php"));
        Files.createDirectories(folder.resolve("config"));
        for (var file : new String[] {"defaults.inc.php", "mimetypes.php"}) {
            Files.createSymbolicLink(folder.resolve("config").resolve(file), INSTALLED.resolve("config/" + file));
        }
        Dovecot.owner(Files.createDirectories(folder.resolve("data")), "www-data");
        var plugins = Files.createDirectories(folder.resolve("plugins"));
        var installed = PROGRAM.resolve("plugins");
        try (var found = Files.list(DebianPackages.file(installed.toString()))) {
            for (var plugin : found.map(Path::getFileName).toList()) {
                Files.createSymbolicLink(plugins.resolve(plugin), installed.resolve(plugin));
            }
        }
        copy(OperatorFile.path(PLUGIN), plugins.resolve("sso_bappenas"));
        var site = Files.createDirectories(folder.resolve("public_html"));
        Files.createSymbolicLink(site.resolve("program"), INSTALLED.resolve("public_html/program"));
        for (var part : new String[] {"skins", "plugins"}) {
            Files.createSymbolicLink(site.resolve(part), folder.resolve(part));
        }
        // As Debian's, with another folder.
        Files.writeString(
                site.resolve("index.php"),
                "<?php define('INSTALL_PATH', '%s/'); require INSTALL_PATH . 'index.php';%n".formatted(folder));
    }

    private static void copy(Path folder, Path copy) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(folder.relativize(file).toString()));
            }
        }
    }

    private static String phpModule() throws IOException {
        try (var modules = Files.list(DebianPackages.file("/usr/lib/apache2/modules"))) {
            return modules.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("libphp[0-9.]+\\.so"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no mod_php; e2e-tests/try-applications installs it"));
        }
    }

    private static String site(Path folder) {
        return """
                DocumentRoot "%1$s/public_html"
                <Directory "/">
                  Options FollowSymLinks
                  Require all granted
                </Directory>
                DirectoryIndex index.php
                <FilesMatch "\\.php$">
                  SetHandler application/x-httpd-php
                </FilesMatch>
                SetEnv ROUNDCUBE_CONFIG_DIR "%1$s/config"
                php_admin_value session.save_path "%1$s/data"
                """.formatted(folder);
    }

    /** With a slash at its end. */
    URI address() {
        return address;
    }

    /** Roundcube's errors. */
    String log() throws IOException {
        var errors = folder.resolve("data/errors.log");
        return Files.exists(errors) ? Files.readString(errors) : "";
    }

    /** What the table of sessions has: serialized variables of each. */
    List<String> storedSessions() {
        return DebianPackages.run("sqlite3", folder.resolve("data/roundcube.db").toString(), "select vars from session")
                .stream()
                .map(vars -> new String(Base64.getDecoder().decode(vars), StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void close() {
        apache.close();
    }
}
