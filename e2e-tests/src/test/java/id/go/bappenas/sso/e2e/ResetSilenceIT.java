package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Guesser;
import id.go.bappenas.sso.e2e.harness.Mailbox.Mail;
import id.go.bappenas.sso.e2e.harness.Notices;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.RealmAttribute;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After many tries with a name or a NIK, Lupa Password no longer shows whether the identity data are right. */
@ExtendWith(SsoExtension.class)
class ResetSilenceIT {

    private static final int TOLD = 10;
    private static final int ALARM = 30;
    private static final int AT_ONCE = 40;
    private static final Pattern TAB = Pattern.compile("tab_id=([^&\"]+)");

    private Sso sso;

    @BeforeEach
    void use(Sso underTest) {
        sso = underTest;
    }

    @Test
    void rightAndWrongIdentityDataLeadToTheSamePagesAfterTenFailedTriesOfAUserName() {
        var guessed = Employee.of(sso);
        var owner = Employee.of(sso);
        var unknownName = unknownName();
        for (var name : List.of(guessed.username(), owner.username(), unknownName)) {
            failTenTimes(name);
        }

        var right = pages(owner.username(), owner.answers(), owner.address());
        var wrong = pages(guessed.username(), wrong(Officers.nik()), guessed.address());
        var unknown = pages(unknownName, wrong(Officers.nik()), guessed.address());

        assertThat(right).hasSize(6);
        assertThat(wrong).isEqualTo(right);
        assertThat(unknown).isEqualTo(right);
        Reset.awaitMails(sso, owner, 1);
        assertThat(Reset.mails(sso, guessed)).isEmpty();
        var refused = identityEvents(guessed.person(), "RESET_PASSWORD_ERROR");
        assertThat(refused)
                .extracting(event -> event.at("/details/reset_failures").asText())
                .containsExactly("11", "10", "9", "8", "7", "6", "5", "4", "3", "2", "1");
        assertThat(refused)
                .extracting(event -> event.at("/details/reset_silent").asText())
                .startsWith("name_hour", "");
        assertThat(refused)
                .extracting(event -> event.at("/details/reset_reason").asText())
                .containsOnly("identity_mismatch");
        assertThat(identityEvents(owner.person(), "RESET_PASSWORD"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.at("/details/reset_silent").asText()).isEqualTo("name_hour"));
    }

    /** The text of every page from the answer to the identity step to the last one. */
    private List<String> pages(String name, Map<String, String> answers, String address) {
        var device = Guesser.begin(sso, name, null);
        Guesser.submit(device, answers);
        var pages = new ArrayList<String>();
        pages.add(seen(device, "external-mailbox", name, address));
        device.submit(Map.of("externalEmail", "bukan alamat", "captcha", device.captcha()));
        pages.add(seen(device, "external-mailbox", name, address));
        device.submit(Map.of("externalEmail", address));
        pages.add(seen(device, "external-mailbox", name, address));
        device.submit(Map.of("externalEmail", address, "captcha", device.captcha()));
        pages.add(seen(device, "link-sent", name, address));
        device.submit(Map.of("choice", "resend"));
        pages.add(seen(device, "link-sent", name, address));
        device.submit(Map.of("choice", "change"));
        pages.add(seen(device, "external-mailbox", name, address));
        return pages;
    }

    private static String seen(Forms device, String page, String name, String address) {
        assertThat(device.status()).isEqualTo(200);
        assertThat(device.page()).isEqualTo(page);
        return Reset.withoutTokens(device.body())
                .replace(address, "ADDRESS")
                .replace(name, "NAME")
                .replaceAll("\\d+ detik", "N detik");
    }

