package id.go.bappenas.sso.e2e.debian;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.sun.net.httpserver.HttpServer;
import id.go.bappenas.sso.demo.keycloak.FreePort;
import id.go.bappenas.sso.e2e.harness.Axe;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.PasswordState;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Debian's Roundcube and Dovecot by password, with the files of the operators' manual. */
@Tag("debian")
@ExtendWith(SsoExtension.class)
class RoundcubePasswordIT {

    /** As a reverse proxy sends it. */
    private static final String EMPLOYEE = "203.0.113.9";

    /** Longer than the plugin waits for Keycloak. */
    private static final LocatorAssertions.ContainsTextOptions ENOUGH =
            new LocatorAssertions.ContainsTextOptions().setTimeout(40_000);

    private static Dovecot dovecot;
    private static Roundcube roundcube;

    @BeforeAll
    static void start(Sso sso) throws IOException {
        dovecot = Dovecot.start(sso);
        roundcube = roundcube(sso, secret(sso));
    }

    private static Roundcube roundcube(Sso sso, String secret) throws IOException {
        return Roundcube.start(FreePort.next(), dovecot, configuration(sso, secret));
    }

    private static String configuration(Sso sso, String secret) {
        return OperatorFile.read("webmail/roundcube/config-password.inc.php")
                .with("<?php", "")
                .with("CHANGE_DOVEADM_KEY", dovecot.doveadmKey())
                .withSecret(secret)
                .with("8079", Integer.toString(dovecot.doveadmPort()))
                .with("// $config['proxy_whitelist'] = ['192.0.2.10'];", "$config['proxy_whitelist'] = ['127.0.0.1'];")
                .withKeycloak(sso.address())
                .text();
    }

    /** The secret of the realm's client webmail, as its tab Credentials shows it. */
    private static String secret(Sso sso) {
        return sso.admin()
                .must(sso.admin().get(Sso.REALM + "/clients/" + sso.people().clientUuid("webmail") + "/client-secret"))
                .body()
                .get("value")
                .asText();
    }

    @AfterAll
    static void stop() {
        if (roundcube != null) {
            roundcube.close();
        }
        if (dovecot != null) {
            dovecot.close();
        }
    }

    @Test
    void changeFromTheSettingsHasTheGuidesWordsAndShowsEachRefusal(Sso sso, Browsing browsing) {
        var person = sso.people().employee(Jakarta.now());
        var chosen = People.randomPassword();
        var page = browsing.page();
        var webmail = new RoundcubeByPassword(page, roundcube.address());
        dovecot.mailProgram().append(person.username(), person.password(), "Rapat", "Rapat pukul sembilan");
        webmail.signIn(person);
        webmail.assertInbox();

        page.locator("#taskmenu a").getByText("Profile").click();
        webmail.assertForm();
        assertThat(page.locator("#settings-menu .selected")).hasText("Change Password");
        assertThat(webmail.rule("length")).hasText("Minimal 8 Karakter");
        assertThat(page.locator(".sso-password button")).hasText("Ubah Password");
        page.locator("#sso-new").fill("semuakecil");
        assertThat(webmail.rule("length")).hasText("Minimal 8 Karakter (terpenuhi)");
        assertThat(webmail.rule("digit")).hasText("1 Angka (0-9) (belum terpenuhi)");
        pictures(page, "roundcube-change");

        webmail.change(person.password(), chosen, chosen + "x");
        assertThat(webmail.reasons()).hasText("Konfirmasi tidak sama dengan password baru.");
        webmail.change("salah", chosen, chosen);
        assertThat(webmail.reasons()).containsText("Password lama tidak benar");
        webmail.change(person.password(), "bappenas", "bappenas");
        assertThat(webmail.reasons()).hasCount(2);
        assertThat(webmail.box()).not().containsText("melanggar aturan");
        pictures(page, "roundcube-change-refused");
        webmail.change(person.password(), chosen, chosen);

        webmail.assertChanged();
        pictures(page, "roundcube-changed");
        page.reload();
        assertThat(page.locator("#messagestack")).not().containsText("Success!");
        // The session goes on with the new password; the old one opens no mailbox any more.
        page.navigate(roundcube.address().toString());
        assertThat(page.locator("#messagelist")).containsText("Rapat");
        assertThat(dovecot.mailProgram().opens(person.username(), MailProgram.By.PASSWORD, person.password()))
                .isFalse();
        assertThat(dovecot.mailProgram().opens(person.username(), MailProgram.By.PASSWORD, chosen))
                .isTrue();
    }

