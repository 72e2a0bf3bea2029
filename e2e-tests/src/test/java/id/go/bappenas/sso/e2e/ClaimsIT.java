package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.e2e.harness.ClaimsTable;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Http;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tokens and assertions of the realm's clients, and of the clients that the operators' manual describes. */
@ExtendWith(SsoExtension.class)
class ClaimsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Path MANUAL = ROOT.resolve(Path.of("docs", "operators"));

    /** Clients that get no token of a person: pages of Keycloak itself, and a receiver of tokens. */
    private static final Set<String> WITHOUT_TOKEN = Set.of("account-desk", "sso-api");

    private static final List<String> FILES = List.of(
            "webmail/keycloak/roundcube.json",
            "webmail/keycloak/dovecot.json",
            "applications/keycloak/apache-openidc.json",
            "applications/keycloak/apache-mellon.json");

    private static final String EMPLOYEE_NUMBER = "198503172010121000";
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final Pattern ATTRIBUTE = Pattern.compile("<saml:Attribute [^>]*\\bName=\"([^\"]+)\"");
    private static final Pattern NAME_ID =
            Pattern.compile("<saml:NameID [^>]*Format=\"[^\"]*:([^:\"]+)\"[^>]*>([^<]+)");

    /** What a client got: a line of the table each, and all texts. */
    private record Answers(ClaimsTable table, List<String> texts) {

        void add(String client, String where, JsonNode claims) {
            var names = new ArrayList<String>();
            claims.fieldNames().forEachRemaining(names::add);
            table.row(client, where, names);
            texts.add(claims.toString());
        }
    }

    @Test
    void clientsReceiveTheClaimsOfTheTableAndNothingThatIdentifiesAtLupaPassword(Sso sso) throws IOException {
        var employee = employee(sso);
        var device = new Forms("id");
        device.get(sso.smartOffice())
                .submit(Map.of(
                        "username",
                        employee.username(),
                        "password",
                        employee.person().password()));
        var answers = new Answers(new ClaimsTable(), new ArrayList<>());

        var realm = JSON.readTree(
                ROOT.resolve(Path.of("realm-export", "bappenas-realm.json")).toFile());
        for (var client : realm.get("clients")) {
            // A placeholder's default: the realm of the tests was imported without these variables.
            var id = client.get("clientId").asText().replaceAll("\\$\\{\\w+:([^}]*)}", "$1");
            if (!WITHOUT_TOKEN.contains(id)) {
                var uuid = sso.people().clientUuid(id);
                openIdConnect(sso, device, employee, uuid, "`" + id + "`", answers);
            }
        }
        for (var file : FILES) {
            var uuid = importCopy(sso, file);
            try {
                if (sso.admin()
                        .must(sso.admin().get(path(uuid)))
                        .body()
                        .get("protocol")
                        .asText()
                        .equals("saml")) {
                    saml(sso, device, employee, uuid, file, answers);
                } else {
                    openIdConnect(sso, device, employee, uuid, link(file), answers);
                }
            } finally {
                sso.admin().must(sso.admin().delete(path(uuid)));
            }
        }

        assertThat(answers.texts()).hasSizeGreaterThan(12).allSatisfy(text -> assertThat(text)
                .doesNotContain(
                        employee.nik(),
                        EMPLOYEE_NUMBER,
                        "1985-03-17",
                        "19850317",
                        "Bandung",
                        employee.address(),
                        "surat.example"));
        answers.table().check();
    }

    private static Employee employee(Sso sso) {
        var person = sso.people()
                .employee(representation -> representation.put(
                        "attributes",
                        Map.of(
                                "employeeNumber", List.of(EMPLOYEE_NUMBER),
                                "unit", List.of("Direktorat Uji"),
                                "position", List.of("Perencana"),
                                "contractStart", List.of("2026-01-01"),
                                "contractEnd", List.of("2027-12-31"))));
        sso.people().grant(person, "flexiwork", "access");
        return Employee.of(sso, person);
    }

    /** Creates the file's client under another id, with an address of the tests. */
    private static String importCopy(Sso sso, String file) throws IOException {
        var client = (ObjectNode) JSON.readTree(MANUAL.resolve(file).toFile());
        var id = "uji-klaim-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        var attributes = client.withObjectProperty("attributes");
        attributes.remove("backchannel.logout.url");
        if (client.path("protocol").asText().equals("saml")) {
            attributes.put("saml_idp_initiated_sso_url_name", id);
            attributes.put("saml_assertion_consumer_url_post", callback(sso));
            attributes.remove("saml.signing.certificate");
            attributes.put("saml.client.signature", "false");
            attributes.remove("saml_single_logout_service_url_soap");
        }
        client.put("clientId", id).putArray("redirectUris").add(callback(sso));
        return sso.admin()
                .must(sso.admin().post(Sso.REALM + "/clients", client))
                .createdId();
    }

    private static String callback(Sso sso) {
        return sso.address() + "/uji-callback";
    }

    private static void openIdConnect(
            Sso sso, Forms device, Employee employee, String uuid, String name, Answers answers) {
        var client = sso.admin().must(sso.admin().get(path(uuid))).body();
        var form = new HashMap<String, String>();
        form.put("client_id", client.get("clientId").asText());
        form.put("scope", scopes(sso, uuid));
        if (client.get("standardFlowEnabled").asBoolean()) {
            var redirect = client.at("/redirectUris").elements().next().asText();
            for (var uri : client.get("redirectUris")) {
                redirect = uri.asText().startsWith("http") ? uri.asText() : redirect;
            }
            form.putAll(Map.of(
                    "response_type", "code",
                    "redirect_uri", redirect,
                    "nonce", "uji",
                    "code_challenge_method", "S256",
                    "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
            var code = CODE.matcher(device.sendsOnly(sso.realm() + "/protocol/openid-connect/auth", form)
                    .header("Location"));
            assertThat(code.find()).as(name + ": HTTP " + device.status()).isTrue();
            form.clear();
            form.putAll(Map.of(
                    "grant_type",
                    "authorization_code",
                    "code",
                    code.group(1),
                    "redirect_uri",
                    redirect,
                    "code_verifier",
                    VERIFIER));
        } else {
            form.putAll(Map.of(
                    "grant_type", "password",
                    "username", employee.username(),
                    "password", employee.person().password()));
        }
        form.put("client_id", client.get("clientId").asText());
        if (!client.get("publicClient").asBoolean()) {
            var secret = sso.admin()
                    .must(sso.admin().get(path(uuid) + "/client-secret"))
                    .body();
            form.put("client_secret", secret.get("value").asText());
        }
        var answer = Http.post(sso.realm() + "/protocol/openid-connect/token", form);
        assertThat(answer.statusCode()).as(name + ": " + answer.body()).isEqualTo(200);
        var tokens = json(answer.body());
        var access = tokens.get("access_token").asText();
        answers.add(name, "ID token", payload(tokens.get("id_token").asText()));
        answers.add(name, "access token", payload(access));
        var userinfo = Http.get(sso.realm() + "/protocol/openid-connect/userinfo", access);
        assertThat(userinfo.statusCode()).as(name + ": " + userinfo.body()).isEqualTo(200);
        answers.add(name, "userinfo", json(userinfo.body()));
    }

    /** Every scope that the client may ask for. */
    private static String scopes(Sso sso, String uuid) {
        var names = new ArrayList<>(List.of("openid"));
        for (var kind : List.of("default", "optional")) {
            sso.admin()
                    .must(sso.admin().get(path(uuid) + "/" + kind + "-client-scopes"))
                    .body()
                    .forEach(scope -> names.add(scope.get("name").asText()));
        }
        return String.join(" ", names);
    }

    private static void saml(Sso sso, Forms device, Employee employee, String uuid, String file, Answers answers) {
        var client = sso.admin().must(sso.admin().get(path(uuid))).body();
        device.get(sso.realm() + "/protocol/saml/clients/"
                + client.at("/attributes/saml_idp_initiated_sso_url_name").asText());
        var assertion = new String(Base64.getDecoder().decode(device.hidden("SAMLResponse")), StandardCharsets.UTF_8);
        assertThat(assertion).contains(employee.person().id());

        var names = new ArrayList<String>();
        var nameId = NAME_ID.matcher(assertion);
        assertThat(nameId.find()).isTrue();
        assertThat(nameId.group(2))
                .doesNotContain(employee.username(), employee.person().id());
        names.add("NameID " + nameId.group(1));
        var attributes = ATTRIBUTE.matcher(assertion);
        while (attributes.find()) {
            names.add(attributes.group(1));
        }
        answers.table().row(link(file), "SAML assertion", names);
        answers.texts().add(assertion);
    }

    private static String link(String file) {
        var name = file.substring(file.lastIndexOf('/') + 1);
        var target = file.startsWith("applications/") ? file.substring("applications/".length()) : "../" + file;
        return "[" + name + "](" + target + ")";
    }

    private static String path(String uuid) {
        return Sso.REALM + "/clients/" + uuid;
    }

    private static JsonNode payload(String token) {
        return json(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
