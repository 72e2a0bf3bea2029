package id.go.bappenas.sso.e2e.debian;

import id.go.bappenas.sso.demo.keycloak.FreePort;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Debian's Dovecot with Debian's own configuration and the files of docs/operators/webmail/dovecot. Mailboxes
 * belong to user {@code vmail}, which try-applications creates as the manual does.
 */
final class Dovecot implements AutoCloseable {

    private static final Path PRISTINE = DebianPackages.file("/usr/share/dovecot");

    private final ImportedClient client;
    private final Daemon daemon;
    private final Path folder;
    private final int imapPort;
    private final int doveadmPort;
    private final String doveadmKey;

    private Dovecot(
            ImportedClient client, Daemon daemon, Path folder, int imapPort, int doveadmPort, String doveadmKey) {
        this.client = client;
        this.daemon = daemon;
        this.folder = folder;
        this.imapPort = imapPort;
        this.doveadmPort = doveadmPort;
        this.doveadmKey = doveadmKey;
    }

    static Dovecot start(Sso sso) {
        DebianPackages.require("dovecot-imapd");
        var client = ImportedClient.of(sso, OperatorFile.read("webmail/keycloak/dovecot.json"));
        try {
            return start(sso, client, client.secret());
        } catch (IOException e) {
            client.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException | AssertionError e) {
            client.close();
            throw e;
        }
    }

    /** Another server, with the same client at Keycloak and a wrong secret. Closing it leaves the client. */
    Dovecot withWrongSecret(Sso sso) throws IOException {
        return start(sso, null, People.randomPassword().replace('#', '-'));
    }

    private static Dovecot start(Sso sso, ImportedClient client, String secret) throws IOException {
        var folder = Daemon.folder("dovecot");
        int imapPort = FreePort.next();
        int doveadmPort = FreePort.next();
        var doveadmKey = People.randomPassword().replace('#', '-');
        configure(sso, secret, folder, imapPort, doveadmPort, doveadmKey);
        var daemon = Daemon.start(
                List.of("dovecot", "-F", "-c", folder.resolve("dovecot.conf").toString()), Map.of(), folder, imapPort);
        return new Dovecot(client, daemon, folder, imapPort, doveadmPort, doveadmKey);
    }

    private static void configure(Sso sso, String secret, Path folder, int imapPort, int doveadmPort, String doveadmKey)
            throws IOException {
        copyPristine(folder);
        var mailboxes = Files.createDirectories(folder.resolve("vmail"));
        owner(mailboxes, "vmail");

        edit(folder.resolve("conf.d/10-auth.conf"), "!include auth-system.conf.ext", "!include auth-sso.conf.ext");
        Files.writeString(
                folder.resolve("dovecot.conf"),
                Files.readString(folder.resolve("dovecot.conf")) + "\n!include doveadm-sso.conf.ext\n");
        var isOld = version().startsWith("2.3.");
        var files = isOld ? "webmail/dovecot/2.3/" : "webmail/dovecot/2.4/";
        var authentication = OperatorFile.read(files + "auth-sso.conf.ext").with("/var/vmail/", mailboxes + "/");
        if (isOld) {
            authentication = authentication.with("/etc/dovecot/", folder + "/");
            for (var asked : List.of("dovecot-sso.conf.ext", "dovecot-sso-token.conf.ext")) {
                OperatorFile.read(files + asked)
                        .withSecret(secret)
                        .withKeycloak(sso.address())
                        .writeTo(folder.resolve(asked));
            }
        } else {
            authentication = authentication.withSecret(secret).withKeycloak(sso.address());
        }
        authentication.writeTo(folder.resolve("conf.d/auth-sso.conf.ext"));
        OperatorFile.read(files + "doveadm-sso.conf.ext")
                .withSecret(doveadmKey)
                .with("8079", Integer.toString(doveadmPort))
                .writeTo(folder.resolve("doveadm-sso.conf.ext"));
        Files.writeString(
                folder.resolve("local.conf"),
                """
                base_dir = %1$s/run
                state_dir = %1$s/state
                log_path = %1$s/dovecot.log
                listen = 127.0.0.1
                ssl = no
                auth_verbose = yes
                %3$s
                service imap-login {
                  inet_listener imap {
                    port = %2$d
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                """.formatted(
                                folder,
                                imapPort,
                                isOld
                                        ? "protocols = imap\nmail_location = maildir:~/Maildir"
                                        : "protocols {\n  imap = yes\n}\nmail_driver = maildir\nmail_path = ~/Maildir\nmail_inbox_path ="));
    }

    private static String version() {
        return String.join("", DebianPackages.run("dovecot", "--version"));
    }

    private static void copyPristine(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("conf.d"));
        Files.copy(PRISTINE.resolve("dovecot.conf"), folder.resolve("dovecot.conf"));
        try (var files = Files.list(PRISTINE.resolve("conf.d"))) {
            // Debian's TLS settings name a certificate that its package makes only with another package.
            for (var file : files.filter(file -> !file.endsWith("10-ssl.conf")).toList()) {
                Files.copy(file, folder.resolve("conf.d").resolve(file.getFileName()));
            }
        }
    }

    private static void edit(Path file, String printed, String real) throws IOException {
        var text = Files.readString(file);
        if (!text.contains(printed)) {
            throw new AssertionError(file + " has no " + printed);
        }
        Files.writeString(file, text.replace(printed, real));
    }

    static void owner(Path path, String user) {
        DebianPackages.run("chown", user, path.toString());
    }

    int imapPort() {
        return imapPort;
    }

    /** The client {@code dovecot} that this server asks Keycloak with. */
    ImportedClient client() {
        return client;
    }

    int doveadmPort() {
        return doveadmPort;
    }

    String doveadmKey() {
        return doveadmKey;
    }

    MailProgram mailProgram() {
        return new MailProgram(imapPort);
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("dovecot.log"));
    }

    @Override
    public void close() {
        daemon.close();
        if (client != null) {
            client.close();
        }
    }
}
