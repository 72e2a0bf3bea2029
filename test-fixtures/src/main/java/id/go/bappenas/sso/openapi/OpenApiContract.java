package id.go.bappenas.sso.openapi;

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

/** Compares openapi.json, which is written by hand, with the operations of its resource and with docs/openapi.json. */
public abstract class OpenApiContract {

    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, PUT.class, POST.class, DELETE.class);

    private final Class<?> resource;
    private final String base;

    /** @param id of the realm resource */
    protected OpenApiContract(Class<?> resource, String id) {
        this.resource = resource;
        this.base = "/realms/{realm}/" + id + "/";
    }

    @Test
    void descriptionNamesTheOperationsOfTheResource() throws IOException {
        var operations = new TreeSet<String>();
        for (var method : resource.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Path.class)) {
                operations.add(operation(method));
            }
        }

        assertThat(described(own())).isEqualTo(operations);
    }

    @Test
    void mergedDocumentHasTheWholeDescription() throws IOException {
        var merged = new ObjectMapper()
                .readTree(java.nio.file.Path.of("..", "docs", "openapi.json").toFile());

        for (var part : List.of("/paths", "/components/schemas", "/components/responses")) {
            own().at(part).properties().forEach(own -> assertThat(
                            merged.at(part).get(own.getKey()))
                    .as(own.getKey())
                    .isEqualTo(own.getValue()));
        }
    }

    @Test
    void everyReferencedSchemaExists() throws IOException {
        var document = own();

        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    private JsonNode own() throws IOException {
        return new ObjectMapper().readTree(resource.getResourceAsStream("openapi.json"));
    }

    private String operation(Method method) {
        var verb = Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(VERBS::contains)
                .findFirst()
                .orElseThrow();
        return verb.getSimpleName() + " " + base
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
