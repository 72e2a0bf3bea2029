package id.go.bappenas.sso.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The table of docs/operators/directories-table.md with the results of the test. {@code -Ddirectories.write=true} writes
 * the file; otherwise the file must have the same content.
 */
public final class DirectoriesTable {

    private static final String HEAD = """
            # Directories: what a person sees in each mode

            `DirectoryIT` writes this file from the results on a running server with a real LDAP server; the test fails if the file
            differs. To write it again: `mvn verify -pl e2e-tests -Dit.test=DirectoryIT -Ddirectories.write=true`. What the modes are
            and what to set: [directories](directories.md).

            """;

    private final List<String> lines = new ArrayList<>();

    public void section(String title) {
        lines.add("");
        lines.add("## " + title);
        lines.add("");
        var modes = Stream.of(DirectoryMode.values()).map(DirectoryMode::words).toList();
        row("situation", modes);
        row("---", Collections.nCopies(modes.size(), "---"));
    }

    /** @param results one for each {@link DirectoryMode}, in their order */
    public void row(String situation, List<String> results) {
        lines.add("| " + situation + " | " + String.join(" | ", results) + " |");
    }

    private String document() {
        return HEAD + String.join("\n", lines).strip() + "\n";
    }

    /** Writes the table to the output folder of the run, even if the test fails later. */
    public void keep() {
        try {
            Files.writeString(Files.createDirectories(Settings.output()).resolve("directories-table.md"), document());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares the table with the file, or writes the file. */
    public void check() {
        var file = Settings.root().resolve(Path.of("docs", "operators", "directories-table.md"));
        try {
            if (Boolean.getBoolean("directories.write")) {
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
