package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Mailbox.Mail;
import id.go.bappenas.sso.e2e.harness.Notices;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.RealmAttribute;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The link "Bukan saya" in mails about a changed password or external address, and the effects of its button. */
@ExtendWith(SsoExtension.class)
class NotMeIT {

    private Sso sso;

    @BeforeEach
    void use(Sso underTest) {
        sso = underTest;
    }

    @Test
    void pressEndsSessionsAndPendingLinksAndAlertsPusdatin() {
        var employee = Employee.of(sso);
        var person = employee.person();
        var changed = reset(person);
        var link = Notices.link(Notices.await(sso, employee.address(), 1).get(0));
        DirectGrant.tokens(sso, changed);
        var resetLink = Reset.link(sso, employee);
        assertThat(sso.people().sessions(person)).isEqualTo(1);
        var security = person.username() + "@pusdatin.example";
        try (var alarms = RealmAttribute.set(sso, "ssoSecurityAddress", security)) {
            var page = press(link);

            assertThat(page.page()).isEqualTo("not-me-done");
            assertThat(page.body())
                    .contains(
                            "Semua perangkat telah dikeluarkan",
                            "Pusdatin diberi tahu lewat email",
                            "Helpdesk Pusdatin");
            var alarm = sso.mailbox().awaitTo(security);
            assertThat(alarm.subject()).isEqualTo("Perubahan password disangkal untuk " + person.username());
            assertThat(alarm.text())
                    .contains(person.username(), "WIB", "Password yang disangkal tidak berlaku lagi")
                    .doesNotContain("token=", "link=");
        }
        assertThat(sso.people().sessions(person)).isZero();
        assertThat(new Forms("id").get(resetLink).body()).contains("Link ini tidak berlaku lagi");
        assertThat(events(person)).hasSize(1);
        assertThat(DirectGrant.again(sso, changed).statusCode())
                .as("a direct grant with the disowned password")
                .isIn(400, 401);
        assertThat(Reset.link(sso, employee)).as("Lupa Password still works").isNotEmpty();
    }

    @Test
    void linkInAPreviousWorkMailboxIsValidUntilTheNewMailboxIsOlderThanTheWait() {
        var person = sso.people().employee();
        reset(person);
        var link = Notices.link(
                Notices.await(sso, person.username() + "@kantor.example", 1).get(0));
        for (var email : List.of("pindah.", "")) {
            var account = (ObjectNode)
                    sso.admin().must(sso.admin().get(People.path(person))).body();
            account.put("email", email + person.username() + "@kantor.example");
            sso.admin().must(sso.admin().put(People.path(person), account));
            assertThat(new Forms("id").get(link).page()).isEqualTo("not-me");
            try (var stood = RealmAttribute.set(sso, "ssoAddressTrustHours", "0")) {
                if (email.isEmpty()) {
                    assertThat(new Forms("id").get(link).page())
                            .as("the old mailbox is set again")
                            .isEqualTo("not-me");
                } else {
                    assertThat(new Forms("id").get(link).body()).contains("sejak itu sudah diganti");
                    assertThat(Notices.press(link).body()).contains("sejak itu sudah diganti");
                }
            }
        }
    }

