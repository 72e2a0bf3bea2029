package id.go.bappenas.sso.e2e.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A foreign provider that is compiled against the JARs of the distribution only. */
public final class ProviderJar {

    private ProviderJar() {}

    /**
     * Compiles the classes and packs them into a JAR.
     *
     * @param factories simple name of each class, by the interface of its factory; {@code hooks/} in the test resources
     *     has the sources
     */
    public static Path of(Map<String, String> factories, Path folder) throws IOException {
        var classes = Files.createDirectories(folder.resolve("classes"));
        var command = new ArrayList<>(List.of("-proc:none", "-d", classes.toString(), "-cp", distribution()));
        for (var name : factories.values()) {
            var source = folder.resolve(name + ".java");
            try (var resource = ProviderJar.class.getResourceAsStream("/hooks/" + source.getFileName())) {
                Files.copy(resource, source);
            }
            command.add(source.toString());
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler.run(null, null, null, command.toArray(String[]::new)) != 0) {
            throw new AssertionError("does not compile: " + factories);
        }
        var jar = folder.resolve("example-hooks.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var factory : factories.entrySet()) {
                out.putNextEntry(new JarEntry("META-INF/services/" + factory.getKey()));
                out.write(factory.getValue().getBytes(UTF_8));
                out.putNextEntry(new JarEntry(factory.getValue() + ".class"));
                out.write(Files.readAllBytes(classes.resolve(factory.getValue() + ".class")));
            }
        }
        return jar;
    }

    private static String distribution() throws IOException {
        try (var keycloaks = Files.walk(Settings.distribution().resolve("lib/lib"));
                var ours = Files.list(Settings.distribution().resolve("providers"))) {
            return Stream.concat(keycloaks, ours)
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".jar"))
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
