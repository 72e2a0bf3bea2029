package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.OperatorsTool;
import id.go.bappenas.sso.e2e.harness.OwnRealm;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code sso doctor} finds what is wrong with a realm of a live server. Faults of installations: ServerDoctorTest, AddressDoctorTest. */
@ExtendWith(SsoExtension.class)
class DoctorIT {

    private static final String PUBLIC = "https://sso.kantor.example";

    /** True of the tests' server itself, and of a realm without a key in its vault. */
    private static final List<String> OF_THE_SERVER = List.of(
            "address-http",
            "address-other",
            "admin-temporary",
            "admin-without-second-factor",
            "help-contact",
            "identity-key",
            "proxy-headers-off",
            "small-pages",
            "smtp-host");

    /** Another server on this machine may have the usual ports. */
    private static final List<String> WORDS =
            List.of("doctor", "--json", "--public-url", PUBLIC, "--management-port", "1", "--debug-port", "1");

    @Test
    void plantedFaultsAreFound(Sso sso) throws JsonProcessingException {
        try (var realm = OwnRealm.ofFile(sso)) {
            var admin = sso.admin();
            var name = realm.name();
            var tool = OperatorsTool.of(sso, name);
            admin.must(admin.put(
                    name, Map.of("attributes", attributes(sso, name, "ssoSecurityAddress", "aman@kantor.example"))));

            var healthy = findings(tool.run(WORDS.toArray(String[]::new)));
            assertThat(new TreeSet<>(OF_THE_SERVER)).containsAll(healthy.keySet());

            plant(sso, name);
            var mailAdmin = administrator(sso);
            try {
                var result = OperatorsTool.of(sso, name, mailAdmin.get("username"), mailAdmin.get("password"))
                        .run(Stream.concat(
                                        WORDS.stream(),
                                        Stream.of(
                                                "--test-mail",
                                                "--http-port",
                                                String.valueOf(sso.address().getPort())))
                                .toArray(String[]::new));

                assertThat(result.exitCode()).isEqualTo(1);
                var found = findings(result);
                assertThat(found.keySet())
                        .contains(
                                "webmail-public",
                                "brute-force-off",
                                "events-off",
                                "tls-not-required",
                                "registration-open",
                                "unmanaged-attributes",
                                "security-address",
                                "attribute-damaged",
                                "placeholder",
                                "smtp-host",
                                "smtp-password",
                                "smtp-refused",
                                "realm-differs",
                                "identity-key",
                                "address-http",
                                "address-other",
                                "http-without-redirect",
                                "admin-without-second-factor");
                assertThat(found.get("attribute-damaged"))
                        .containsExactly(
                                "ssoAddressTrustHours \"0\" (1...8760)",
                                "ssoGoLiveWeeks \"abc\" (0...26)",
                                "ssoNotMeHours \"-5\" (0...8760)",
                                "ssoTimeZone \"Mars/Phobos\" (Asia/Jakarta)");
                assertThat(found.get("events-off")).containsExactlyInAnyOrder("eventsEnabled", "adminEventsEnabled");
                assertThat(found.get("placeholder")).containsExactly("client impor-tangan (SSO_SMART_OFFICE_URL)");
                assertThat(found.get("address-other").toString()).contains("http://lain.kantor.example");
                assertThat(found.get("admin-without-second-factor")).contains(mailAdmin.get("username"));
            } finally {
                admin.must(admin.delete("master/users/" + mailAdmin.get("id")));
            }
        }
    }

    private static void plant(Sso sso, String name) {
        var admin = sso.admin();
        var attributes = attributes(sso, name, "ssoSecurityAddress", "");
        attributes.putAll(Map.of(
                "ssoAddressTrustHours", "0",
                "ssoGoLiveWeeks", "abc",
                "ssoNotMeHours", "-5",
                "ssoTimeZone", "Mars/Phobos"));
        attributes.put("frontendUrl", "http://lain.kantor.example");
        admin.must(admin.put(
                name,
                new TreeMap<String, Object>(Map.of(
                        "bruteForceProtected", false,
                        "eventsEnabled", false,
                        "adminEventsEnabled", false,
                        "sslRequired", "none",
                        "registrationAllowed", true,
                        "attributes", attributes,
                        "smtpServer",
                                Map.of(
                                        "host", "localhost",
                                        "port", "1",
                                        "from", "sso@kantor.example",
                                        "auth", "true",
                                        "user", "sso",
                                        "password", "rahasia")))));
        var webmail = (ObjectNode)
                admin.must(admin.get(name + "/clients?clientId=webmail")).body().get(0);
        admin.must(admin.put(name + "/clients/" + webmail.get("id").asText(), webmail.put("publicClient", true)));
        partialImport(sso, name);
        var profile =
                (ObjectNode) admin.must(admin.get(name + "/users/profile")).body();
        admin.must(admin.put(name + "/users/profile", profile.put("unmanagedAttributePolicy", "ENABLED")));
    }