    @Test
    void pressMakesAPendingAddressNeedTwoOfficers() {
        var officer = Officers.of(sso).api();
        var disputed = sso.people().employee();
        var other = sso.people().employee();
        for (var person : List.of(disputed, other)) {
            assertThat(officer.put(Officers.path(person), Officers.identity(person))
                            .status())
                    .isEqualTo(200);
        }
        var mail = sso.mailbox().awaitTo(disputed.username() + "@kantor.example");
        assertThat(mail.subject()).isEqualTo("Email Eksternal Akun SSO Berubah");

        assertThat(press(Notices.link(mail)).page()).isEqualTo("not-me-done");

        assertThat(sso.people().events(disputed, "UPDATE_PROFILE_ERROR"))
                .extracting(NotMeIT::about)
                .containsExactly("address_change");
        try (var noWait = RealmAttribute.set(sso, "ssoAddressTrustHours", "0")) {
            assertThat(trusted(officer.get(Officers.path(other)).body())).isTrue();
            assertThat(trusted(officer.get(Officers.path(disputed)).body())).isFalse();
            var second = Officers.of(sso).api();
            assertThat(Officers.confirm(second, disputed, disputed.username() + "@surat.example")
                            .code())
                    .isEqualTo("address-disputed");
            var resolution = Map.of("externalEmail", disputed.username() + "@surat.example", "resolvesDispute", true);
            assertThat(second.post(Officers.path(disputed) + "/address-confirmation", resolution)
                            .status())
                    .isEqualTo(202);
            assertThat(officer.post(Officers.path(disputed) + "/address-confirmation", resolution)
                            .status())
                    .isEqualTo(204);
            assertThat(trusted(officer.get(Officers.path(disputed)).body())).isTrue();
        }
    }

    @Test
    void openingTheLinkWithoutPressingChangesNothing() {
        var person = person();
        var changed = reset(person);
        var link = Notices.link(Notices.await(sso, external(person), 1).get(0));
        DirectGrant.tokens(sso, changed);
        for (int i = 0; i < 3; i++) {
            assertThat(new Forms("en").get(link).page()).isEqualTo("not-me");
        }
        assertThat(new Forms("id").head(link).status()).isEqualTo(200);

        assertThat(sso.people().sessions(person)).isEqualTo(1);
        assertThat(events(person)).isEmpty();
        assertThat(press(link).page()).isEqualTo("not-me-done");
        assertThat(sso.people().sessions(person)).isZero();
    }

    @Test
    void linkWorksOnce() {
        var person = person();
        var link = noticeLink(person);
        var early = new Forms("id").get(link);
        assertThat(press(link).page()).isEqualTo("not-me-done");

        for (var late : List.of(press(early, link), new Forms("id").get(link))) {
            assertThat(late.status()).isEqualTo(200);
            assertThat(late.body())
                    .contains("data-page=\"link-invalid\"", "Link ini sudah dipakai", "Helpdesk Pusdatin");
        }
        assertThat(events(person)).hasSize(1);
    }

