package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Links between our pages in Markdown lead to a file, and to a heading if they name one. */
class DocumentationLinksTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern FENCE = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.*)$");
    private static final Pattern ADDRESS = Pattern.compile("^[a-z]+:.*");
    /** A heading's own links are not part of its anchor. */
    private static final Pattern LINK_IN_HEADING = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");

    private final Map<Path, Set<String>> anchors = new HashMap<>();

    @Test
    void eachRelativeLinkLeadsToAFileAndToAHeadingOfIt() throws IOException {
        var broken = new ArrayList<String>();
        var pages = pages();
        for (var page : pages) {
            LINK.matcher(prose(page))
                    .results()
                    .map(match -> match.group(1))
                    .filter(target -> !ADDRESS.matcher(target).matches())
                    .filter(target -> !leads(page, target))
                    .map(target -> ROOT.relativize(page) + " → " + target)
                    .forEach(broken::add);
        }

        assertThat(pages).hasSizeGreaterThan(50);
        assertThat(broken).isEmpty();
    }

    private boolean leads(Path page, String target) {
        var parts = target.split("#", 2);
        var file = parts[0].isEmpty()
                ? page
                : page.resolveSibling(URLDecoder.decode(parts[0], StandardCharsets.UTF_8))
                        .normalize();
        if (!Files.exists(file)) {
            return false;
        }
        return parts.length == 1
                || !file.toString().endsWith(".md")
                || anchors.computeIfAbsent(file, DocumentationLinksTest::anchors)
                        .contains(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }

    /** The anchors that GitHub and others give to headings; a repeated heading has a number. */
    private static Set<String> anchors(Path page) {
        var found = new HashSet<String>();
        HEADING.matcher(prose(page)).results().forEach(heading -> {
            var text = LINK_IN_HEADING.matcher(heading.group(1)).replaceAll("$1");
            var anchor = text.strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "")
                    .replace(' ', '-');
            for (var number = 0; !found.add(number == 0 ? anchor : anchor + "-" + number); number++) {}
        });
        return found;
    }

    private static String prose(Path page) {
        try {
            return FENCE.matcher(Files.readString(page)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> pages() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/")
                            && !file.toString().contains("/node_modules/"))
                    .toList();
        }
    }
}
