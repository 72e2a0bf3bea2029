package id.go.bappenas.sso.realm;

import static java.util.regex.Pattern.compile;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sonar.php.parser.PHPParserBuilder;

/**
 * The files in docs/operators that operators copy: each is well-formed, and what it says of Keycloak is so in the realm
 * file, in the client files beside it and in docs/openapi.json. Tests with tag {@code debian} run them.
 */
class OperatorFilesTest {

    private static final Path ROOT = Path.of("..");
    private static final Path OPERATORS = ROOT.resolve("docs/operators");
    private static final List<String> FOLDERS = List.of("webmail", "applications");

    /** What Keycloak answers below a realm's address; the bundle's resources are in docs/openapi.json. */
    private static final Set<String> ENDPOINTS = Set.of(
            "protocol/openid-connect/auth",
            "protocol/openid-connect/token",
            "protocol/openid-connect/token/introspect",
            "protocol/openid-connect/userinfo",
            "protocol/openid-connect/logout",
            "protocol/openid-connect/certs",
            "protocol/saml",
            "protocol/saml/descriptor",
            "account",
            ".well-known/openid-configuration");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static List<Path> files() throws IOException {
        var found = new ArrayList<Path>();
        for (var folder : FOLDERS) {
            try (var files = Files.walk(OPERATORS.resolve(folder))) {
                files.filter(Files::isRegularFile)
                        .map(OPERATORS::relativize)
                        .sorted()
                        .forEach(found::add);
            }
        }
        return found;
    }

