package id.go.bappenas.sso.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code apply} and {@code restore} say about a realm, on a server with fixed answers. */
class ApplyTest {

    private static final String OF_THE_MINISTRY = "{'id': '1', 'clientId': 'webmail', 'publicClient': true,"
            + " 'redirectUris': ['https://webmail.bappenas.go.id/callback']}";

    @TempDir
    private Path folder;

    private FixedAnswers keycloak;

    @BeforeEach
    void start() throws IOException {
        keycloak = new FixedAnswers();
        keycloak.with("", "{'realm': 'kantor'}");
    }

    @AfterEach
    void stop() {
        keycloak.close();
    }

    private String file(String json) throws IOException {
        return Files.writeString(folder.resolve("realm.json"), json.replace('\'', '"'))
                .toString();
    }

    private String apply(String file, String... more) throws IOException {
        return apply(Map.of(), file, more);
    }

    private String apply(Map<String, String> variables, String file, String... more) throws IOException {
        var words = new String[more.length + 3];
        words[0] = "apply";
        words[1] = "--realm-file";
        words[2] = file(file);
        System.arraycopy(more, 0, words, 3, more.length);
        return keycloak.run(variables, words);
    }

    private static final String WEBMAIL =
            "{'realm': 'kantor', 'clients': [{'clientId': 'webmail', 'publicClient': false,"
                    + " 'redirectUris': ['https://webmail.bappenas.go.id/callback'], 'attributes': {'ssoForwardsOrigin': 'true'}}],"
                    + " 'users': [{'serviceAccountClientId': 'webmail', 'clientRoles': {'sso-api': ['password-changer']}}]}";

    private void fileWasAppliedBefore() {
        keycloak.client("sso-api", "{'id': '9', 'clientId': 'sso-api'}")
                .with("/clients/9/roles/password-changer", "{'name': 'password-changer'}");
    }

    @Test
    void clientOfTheMinistryIsRefusedAlsoIfTheFileWasAppliedBeforeUnderAnotherId() throws IOException {
        fileWasAppliedBefore();
        keycloak.client("webmail", OF_THE_MINISTRY);

        assertThat(apply(WEBMAIL, "--dry-run")).contains("Run again with --take-over webmail");
    }

    @Test
    void clientThatApplyMadeIsNotRefused() throws IOException {
        keycloak.client("webmail", OF_THE_MINISTRY.replace("}", ", 'attributes': {'ssoRealmFile': 'true'}}"));

        assertThat(apply(WEBMAIL, "--dry-run"))
                .contains("publicClient true -> false")
                .doesNotContain("--take-over");
    }

    @Test
    void clientThatAnEarlierVersionMadeIsNotRefused() throws IOException {
        fileWasAppliedBefore();
        keycloak.client("webmail", OF_THE_MINISTRY.replace("}", ", 'serviceAccountsEnabled': true}"))
                .with("/clients/1/service-account-user", "{'id': '5'}")
                .with("/users/5/role-mappings/clients/9", "[{'name': 'password-changer'}]");

        assertThat(apply(WEBMAIL, "--dry-run"))
                .contains("attributes.ssoRealmFile (none) -> \"true\"")
                .doesNotContain("--take-over");
    }

    @Test
    void clientOfAFileThatDoesNotMarkItIsMarked() throws IOException {
        apply("{'realm': 'kantor', 'clients': [{'clientId': 'arsip'}]}");

        assertThat(keycloak.writes().get("POST /clients")).contains("\"ssoRealmFile\":\"true\"");
    }

    @Test
    void clientsToTakeOverMayRepeatAndHaveBlanksBetweenThem() throws IOException {
        keycloak.client("webmail", OF_THE_MINISTRY);

        assertThat(apply(WEBMAIL, "--dry-run", "--take-over", "arsip, arsip, webmail"))
                .contains("publicClient true -> false")
                .doesNotContain("Run again");
    }

    private static final String SETTINGS =
            "{'realm': 'kantor', 'attributes': {'ssoTimeZone': '${SSO_TIME_ZONE:Asia/Jakarta}',"
                    + " 'ssoMailDomains': '${SSO_MAIL_DOMAINS:bappenas.go.id}'}, 'smtpServer': {'host':"
                    + " '${SSO_SMTP_HOST:localhost}', 'port': '${SSO_SMTP_PORT:25}', 'auth': '${SSO_SMTP_AUTH:false}',"
                    + " 'user': '${SSO_SMTP_USER:}', 'password': '${vault.smtp-password}', 'timeout': '10000'}}";

