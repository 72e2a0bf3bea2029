package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The files by which operators run the bundle on several nodes: compose, Kubernetes, systemd. They are well-formed and agree
 * with the image, the realm file and each other. docs/operators/kubernetes.md says against which schemas they were checked.
 */
class ClusterFilesTest {

    private static final Path ROOT = Path.of("..");
    private static final Path OPERATORS = ROOT.resolve("docs/operators");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern VARIABLE = Pattern.compile("\\b(SSO_[A-Z_]+)\\b");

    private static JsonNode yaml(String file) throws IOException {
        return YAML.readTree(OPERATORS.resolve(file).toFile());
    }

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static List<String> names(JsonNode environment) {
        var names = new ArrayList<String>();
        environment.forEach(variable -> names.add(variable.get("name").asText()));
        return names;
    }

    /** Placeholders of the realm file, and what else the image, the theme and bin/sso read. */
    private static Set<String> knownVariables() throws IOException {
        var known = new TreeSet<String>();
        for (var file : List.of(
                "realm-export/bappenas-realm.json",
                "realm-export/README.md",
                "theme-bappenas/README.md",
                "docs/operators/install.md")) {
            VARIABLE.matcher(text(file)).results().forEach(match -> known.add(match.group(1)));
        }
        return known;
    }

    @Test
    void customResourceNamesTheImagesVersionItsPortsAndVariablesThatExist() throws IOException {
        var resource = yaml("kubernetes/keycloak.yml");
        var spec = resource.get("spec");
        var container = spec.at("/unsupported/podTemplate/spec/containers/0");

        assertThat(resource.get("apiVersion").asText()).isEqualTo("k8s.keycloak.org/v2alpha1");
        assertThat(spec.get("image").asText()).endsWith("/sso-bappenas:" + version());
        assertThat(spec.get("startOptimized").asBoolean()).isTrue();
        assertThat(spec.at("/update/strategy").asText()).isEqualTo("Auto");
        assertThat(ports())
                .contains(
                        spec.at("/http/httpPort").asText(),
                        spec.at("/httpManagement/port").asText());
        assertThat(spec.at("/ingress/enabled").asBoolean(true)).isFalse();
        assertThat(knownVariables())
                .containsAll(names(container.get("env")).stream()
                        .filter(name -> name.startsWith("SSO_"))
                        .toList());
        assertThat(container.at("/volumeMounts/0/mountPath").asText())
                .isEqualTo(spec.at("/additionalOptions/0/value").asText())
                .isEqualTo(composeEnvironment().get("KC_VAULT_DIR").asText());
    }

