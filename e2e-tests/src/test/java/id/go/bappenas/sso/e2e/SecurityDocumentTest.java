package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests and files that the security documents name exist. */
class SecurityDocumentTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST_NAME = Pattern.compile("\\b[A-Z][A-Za-z0-9]+(?:IT|Test)\\b");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @Test
    void everyTestThatTheSecurityDocumentsNameExists() throws IOException {
        var existing = tests();
        var missing = new TreeSet<String>();
        for (var document : documents()) {
            TEST_NAME
                    .matcher(Files.readString(document))
                    .results()
                    .map(found -> found.group())
                    .filter(name -> !existing.contains(name))
                    .forEach(name -> missing.add(document.getFileName() + ": " + name));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyFileThatTheSecurityDocumentsLinkToExists() throws IOException {
        var missing = new TreeSet<String>();
        for (var document : documents()) {
            LINK.matcher(Files.readString(document))
                    .results()
                    .map(found -> found.group(1))
                    .filter(target -> !Files.exists(document.resolveSibling(target)))
                    .forEach(target -> missing.add(document.getFileName() + ": " + target));
        }
        assertThat(missing).isEmpty();
    }

    private static List<Path> documents() throws IOException {
        var documents =
                new ArrayList<>(List.of(ROOT.resolve("docs/security.md"), ROOT.resolve("docs/operators/proxy.md")));
        try (var files = Files.list(ROOT.resolve("docs/security"))) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        }
        return documents;
    }

    private static Set<String> tests() throws IOException {
        try (var modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(SecurityDocumentTest::names)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> names(Path folder) {
        try (var files = Files.walk(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