    private void mailServerOfTheMinistry() {
        keycloak.with(
                "",
                "{'realm': 'kantor', 'attributes': {'ssoTimeZone': 'Asia/Makassar', 'ssoMailDomains': ''},"
                        + " 'smtpServer': {'host': 'mail.kantor.example', 'port': '587', 'auth': 'true', 'user': 'sso',"
                        + " 'password': '**********'}}");
    }

    @Test
    void variablesThatAnImportLeftAreReplacedByTheirDefaults() throws IOException {
        keycloak.with(
                "",
                "{'realm': 'kantor', 'attributes': {'ssoMailDomains': '${SSO_MAIL_DOMAINS:bappenas.go.id}'},"
                        + " 'smtpServer': {'host': '${SSO_SMTP_HOST:localhost}', 'port': '${SSO_SMTP_PORT:25}'}}");

        apply(SETTINGS);

        var sent = RealmFile.parse(keycloak.writes().get("PUT "), "body");
        assertThat(sent.at("/smtpServer/host").asText()).isEqualTo("localhost");
        assertThat(sent.at("/smtpServer/port").asText()).isEqualTo("25");
        assertThat(sent.at("/attributes/ssoMailDomains").asText()).isEqualTo("bappenas.go.id");
    }

    @Test
    void defaultOfAVariableThatIsNotSetDoesNotReplaceALiveValue() throws IOException {
        mailServerOfTheMinistry();

        var said = apply(SETTINGS);

        var sent = RealmFile.parse(keycloak.writes().get("PUT "), "body");
        assertThat(sent.path("smtpServer").toString().replace('"', '\''))
                .isEqualTo(
                        "{'host':'mail.kantor.example','port':'587','auth':'true','user':'sso','password':'**********',"
                                + "'timeout':'10000'}");
        assertThat(sent.at("/attributes/ssoTimeZone").asText()).isEqualTo("Asia/Makassar");
        assertThat(sent.at("/attributes/ssoMailDomains").asText()).isEqualTo("bappenas.go.id");
        assertThat(said).doesNotContain("localhost", "Asia/Jakarta");
        assertThat(apply(SETTINGS, "--dry-run"))
                .contains(
                        "Tetap / stays: smtpServer.host \"mail.kantor.example\"; SSO_SMTP_HOST tidak diisi",
                        "Tetap / stays: attributes.ssoTimeZone \"Asia/Makassar\"");
    }

    private static final String SPREAD = "{'realm': 'kantor', 'attributes': {'ssoTimeZone':"
            + " '${SSO_TIME_ZONE:Asia/Jakarta}', 'ssoGoLiveDate': '${SSO_GO_LIVE_DATE:}',"
            + " 'ssoGoLiveWeeks': '${SSO_GO_LIVE_WEEKS:}'}}";

    @Test
    void damagedLiveValueIsNamedAndReplaced() throws IOException {
        keycloak.with(
                "",
                "{'realm': 'kantor', 'attributes': {'ssoTimeZone': 'Mars/Phobos', 'ssoGoLiveWeeks': 'abc', 'dinas': 'ya'}}");

        assertThat(apply(SPREAD, "--dry-run"))
                .contains(
                        "damaged, replaced by the file's value: attributes.ssoTimeZone \"Mars/Phobos\" (Asia/Jakarta)")
                .contains("damaged, replaced by the file's value: attributes.ssoGoLiveWeeks \"abc\" (0...26) -> \"\"")
                .contains("attributes.ssoTimeZone \"Mars/Phobos\" -> \"Asia/Jakarta\"")
                .doesNotContain("stays");
        apply(SPREAD);
        assertThat(RealmFile.parse(keycloak.writes().get("PUT "), "body")
                        .path("attributes")
                        .toString()
                        .replace('"', '\''))
                .isEqualTo("{'ssoTimeZone':'Asia/Jakarta','ssoGoLiveWeeks':'','dinas':'ya'}");
    }

    @Test
    void damagedValueOfAVariableIsRefused() throws IOException {
        assertThat(apply(Map.of("SSO_TIME_ZONE", "Mars/Phobos"), SPREAD))
                .contains(
                        "a value of the realm file or its variable is damaged: attributes.ssoTimeZone \"Mars/Phobos\"");
        assertThat(keycloak.writes()).isEmpty();
    }

    @Test
    void dryRunSaysAtBothEndsWhyApplyWouldStop() throws IOException {
        var said = apply(Map.of("SSO_GO_LIVE_DATE", "2026-01-05", "SSO_GO_LIVE_WEEKS", "4"), SPREAD, "--dry-run");

        assertThat(said).startsWith("apply akan BERHENTI").doesNotContain("clients that are named");
        assertThat(said.split("ended on 2026-02-01", -1)).as("the reason").hasSize(3);
        assertThat(said.strip()).endsWith("Check the year (SSO_GO_LIVE_DATE).");
    }