    /** As the admin console imports: variables stay as they are. */
    private static void partialImport(Sso sso, String realm) {
        var client = Map.of(
                "clientId",
                "impor-tangan",
                "redirectUris",
                List.of("${SSO_SMART_OFFICE_URL:https://smartoffice.bappenas.go.id}/callback"));
        sso.admin()
                .must(sso.admin()
                        .post(
                                realm + "/partialImport",
                                Map.of("ifResourceExists", "FAIL", "clients", List.of(client))));
    }

    @Test
    void serverWarnsOfAnImportThatLeftVariablesAndOnlyOfThat(Sso sso) throws IOException {
        var log = sso.log().orElseGet(() -> abort("the log of a server that runs elsewhere is not at hand"));
        try (var realm = OwnRealm.make(sso, Map.of());
                var other = OwnRealm.make(
                        sso,
                        Map.of(
                                "smtpServer",
                                Map.of("host", "${SSO_SMTP_HOST:localhost}", "from", "sso@kantor.example")))) {
            partialImport(sso, realm.name());
            realm.client("arsip", "rahasia", "https://arsip.kantor.example/*");

            assertThat(warnings(log, realm.name()))
                    .singleElement(as(STRING))
                    .contains("WARN", "client impor-tangan (SSO_SMART_OFFICE_URL).", "Run bin/sso apply")
                    .doesNotContain("arsip");
            assertThat(warnings(log, other.name())).singleElement(as(STRING)).contains("mail server (SSO_SMTP_HOST).");
        }
        assertThat(Files.readString(log)).doesNotContain("SSO-START-006 realm " + Sso.REALM + ":");
    }

    private static List<String> warnings(Path log, String realm) {
        return Await.until("a warning of realm " + realm, Duration.ofSeconds(20), () -> {
            try (var lines = Files.lines(log)) {
                return Optional.of(lines.filter(line -> line.contains("SSO-START-006 realm " + realm + ":"))
                                .toList())
                        .filter(found -> !found.isEmpty());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Map<String, Object> attributes(Sso sso, String name, String key, String value) {
        var attributes = new TreeMap<String, Object>();
        sso.admin()
                .must(sso.admin().get(name))
                .body()
                .get("attributes")
                .properties()
                .forEach(
                        entry -> attributes.put(entry.getKey(), entry.getValue().asText()));
        attributes.put(key, value);
        return attributes;
    }

    /** An administrator with a mail address, to which Keycloak sends its test mail, and without a second factor. */
    private static Map<String, String> administrator(Sso sso) {
        var admin = sso.admin();
        var username = "dokter-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        var password = People.randomPassword();
        var id = admin.must(admin.post(
                        "master/users",
                        Map.of(
                                "username",
                                username,
                                "enabled",
                                true,
                                "email",
                                username + "@kantor.example",
                                "firstName",
                                "Dokter",
                                "lastName",
                                "Uji",
                                "credentials",
                                List.of(Map.of("type", "password", "value", password)))))
                .createdId();
        var role = admin.must(admin.get("master/roles/admin")).body();
        admin.must(admin.post("master/users/" + id + "/role-mappings/realm", List.of(role)));
        return Map.of("id", id, "username", username, "password", password);
    }

    /** Subjects by code. */
    private static Map<String, List<String>> findings(OperatorsTool.Result result) throws JsonProcessingException {
        var found = new TreeMap<String, List<String>>();
        for (var finding : new ObjectMapper().readTree(result.said()).get("findings")) {
            assertThat(finding.get("id").asText())
                    .isNotBlank()
                    .isNotEqualTo(finding.get("en").asText());
            found.computeIfAbsent(finding.get("code").asText(), code -> new ArrayList<>())
                    .add(finding.get("subject").asText());
        }
        return found;
    }
}
