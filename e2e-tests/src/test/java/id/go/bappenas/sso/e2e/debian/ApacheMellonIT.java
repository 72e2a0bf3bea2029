package id.go.bappenas.sso.e2e.debian;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import id.go.bappenas.sso.demo.keycloak.FreePort;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Http;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Debian's mod_auth_mellon with the files of the operators' manual. */
class ApacheMellonIT extends ApplicationContract {

    private static final String FILES = "applications/";
    private static final String ADDRESS = "https://arsip.bappenas.go.id";
    private static final String SOAP_LOGOUT = "saml_single_logout_service_url_soap";
    private static final String POST_LOGOUT = "saml_single_logout_service_url_post";
    private static final Pattern RESPONSE = Pattern.compile("(?:^|&)SAMLResponse=([^&]+)");
    private static final Pattern NAME_ID = Pattern.compile("MELLON_NAME_ID=(\\S+)");

    private static URI address;
    private static ImportedClient client;
    private static Apache apache;
    private static String certificate;

    @BeforeAll
    static void start(Sso sso) throws IOException {
        DebianPackages.require("libapache2-mod-auth-mellon", "openssl");
        int port = FreePort.next();
        // Another site than Keycloak's localhost, so that cookies cross sites as they do between host names.
        address = URI.create("http://127.0.0.1:" + port);
        var folder = Daemon.folder("apache-mellon");
        certificate = makeKey(folder);
        Files.writeString(folder.resolve("keycloak.xml"), Http.text(sso.realm() + "/protocol/saml/descriptor"));
        client = ImportedClient.of(
                sso,
                OperatorFile.read(FILES + "keycloak/apache-mellon.json")
                        .with(ADDRESS, address.toString())
                        .with("CHANGE_ME_CERTIFICATE", certificate)
                        .with(SOAP_LOGOUT, takesLogoutBySoap() ? SOAP_LOGOUT : POST_LOGOUT));
        apache = Apache.start(
                folder,
                port,
                Map.of(
                        "authn_core_module", "mod_authn_core.so",
                        "authz_user_module", "mod_authz_user.so",
                        "cgi_module", "mod_cgi.so",
                        "auth_mellon_module", "mod_auth_mellon.so"),
                PrintingProgram.layInto(folder)
                        + OperatorFile.read(FILES + "apache-mellon.conf")
                                .with(ADDRESS, address.toString())
                                .with("/etc/apache2/sso/", folder + "/")
                                .text());
    }

    /** mellon 0.19 takes logout requests of Keycloak's server as a form instead; the manual names the other attribute. */
    private static boolean takesLogoutBySoap() {
        return DebianPackages.run("dpkg-query", "-W", "-f", "${Version}", "libapache2-mod-auth-mellon").stream()
                .anyMatch(version -> version.startsWith("0.18"));
    }

