package id.go.bappenas.sso.e2e.debian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** An application for Apache, by CGI: prints the path that was asked for, the person and its environment. */
final class PrintingProgram {

    private PrintingProgram() {}

    /** Writes the program into the folder, and returns the directives that make it answer every path. */
    static String layInto(Path folder) {
        try {
            var program = Files.writeString(
                    Files.createDirectories(folder.resolve("cgi")).resolve("application"), """
                    #!/bin/sh
                    printf 'Content-Type: text/plain; charset=utf-8\\r\\nCache-Control: no-store\\r\\n\\r\\n'
                    echo "URI=$REQUEST_URI"
                    echo "PERSON=$REMOTE_USER CLAIM=$OIDC_CLAIM_sub$MELLON_sub"
                    env
                    """);
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return """
                ScriptAlias "/" "%1$s/cgi/application/"
                <Directory "%1$s/cgi">
                  Require all granted
                </Directory>
                """.formatted(folder);
    }
}
