package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.PATH;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.RealmAttribute;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The daily limit of list rows per person: rows count, each list is an event, and the limit raises an alarm to Pusdatin. */
class RowLimitIT {

    private static final int ROWS_PER_DAY = 30;
    private static final String SECURITY = "keamanan@pusdatin.example";

    private static OwnServer server;
    private static Sso sso;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        var option = "KC_SPI_REALM_RESTAPI_EXTENSION__%s__ROWS_PER_DAY";
        server = new OwnServer(Map.of(
                option.formatted("ACCOUNT_PROVISIONING"), String.valueOf(ROWS_PER_DAY),
                option.formatted("EMPLOYEE_IDENTITY"), String.valueOf(ROWS_PER_DAY)));
        sso = server.sso(server.switchInboxOn());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void rowsOfDryRunsAndSubmissionsCountAndReachingTheLimitAlertsPusdatinOnce() {
        try (var address = RealmAttribute.set(sso, "ssoSecurityAddress", SECURITY)) {
            var submitter = AccountRequests.of(sso).with("request-submitter");
            var api = Api.as(sso, submitter);

            assertThat(api.post(PATH + "?dryRun=true", flexiwork(20)).status()).isEqualTo(200);
            assertThat(api.post(PATH, flexiwork(10)).status()).isEqualTo(201);
            assertRefused(api.post(PATH + "?dryRun=true", flexiwork(1)));
            assertRefused(api.post(PATH, flexiwork(1)));

            var events = events("account-provisioning/requests", submitter);
            assertThat(events).anySatisfy(event -> {
                assertThat(event.at("/details/dryRun").asText()).isEqualTo("true");
                assertThat(event.at("/details/employees").asText()).isEqualTo("20");
            });
            assertThat(events)
                    .filteredOn(event -> event.at("/details").has("rowsPerDay"))
                    .hasSize(1);
            assertOneAlarm(submitter, "permohonan akun");
            assertThat(AccountRequests.of(sso)
                            .submitter()
                            .post(PATH + "?dryRun=true", flexiwork(1))
                            .status())
                    .as("the limit of another person")
                    .isEqualTo(200);
        }
    }

    @Test
    void identityRowsOfImportsAndSingleWritesCountAndEachImportIsAnEvent() {
        try (var address = RealmAttribute.set(sso, "ssoSecurityAddress", SECURITY)) {
            var officer = Officers.of(sso).make();
            var api = Api.as(sso, officer);
            var person = sso.people().employee();

            assertThat(imported(api, "?dryRun=true", 20).body().get("refused").asInt())
                    .isEqualTo(20);
            assertThat(imported(api, "", 9).status()).isEqualTo(200);
            assertThat(api.put(Officers.path(person), Officers.identity(person)).status())
                    .isEqualTo(200);
            assertRefused(imported(api, "?dryRun=true", 1));
            assertRefused(api.put(Officers.path(person), Officers.identity(person)));
            assertRefused(Officers.confirm(api, person, person.username() + "@surat.example"));

            var events = events("employee-identity/import", officer);
            assertThat(events).anySatisfy(event -> {
                assertThat(event.at("/details/dryRun").asText()).isEqualTo("true");
                assertThat(event.at("/details/rows").asText()).isEqualTo("20");
                assertThat(event.at("/details/refused").asText()).isEqualTo("20");
            });
            assertThat(events)
                    .anySatisfy(event ->
                            assertThat(event.at("/details/dryRun").asText()).isEqualTo("false"));
            assertOneAlarm(officer, "data identitas");
        }
    }

    private static Api.Answer imported(Api api, String query, int rows) {
        var list = new StringBuilder("username,nik,birthPlace,birthDate\n");
        for (var row = 0; row < rows; row++) {
            list.append("tidak.ada.")
                    .append(row)
                    .append(',')
                    .append(Officers.nik())
                    .append(",Solok,1985-03-17\n");
        }
        return api.send(
                "POST",
                "employee-identity/import" + query,
                "text/csv",
                list.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("rows-per-day");
        assertThat(answer.body().get("detail").asText()).contains(String.valueOf(ROWS_PER_DAY));
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 86_401);
    }

    private static void assertOneAlarm(Person person, String what) {
        var mail = sso.mailbox().awaitTo(SECURITY, one -> one.subject().contains(person.username()));
        assertThat(mail.text()).contains(person.username(), String.valueOf(ROWS_PER_DAY), what, "admin event");
        assertThat(sso.mailbox().to(SECURITY))
                .filteredOn(one -> one.subject().contains(person.username()))
                .hasSize(1);
    }

    private static List<JsonNode> events(String path, Person person) {
        var events = new ArrayList<JsonNode>();
        sso.admin()
                .must(sso.admin().get(Sso.REALM + "/admin-events?resourcePath=" + path + "&max=100"))
                .body()
                .forEach(event -> {
                    if (event.at("/authDetails/userId").asText().equals(person.id())) {
                        events.add(event);
                    }
                });
        return events;
    }
}
