package id.go.bappenas.sso.benchmark.load;

import id.go.bappenas.sso.benchmark.machine.Parties;
import id.go.bappenas.sso.benchmark.person.BenchmarkUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The settings of Gatling's process, as a properties file. It contains the passwords of users that were created for the run.
 */
record SimulationPlan(Properties properties) {

    /** The system property with the file's path in Gatling's process. */
    static final String FILE = "benchmark.plan";

    static SimulationPlan read() {
        var properties = new Properties();
        try (var file = Files.newBufferedReader(Path.of(System.getProperty(FILE)))) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SimulationPlan(properties);
    }

    void write(Path file) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
    }

    SimulationPlan with(String name, Object value) {
        properties.setProperty(name, String.valueOf(value));
        return this;
    }

    SimulationPlan with(String server, URI address, long process, List<BenchmarkUser> people) {
        with(server + ".address", address);
        with(server + ".process", process);
        return with(
                server + ".people",
                people.stream()
                        .map(person -> person.username() + " " + person.password())
                        .collect(Collectors.joining("\n")));
    }

    /** The processes whose CPU times are read; those of the servers are set with the servers. */
    SimulationPlan with(Parties parties) {
        parties.database().ifPresent(process -> with("database.process", process));
        return with("driver.process", parties.driver());
    }

    Parties parties() {
        var database = text("database.process");
        return new Parties(
                servers().stream().map(this::process).toList(),
                database == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(database)),
                process("driver"));
    }

    /** The servers in the order of this round. */
    List<String> servers() {
        return List.of(text("servers").split(","));
    }

    long process(String server) {
        return Long.parseLong(text(server + ".process"));
    }

    String text(String name) {
        return properties.getProperty(name);
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    /** The Gatling session attributes of each person. */
    List<Map<String, Object>> people(String server) {
        return Arrays.stream(text(server + ".people").split("\n"))
                .map(line -> line.split(" "))
                .map(pair -> Map.<String, Object>of("username", pair[0], "password", pair[1]))
                .toList();
    }
}
