package id.go.bappenas.sso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each address of the desk stands in {@code addresses.csv}, with what each role gets there. {@code DeskRolesIT} asks the server
 * for each of them.
 */
class DeskAddressesTest {

    @Test
    void eachAddressOfThePagesStandsOnceInTheTableOfRoles() throws IOException {
        assertThat(table())
                .as("addresses.csv, which needs a line for each method of the resource classes")
                .containsExactlyInAnyOrderElementsOf(
                        addresses(DeskResource.class, "").toList());
    }

    private static List<String> table() throws IOException {
        var addresses = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(
                DeskAddressesTest.class.getResourceAsStream("addresses.csv"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> line.matches("(GET|POST)\\b.*"))
                    .map(line -> line.split(";")[0].strip().replaceAll("\\{(\\w+):[\\w-]+\\}", "{$1}"))
                    .distinct()
                    .forEach(addresses::add);
        }
        return addresses;
    }

    /** The addresses of a resource class and of its sub-resources, each with its method. */
    private static Stream<String> addresses(Class<?> resource, String above) {
        return Arrays.stream(resource.getDeclaredMethods()).flatMap(method -> {
            var path = method.getAnnotation(Path.class);
            var address = Stream.of(above, path == null ? "" : path.value())
                    .filter(part -> !part.isEmpty())
                    .reduce((first, second) -> first + "/" + second)
                    .orElse("")
                    .replaceAll("\\{(\\w+):.*?\\}(?=/|$)", "{$1}");
            if (method.isAnnotationPresent(GET.class)) {
                return Stream.of(("GET " + address).strip());
            }
            if (method.isAnnotationPresent(POST.class)) {
                return Stream.of(("POST " + address).strip());
            }
            return path == null ? Stream.of() : addresses(method.getReturnType(), address);
        });
    }
}
