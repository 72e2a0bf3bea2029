package id.go.bappenas.sso.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manual of the service desk explains each code that a module has a sentence for, and no other. */
class ServiceDeskPageTest {

    private static final Path PAGE = Path.of("..", "docs", "operators", "service-desk.md");

    /** A row of the table of facts: code, meaning, effect, steps. */
    private static final Pattern FACT = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|[^|]+\\|[^|]*\\|([^|]*)\\|$");

    /** A row of the table of steps: code, step. */
    private static final Pattern STEP = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|[^|]+\\|$");

    private static final Pattern CODE = Pattern.compile("`([a-z-]+)`");

    /** Keys of words that are parts of a sentence. */
    private static final List<String> PARTS = List.of("help-", "topic-", "factor-", "sign-in-");

    private static final List<String> KINDS_OF_MAIL = List.of("mail-waiting", "mail-failed", "mail-given-up");

    private static final List<String> NOT_PARTS = List.of("sign-in-refused");

    @Test
    void tableOfFactsHasEachCode() throws IOException {
        var codes = new TreeSet<String>();
        for (var module : List.of(
                "account-state/src/main/resources/id/go/bappenas/sso/state",
                "last-sign-in/src/main/resources/id/go/bappenas/sso/signin",
                "password-policy-spi/src/main/resources/id/go/bappenas/sso/password/state",
                "nik-reset-authenticator/src/main/resources/id/go/bappenas/sso/reset/state",
                "account-requests/src/main/resources/id/go/bappenas/sso/provisioning/state")) {
            codes.addAll(codes(Path.of("..", module.split("/")).resolve("state_en.properties")));
        }

        assertThat(found(FACT)).isEqualTo(codes);
    }

    @Test
    void tableOfStepsHasEachStep() throws IOException {
        var steps = Arrays.stream(HelpStep.values()).map(HelpStep::id).collect(Collectors.toCollection(TreeSet::new));

        assertThat(found(STEP)).isEqualTo(steps);
    }

    @Test
    void stepsOfTheTableOfFactsExist() throws IOException {
        var steps = Arrays.stream(HelpStep.values()).map(HelpStep::id).toList();

        assertThat(FACT.matcher(Files.readString(PAGE))
                        .results()
                        .flatMap(row -> CODE.matcher(row.group(2)).results())
                        .map(code -> code.group(1)))
                .isNotEmpty()
                .isSubsetOf(steps);
    }

    private static TreeSet<String> found(Pattern row) throws IOException {
        return row.matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> codes(Path file) throws IOException {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words.stringPropertyNames().stream()
                .filter(ServiceDeskPageTest::isCode)
                .toList();
    }

    private static boolean isCode(String key) {
        return NOT_PARTS.contains(key)
                || (Stream.concat(PARTS.stream(), Stream.of("mail-")).noneMatch(key::startsWith))
                || KINDS_OF_MAIL.contains(key);
    }
}
