package id.go.bappenas.sso.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The table of docs/security/ways-to-a-token.md with the results of the test. {@code -Dways.write=true} writes the
 * file; otherwise the file must have the same content.
 */
public final class WaysTable {

    private static final String HEAD = """
            # Ways to a token with an expired or a lapsed password

            `WaysToATokenIT` writes this file from the results on a running server; the test fails if the file differs.
            To write it again: `mvn verify -pl e2e-tests -am -Dit.test=WaysToATokenIT -Dways.write=true`.

            The control is the same way, step by step, with a fresh password. **token** there shows that the way works and that
            only the password stops the other two. The test fails if the control gets no token, except for these ways, which
            give no token with any password:

            %s

            """;

    private final List<String> lines = new ArrayList<>();
    private final String withoutToken;

    /** @param withoutToken ways that give no token to any person, and the reasons */
    public WaysTable(Map<String, String> withoutToken) {
        this.withoutToken = withoutToken.entrySet().stream()
                .map(way -> "- " + way.getKey() + ": " + way.getValue() + ".")
                .collect(Collectors.joining("\n"));
    }

    public void section(String title, String... columns) {
        lines.add("## " + title);
        lines.add("");
        row(columns);
        row(java.util.Collections.nCopies(columns.length, "---").toArray(String[]::new));
    }

    public void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    public void text(String text) {
        lines.add("");
        lines.add(text);
        lines.add("");
    }

    private String document() {
        return HEAD.formatted(withoutToken) + String.join("\n", lines).strip() + "\n";
    }

    /** Writes the table to the output folder of the run, even if the test fails later. */
    public void keep() {
        try {
            Files.writeString(Files.createDirectories(Settings.output()).resolve("ways-to-a-token.md"), document());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares the table with the file, or writes the file. */
    public void check() {
        var file = Settings.root().resolve(Path.of("docs", "security", "ways-to-a-token.md"));
        try {
            if (Boolean.getBoolean("ways.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, document());
            }
            var stored = Files.exists(file) ? Files.readString(file) : "";
            if (!stored.equals(document())) {
                throw new AssertionError(file + " does not say what was seen. Seen:\n" + document());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
