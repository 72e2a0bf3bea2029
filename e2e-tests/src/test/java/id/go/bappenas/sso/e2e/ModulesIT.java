package id.go.bappenas.sso.e2e;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The provider JARs and those of the operators' command match docs/architecture.md, and the modules keep its rules. */
class ModulesIT {

    private static final int MOST_LINES = 6000;

    private static final Path ROOT =
            Path.of(System.getProperty("project.root")).toAbsolutePath().normalize();
    private static final Pattern DRAWN = Pattern.compile("(?m)^ +([\\w-]+) --> ([\\w-]+)$");
    private static final Pattern USED = Pattern.compile("(?m)^([\\w-]+)\\.jar -> (?:.*[/\\\\])?([\\w-]+)\\.jar$");
    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| \\[([\\w-]+)]\\(\\.\\./[\\w-]+/README\\.md\\) \\| ([^|]+) \\| (`[\\w.]+`|none) \\|$");
    private static final Pattern MODULE = Pattern.compile("<module>([\\w-]+)</module>");
    private static final Pattern OURS = Pattern.compile("id/go/bappenas/sso/(.+)/[^/]+\\.class");

    /** One module uses another module. */
    private record Arrow(String from, String to) implements Comparable<Arrow> {

        @Override
        public int compareTo(Arrow other) {
            return toString().compareTo(other.toString());
        }
    }

    /** A row of docs/architecture.md: a module and its sentence. */
    private record Described(String module, String sentence, String packages) {}

    private static String page;
    private static Set<Arrow> drawn;
    private static Set<Arrow> used;

    @BeforeAll
    static void readPageAndJars() throws IOException {
        page = Files.readString(ROOT.resolve("docs").resolve("architecture.md"));
        drawn = arrows(DRAWN, page);
        used = arrows(USED, jdeps());
    }

    static Stream<Described> rows() throws IOException {
        return ROW.matcher(Files.readString(ROOT.resolve("docs").resolve("architecture.md")))
                .results()
                .map(row ->
                        new Described(row.group(1), row.group(2), row.group(3).replace("`", "")));
    }

    @Test
    void commandOfOperatorsIsMadeOfSeveralModules() throws IOException {
        assertThat(modules()).contains("realm-export", "sso-command", "sso-doctor", "sso-rehearse");
    }

    @Test
    void pageHasARowForEachJar() throws IOException {
        assertThat(rows().map(Described::module)).containsExactlyInAnyOrderElementsOf(modules());
    }

    @Test
    void jarsUseOnlyJarsOfModulesThatAreBuiltBefore() throws IOException {
        var order = order();

        assertThat(used).isNotEmpty().allSatisfy(arrow -> assertThat(order.indexOf(arrow.to()))
                .as("%s", arrow)
                .isNotNegative()
                .isLessThan(order.indexOf(arrow.from())));
    }

    @Test
    void pictureHasAPathForEachUseAndNoUnusedArrow() {
        assertThat(used).containsAll(drawn);
        assertThat(used).allSatisfy(arrow -> assertThat(below(arrow.from())).contains(arrow.to()));
    }

    @Test
    void noOtherJarUsesAnOptionalJar() {
        assertThat(used.stream().filter(arrow -> OptionalJarsIT.OPTIONAL.contains(arrow.to())))
                .containsExactly(new Arrow("account-desk", "account-provisioning-rest"));
    }

    @Test
    void packageIsInOneJarOnly() throws IOException {
        var jars = new TreeMap<String, Set<String>>();
        for (var module : modules()) {
            for (var name : packages(module)) {
                jars.computeIfAbsent(name, any -> new TreeSet<>()).add(module);
            }
        }

        assertThat(jars)
                .isNotEmpty()
                .allSatisfy((name, holders) -> assertThat(holders).as(name).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void packagesOfAModuleBeginAsThePageSays(Described row) throws IOException {
        assertThat(packages(row.module())).allSatisfy(name -> assertThat(name + '/')
                .startsWith(row.packages().replace('.', '/') + '/'));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readmeOpensWithTheSentenceOfThePage(Described row) throws IOException {
        var readme = Files.readString(ROOT.resolve(row.module()).resolve("README.md"));

        assertThat(readme).startsWith("# " + row.module() + "\n\n" + row.sentence());
        assertThat(row.sentence()).doesNotContainIgnoringCase("and also");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void mainCodeOfAModuleIsAtMostSixThousandLines(Described row) throws IOException {
        var sources = ROOT.resolve(row.module()).resolve("src/main/java");
        var lines = 0;
        if (Files.exists(sources)) {
            try (var files = Files.walk(sources)) {
                for (var file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    lines += Files.readAllLines(file).size();
                }
            }
        }
        assertThat(lines).isLessThanOrEqualTo(MOST_LINES);
    }

    /** Modules that the diagram lets a module use: all modules on its paths down. */
    private static Set<String> below(String module) {
        var found = new HashSet<String>();
        var left = new ArrayList<>(List.of(module));
        var next = drawn.stream().collect(groupingBy(Arrow::from, mapping(Arrow::to, toCollection(TreeSet::new))));
        while (!left.isEmpty()) {
            for (var to : next.getOrDefault(left.remove(0), new TreeSet<>())) {
                if (found.add(to)) {
                    left.add(to);
                }
            }
        }
        return found;
    }

    private static Set<Arrow> arrows(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> new Arrow(match.group(1), match.group(2)))
                .collect(toCollection(TreeSet::new));
    }

    private static String jdeps() throws IOException {
        var arguments = new ArrayList<>(List.of("-s", "--multi-release", "17"));
        jars().forEach(jar -> arguments.add(jar.toString()));
        var output = new StringWriter();
        var errors = new StringWriter();
        var result = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(new PrintWriter(output, true), new PrintWriter(errors, true), arguments.toArray(String[]::new));
        assertThat(result).as("jdeps: %s", errors).isZero();
        return output.toString().replace("\r\n", "\n");
    }

    private static List<String> modules() throws IOException {
        return jars().stream()
                .map(jar -> jar.getFileName().toString().replace(".jar", ""))
                .toList();
    }

    /** The provider JARs, and those of the modules whose classes are in the JAR of {@code bin/sso}. */
    private static List<Path> jars() throws IOException {
        var jars = new ArrayList<>(BundleIT.jars());
        var names = jars.stream().map(Path::getFileName).toList();
        var command = classes(BundleIT.PROVIDERS.resolveSibling("bin/client/sso-bappenas.jar"));
        for (var module : order()) {
            var jar = ROOT.resolve(module).resolve("target").resolve(module + ".jar");
            if (Files.exists(jar)
                    && !names.contains(jar.getFileName())
                    && classes(jar).stream().anyMatch(command::contains)) {
                jars.add(jar);
            }
        }
        return jars;
    }

    private static Set<String> classes(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(JarEntry::getName)
                    .filter(OURS.asMatchPredicate())
                    .collect(toSet());
        }
    }

    /** The modules in the order of the build. */
    private static List<String> order() throws IOException {
        return MODULE.matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map(module -> module.group(1))
                .toList();
    }

    private static Set<String> packages(String module) throws IOException {
        var jar = jars().stream()
                .filter(file -> file.endsWith(module + ".jar"))
                .findFirst()
                .orElseThrow();
        try (var file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(entry -> OURS.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .map(match -> match.group(1))
                    .collect(toCollection(TreeSet::new));
        }
    }
}