    @Test
    void oneOfManySimultaneousPressesWins() throws Exception {
        var person = person();
        var link = noticeLink(person);
        var devices = new ArrayList<Callable<String>>();
        for (int i = 0; i < 4; i++) {
            var device = new Forms("id").get(link);
            devices.add(() -> press(device, link).page());
        }
        var threads = Executors.newFixedThreadPool(devices.size());
        var pages = new ArrayList<String>();
        try {
            for (var page : threads.invokeAll(devices)) {
                pages.add(page.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(pages).containsOnlyOnce("not-me-done").containsOnly("not-me-done", "link-invalid");
        assertThat(events(person)).hasSize(1);
    }

    @Test
    void linkExpiresAfterItsLifetime() {
        var person = person();
        var link = noticeLink(person);
        var open = new Forms("id").get(link);
        // The current lifetime counts, not the lifetime at the time of the mail.
        try (var none = RealmAttribute.set(sso, "ssoNotMeHours", "0")) {
            assertThat(press(open.copy(), link).body()).contains("Link ini sudah kedaluwarsa");
            assertThat(new Forms("en").get(link).body()).contains("This link has expired", "Helpdesk Pusdatin");

            var untold = person();
            reset(untold);
            assertThat(Notices.await(sso, external(untold), 1).get(0).text())
                    .doesNotContain("employee-notice")
                    .contains("segera hubungi kontak bantuan");
        }
        assertThat(press(open, link).page()).isEqualTo("not-me-done");
    }

    @Test
    void linkOfADeletedPersonIsUnknownAndOfADisabledPersonWorks() {
        var deleted = person();
        var disabled = person();
        var links = Map.of(disabled, noticeLink(disabled), deleted, noticeLink(deleted));
        sso.admin().must(sso.admin().delete(People.path(deleted)));
        sso.people().enable(disabled, false);

        assertThat(new Forms("id").get(links.get(deleted)).body()).contains("tidak lengkap atau tidak dikenal");
        assertThat(press(links.get(disabled)).page()).isEqualTo("not-me-done");
        assertThat(events(disabled)).hasSize(1);
    }

    @Test
    void invalidLinkShowsAPageThatRevealsNothing() {
        var person = person();
        var link = noticeLink(person);
        var last = link.charAt(link.length() - 2);
        var changed = link.substring(0, link.length() - 2) + (last == 'A' ? 'B' : 'A') + link.charAt(link.length() - 1);
        for (var wrong : List.of(
                changed,
                link + "x",
                link.substring(0, link.length() - 5),
                link.substring(0, link.indexOf('?')),
                link.substring(0, link.indexOf('?')) + "?token=%7Bx%7D",
                link.substring(0, link.indexOf('?')) + "?token=%24%7Bx%7D&x=%7By",
                link.replace("/realms/bappenas/", "/realms/master/"))) {
            var page = new Forms("id").get(wrong);
            assertThat(page.status()).as(wrong.substring(0, link.indexOf('?'))).isEqualTo(200);
            assertThat(page.body()).contains("data-page=\"link-invalid\" data-reason=\"unknown\"");
        }
        var nothing = new Forms("id").post(link.substring(0, link.indexOf('?')), Map.of());
        assertThat(nothing.body()).contains("data-reason=\"unknown\"");

        var page = new Forms("id").get(link);
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.body()).doesNotContain(person.username(), external(person));
    }

    @Test
    void pagesFitPhonesAndLaptops(Browsing browsing) {
        var person = person();
        var mail = notice(person);
        var link = Notices.link(mail);
        for (int width : new int[] {360, 1280}) {
            var page = browsing.device("id-ID", width, 800);
            var shots = new Screenshots(page, width + "-light");
            page.setContent(mail.html());
            shots.take("password-notice");
            page.navigate(link);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("id");
            assertThat(page.locator("h1").count()).isEqualTo(1);
            shots.take("not-me");
            page.navigate(link + "&kc_locale=en");
            assertThat(page.locator("[data-page=not-me]").textContent()).contains("Was your SSO account changed");
        }
        for (int width : new int[] {360, 1280}) {
            var page = browsing.device("id-ID", width, 800);
            var shots = new Screenshots(page, width + "-light");
            page.navigate(width == 360 ? link : Notices.link(notice(person)));
            page.locator("#not-me").click();
            assertThat(page.locator("h1").count()).isEqualTo(1);
            shots.take("not-me-account");
            page.navigate(link);
            shots.take("not-me-used");
        }
    }

    /** Sets a new password as an administrator. */
    private Person reset(Person person) {
        var changed = person.withPassword(People.randomPassword());
        sso.admin().must(sso.people().reset(changed, changed.password(), false));
        return changed;
    }

    private Mail notice(Person person) {
        var before = Notices.to(sso, external(person)).size();
        reset(person);
        return Notices.await(sso, external(person), before + 1).get(0);
    }

    private String noticeLink(Person person) {
        return Notices.link(notice(person));
    }

    private static Forms press(String link) {
        return press(new Forms("id").get(link), link);
    }

    private static Forms press(Forms page, String link) {
        return page.submit(Map.of("token", link.substring(link.indexOf("token=") + "token=".length())));
    }

    private List<JsonNode> events(Person person) {
        return sso.people().events(person, "UPDATE_CREDENTIAL_ERROR").stream()
                .filter(event -> event.at("/details/notice_reason").asText().equals("not_me")
                        && about(event).equals("password_change"))
                .toList();
    }

    private static String about(JsonNode event) {
        return event.at("/details/notice_about").asText();
    }

    private static boolean trusted(JsonNode employee) {
        return employee.at("/externalEmail/trusted").asBoolean();
    }

    private Person person() {
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