    @Test
    void failuresOfANikCountUnderEveryName() {
        var employee = Employee.of(sso);
        for (int number = 0; number < TOLD; number++) {
            assertThat(isAnswered(unknownName(), wrong(employee.nik()))).isTrue();
        }

        var person = sso.people().employee();
        assertThat(isAnswered(person.username(), wrong(employee.nik()))).isFalse();

        assertThat(isAnswered(employee.username(), wrong(Officers.nik())))
                .as("the name with another NIK")
                .isTrue();
        assertThat(identityEvents(person, "RESET_PASSWORD_ERROR"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.at("/details/reset_silent").asText()).isEqualTo("nik_hour");
                    assertThat(event.at("/details/reset_failures").asText()).isEqualTo("11");
                });
        new Reset(sso).ask(employee);
        Reset.awaitMails(sso, employee, 1);
    }

    @Test
    void userNameAndItsAddressInTheMinistrysDomainCountTogether() {
        var name = unknownName();
        for (int number = 0; number < TOLD; number++) {
            assertThat(isAnswered(
                            number % 2 == 0 ? name : " " + name.toUpperCase(Locale.ROOT) + "@bappenas.go.id",
                            wrong(Officers.nik())))
                    .isTrue();
        }

        assertThat(isAnswered(name + "@bappenas.go.id", wrong(Officers.nik()))).isFalse();
        assertThat(isAnswered(name, wrong(Officers.nik()))).isFalse();
    }

    @Test
    void tenOfManySimultaneousTriesAreAnswered() throws Exception {
        var name = unknownName();
        var start = new CyclicBarrier(AT_ONCE);
        var tries = new ArrayList<Callable<Boolean>>();
        for (int number = 0; number < AT_ONCE; number++) {
            var device = Guesser.begin(sso, name, null);
            tries.add(() -> {
                start.await();
                return Guesser.isTold(Guesser.submit(device, wrong(Officers.nik())));
            });
        }
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        var told = new ArrayList<Boolean>();
        try {
            for (var answer : threads.invokeAll(tries)) {
                told.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(told).filteredOn(is -> is).hasSizeLessThanOrEqualTo(TOLD);
    }

    @Test
    void ownerGetsOneNoticeADayAndBukanSayaEndsOpenLinks() {
        var employee = Employee.of(sso);
        var person = employee.person();
        DirectGrant.tokens(sso, person);
        var resetLink = Reset.link(sso, employee);
        // The right try before the link counts too, so the page no longer answers the tenth failure.
        for (int number = 0; number < TOLD; number++) {
            fail(employee.username());
        }

        var mail = sso.mailbox().awaitTo(employee.address(), ResetSilenceIT::isNotice);
        fail(employee.username());
        fail(employee.username());
        assertThat(sso.mailbox()
                        .awaitTo(person.username() + "@kantor.example", ResetSilenceIT::isNotice)
                        .text())
                .contains("Seseorang mencoba mengubah password akun " + person.username());
        assertThat(mail.subject()).isEqualTo("Seseorang mencoba mengubah password akun SSO Anda");
        assertThat(mail.text())
                .contains(
                        "Halo Pegawai",
                        "Jumlah percobaan dalam satu jam terakhir: 10",
                        "Percobaan terakhir: ",
                        "WIB",
                        "Alamat IP: ",
                        "Perangkat: Firefox",
                        "password Anda tetap berlaku",
                        "Bukan saya")
                .doesNotContain(employee.nik(), employee.birthPlace(), "${");
        assertThat(mail.html()).contains("Jumlah percobaan dalam satu jam terakhir: 10", "Bukan saya");

        var security = person.username() + "@pusdatin.example";
        var link = Notices.link(mail);
        try (var alarms = RealmAttribute.set(sso, "ssoSecurityAddress", security)) {
            var page = new Forms("id").get(link);
            assertThat(page.body())
                    .contains("Ada yang mencoba Lupa Password", "Link Lupa Password yang masih terbuka dimatikan")
                    .doesNotContain("Semua perangkat dikeluarkan", person.username());
            page.submit(Map.of("token", link.substring(link.indexOf("token=") + "token=".length())));
            assertThat(page.page()).isEqualTo("not-me-done");
            assertThat(page.body())
                    .contains("Laporan diterima", "perangkat Anda tetap masuk")
                    .doesNotContain("Semua perangkat telah dikeluarkan");
            assertThat(sso.mailbox().awaitTo(security).subject())
                    .isEqualTo("Lupa Password: percobaan disangkal untuk " + person.username());
        }
        assertThat(new Forms("id").get(resetLink).body()).contains("Link ini tidak berlaku lagi");
        assertThat(sso.people().sessions(person)).isEqualTo(1);
        assertThat(sso.people().events(person, "RESET_PASSWORD_ERROR"))
                .filteredOn(event -> event.at("/details/notice_reason").asText().equals("not_me"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.at("/details/notice_about").asText()).isEqualTo("identity_guess"));
        assertThat(notices(employee.address())).hasSize(1);
        assertThat(notices(person.username() + "@kantor.example")).hasSize(1);
        ask(employee);
        assertThat(Reset.awaitMails(sso, employee, 2))
                .as("Lupa Password still works")
                .hasSize(2);
    }

    @Test
    void officersGetOneAlarmAboutAnUnknownName() {
        var name = unknownName();
        var security = name + "@pusdatin.example";
        try (var alarms = RealmAttribute.set(sso, "ssoSecurityAddress", security)) {
            for (int number = 0; number <= ALARM; number++) {
                fail(name);
            }

            var alarm = sso.mailbox().awaitTo(security);
            assertThat(alarm.subject()).isEqualTo("Lupa Password: sebuah username tanpa akun dicoba berulang kali");
            assertThat(alarm.text())
                    .contains("Jumlah percobaan dalam satu jam terakhir: 30", "RESET_PASSWORD_ERROR")
                    .doesNotContain(name, "${");
            fail(name);
            assertThat(sso.mailbox().to(security)).hasSize(1);
        }
    }

    @Test
    void captchaSolvedForOneNameIsRefusedForAnotherInTheSameTab() {
        var first = unknownName();
        var second = unknownName();
        for (int number = 0; number < 2; number++) {
            fail(first);
            fail(second);
        }
        var device = Guesser.begin(sso, first, null);
        var answer = device.captcha();
        var tab = TAB.matcher(device.action());
        assertThat(tab.find()).isTrue();
        var sameTab = "?client_id=smart-office&tab_id=" + tab.group(1);
        device.get(sso.realm() + "/login-actions/restart" + sameTab);
        device.get(sso.realm() + "/login-actions/reset-credentials" + sameTab);
        device.submit(Map.of("username", second));
        assertThat(device.action()).contains("tab_id=" + tab.group(1));

        var answers = new HashMap<>(wrong(Officers.nik()));
        answers.put("captcha", answer);
        device.submit(answers);

        assertThat(device.page()).isEqualTo("identity-check");
        assertThat(Guesser.isTold(device)).isFalse();
        assertThat(device.body()).contains("tidak dapat diterima", "value=\"Kota Bandung\"");
        assertThat(Guesser.isTold(Guesser.submit(device, answers))).isTrue();
    }

    @Test
    void captchaSolvedBeforeItsPriceRoseIsRefused() {
        var employee = Employee.of(sso);
        var name = employee.username();
        fail(name);
        fail(name);
        var cheap = Guesser.begin(sso, name, null);
        var price = cheap.captchaCost();
        var answers = new HashMap<>(employee.answers());
        answers.put("captcha", cheap.captcha());
        for (int number = 0; number < 4; number++) {
            fail(name);
        }

        cheap.submit(answers);

        assertThat(cheap.page()).isEqualTo("identity-check");
        assertThat(cheap.body()).contains("sudah kedaluwarsa", "value=\"" + employee.nik() + "\"");
        assertThat(cheap.captchaCost()).isEqualTo(2 * price);
        assertThat(Guesser.submit(cheap, employee.answers()).page()).isEqualTo("external-mailbox");
        assertThat(cheap.captchaCost()).isEqualTo(2 * price);
    }

    @Test
    void mailsAndPagesFitPhonesAndLaptops(Browsing browsing) {
        var employee = Employee.of(sso);
        var security = "gambar." + employee.username() + "@pusdatin.example";
        Mail alarm;
        try (var alarms = RealmAttribute.set(sso, "ssoSecurityAddress", security)) {
            for (int number = 0; number < ALARM; number++) {
                fail(employee.username());
            }
            alarm = sso.mailbox().awaitTo(security);
            assertThat(alarm.subject())
                    .isEqualTo("Lupa Password: data diri akun " + employee.username() + " dicoba berulang kali");
        }
        var mail = sso.mailbox().awaitTo(employee.address(), ResetSilenceIT::isNotice);
        var link = Notices.link(mail);
        for (int width : new int[] {360, 1280}) {
            var page = browsing.device("id-ID", width, 800);
            var shots = new Screenshots(page, width + "-light");
            page.setContent(mail.html());
            shots.take("guess-notice");
            assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
            page.setContent(alarm.html());
            shots.take("guess-alarm");
            page.navigate(link);
            assertThat(page.locator("h1").count()).isEqualTo(1);
            shots.take("not-me-guess");
        }
        var page = browsing.device("en-US", 1280, 800);
        page.navigate(link);
        assertThat(page.locator("[data-page=not-me]").textContent()).contains("Did somebody try Forgot Password");
        page.locator("#not-me").click();
        assertThat(page.locator("[data-page=not-me-done]").textContent()).contains("Open Forgot Password links");
    }

    private void failTenTimes(String name) {
        for (int number = 0; number < TOLD; number++) {
            assertThat(isAnswered(name, wrong(Officers.nik()))).isTrue();
        }
    }

    private void fail(String name) {
        isAnswered(name, wrong(Officers.nik()));
    }

    /** Like {@link Reset#ask}, and solves the CAPTCHA if the identity step asks for it. */
    private void ask(Employee employee) {
        var device = Guesser.submit(Guesser.begin(sso, employee.username(), null), employee.answers());
        device.submit(Map.of("externalEmail", employee.address(), "captcha", device.captcha()));
        assertThat(device.page()).isEqualTo("link-sent");
    }

    /** Makes a try in a new session; returns whether the page says that the data are wrong. */
    private boolean isAnswered(String name, Map<String, String> answers) {
        return Guesser.isTold(Guesser.submit(Guesser.begin(sso, name, null), answers));
    }

    private List<Mail> notices(String address) {
        return sso.mailbox().to(address).stream()
                .filter(ResetSilenceIT::isNotice)
                .toList();
    }

    private static boolean isNotice(Mail mail) {
        return mail.subject().startsWith("Seseorang mencoba");
    }

    private List<JsonNode> identityEvents(Person person, String type) {
        return sso.people().events(person, type).stream()
                .filter(event -> event.at("/details/reset_step").asText().equals("identity"))
                .toList();
    }

    private static String unknownName() {
        return "tidak.ada." + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
    }

    private static Map<String, String> wrong(String nik) {
        return Map.of("nik", nik, "birthPlace", "Kota Bandung", "birthDate", "1985-03-18");
    }
}