    @Test
    void expiredPasswordOpensTheFormAtTheSignInAndLeadsToThePageThatWasWanted(Sso sso, Browsing browsing)
            throws IOException {
        var person = sso.people().employee(Jakarta.now().minusMonths(4));
        var chosen = People.randomPassword();
        var page = browsing.page();
        page.context().setExtraHTTPHeaders(Map.of("X-Forwarded-For", EMPLOYEE));
        var webmail = new RoundcubeByPassword(page, roundcube.address());
        page.navigate(roundcube
                .address()
                .resolve("?_task=settings&_action=identities")
                .toString());

        webmail.typeSignIn(person);
        webmail.assertForm();
        assertThat(page.locator(".sso-reason")).containsText("kedaluwarsa");
        pictures(page, "roundcube-expired");
        assertNowhere(page, person.password());
        page.reload();
        webmail.assertForm();

        webmail.change("salah", chosen, chosen);
        assertThat(webmail.reasons()).containsText("Password lama tidak benar");
        webmail.change(person.password(), "bappenas", "bappenas");
        assertThat(webmail.reasons()).hasCount(2);
        pictures(page, "roundcube-expired-refused");
        webmail.change(person.password(), chosen, chosen);

        webmail.assertChanged();
        assertThat(page.url()).contains("_task=settings", "_action=identities");
        page.goBack();
        assertThat(page.locator("body")).hasClass(Pattern.compile("task-(mail|settings)"));
        var event = sso.people().events(person, "UPDATE_CREDENTIAL").get(0);
        assertThat(event.get("ipAddress").asText()).isEqualTo(EMPLOYEE);
        assertThat(roundcube.log() + dovecot.log()).doesNotContain(person.password(), chosen);
    }

    /** The page and the cookies do not have the password. */
    private static void assertNowhere(Page page, String password) {
        assertThat(page.content()).doesNotContain(password);
        assertThat(page.url()).doesNotContain(password);
        assertThat(page.context().cookies().toString()).doesNotContain(password);
    }

    @Test
    void temporaryAndForcedChangesOpenTheFormWithoutJavaScript(Sso sso, Browsing browsing) {
        var mailed = sso.people().employee(Jakarta.now());
        var temporary = mailed.withPassword(People.randomPassword());
        sso.admin().must(sso.people().reset(mailed, temporary.password(), true));
        var asked = sso.people().employee(Jakarta.now());
        sso.people().require(asked, "UPDATE_PASSWORD");
        var chosen = People.randomPassword();
        var page = browsing.deviceWithoutJavaScript();
        var webmail = new RoundcubeByPassword(page, roundcube.address());

        webmail.signIn(asked);
        assertThat(page.locator(".sso-reason")).containsText("harus diganti");
        page.locator(".sso-buttons a").click();
        webmail.typeSignIn(temporary);
        assertThat(page.locator(".sso-reason")).containsText("sementara");
        webmail.change(temporary.password(), chosen, chosen);

        webmail.assertInbox();
    }

