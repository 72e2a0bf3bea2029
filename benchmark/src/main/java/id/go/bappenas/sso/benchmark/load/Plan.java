package id.go.bappenas.sso.benchmark.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** What Gatling's process is told, as a file of properties. Passwords of people made for the run are in it. */
record Plan(Properties properties) {

    /** Names the file, in Gatling's process. */
    static final String FILE = "benchmark.plan";

    /** Who signs in. */
    record Login(String username, String password) {}

    static Plan read() {
        var properties = new Properties();
        try (var file = Files.newBufferedReader(Path.of(System.getProperty(FILE)))) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Plan(properties);
    }

    void write(Path file) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
    }

    Plan with(String name, Object value) {
        properties.setProperty(name, String.valueOf(value));
        return this;
    }

    Plan with(String server, URI address, List<Login> people) {
        with(server + ".address", address);
        return with(
                server + ".people",
                people.stream()
                        .map(person -> person.username() + " " + person.password())
                        .collect(Collectors.joining("\n")));
    }

    String text(String name) {
        return properties.getProperty(name);
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    List<Login> people(String server) {
        return Arrays.stream(text(server + ".people").split("\n"))
                .map(line -> line.split(" "))
                .map(pair -> new Login(pair[0], pair[1]))
                .toList();
    }
}