    static Stream<Path> clients() throws IOException {
        return files().stream().filter(file -> file.getParent().endsWith("keycloak"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void fileIsWellFormed(Path file) {
        var name = file.getFileName().toString();
        var text = text(file);
        assertThat(text).doesNotContain("\t", "\r", "\u00a0").endsWith("\n");
        if (name.matches(".*\\.(md|css|js)")) {
            return;
        }
        assertThatCode(() -> {
                    if (name.endsWith(".json")) {
                        JSON.readTree(text);
                    } else if (name.endsWith(".php") || name.endsWith(".inc")) {
                        PHPParserBuilder.createParser().parse(text);
                    } else if (name.endsWith(".xml")) {
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(OPERATORS.resolve(file).toFile());
                    } else if (file.startsWith("webmail/dovecot")) {
                        dovecot(text);
                    } else if (text.contains("proxy_pass")) {
                        nginx(text);
                    } else if (name.endsWith(".conf")) {
                        apache(text);
                    } else {
                        throw new AssertionError("no check for this kind of file");
                    }
                })
                .as(file.toString())
                .doesNotThrowAnyException();
    }

    /** Lines of Dovecot: a setting, the begin or end of a block, or another file. */
    private static void dovecot(String text) {
        var open = 0;
        for (var line : statements(text)) {
            assertThat(line)
                    .matches(
                            "}|[a-z0-9_]+( [a-z0-9_.-]+)? \\{|[a-z0-9_]+ =( .*)?|!include(_try)? [\\w./-]+\\.conf(\\.ext)?");
            open += line.endsWith("{") ? 1 : line.equals("}") ? -1 : 0;
            assertThat(open).as("open blocks").isNotNegative();
        }
        assertThat(open).as("open blocks").isZero();
    }

    private static void nginx(String text) {
        var open = 0;
        for (var line : statements(text)) {
            assertThat(line).matches("}|[^{}]+\\{|[^{}]+;");
            open += line.endsWith("{") ? 1 : line.equals("}") ? -1 : 0;
        }
        assertThat(open).as("open blocks").isZero();
    }

    private static void apache(String text) {
        var open = new ArrayDeque<String>();
        for (var line : statements(text.replaceAll("\\\\\\n", " "))) {
            if (line.startsWith("</")) {
                assertThat(line).isEqualTo("</" + open.pop() + ">");
            } else if (line.startsWith("<")) {
                assertThat(line).matches("<\\w+ [^<>]+>");
                open.push(line.substring(1, line.indexOf(' ')));
            } else {
                assertThat(line).matches("[A-Z]\\w+( .+)?");
                assertThat(line.chars().filter(sign -> sign == '"').count() % 2)
                        .as("quotes of " + line)
                        .isZero();
            }
        }
        assertThat(open).as("open sections").isEmpty();
    }

    private static List<String> statements(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void addressesOfKeycloakExistInTheRealm(Path file) throws IOException {
        var realm = realm().get("realm").asText().replaceAll("\\$\\{\\w+:(.*)}", "$1");
        var openapi = JSON.readTree(ROOT.resolve("docs/openapi.json").toFile());
        for (var address :
                found("(?:https://(?:[^@/\\s'\"]*@)?sso\\.bappenas\\.go\\.id)(/[^\\s'\"`)<>?|]*)", text(file))) {
            if (address.equals("/")) {
                // The page at the root, which leads to Smart Office.
                continue;
            }
            assertThat(address).as(file + ": " + address).startsWith("/realms/" + realm);
            var below = address.substring(("/realms/" + realm).length()).replaceAll("^/|/$", "");
            assertThat(below.isEmpty()
                            || ENDPOINTS.contains(below)
                            || Stream.of(openapi.get("paths"))
                                    .flatMap(paths -> paths.properties().stream())
                                    .anyMatch(
                                            path -> (path.getKey() + "/").startsWith("/realms/{realm}/" + below + "/")))
                    .as(file + ": " + address)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void fileHasNoSecret(Path file) {
        var isCode = file.toString().contains("/lib/") || file.toString().endsWith("sso.php");
        if (file.toString().endsWith(".md") || isCode) {
            return;
        }
        assertThat(found(
                        "(?im)^\\s*(?:[$]config\\[')?\\w*(?:secret|passphrase|api_key|_key)(?:'])?\\s*(?:=|\\s)\\s*['\"]?([^'\"\\s;]+)",
                        text(file)))
                .as(file.toString())
                .allSatisfy(value -> assertThat(value).startsWith("CHANGE_"));
    }

    @ParameterizedTest
    @MethodSource("clients")
    void clientIsNoneOfTheRealmFileAndNamesClientsThatExist(Path file) throws IOException {
        var client = JSON.readTree(text(file));
        var inRealm = ids(realm().get("clients"));
        var all = new HashSet<>(inRealm);
        for (var other : clients().toList()) {
            all.add(JSON.readTree(text(other)).get("clientId").asText());
        }

        // apply leaves a client alone that the realm file does not name.
        assertThat(inRealm).doesNotContain(client.get("clientId").asText());
        assertThat(client.path("publicClient").asBoolean()).isFalse();
        assertThat(client.path("fullScopeAllowed").asBoolean(true)).isFalse();
        assertThat(client.has("secret")).isFalse();
        assertThat(client.path("protocolMappers").findValuesAsText("included.client.audience"))
                .allSatisfy(audience -> assertThat(all).contains(audience));
        assertThat(client.path("redirectUris")).allSatisfy(redirect -> {
            var address = URI.create(redirect.asText());
            assertThat(address.getScheme()).isEqualTo("https");
            assertThat(address.getHost()).endsWith(".bappenas.go.id");
            assertThat(redirect.asText()).doesNotContain("*");
        });
        assertThat(client.at("/attributes/post.logout.redirect.uris").asText()).doesNotContain("*", "+");
    }

    @Test
    void webmailOfSingleSignOnAndItsClientsAgree() throws IOException {
        var roundcube = JSON.readTree(text(Path.of("webmail/keycloak/roundcube.json")));
        var dovecot = JSON.readTree(text(Path.of("webmail/keycloak/dovecot.json")));
        var settings = text(Path.of("webmail/roundcube/config-sso.inc.php"));
        var plugin = text(Path.of("webmail/roundcube/sso_bappenas/lib/single_sign_on.php"));
        var webmail = roundcube.get("baseUrl").asText();

        assertThat(setting(settings, "oauth_client_id"))
                .isEqualTo(roundcube.get("clientId").asText());
        // Roundcube's own address, and that of the plugin's change form.
        assertThat(roundcube.get("redirectUris"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(webmail + "index.php/login/oauth", webmail + place(plugin, "CHANGED"));
        assertThat(roundcube.at("/attributes/post.logout.redirect.uris").asText())
                .isEqualTo(webmail + place(plugin, "ENDED"));
        assertThat(roundcube.get("protocolMappers").findValuesAsText("included.client.audience"))
                .containsExactly(dovecot.get("clientId").asText());
        assertThat(roundcube.get("protocolMappers").findValuesAsText("claim.name"))
                .containsExactly(found("oauth_identity_fields'\\]\\s*= \\['(\\w+)'\\]", settings)
                        .get(0));
        assertThat(setting(settings, "sso_bappenas_doveadm_url"))
                .contains(":"
                        + found("port = (\\d+)", text(Path.of("webmail/dovecot/2.3/doveadm-sso.conf.ext")))
                                .get(0));
        for (var file : files()) {
            if (file.startsWith("webmail/dovecot")) {
                assertThat(found("client_id = (\\w+)", text(file)))
                        .as(file.toString())
                        .allMatch(id -> id.equals(dovecot.get("clientId").asText()));
                assertThat(found("https://(\\w+):CHANGE_ME@", text(file)))
                        .as(file.toString())
                        .allMatch(id -> id.equals(dovecot.get("clientId").asText()));
            }
        }
    }

    private static String place(String plugin, String constant) {
        return "index.php/"
                + found("const " + constant + " = \\['(\\w+)', '\\w+'\\]", plugin)
                        .get(0) + "/"
                + found("const " + constant + " = \\['\\w+', '(\\w+)'\\]", plugin)
                        .get(0);
    }

    private static String setting(String php, String name) {
        return found("\\['" + name + "'\\]\\s*= '([^']*)'", php).get(0);
    }

    @Test
    void apacheNamesClientsAndAddressesOfTheClientFiles() throws IOException {
        for (var file : files()) {
            var text = file.toString().endsWith(".conf") ? text(file) : "";
            for (var id : found("(?m)^\\s*(?:OIDCClientID|MellonSPentityId) (\\S+)", text)) {
                var client = client(id);
                assertThat(found("(?m)^\\s*OIDCRedirectURI (\\S+)", text))
                        .as(file.toString())
                        .allSatisfy(address -> assertThat(client.get("redirectUris"))
                                .extracting(JsonNode::asText)
                                .contains(address));
            }
        }
    }

    private static JsonNode client(String id) throws IOException {
        for (var file : clients().toList()) {
            var client = JSON.readTree(text(file));
            if (client.get("clientId").asText().equals(id)) {
                return client;
            }
        }
        throw new AssertionError("no client file for " + id);
    }

    /** Both languages have the same texts, and each text that the plugin names exists. */
    @Test
    void roundcubesPluginHasItsTextsInBothLanguages() throws IOException {
        var folder = Path.of("webmail/roundcube/sso_bappenas");
        var key = "(?m)^\\$(?:labels|messages)\\['(\\w+)'\\] = ";
        var indonesian = found(key, text(folder.resolve("localization/id_ID.inc")));
        var english = found(key, text(folder.resolve("localization/en_US.inc")));

        assertThat(indonesian).doesNotHaveDuplicates().containsExactlyElementsOf(english);
        for (var file : files()) {
            if (file.startsWith(folder) && file.toString().endsWith(".php")) {
                var reasons = found("reason = '(\\w+)'", text(file)).stream()
                        .map(reason -> "reason_" + reason)
                        .toList();
                assertThat(indonesian).as(file.toString()).containsAll(reasons);
                assertThat(indonesian)
                        .as(file.toString())
                        .containsAll(found("plugin->gettext\\('(\\w+)'\\)", text(file)));
            }
        }
    }

    /** A file that the manual does not name would be found by its readers only by chance. */
    @Test
    void manualNamesEachFile() throws IOException {
        for (var folder : FOLDERS) {
            var manual = text(Path.of(folder, "README.md"));
            for (var file : files()) {
                if (file.startsWith(folder) && !file.endsWith("README.md")) {
                    var inFolder = Path.of(folder).relativize(file).toString();
                    assertThat(manual.contains("](" + inFolder) || isInNamedFolder(manual, inFolder))
                            .as(folder + "/README.md links " + inFolder)
                            .isTrue();
                }
            }
        }
    }

    private static boolean isInNamedFolder(String manual, String file) {
        for (var parent = Path.of(file).getParent(); parent != null; parent = parent.getParent()) {
            if (manual.contains("](" + parent + ")")) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode realm() throws IOException {
        return JSON.readTree(ROOT.resolve("realm-export/bappenas-realm.json").toFile());
    }

    private static Set<String> ids(JsonNode clients) {
        return clients.findValuesAsText("clientId").stream().collect(toSet());
    }

    private static String text(Path file) {
        try {
            return Files.readString(OPERATORS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(String pattern, String text) {
        return compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
