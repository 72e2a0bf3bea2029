package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What common linters ask of an OpenAPI document (Redocly's {@code recommended}, Spectral's {@code oas}). They need Node, which
 * the build does not have, so their rules that apply to these documents are here. Swagger's parser checks the merged document at
 * each build, as a part of the generator of the client.
 */
class OpenApiLintTest {

    private static final Path ROOT = Path.of("..");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/openapi.json",
                "employee-identity-rest/src/main/resources/id/go/bappenas/sso/employee/rest/openapi.json",
                "password-policy-spi/src/main/resources/id/go/bappenas/sso/password/rest/openapi.json",
                "account-provisioning-rest/src/main/resources/id/go/bappenas/sso/provisioning/rest/openapi.json"
            })
    void documentHasNoFinding(String file) throws IOException {
        var text = Files.readString(ROOT.resolve(file));
        var findings = new ArrayList<String>();
        var document = new ObjectMapper().readTree(text);
        about(document, findings);
        operations(document, findings);
        components(document, text, findings);
        assertThat(findings).isEmpty();
    }

    private static void about(JsonNode document, List<String> findings) {
        for (var field : List.of(
                "/info/description",
                "/info/license/name",
                "/info/license/identifier",
                "/info/contact/name",
                "/servers/0/url")) {
            if (document.at(field).asText().isBlank()) {
                findings.add("missing: " + field);
            }
        }
        document.at("/tags").forEach(tag -> {
            if (tag.path("description").asText().isBlank()) {
                findings.add("tag without description: " + tag.path("name"));
            }
        });
        document.at("/components/securitySchemes").properties().forEach(scheme -> {
            if (scheme.getValue().path("description").asText().isBlank()) {
                findings.add("security scheme without description: " + scheme.getKey());
            }
            scheme.getValue().path("flows").forEach(flow -> {
                for (var address : List.of("authorizationUrl", "tokenUrl", "refreshUrl")) {
                    if (flow.has(address)
                            && !URI.create(flow.get(address).asText()).isAbsolute()) {
                        findings.add("no address: " + flow.get(address));
                    }
                }
            });
        });
        if (document.at("/components/securitySchemes/bearer/flows").isEmpty()) {
            findings.add("no flow by which a caller gets a token");
        }
    }

    private static void operations(JsonNode document, List<String> findings) {
        var tags = new TreeSet<>(document.at("/tags").findValuesAsText("name"));
        var ids = new TreeSet<String>();
        document.get("paths").properties().forEach(path -> {
            for (var parameter : path.getValue().path("parameters")) {
                if (parameter.path("description").asText().isBlank()) {
                    findings.add("parameter without description: " + path.getKey() + " " + parameter.path("name"));
                }
            }
            path.getValue().properties().stream()
                    .filter(entry -> !entry.getKey().equals("parameters"))
                    .map(Map.Entry::getValue)
                    .forEach(operation -> {
                        var id = operation.path("operationId").asText();
                        if (id.isBlank() || !ids.add(id)) {
                            findings.add("operationId missing or used twice: " + path.getKey() + " " + id);
                        }
                        operation(operation, id, tags, findings);
                    });
        });
    }

    private static void operation(JsonNode operation, String id, TreeSet<String> tags, List<String> findings) {
        for (var field : List.of("summary", "description")) {
            if (operation.path(field).asText().isBlank()) {
                findings.add("operation without " + field + ": " + id);
            }
        }
        if (operation.path("tags").size() != 1
                || !tags.contains(operation.path("tags").path(0).asText())) {
            findings.add("operation without one of the tags: " + id);
        }
        var statuses = new ArrayList<String>();
        operation.path("responses").fieldNames().forEachRemaining(statuses::add);
        for (var hundred : List.of("2", "4")) {
            if (statuses.stream().noneMatch(status -> status.startsWith(hundred))) {
                findings.add("operation without a status " + hundred + "XX: " + id);
            }
        }
    }

    private static void components(JsonNode document, String text, List<String> findings) {
        for (var kind : List.of("schemas", "responses")) {
            document.at("/components/" + kind).fieldNames().forEachRemaining(name -> {
                if (!text.contains("\"#/components/" + kind + "/" + name + "\"")) {
                    findings.add("component that no operation uses: " + name);
                }
            });
        }
    }
}