    @Test
    void jobRunsTheImagesOwnCommandWithPlaceholdersOfTheRealmFile() throws IOException {
        var container = yaml("kubernetes/apply.yml").at("/spec/template/spec/containers/0");
        var realm = text("realm-export/bappenas-realm.json");

        assertThat(container.get("image").asText())
                .isEqualTo(yaml("kubernetes/keycloak.yml").at("/spec/image").asText());
        assertThat(text("Dockerfile")).contains("\"$built\"/bin/sso ");
        assertThat(container.at("/command/0").asText()).isEqualTo("/opt/keycloak/bin/sso");
        assertThat(names(container.get("env")).stream().filter(name -> !name.startsWith("SSO_ADMIN_")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(realm).contains("${" + name));
    }

    @Test
    void valuesOfTheChartNameTheSameImageAndSecretsAsTheCustomResource() throws IOException {
        var values = yaml("kubernetes/values-keycloakx.yaml");
        var spec = yaml("kubernetes/keycloak.yml").get("spec");
        var environment = YAML.readTree(values.get("extraEnv").asText());

        assertThat(values.at("/image/repository").asText() + ":"
                        + values.at("/image/tag").asText())
                .isEqualTo(spec.get("image").asText());
        assertThat(values.at("/http/relativePath").asText()).isEqualTo("/");
        assertThat(values.at("/args")).extracting(JsonNode::asText).containsExactly("start", "--optimized");
        assertThat(values.at("/database/existingSecret").asText())
                .isEqualTo(spec.at("/db/passwordSecret/name").asText());
        assertThat(YAML.readTree(values.get("extraVolumes").asText())
                        .at("/0/secret/secretName")
                        .asText())
                .isEqualTo(spec.at("/unsupported/podTemplate/spec/volumes/0/secret/secretName")
                        .asText());
        assertThat(YAML.readTree(values.get("extraVolumeMounts").asText())
                        .at("/0/mountPath")
                        .asText())
                .isEqualTo(spec.at("/additionalOptions/0/value").asText());
        assertThat(names(environment))
                .contains("KC_HOSTNAME", "KC_HOSTNAME_ADMIN", "KC_VAULT_DIR", "KC_PROXY_TRUSTED_ADDRESSES");
    }

    @Test
    void composeOfTwoNodesHasTheServicesAndImagesOfTheOtherOne() throws IOException {
        var one = text("docker-compose.yml");
        var nodes = text("docker-compose.nodes.yml");
        var services = YAML.readTree(nodes).get("services");

        assertThat(found("\\$\\{SSO_\\w+_IMAGE:-(.*)}", nodes))
                .containsAll(found("\\$\\{SSO_\\w+_IMAGE:-(.*)}", one))
                .allSatisfy(image -> assertThat(image).matches("[\\w./-]+:v?\\d+\\.\\d+[\\w.-]*@sha256:[0-9a-f]{64}"));
        for (var service : List.of("secrets", "postgres", "mailpit")) {
            assertThat(services.get(service)).isEqualTo(YAML.readTree(one).at("/services/" + service));
        }
        assertThat(YAML.readTree(nodes).get("volumes"))
                .isEqualTo(YAML.readTree(one).get("volumes"));
        services.forEach(service ->
                service.path("ports").forEach(port -> assertThat(port.asText()).startsWith("127.0.0.1:")));
        assertThat(found("server (keycloak-\\d:\\d+)", text("docs/operators/nodes/compose-nginx.conf")))
                .containsExactly("keycloak-1:8080", "keycloak-2:8080");
    }

    @Test
    void unitOfSystemdRunsTheBuiltServerAsItsUserAndHardened() throws IOException {
        var unit = new Properties();
        try (var reader = Files.newBufferedReader(OPERATORS.resolve("systemd/keycloak.service"))) {
            unit.load(reader);
        }

        assertThat(unit.getProperty("ExecStart")).isEqualTo("/opt/keycloak/bin/kc.sh start --optimized");
        assertThat(unit.getProperty("User")).isEqualTo("keycloak");
        assertThat(unit.getProperty("UMask")).isEqualTo("0077");
        assertThat(unit.getProperty("NoNewPrivileges")).isEqualTo("true");
        assertThat(unit.getProperty("ProtectSystem")).isEqualTo("strict");
        assertThat(text("docs/operators/install.md"))
                .contains(unit.getProperty("EnvironmentFile"), unit.getProperty("WorkingDirectory"));
        // Java compiles while it runs.
        assertThat(unit.getProperty("MemoryDenyWriteExecute")).isNull();
    }

    /** The image was built without these files once: .dockerignore hid them from the builder, which then failed. */
    @Test
    void builderOfTheImageSeesAllThatTheDockerfileCopies() throws IOException {
        var seen = found("(?m)^!distribution/target/keycloak/(.*)$", text(".dockerignore"));

        assertThat(found("\"\\$built\"/(\\S+)", text("Dockerfile")))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(seen).anyMatch(file::startsWith));
    }

    private static List<String> ports() throws IOException {
        return List.of(found("EXPOSE (.*)", text("Dockerfile")).get(0).split(" "));
    }

    private static JsonNode composeEnvironment() throws IOException {
        return YAML.readTree(text("docker-compose.yml")).at("/services/keycloak/environment");
    }

    private static String version() throws IOException {
        return found("image: sso-bappenas:(.*)", text("docker-compose.yml")).get(0);
    }
}
