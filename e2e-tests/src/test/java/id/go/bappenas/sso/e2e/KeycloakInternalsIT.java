package id.go.bappenas.sso.e2e;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Only one package uses Keycloak's internals: classes of Keycloak's JARs that are neither in the JARs of its SPIs nor
 * SPIs themselves. docs/architecture.md lists the classes that replace Keycloak's own providers.
 */
class KeycloakInternalsIT {

    private static final String SEAM = "id.go.bappenas.sso.support.keycloak.";

    /** Keycloak's JARs that are intended for providers. */
    private static final Set<String> SPI_JARS = Set.of(
            "keycloak-common",
            "keycloak-core",
            "keycloak-model-storage",
            "keycloak-server-spi",
            "keycloak-server-spi-private");

    private static final Path ROOT =
            Path.of(System.getProperty("project.root")).toAbsolutePath().normalize();
    private static final Path SERVER = Path.of(System.getProperty("keycloak.distribution"));
    private static final Pattern KEYCLOAK_JAR = Pattern.compile("org\\.keycloak\\.(keycloak-[a-z-]+)-\\d.*\\.jar");
    private static final String INTERNAL =
            "((?:org\\.keycloak|org\\.infinispan|org\\.hibernate\\.engine|io\\.quarkus|io\\.vertx)\\.[\\w.$]+)";
    private static final Pattern USE = Pattern.compile("(?m)^ +(id\\.go\\.bappenas\\.sso\\.[\\w.$]+) +-> " + INTERNAL);
    private static final Pattern NAME = Pattern.compile("\\b" + INTERNAL);
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| ((?:`\\w+`(?:, )?)+) \\|$");

    private static URLClassLoader loader;
    private static Map<String, String> jarOfClass;