    @Test
    void wrongPasswordsAndOddNamesGetRoundcubesOwnAnswer(Sso sso, Page page) throws IOException {
        var person = sso.people().employee(Jakarta.now());
        var webmail = new RoundcubeByPassword(page, roundcube.address());
        var before = roundcube.log();

        for (var wrong : List.of(
                person.withPassword("Salah#12345"),
                new Person("-", "tidak.ada." + person.username(), "Salah#12345"),
                new Person("-", "O'Brien <b>&%u", "spasi \"di\" dalam %u <i>"),
                new Person("-", "a".repeat(300), "ä".repeat(255)))) {
            webmail.signIn(wrong);
            webmail.assertPlainRefusal();
        }
        assertThat(roundcube.log().substring(before.length())).doesNotContain("sso_bappenas", "Fatal");
    }

    @Test
    void rightPasswordsThatOpenNoMailboxGetKeycloaksReason(Sso sso, Page page) throws IOException {
        var lapsed = PasswordState.LAPSED.person(sso);
        var former = sso.people().employee(ZonedDateTime.now().minusDays(30));
        sso.admin().must(sso.people().reset(former, People.randomPassword(), false));
        var withCode = sso.people().employee(Jakarta.now());
        sso.people().enrol(withCode);
        var webmail = new RoundcubeByPassword(page, roundcube.address());

        webmail.signIn(lapsed);
        assertThat(webmail.box()).containsText("Password sementara ini sudah kedaluwarsa");
        assertThat(webmail.box().locator("a")).hasAttribute("href", sso.address() + "/");
        pictures(page, "roundcube-lapsed");
        webmail.signIn(former);
        assertThat(webmail.box()).containsText("password sudah diganti pada");
        webmail.signIn(withCode);
        assertThat(webmail.box()).containsText("faktor kedua");
        assertThat(roundcube.log()).contains("valid but refused by IMAP");
        page.reload();
        assertThat(webmail.box()).hasCount(0);
    }

    @Test
    void tenWrongPasswordsCountTenTimesAndReachNoMailServer(Sso sso, Page page) throws IOException {
        var person = sso.people().employee(Jakarta.now());
        var webmail = new RoundcubeByPassword(page, roundcube.address());

        for (int count = 1; count <= 10; count++) {
            webmail.signIn(person.withPassword("Salah#12345" + count));
            webmail.assertPlainRefusal();
            assertThat(sso.people().failures(person)).isEqualTo(count);
            assertThat(sso.people().isLocked(person)).isEqualTo(count == 10);
        }

        assertThat(dovecot.log()).doesNotContain(person.username());
    }

    @Test
    void faultOfTheMailServerIsToldAndLogged(Sso sso, Page page) throws IOException {
        var person = sso.people().employee(Jakarta.now());
        try (var broken = dovecot.withWrongSecret(sso);
                var other = Roundcube.start(FreePort.next(), broken, configuration(sso, secret(sso)))) {
            var webmail = new RoundcubeByPassword(page, other.address());

            webmail.signIn(person);

            assertThat(webmail.box()).containsText("coba lagi beberapa menit lagi. Jika tetap gagal");
            pictures(page, "roundcube-right-but-refused");
            assertThat(other.log())
                    .contains("sso_bappenas: valid but refused by IMAP")
                    .doesNotContain(person.password());
        }
    }

    @Test
    void formsOnAPhoneInEnglishHaveTheGuidesWordsAndNoAxeViolations(Sso sso, Browsing browsing) {
        var person = sso.people().employee(Jakarta.now().minusMonths(4));
        var chosen = People.randomPassword();
        var page = browsing.device("en-US", 360, 740);
        var webmail = new RoundcubeByPassword(page, roundcube.address());
        webmail.signIn(person);
        assertThat(page.locator(".sso-reason"))
                .hasText("Your password has expired. Change it first; Webmail opens after that.");
        assertThat(page.locator("#sso-rules")).containsText("At least 8 characters");
        webmail.change(person.password(), "bappenas", "bappenas");
        assertThat(webmail.reasons()).hasCount(2);
        assertThat(Axe.violations(page).stream().filter(line -> line.contains("sso-")))
                .isEmpty();
        new Screenshots(page, "360-phone").take("roundcube-expired-english");
        webmail.change(person.password(), chosen, chosen);
        webmail.assertChanged();

        page.locator("a.task-menu-button:visible").click();
        page.locator("#taskmenu a").getByText("Profile").click();
        webmail.assertForm();
        webmail.change(chosen, chosen, chosen + "x");
        assertThat(webmail.reasons()).hasText("The confirmation is not the same as the new password.");
        assertThat(Axe.violations(page).stream().filter(line -> line.contains("sso-")))
                .isEmpty();
        new Screenshots(page, "360-phone").take("roundcube-change-english");
    }

