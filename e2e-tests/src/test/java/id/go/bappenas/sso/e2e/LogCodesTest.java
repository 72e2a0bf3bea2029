package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lines that our modules write to the server's log: each has a code, and the manual says of each code what to do. */
class LogCodesTest {

    private static final Path ROOT = Path.of("..");

    /** Modules whose code does not run in a server. */
    private static final Set<String> ELSEWHERE = Set.of(
            "benchmark",
            "database-tests",
            "demo",
            "e2e-tests",
            "realm-export",
            "sso-command",
            "sso-doctor",
            "sso-rehearse",
            "test-fixtures",
            "test-postgres");

    private static final Pattern CALL =
            Pattern.compile("\\bLOG(?:GER)?\\s*\\.(fatal|error|warn|info)f?\\(|\\bLOG(?:GER)?\\s*\\.log\\(");

    private static final Pattern CODE = Pattern.compile("SSO-[A-Z]+-\\d{3}");
    private static final Pattern AT_THE_BEGINNING = Pattern.compile("[^\"]*\"(SSO-[A-Z]+-\\d{3}) .*", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile(
            "^\\| `(SSO-[A-Z]+-\\d{3})` \\| ([A-Z, ]+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);

    /** A call that gets its line from another class: that class has the code. */
    private static final String LINE_OF_VERSIONS = "SupportEntitiesFactory.java";

    /** A logging call: its level in upper case, and its arguments. */
    private record Call(Path file, String level, String arguments) {}

    @Test
    void eachLineBeginsWithACode() throws IOException {
        assertThat(calls())
                .hasSizeGreaterThan(60)
                .filteredOn(call -> !call.file().endsWith(LINE_OF_VERSIONS))
                .allMatch(call -> AT_THE_BEGINNING.matcher(call.arguments()).matches());
    }

    @Test
    void noTwoLinesHaveOneCode() throws IOException {
        var places = new TreeMap<String, List<String>>();
        for (var source : sources()) {
            CODE.matcher(Files.readString(source)).results().forEach(found -> places.computeIfAbsent(
                            found.group(), code -> new ArrayList<>())
                    .add(source.getFileName().toString()));
        }

        assertThat(places)
                .isNotEmpty()
                .allSatisfy((code, files) -> assertThat(files).as(code).hasSize(1));
    }

    @Test
    void manualListsEachCodeWithItsLevelAndWhatToDo() throws IOException {
        var levels = new TreeMap<String, String>();
        for (var call : calls()) {
            CODE.matcher(call.arguments()).results().forEach(code -> levels.put(code.group(), call.level()));
        }
        levels.put("SSO-START-002", "INFO, WARN");
        var listed = new TreeMap<String, String>();
        var rows = ROW.matcher(Files.readString(ROOT.resolve("docs/operators/log-codes.md")));
        while (rows.find()) {
            assertThat(listed.put(rows.group(1), rows.group(2)))
                    .as("a second row of %s", rows.group(1))
                    .isNull();
        }

        assertThat(Map.copyOf(listed)).isEqualTo(levels);
    }

    private static List<Call> calls() throws IOException {
        var calls = new ArrayList<Call>();
        for (var source : sources()) {
            var text = Files.readString(source);
            var found = CALL.matcher(text);
            while (found.find()) {
                var arguments = text.substring(found.end(), end(text, found.end()));
                calls.add(new Call(source, level(found.group(1), arguments), arguments));
            }
        }
        return calls;
    }

    private static String level(String method, String arguments) {
        if (method == null) {
            return arguments.strip().startsWith("Level.WARNING") ? "WARN" : arguments;
        }
        return method.toUpperCase(Locale.ROOT);
    }

    /** The index of the bracket that closes a call. */
    private static int end(String text, int begin) {
        var depth = 1;
        var isText = false;
        for (var i = begin; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (isText) {
                if (sign == '\\') {
                    i++;
                } else {
                    isText = sign != '"';
                }
            } else if (sign == '"') {
                isText = true;
            } else if (sign == '(') {
                depth++;
            } else if (sign == ')' && --depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("a call without an end");
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        try (var modules = Files.list(ROOT)) {
            for (var module : modules.filter(
                            folder -> !ELSEWHERE.contains(folder.getFileName().toString()))
                    .map(folder -> folder.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList()) {
                try (Stream<Path> files = Files.walk(module)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }
}
