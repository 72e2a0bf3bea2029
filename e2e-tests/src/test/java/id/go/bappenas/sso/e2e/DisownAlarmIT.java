package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Mailbox;
import id.go.bappenas.sso.e2e.harness.Notices;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.RealmAttribute;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Alarms about one person are combined. A realm without an alarm address logs an error at the start. */
class DisownAlarmIT {

    private static final String SECURITY = "keamanan@bappenas.go.id";

    private static OwnServer server;
    private static String logOfTheStart;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new OwnServer(Map.of("SSO_ADDRESS_TRUST_HOURS", "0"));
        logOfTheStart = server.log();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void realmWithoutAnAlarmAddressLogsAnErrorAtTheStartAndThePageSaysSo() throws IOException {
        assertThat(logOfTheStart.lines())
                .filteredOn(line -> line.contains("no address for alarms"))
                .singleElement()
                .asString()
                .contains("ERROR", "realm bappenas", "ssoSecurityAddress", "SSO_SECURITY_ADDRESS");
        var sso = server.sso(server.switchInboxOn());
        try {
            var page = disowned(sso, person(sso), 1);

            assertThat(page.body())
                    .contains("Kejadian ini dicatat untuk Pusdatin. Hubungi juga")
                    .doesNotContain("Pusdatin diberi tahu");
        } finally {
            server.switchInboxOff();
        }
    }

    @Test
    void realmThatTrustsAddressesAtOnceLogsAnErrorAtTheStart() {
        assertThat(logOfTheStart.lines())
                .filteredOn(line -> line.contains("ssoAddressTrustHours"))
                .singleElement()
                .asString()
                .contains("ERROR", "realm bappenas", "is below 1, which is used in its place");
    }

    @Test
    void firstAlarmIsMailedAtOnceAndFurtherOnesInASummaryThatSurvivesARestart()
            throws IOException, InterruptedException, SQLException {
        var sso = server.sso(server.switchInboxOn());
        Person person;
        try (var alarms = RealmAttribute.set(sso, "ssoSecurityAddress", SECURITY)) {
            person = person(sso);
            for (int i = 1; i <= 4; i++) {
                assertThat(disowned(sso, person, i).body())
                        .contains(
                                i == 1
                                        ? "Pusdatin diberi tahu lewat email."
                                        : "Pusdatin diberi tahu lewat email ringkasan, paling lambat ");
            }
            sso.mailbox().awaitTo(SECURITY);
            assertThat(toPusdatin(sso)).hasSize(1);

            server.stop();
            // Makes the summary due, as if the hour had passed.
            assertThat(server.change("update SSO_MAIL_ORDER set DUE_AT = 0 where KIND = 'account-disowned-summary'"))
                    .isEqualTo(1);
            server.start();

            var summary = sso.mailbox().awaitTo(SECURITY, mail -> mail.subject().contains("lagi"));
            assertThat(summary.subject()).isEqualTo("Akun " + person.username() + ": 3 sangkalan lagi");
            for (var body : List.of(summary.text(), summary.html())) {
                assertThat(body).contains(person.username(), "3 kali lagi", "perubahan password: 3", "WIB");
            }
            assertThat(toPusdatin(sso)).hasSize(2);
        } finally {
            server.switchInboxOff();
        }
    }

    private static List<Mailbox.Mail> toPusdatin(Sso sso) {
        return sso.mailbox().to(SECURITY);
    }

    /** Changes the password as an administrator and presses "Bukan saya" as the owner of the account. */
    private static Forms disowned(Sso sso, Person person, int change) {
        sso.admin().must(sso.people().reset(person, People.randomPassword(), false));
        var mail = Notices.await(sso, external(person), change).get(0);
        var page = Notices.press(Notices.link(mail));
        assertThat(page.page()).isEqualTo("not-me-done");
        return page;
    }

    private static Person person(Sso sso) {
        // The external address is the only mailbox: an untrusted address gets no link if the person has a work mailbox.
        return sso.people().employee(representation -> {
            representation.keySet().removeAll(List.of("email", "emailVerified"));
            representation.put(
                    "attributes", Map.of("externalEmail", List.of(representation.get("username") + "@rumah.example")));
        });
    }

    private static String external(Person person) {
        return person.username() + "@rumah.example";
    }
}