    @BeforeAll
    static void readServer() throws IOException {
        jarOfClass = new HashMap<>();
        var urls = new ArrayList<URL>();
        for (var jar : jars(SERVER.resolve("lib").resolve("lib").resolve("main"))) {
            urls.add(jar.toUri().toURL());
            var name = KEYCLOAK_JAR.matcher(jar.getFileName().toString());
            if (name.matches()) {
                try (var file = new JarFile(jar.toFile())) {
                    file.stream()
                            .map(entry -> entry.getName())
                            .filter(entry -> entry.endsWith(".class"))
                            .forEach(entry -> jarOfClass.put(className(entry), name.group(1)));
                }
            }
        }
        for (var jar : BundleIT.jars()) {
            urls.add(jar.toUri().toURL());
        }
        loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    @AfterAll
    static void closeLoader() throws IOException {
        loader.close();
    }

    @Test
    void internalsAreUsedInOnePackageAndByListedReplacementsOnly() throws IOException {
        var listed = listed();
        var unlisted = new TreeMap<String, Set<String>>();
        uses().forEach((ours, internals) -> {
            var others = new TreeSet<>(internals);
            others.removeIf(name -> listed.getOrDefault(simple(ours), Set.of()).contains(simple(name)));
            if (!others.isEmpty()) {
                unlisted.put(ours, others);
            }
        });

        assertThat(unlisted)
                .as("classes outside %s that use internals of Keycloak: see docs/architecture.md", SEAM)
                .isEmpty();
    }

    @Test
    void listOfReplacementsNamesOnlyWhatIsUsed() throws IOException {
        var used = new TreeMap<String, Set<String>>();
        uses().forEach((ours, internals) -> internals.forEach(name ->
                used.computeIfAbsent(simple(ours), any -> new TreeSet<>()).add(simple(name))));

        assertThat(listed()).isNotEmpty().allSatisfy((ours, internals) -> assertThat(used.get(ours))
                .as(ours)
                .containsExactlyInAnyOrderElementsOf(internals));
    }

    /** Tables and entities in queries, the order of work before a commit, and members that only reflection reaches. */
    @Test
    void textOutsideThePackageNamesNoEntityOfKeycloak() throws IOException {
        var words = jarOfClass.keySet().stream()
                .filter(name -> name.matches("org\\.keycloak\\.models\\.jpa\\.entities\\.\\w+Entity"))
                .map(KeycloakInternalsIT::simple)
                .collect(toCollection(TreeSet::new));
        words.addAll(Set.of("USER_ENTITY", "enlistPrepare", "StackWalker"));
        var pattern = Pattern.compile("\\b(?:" + String.join("|", words) + ")\\b");
        var found = new TreeMap<String, Set<String>>();
        for (var source : sources().entrySet()) {
            if (!source.getKey().startsWith(SEAM)) {
                pattern.matcher(source.getValue()).results().forEach(word -> found.computeIfAbsent(
                                source.getKey(), any -> new TreeSet<>())
                        .add(word.group()));
            }
        }

        assertThat(words).contains("UserEntity", "CredentialEntity");
        assertThat(found).isEmpty();
    }

    @Test
    void readmeListsTheInternalSpisThatTheJarsImplement() throws IOException, ReflectiveOperationException {
        var readme = Files.readString(ROOT.resolve("README.md"));
        var section = readme.substring(readme.indexOf("## Internal SPIs used"));
        var list = Pattern.compile("`([A-Za-z-]+)`")
                .matcher(section.substring(0, section.indexOf("\n## ", 1)))
                .results()
                .map(name -> name.group(1))
                .toList();

        assertThat(list).containsExactlyInAnyOrderElementsOf(internalSpis());
    }

    /** Names of the SPIs that Keycloak reports as internal at start, because a JAR of ours has a provider of them. */
    private static Set<String> internalSpis() throws IOException, ReflectiveOperationException {
        var factories = new TreeSet<String>();
        for (var jar : BundleIT.jars()) {
            try (var file = new JarFile(jar.toFile())) {
                file.stream()
                        .map(entry -> entry.getName())
                        .filter(entry -> entry.matches("META-INF/services/.+"))
                        .forEach(entry -> factories.add(entry.substring("META-INF/services/".length())));
            }
        }
        var names = new TreeSet<String>();
        var type = loader.loadClass("org.keycloak.provider.Spi");
        for (var spi : ServiceLoader.load(type, loader)) {
            var factory = (Class<?>) call(type, spi, "getProviderFactoryClass");
            if (factories.contains(factory.getName()) && (boolean) call(type, spi, "isInternal")) {
                names.add((String) call(type, spi, "getName"));
            }
        }
        return names;
    }

    private static Object call(Class<?> type, Object target, String method) throws ReflectiveOperationException {
        try {
            return type.getMethod(method).invoke(target);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(target.getClass().getName(), e);
        }
    }

    private static Map<String, Set<String>> listed() throws IOException {
        var listed = new TreeMap<String, Set<String>>();
        ROW.matcher(Files.readString(ROOT.resolve("docs").resolve("architecture.md")))
                .results()
                .forEach(row -> listed.put(
                        row.group(1),
                        new TreeSet<>(List.of(row.group(2).replace("`", "").split(", ")))));
        return listed;
    }

    /**
     * Internals that each class outside the package uses: by bytecode, and by source, because the compiler copies
     * constants.
     */
    private static Map<String, Set<String>> uses() throws IOException {
        var uses = new TreeMap<String, Set<String>>();
        USE.matcher(jdeps()).results().forEach(use -> add(uses, use.group(1), use.group(2)));
        sources().forEach((name, text) -> NAME.matcher(text).results().forEach(use -> add(uses, name, use.group(1))));
        return uses;
    }

    /** The main sources of the JARs, by class. */
    private static Map<String, String> sources() throws IOException {
        var texts = new TreeMap<String, String>();
        for (var jar : BundleIT.jars()) {
            var sources = ROOT.resolve(jar.getFileName().toString().replace(".jar", ""))
                    .resolve(Path.of("src", "main", "java"));
            if (Files.exists(sources)) {
                try (var files = Files.walk(sources)) {
                    for (var file : files.filter(any -> any.toString().endsWith(".java"))
                            .toList()) {
                        var name = className(sources.relativize(file).toString().replace('\\', '/'));
                        texts.put(name, Files.readString(file));
                    }
                }
            }
        }
        return texts;
    }

    private static void add(Map<String, Set<String>> uses, String from, String to) {
        var ours = outermost(from);
        var keycloaks = knownClass(outermost(to));
        if (!ours.startsWith(SEAM) && !keycloaks.isEmpty() && isInternal(keycloaks)) {
            uses.computeIfAbsent(ours, any -> new TreeSet<>()).add(keycloaks);
        }
    }

    /** The class of a static import or of a name in a comment, without its member; empty for a package. */
    private static String knownClass(String name) {
        if (!name.startsWith("org.keycloak.")) {
            return name;
        }
        var known = name;
        while (!jarOfClass.containsKey(known)) {
            if (known.indexOf('.') < 0) {
                return "";
            }
            known = known.substring(0, known.lastIndexOf('.'));
        }
        return known;
    }

    private static boolean isInternal(String name) {
        return !name.startsWith("org.keycloak.") || !SPI_JARS.contains(jarOfClass.get(name)) && !isSpi(name);
    }

    /** Whether the class is an interface for providers, in any JAR of Keycloak. */
    private static boolean isSpi(String name) {
        try {
            var type = Class.forName(name, false, loader);
            return type.isInterface()
                    && Stream.of("Provider", "ProviderFactory").anyMatch(spi -> isSpi(type, spi));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static boolean isSpi(Class<?> type, String spi) {
        try {
            return loader.loadClass("org.keycloak.provider." + spi).isAssignableFrom(type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String jdeps() throws IOException {
        var arguments = new ArrayList<>(List.of("-verbose:class", "-filter:none", "--multi-release", "17"));
        BundleIT.jars().forEach(jar -> arguments.add(jar.toString()));
        var output = new StringWriter();
        var errors = new StringWriter();
        var result = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(new PrintWriter(output, true), new PrintWriter(errors, true), arguments.toArray(String[]::new));
        assertThat(result).as("jdeps: %s", errors).isZero();
        return withUser(output.toString());
    }

    /**
     * jdeps names a class on one line and the classes that it uses on the lines below; the result names both on each
     * line.
     */
    private static String withUser(String output) {
        var lines = new StringBuilder();
        var user = "";
        for (var line : output.lines().toList()) {
            var words = line.strip().split(" +");
            if (words.length > 1 && words[0].equals("->")) {
                lines.append("   ").append(user).append(" -> ").append(words[1]).append('\n');
            } else {
                user = words[0];
            }
        }
        return lines.toString();
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    private static String className(String file) {
        return file.replaceFirst("\\.(class|java)$", "").replace('/', '.');
    }

    private static String outermost(String name) {
        return name.replaceFirst("\\$.*", "");
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
