package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Mailbox.Mail;
import id.go.bappenas.sso.e2e.harness.RealmAttribute;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pusdatin gets an alarm when an administrator weakens a setting that protects the accounts of the realm. */
@ExtendWith(SsoExtension.class)
class RealmGuardsIT {

    private static final String LOOSENED = "Pengaturan keamanan realm bappenas diubah";

    private Sso sso;
    private String security;

    @BeforeEach
    void use(Sso underTest) {
        sso = underTest;
        security = "keamanan-" + UUID.randomUUID() + "@pusdatin.example";
    }

    @Test
    void changedAlarmAddressIsReportedToTheOldAndTheNewOne() {
        var thief = "lain-" + security;
        try (var first = RealmAttribute.set(sso, "ssoSecurityAddress", security)) {
            try (var moved = RealmAttribute.set(sso, "ssoSecurityAddress", thief)) {
                for (var address : List.of(security, thief)) {
                    var mail = mails(address, 1).get(0);
                    assertThat(mail.subject()).isEqualTo(LOOSENED);
                    for (var body : List.of(mail.text(), mail.html())) {
                        assertThat(body)
                                .contains("ssoSecurityAddress: " + security + " → " + thief)
                                .contains(
                                        "oleh " + sso.administrator() + " (realm master)", sso.addressOfTests(), "WIB")
                                .doesNotContain("${");
                    }
                }
                put(realm -> ((ObjectNode) realm.get("attributes")).put("ssoSecurityAddress", ""));
                assertThat(mails(thief, 2).get(0).text()).contains("ssoSecurityAddress: " + thief + " → -");
                assertThat(sso.mailbox().to(security))
                        .as("the first address raises no alarm")
                        .hasSize(1);
            }
        }
    }

    @Test
    void switchedOffEventsAreReported() {
        try (var first = RealmAttribute.set(sso, "ssoSecurityAddress", security)) {
            var config = (ObjectNode) sso.admin()
                    .must(sso.admin().get(Sso.REALM + "/events/config"))
                    .body();
            try {
                var off = config.deepCopy();
                off.put("adminEventsEnabled", false).put("eventsEnabled", false).put("eventsExpiration", 60);
                sso.admin().must(sso.admin().put(Sso.REALM + "/events/config", off));
                var fewer = config.deepCopy();
                fewer.putArray("enabledEventTypes").add("LOGIN");
                fewer.putArray("eventsListeners");
                sso.admin().must(sso.admin().put(Sso.REALM + "/events/config", fewer));
            } finally {
                sso.admin().must(sso.admin().put(Sso.REALM + "/events/config", config));
            }
            var told = mails(security, 2);
            assertThat(told).hasSize(2).extracting(Mail::subject).containsOnly(LOOSENED);
            assertThat(told.stream().map(Mail::text))
                    .anySatisfy(text -> assertThat(text)
                            .contains("- eventsEnabled: true → false", "- adminEventsEnabled: true → false")
                            .contains("- eventsExpiration: ", " → 60"))
                    .anySatisfy(text -> assertThat(text)
                            .contains("- enabledEventTypes −: ", "CLIENT_LOGIN")
                            .contains("- eventsListeners −: jboss-logging"));
        }
    }

    @Test
    void shorterAddressTrustAndLinkLifetimesAreReported() {
        try (var first = RealmAttribute.set(sso, "ssoSecurityAddress", security)) {
            try (var noWait = RealmAttribute.set(sso, "ssoAddressTrustHours", "0");
                    var noLinks = RealmAttribute.set(sso, "ssoNotMeHours", "0")) {
                assertThat(mails(security, 2).stream().map(Mail::text))
                        .anySatisfy(text -> assertThat(text).contains("- ssoAddressTrustHours: 24 → 0"))
                        .anySatisfy(text -> assertThat(text).contains("- ssoNotMeHours: 168 → 0"));
            }
            put(realm -> realm.put("displayName", realm.get("displayName").asText()));
            try (var shorter = RealmAttribute.set(sso, "ssoAddressTrustHours", "23")) {
                assertThat(mails(security, 3).get(0).text()).contains("24 → 23");
            }
            assertThat(sso.mailbox().to(security))
                    .as("a stricter setting raises no alarm")
                    .hasSize(3);
        }
    }

    @Test
    void spreadOfOldPasswordsIsReported() {
        // A date of the past gives no password more time, so other tests see no difference.
        try (var first = RealmAttribute.set(sso, "ssoSecurityAddress", security);
                var date = RealmAttribute.set(sso, "ssoGoLiveDate", "2020-01-06");
                var weeks = RealmAttribute.set(sso, "ssoGoLiveWeeks", "2")) {
            assertThat(mails(security, 1).get(0).text()).contains("- ssoGoLiveDate: - → 2020-01-06 2");
        }
    }

    @Test
    void deletionOfAllEventsIsReported(Browsing browsing) {
        try (var first = RealmAttribute.set(sso, "ssoSecurityAddress", security)) {
            sso.admin().must(sso.admin().delete(Sso.REALM + "/admin-events"));
            sso.admin().must(sso.admin().delete(Sso.REALM + "/events"));

            var told = mails(security, 2);
            assertThat(told)
                    .extracting(Mail::subject)
                    .containsExactlyInAnyOrder(
                            "Admin event realm bappenas dihapus", "Peristiwa realm bappenas dihapus");
            for (var mail : told) {
                for (var body : List.of(mail.text(), mail.html())) {
                    assertThat(body)
                            .contains(
                                    "oleh " + sso.administrator() + " (realm master)",
                                    sso.addressOfTests(),
                                    "WIB",
                                    "backup")
                            .doesNotContain("${");
                }
                assertThat(mail.text()).doesNotContain("<", "&amp;", "\n\n\n");
                for (var width : new int[] {360, 1280}) {
                    var page = browsing.device("id-ID", width, 800);
                    page.setContent(mail.html());
                    new Screenshots(page, width + "-id").take("guard-" + (1 + told.indexOf(mail)));
                }
            }
        }
    }

    private void put(Consumer<ObjectNode> change) {
        var realm = (ObjectNode) sso.admin().must(sso.admin().get(Sso.REALM)).body();
        change.accept(realm);
        sso.admin().must(sso.admin().put(Sso.REALM, realm));
    }

    private List<Mail> mails(String address, int count) {
        return Await.until(count + " mails to " + address, Duration.ofSeconds(30), () -> Optional.of(
                        sso.mailbox().to(address))
                .filter(mails -> mails.size() >= count));
    }
}
