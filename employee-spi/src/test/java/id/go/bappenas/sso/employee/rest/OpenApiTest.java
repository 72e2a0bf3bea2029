package id.go.bappenas.sso.employee.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The description is written by hand: it names exactly the operations there are, and so does the merged one. */
class OpenApiTest {

    private static final String BASE = "/realms/{realm}/employee-identity/";
    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, PUT.class, POST.class, DELETE.class);

    @Test
    void theDescriptionNamesTheOperationsOfTheResource() throws IOException {
        var operations = new TreeSet<String>();
        for (var method : IdentityResource.class.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Path.class)) {
                operations.add(operation(method));
            }
        }

        assertThat(described(own())).isEqualTo(operations);
    }

    @Test
    void theMergedDocumentHasItAll() throws IOException {
        var merged = new ObjectMapper()
                .readTree(java.nio.file.Path.of("..", "docs", "openapi.json").toFile());

        assertThat(described(merged)).containsAll(described(own()));
        own().get("paths").properties().forEach(path -> assertThat(
                        merged.get("paths").get(path.getKey()))
                .isEqualTo(path.getValue()));
    }

    private static JsonNode own() throws IOException {
        return new ObjectMapper().readTree(IdentityResource.class.getResourceAsStream("openapi.json"));
    }

    private static String operation(Method method) {
        var verb = Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(VERBS::contains)
                .findFirst()
                .orElseThrow();
        return verb.getSimpleName() + " " + BASE
                + method.getAnnotation(Path.class).value();
    }

    private static TreeSet<String> described(JsonNode document) {
        var operations = new TreeSet<String>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(name -> {
                    if (!name.equals("parameters")) {
                        operations.add(name.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return operations;
    }
}