    @Test
    void looserLimitOfTriesIsExplained() throws IOException {
        keycloak.with("", "{'realm': 'kantor', 'failureFactor': 7, 'waitIncrementSeconds': 45}");

        assertThat(apply("{'realm': 'kantor', 'failureFactor': 10, 'waitIncrementSeconds': 60}", "--dry-run"))
                .contains("a higher number guards less", "a shorter wait guards less");
    }

    @Test
    void variableThatIsSetReplacesALiveValue() throws IOException {
        mailServerOfTheMinistry();

        var said = apply(
                Map.of(
                        "SSO_SMTP_HOST",
                        "localhost",
                        "SSO_SMTP_AUTH",
                        "true",
                        "SSO_SMTP_USER",
                        "lain",
                        "SSO_TIME_ZONE",
                        "Asia/Jakarta"),
                SETTINGS,
                "--dry-run");

        assertThat(said)
                .contains(
                        "smtpServer.host \"mail.kantor.example\" -> \"localhost\"",
                        "smtpServer.user \"sso\" -> \"lain\"",
                        "smtpServer.password (secret) -> \"${vault.smtp-password}\"",
                        "attributes.ssoTimeZone \"Asia/Makassar\" -> \"Asia/Jakarta\"")
                .contains("Tetap / stays: smtpServer.port \"587\"");
    }

    private static final String OFFICE = "{'realm': 'kantor', 'clients': [{'clientId': 'smart-office',"
            + " 'baseUrl': '${SSO_SMART_OFFICE_URL:https://smartoffice.bappenas.go.id}/', 'redirectUris':"
            + " ['${SSO_SMART_OFFICE_URL:https://smartoffice.bappenas.go.id}/callback', '/realms/kantor/kembali'],"
            + " 'attributes': {'post.logout.redirect.uris':"
            + " '${SSO_SMART_OFFICE_URL:https://smartoffice.bappenas.go.id}/goodbye', 'pkce': 'S256'}}]}";

    private void officeAt(String address) {
        keycloak.client(
                "smart-office",
                ("{'id': '7', 'clientId': 'smart-office', 'baseUrl': 'ALAMAT/', 'redirectUris': ['ALAMAT/callback'],"
                                + " 'attributes': {'ssoRealmFile': 'true', 'post.logout.redirect.uris': 'ALAMAT/goodbye'}}")
                        .replace("ALAMAT", address));
    }

    @Test
    void addressesOfAClientStayWhereTheirVariableIsNotSet() throws IOException {
        officeAt("https://kantor.example");

        var said = apply(OFFICE);

        var sent = RealmFile.parse(keycloak.writes().get("PUT /clients/7"), "body");
        assertThat(sent.path("baseUrl").asText()).isEqualTo("https://kantor.example/");
        assertThat(sent.path("redirectUris").toString())
                .isEqualTo("[\"https://kantor.example/callback\",\"/realms/kantor/kembali\"]");
        assertThat(sent.at("/attributes/post.logout.redirect.uris").asText())
                .isEqualTo("https://kantor.example/goodbye");
        assertThat(sent.at("/attributes/pkce").asText()).isEqualTo("S256");
        assertThat(said).doesNotContain("smartoffice.bappenas.go.id");
        assertThat(apply(OFFICE, "--dry-run"))
                .contains(
                        "Tetap / stays: client smart-office: baseUrl \"https://kantor.example/\"; SSO_SMART_OFFICE_URL",
                        "client smart-office: attributes.post.logout.redirect.uris \"https://kantor.example/goodbye\"");
    }

    @Test
    void variableThatIsSetReplacesTheAddressesOfAClient() throws IOException {
        officeAt("https://kantor.example");

        assertThat(apply(Map.of("SSO_SMART_OFFICE_URL", "https://baru.example"), OFFICE, "--dry-run"))
                .contains("baseUrl \"https://kantor.example/\" -> \"https://baru.example/\"")
                .doesNotContain("stays");
    }

    @Test
    void addressesThatAnImportLeftUnreplacedDoNotStay() throws IOException {
        officeAt("${SSO_SMART_OFFICE_URL:https://smartoffice.bappenas.go.id}");

        apply(OFFICE);

        assertThat(keycloak.writes().get("PUT /clients/7"))
                .contains("https://smartoffice.bappenas.go.id/callback")
                .doesNotContain("${");
    }