    /** Makes key and certificate with the command of the manual, and returns the certificate without its frame. */
    private static String makeKey(Path folder) throws IOException {
        DebianPackages.run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:3072",
                "-nodes",
                "-days",
                "3650",
                "-subj",
                "/CN=arsip.bappenas.go.id",
                "-keyout",
                folder.resolve("saml.key").toString(),
                "-out",
                folder.resolve("saml.crt").toString());
        return Files.readString(folder.resolve("saml.crt")).replaceAll("-----[^-]+-----|\\s", "");
    }

    @AfterAll
    static void stop() {
        if (apache != null) {
            apache.close();
        }
        if (client != null) {
            client.close();
        }
    }

    @Override
    URI address() {
        return address;
    }

    @Override
    String personPrefix() {
        return "PERSON=";
    }

    @Override
    String signOut() {
        return "/sso/logout?ReturnTo=" + address + "/keluar";
    }

    @Override
    List<String> spoofedHeaders() {
        return List.of("Remote-User", "REMOTE_USER", "MELLON_sub", "MELLON-sub", "MELLON_NAME_ID");
    }

    @Test
    void changedUnsignedUsedAndForeignAssertionsSignInNoPerson(Sso sso, Browsing browsing) {
        var attacker = sso.people().employee();
        var victim = sso.people().employee();
        var own = browsing.page();
        var used = response(own, attacker);
        var text = new String(Base64.getDecoder().decode(used), StandardCharsets.UTF_8);
        var changed = text.replace(attacker.id(), victim.id());
        var unsigned = changed.replaceAll("(?s)<dsig:Signature .*?</dsig:Signature>", "");
        assertThat(changed).contains(victim.id()).isNotEqualTo(unsigned);

        var stranger = browsing.device("id-ID", 1280, 800);
        for (var sent : List.of(used, base64(changed), base64(unsigned), foreignAssertion(sso, attacker))) {
            stranger.navigate(address + "/");
            new LoginPage(stranger).assertCurrent();
            var answer = stranger.request()
                    .post(
                            address + "/sso/postResponse",
                            RequestOptions.create()
                                    .setForm(FormData.create()
                                            .set("SAMLResponse", sent)
                                            .set("RelayState", address + "/")));
            assertThat(answer.status()).isEqualTo(400);
            stranger.navigate(address + "/");
            new LoginPage(stranger).assertCurrent();
        }
    }

    /** The module takes requests without a signature, so a session must have a name that cannot be guessed. */
    @Test
    void requestToEndASessionNeedsItsRandomName(Sso sso, Page page) {
        var person = sso.people().employee();
        page.navigate(address + "/");
        new LoginPage(page).signIn(person);
        assertSignedIn(page, person);
        var name = NAME_ID.matcher(page.locator("body").innerText());
        assertThat(name.find()).isTrue();
        assertThat(name.group(1)).matches("G-[0-9a-f-]{36}").doesNotContain(person.id());

        for (var guessed : List.of(person.username(), person.id(), person.username() + "@kantor.example")) {
            page.request()
                    .post(
                            address + "/sso/logout",
                            RequestOptions.create()
                                    .setHeader("Content-Type", "text/xml")
                                    .setData(logoutRequest(sso, guessed)));
        }

        page.navigate(address + "/");
        assertSignedIn(page, person);
    }

    @Test
    void addressesOfOtherSitesAreNoTargets(Page page) {
        for (var path : List.of(
                "/sso/logout?ReturnTo=https%3A%2F%2Flain.example%2F",
                "/sso/login?ReturnTo=https%3A%2F%2Flain.example%2F")) {
            var answer =
                    page.request().get(address + path, RequestOptions.create().setMaxRedirects(0));

            assertThat(answer.status()).as(path).isEqualTo(400);
        }
    }

    @Test
    void encryptedAssertionIsReadWithTheKeyTransportOfTheManualAndNotWithKeycloaksDefault(Sso sso, Page page) {
        var person = sso.people().employee();
        var manual = Map.of(
                "saml.encryption.algorithm", "http://www.w3.org/2009/xmlenc11#aes256-gcm",
                "saml.encryption.keyAlgorithm", "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p",
                "saml.encryption.digestMethod", "http://www.w3.org/2000/09/xmldsig#sha1");
        try {
            setAttributes(sso, Map.of("saml.encrypt", "true", "saml.encryption.certificate", certificate));
            page.navigate(address + "/");
            new LoginPage(page).signIn(person);
            assertThat(page.locator("body")).containsText("Bad Request");

            setAttributes(sso, manual);
            page.navigate(address + "/");
            assertSignedIn(page, person);
        } finally {
            setAttributes(sso, Map.of("saml.encrypt", "false"));
        }
    }

    private static void setAttributes(Sso sso, Map<String, String> attributes) {
        var path = Sso.REALM + "/clients/" + client.uuid();
        var representation =
                (ObjectNode) sso.admin().must(sso.admin().get(path)).body();
        attributes.forEach(representation.withObjectProperty("attributes")::put);
        sso.admin().must(sso.admin().put(path, representation));
    }

    /** Signs in and returns the response that the browser has sent. */
    private String response(Page page, Person person) {
        var sent = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().endsWith("/sso/postResponse")) {
                sent.add(request.postData());
            }
        });
        page.navigate(address + "/");
        new LoginPage(page).signIn(person);
        assertSignedIn(page, person);
        var response = RESPONSE.matcher(sent.get(0));
        assertThat(response.find()).isTrue();
        return URLDecoder.decode(response.group(1), StandardCharsets.UTF_8);
    }

    /** An assertion of the same realm for another application, sent to this one. */
    private static String foreignAssertion(Sso sso, Person person) {
        var name = "uji-saml-" + UUID.randomUUID();
        var uuid = sso.admin()
                .must(sso.admin()
                        .post(
                                Sso.REALM + "/clients",
                                Map.of(
                                        "clientId",
                                        name,
                                        "protocol",
                                        "saml",
                                        "redirectUris",
                                        List.of(sso.address() + "/uji-saml"),
                                        "attributes",
                                        Map.of(
                                                "saml_idp_initiated_sso_url_name",
                                                name,
                                                "saml_assertion_consumer_url_post",
                                                sso.address() + "/uji-saml",
                                                "saml.assertion.signature",
                                                "true",
                                                "saml.client.signature",
                                                "false"))))
                .createdId();
        try {
            var device = new Forms("id");
            device.get(sso.realm() + "/protocol/saml/clients/" + name)
                    .submit(Map.of("username", person.username(), "password", person.password()));
            return device.hidden("SAMLResponse");
        } finally {
            sso.admin().must(sso.admin().delete(Sso.REALM + "/clients/" + uuid));
        }
    }

    private static String logoutRequest(Sso sso, String name) {
        return """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>\
                <samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" \
                xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_%s" Version="2.0" IssueInstant="%s" \
                Destination="%s/sso/logout"><saml:Issuer>%s</saml:Issuer><saml:NameID>%s</saml:NameID>\
                </samlp:LogoutRequest></s:Body></s:Envelope>""".formatted(
                        UUID.randomUUID(), Instant.now().truncatedTo(ChronoUnit.SECONDS), address, sso.realm(), name);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
