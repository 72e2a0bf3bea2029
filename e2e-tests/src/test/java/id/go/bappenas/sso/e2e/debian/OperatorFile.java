package id.go.bappenas.sso.e2e.debian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of docs/operators with other host names, ports, folders and secrets. The tests change nothing else, so that
 * the files are tried as they stand.
 *
 * @param name path below docs/operators
 */
record OperatorFile(String name, String text) {

    static final String KEYCLOAK = "https://sso.bappenas.go.id";
    static final String WEBMAIL = "https://webmail.bappenas.go.id";

    private static final Path FOLDER =
            Path.of(System.getProperty("project.root"), "docs", "operators").normalize();

    static OperatorFile read(String name) {
        try {
            return new OperatorFile(name, Files.readString(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path path(String name) {
        return FOLDER.resolve(name);
    }

    /** Replaces a text that the file has at least once. */
    OperatorFile with(String printed, String real) {
        if (!text.contains(printed)) {
            throw new AssertionError("docs/operators/" + name + " has no text " + printed);
        }
        return new OperatorFile(name, text.replace(printed, real));
    }

    /** Replaces Keycloak's address, also where a client's name and secret stand before the host name. */
    OperatorFile withKeycloak(URI address) {
        var host = URI.create(KEYCLOAK).getHost();
        if (!text.contains(host)) {
            throw new AssertionError("docs/operators/" + name + " does not name Keycloak");
        }
        return new OperatorFile(
                name,
                text.replaceAll(
                        "https://([^@/\\s'\"]*@)?" + host.replace(".", "\\."),
                        address.getScheme() + "://$1" + address.getAuthority()));
    }

    OperatorFile withSecret(String secret) {
        return with("CHANGE_ME", secret);
    }

    Path writeTo(Path file) {
        if (text.contains("CHANGE_ME")) {
            throw new AssertionError("docs/operators/" + name + " still has CHANGE_ME");
        }
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