    private String backupBeforeTheRoles() throws IOException {
        keycloak.client("sso-api", "{'id': '9', 'clientId': 'sso-api'}")
                .with("/clients/9/roles", "[{'name': 'verifier'}, {'name': 'lain'}]")
                .with("/clients/9/roles/verifier", "{'name': 'verifier'}")
                .with(
                        "/clients/9/roles/verifier/users",
                        "[{'username': 'siti'}, {'username': 'service-account-webmail'}]")
                .with("/clients/9/roles/verifier/groups", "[{'path': '/pengelola'}]")
                .with("/clients/9/roles/lain", "{'name': 'lain'}")
                .with("/clients/9/roles/lain/users", "[{'username': 'service-account-webmail'}]");
        return Files.writeString(
                        folder.resolve("cadangan.json"),
                        ("{'format': 'sso-backup-1', 'realm': 'kantor', 'server': '" + keycloak.address()
                                        + "', 'applied': {'realm': 'kantor', 'clients': [{'clientId': 'sso-api'}],"
                                        + " 'roles': {'client': {'sso-api': [{'name': 'verifier'}]}}}, 'settings': {},"
                                        + " 'userProfile': {'attributes': []}}")
                                .replace('\'', '"'))
                .toString();
    }

    @Test
    void restoreNamesThePeopleWhoLoseARoleAndStops() throws IOException {
        var backup = backupBeforeTheRoles();

        assertThat(keycloak.run(Map.of(), "restore", backup))
                .contains("  role sso-api/verifier, orang / people: siti", "grup / groups: /pengelola")
                .contains("run again with --take-roles-away")
                .doesNotContain("service-account", "sso-api/lain");
        assertThat(keycloak.run(Map.of(), "restore", backup, "--dry-run"))
                .startsWith("restore akan BERHENTI")
                .contains("people: siti")
                .endsWith("about the roles that are named." + System.lineSeparator());
        assertThat(keycloak.writes()).isEmpty();
    }

    @Test
    void restoreTakesRolesAwayIfTheOperatorSaysSo() throws IOException {
        var backup = backupBeforeTheRoles();

        assertThat(keycloak.run(Map.of(), "restore", backup, "--take-roles-away"))
                .startsWith("restore menghapus peran ini")
                .contains("people: siti");
        assertThat(keycloak.writes()).containsKey("DELETE /clients/9");
    }

    private String backup(String server) throws IOException {
        return Files.writeString(
                        folder.resolve("cadangan.json"),
                        ("{'format': 'sso-backup-1', 'realm': 'kantor', 'server': '" + server
                                        + "', 'applied': {'realm': 'kantor'}, 'settings': {},"
                                        + " 'userProfile': {'attributes': []}}")
                                .replace('\'', '"'))
                .toString();
    }

    @Test
    void restoreTakesTheSpreadAwayThatBeganSince() throws IOException {
        keycloak.with("", "{'realm': 'kantor', 'attributes': {'ssoGoLiveBegun': '2026-12-07 4', 'dinas': 'ya'}}");

        var said = keycloak.run(Map.of(), "restore", backup(keycloak.address()));

        assertThat(said).contains("attributes.ssoGoLiveBegun \"2026-12-07 4\" -> (none)");
        var sent = RealmFile.parse(keycloak.writes().get("PUT "), "body");
        assertThat(sent.path("attributes").toString()).isEqualTo("{\"dinas\":\"ya\"}");
    }

    @Test
    void restoreKeepsASpreadThatHadBegunBefore() throws IOException {
        keycloak.with("", "{'realm': 'kantor', 'attributes': {'ssoGoLiveBegun': '2026-12-07 4'}, 'displayName': 'a'}");
        var backup = folder.resolve("sebelum.json");
        apply("{'realm': 'kantor', 'displayName': 'b'}", "--backup", backup.toString());
        keycloak.with("", "{'realm': 'kantor', 'attributes': {'ssoGoLiveBegun': '2026-12-07 4'}, 'displayName': 'b'}");

        assertThat(keycloak.run(Map.of(), "restore", backup.toString(), "--dry-run"))
                .contains("displayName \"b\" -> \"a\"")
                .doesNotContain("ssoGoLiveBegun");
    }

    @Test
    void restoreRefusesTheBackupOfAnotherServerWithoutTheOption() throws IOException {
        keycloak.with("", "{'realm': 'kantor', 'attributes': {'ssoGoLiveBegun': '2026-12-07 4'}}");
        var backup = backup("https://sso-test.kantor.example");

        assertThat(keycloak.run(Map.of(), "restore", backup))
                .contains("This backup is of server https://sso-test.kantor.example, not of " + keycloak.address());
        assertThat(keycloak.writes()).isEmpty();
        assertThat(keycloak.run(Map.of(), "restore", backup, "--other-server", "--dry-run"))
                .contains("1 change would be applied.");
    }
}
