package id.go.bappenas.sso.benchmark.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.benchmark.person.Officer;
import id.go.bappenas.sso.benchmark.server.Contender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Registers employees at our server: one officer records their identity data, a second officer confirms their addresses. */
final class EmployeeRegistration {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Contender ours;
    private final Officer recorder;
    private final Officer confirmer;

    EmployeeRegistration(Contender ours) {
        this.ours = ours;
        recorder = Officer.with(ours, "identity-manager");
        confirmer = Officer.with(ours, "identity-manager");
    }

    /** Registers employees by {@code number}, as they are needed, and returns each of them {@code times} times in a row. */
    Iterator<RegisteredEmployee> people(int number, int times) {
        return Stream.generate(() -> register(number))
                .flatMap(List::stream)
                .flatMap(person -> Stream.generate(() -> person).limit(times))
                .iterator();
    }

    private List<RegisteredEmployee> register(int number) {
        var people = Stream.generate(RegisteredEmployee::random).limit(number).toList();
        people.forEach(this::create);
        var recorded = recorder.post(
                "employee-identity/import",
                "text/csv",
                people.stream()
                        .map(RegisteredEmployee::line)
                        .collect(Collectors.joining("\n", "username,nik,birthPlace,birthDate,externalEmail\n", "\n")));
        requireAll(number, recorded);
        people.forEach(person -> confirmer.post(
                "employee-identity/employees/" + person.username() + "/address-confirmation",
                "application/json",
                "{\"externalEmail\":\"" + person.address() + "\"}"));
        return people;
    }

    private void create(RegisteredEmployee person) {
        ours.admin()
                .must(ours.admin()
                        .post(
                                Contender.REALM + "/users",
                                Map.of(
                                        "username",
                                        person.username(),
                                        "enabled",
                                        true,
                                        "firstName",
                                        "Pegawai",
                                        "email",
                                        person.username() + "@kantor.example")));
    }

    private static void requireAll(int number, HttpResponse<String> answer) {
        try {
            if (JSON.readTree(answer.body()).path("recorded").asInt() != number) {
                throw new IllegalStateException("not everybody is on file: " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }
}