    @Test
    void openTabTakesTheNewPasswordAfterAChangeElsewhereAndNamesTheFormerOne(Sso sso, Page page) {
        var former = sso.people().employee(ZonedDateTime.now().minusDays(30));
        var now = former.withPassword(People.randomPassword());
        var chosen = People.randomPassword();
        var webmail = new RoundcubeByPassword(page, roundcube.address());
        webmail.signIn(former);
        webmail.assertInbox();
        sso.admin().must(sso.people().reset(former, now.password(), false));

        webmail.openChangePassword();
        for (var count = 0; count < 11; count++) {
            webmail.change(former.password(), chosen, chosen);
            assertThat(webmail.reasons()).containsText("keluar lalu masuk lagi");
        }
        pictures(page, "roundcube-former");
        assertThat(sso.people().failures(former)).isZero();
        webmail.change(now.password(), chosen, chosen);

        webmail.assertChanged();
        page.navigate(roundcube.address().toString());
        webmail.assertInbox();
    }

    @Test
    void passwordsWithAnyCharactersAreTheSameInKeycloakAndTheMailbox(Sso sso, Page page) {
        var person = sso.people().employee(Jakarta.now());
        var webmail = new RoundcubeByPassword(page, roundcube.address());
        webmail.signIn(person);
        webmail.assertInbox();
        webmail.openChangePassword();
        var unusual = " Z\"q'7 <b>&amp;%u%2B+\\ üß€ " + People.randomPassword().substring(6) + " ";

        webmail.change(person.password(), "Aa1#" + "k".repeat(251), "Aa1#" + "k".repeat(251));
        assertThat(webmail.reasons()).containsText("128");
        webmail.change(person.password(), unusual, unusual);
        webmail.assertChanged();

        page.navigate(roundcube.address().toString());
        webmail.assertInbox();
        page.context().clearCookies();
        webmail.signIn(person.withPassword(unusual));
        webmail.assertInbox();
    }

    @Test
    void formOfATabThatIsNoLongerValidChangesNothing(Sso sso, Browsing browsing) {
        var first = sso.people().employee(Jakarta.now().minusMonths(4));
        var second = sso.people().employee(Jakarta.now().minusMonths(4));
        var chosen = People.randomPassword();
        var page = browsing.page();
        var webmail = new RoundcubeByPassword(page, roundcube.address());
        webmail.signIn(first);
        webmail.assertForm();
        var tab = new RoundcubeByPassword(page.context().newPage(), roundcube.address());
        tab.signIn(second);
        tab.assertForm();

        webmail.change(first.password(), chosen, chosen);
        assertThat(webmail.reasons()).containsText("tidak berlaku");
        tab.page().reload();
        tab.change(second.password(), chosen, chosen);
        tab.assertChanged();
        webmail.change(second.password(), chosen, chosen);

        webmail.assertInbox();
        assertThat(sso.people().events(first, "UPDATE_CREDENTIAL")).isEmpty();
        assertThat(sso.people().events(second, "UPDATE_CREDENTIAL")).hasSize(1);
        assertThat(sso.people().failures(first) + sso.people().failures(second)).isZero();
    }

    @Test
    void wrongClientSecretIsToldToTheOperatorAndNotToTheEmployee(Sso sso, Page page) throws IOException {
        var person = sso.people().employee(Jakarta.now());
        var chosen = People.randomPassword();
        try (var other = roundcube(sso, "salah-rahasia")) {
            var webmail = new RoundcubeByPassword(page, other.address());
            webmail.signIn(person.withPassword("Salah#12345"));
            webmail.assertPlainRefusal();
            webmail.signIn(person);
            webmail.assertInbox();
            webmail.openChangePassword();
            webmail.change(person.password(), chosen, chosen);

            assertThat(webmail.reasons()).containsText("Helpdesk Pusdatin");
            assertThat(other.log())
                    .contains("sso_bappenas: answer 401 client-refused to change-for")
                    .doesNotContain("salah-rahasia", person.password(), chosen);
        }
    }

    @Test
    void errorOfDoveadmIsLoggedAndItsKeyGoesToNoOtherAddress(Sso sso, Page page) throws IOException {
        var person = sso.people().employee(Jakarta.now());
        var first = People.randomPassword();
        var second = People.randomPassword();
        var asked = new ArrayList<String>();
        var doveadm = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        doveadm.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            asked.add(path);
            // First an error, as doveadm reports one, and then a redirect.
            var answer = "[[\"error\",{\"type\":\"exitCode\",\"exitCode\":75},\"sso\"]]".getBytes(UTF_8);
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(asked.size() == 1 ? 200 : 307, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        doveadm.start();
        try (var other =
                roundcubeWith(sso, "http://127.0.0.1:" + doveadm.getAddress().getPort() + "/doveadm/v1")) {
            var webmail = new RoundcubeByPassword(page, other.address());
            webmail.signIn(person);
            webmail.assertInbox();
            webmail.openChangePassword();
            webmail.change(person.password(), first, first);
            webmail.assertChanged();
            webmail.change(first, second, second);
            webmail.assertChanged();

            assertThat(asked).containsExactly("/doveadm/v1", "/doveadm/v1");
            assertThat(other.log())
                    .contains("Dovecot cache not emptied: doveadm says \"exitCode\"")
                    .contains("Dovecot cache not emptied: answer 307");
        } finally {
            doveadm.stop(0);
        }
    }

    private static Roundcube roundcubeWith(Sso sso, String doveadm) throws IOException {
        return Roundcube.start(
                FreePort.next(),
                dovecot,
                configuration(sso, secret(sso))
                        .replace("http://127.0.0.1:" + dovecot.doveadmPort() + "/doveadm/v1", doveadm));
    }

    @Test
    void silentKeycloakIsToldAndDoesNotKeepTheMailboxShut(Sso sso, Page page) throws IOException {
        var person = sso.people().employee(Jakarta.now());
        var chosen = People.randomPassword();
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var other = Roundcube.start(
                        FreePort.next(),
                        dovecot,
                        configuration(sso, "rahasia")
                                .replace(sso.address().getAuthority(), "127.0.0.1:" + silent.getLocalPort()))) {
            var webmail = new RoundcubeByPassword(page, other.address());
            webmail.signIn(person.withPassword("Salah#12345"));
            assertThat(webmail.box()).containsText("SSO sedang tidak menjawab", ENOUGH);
            webmail.typeSignIn(person);
            webmail.assertInbox();
            webmail.openChangePassword();
            webmail.change(person.password(), chosen, chosen);
            assertThat(webmail.reasons()).containsText("belum pasti", ENOUGH);
            assertThat(other.log()).contains("no answer to change-for").doesNotContain(person.password(), chosen);
        }
    }

    private static void pictures(Page page, String name) {
        page.setViewportSize(1280, 800);
        new Screenshots(page, "1280").take(name);
        page.setViewportSize(360, 740);
        new Screenshots(page, "360").take(name);
        page.setViewportSize(1280, 800);
    }
}
