package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Await;
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
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Totp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mails to a person's work and external mailbox about identity data, second factors, the account and requests. */
@ExtendWith(SsoExtension.class)
class AccountNoticesIT {

    private static final Pattern SECRET = Pattern.compile("name=\"totpSecret\" value=\"([^\"]+)\"");

    private static final String CHANGED = "Data Identitas Akun SSO Anda Diubah";
    private static final String DELETED = "Data Identitas Akun SSO Anda Dihapus";
    private static final String FACTOR_ADDED = "Verifikasi Dua Langkah Akun SSO Anda Dipasang";
    private static final String FACTOR_REMOVED = "Verifikasi Dua Langkah Akun SSO Anda Dilepas";
    private static final String PASSWORD_DELETED = "Password Akun SSO Anda Dihapus";
    private static final String CONTRACT = "Akhir Kontrak di Akun SSO Anda Berubah";
    private static final String WORK_CHANGED = "Email Kantor Akun SSO Anda Berubah";
    private static final String WORK_REMOVED = "Email Kantor Akun SSO Anda Dihapus";
    private static final String DISABLED = "Akun SSO Anda Dinonaktifkan";
    private static final String ENABLED = "Akun SSO Anda Diaktifkan Lagi";

    private Sso sso;

    @BeforeEach
    void use(Sso underTest) {
        sso = underTest;
    }

    @Test
    void mailNamesChangedIdentityDataWithoutTheirValues() {
        var employee = Employee.of(sso);
        var officer = Officers.of(sso).api();
        var nik = Officers.nik();
        var identity = Officers.identity(nik, employee.address());
        identity.put("birthPlace", "Kota Semarang");
        assertThat(officer.put(Officers.path(employee.person()), identity).status())
                .isEqualTo(200);

        for (var mailbox : mailboxes(employee)) {
            var mail = one(mailbox, CHANGED);
            for (var body : List.of(mail.text(), mail.html())) {
                assertThat(body)
                        .contains(employee.username(), "NIK", "tempat lahir", "WIB", "Bukan saya", "Helpdesk Pusdatin")
                        .doesNotContain("tanggal lahir", nik, employee.nik(), "Semarang", "Bandung", "127.0.0.1", "${");
            }
        }
        var page = Notices.press(Notices.link(one(employee.address(), CHANGED)));
        assertThat(page.body()).contains("Laporan diterima", "Data identitas tidak diubah oleh halaman ini");
        assertThat(sso.people().events(employee.person(), "UPDATE_PROFILE_ERROR"))
                .extracting(event -> event.at("/details/notice_about").asText())
                .containsExactly("identity_change");
    }

    @Test
    void deletedIdentityDataSendAMailAndUnchangedDataSendNone() {
        var employee = Employee.of(sso);
        var officer = Officers.of(sso).api();
        var same = Officers.identity(employee.nik(), employee.address());
        assertThat(officer.put(Officers.path(employee.person()), same).status()).isEqualTo(200);

        assertThat(officer.delete(Officers.path(employee.person())).status()).isEqualTo(204);

        for (var mailbox : mailboxes(employee)) {
            one(mailbox, DELETED);
            assertThat(with(mailbox, CHANGED)).isEmpty();
        }
    }

    /**
     * After a deletion the server cannot compare new data with old data, so the mail says that data were recorded
     * again.
     */
    @Test
    void identityDataRecordedAfterADeletionSendAMail() {
        var employee = Employee.of(sso);
        var officer = Officers.of(sso).api();
        var other = Officers.identity(Officers.nik(), employee.address());
        assertThat(officer.delete(Officers.path(employee.person())).status()).isEqualTo(204);
        for (var mailbox : mailboxes(employee)) {
            assertThat(one(mailbox, DELETED).text())
                    .contains("Selama tidak ada data identitas yang tercatat")
                    .contains("Anda diberi tahu");
        }

        assertThat(officer.put(Officers.path(employee.person()), other).status())
                .isEqualTo(200);

        for (var mailbox : mailboxes(employee)) {
            assertThat(one(mailbox, "Data Identitas Akun SSO Anda Dicatat Lagi").text())
                    .contains("Sesudah dihapus", "NIK", "tempat lahir", "tanggal lahir", "Bukan saya");
        }
        assertThat(officer.put(Officers.path(employee.person()), other).status())
                .isEqualTo(200);
        assertThat(officer.delete(Officers.path(employee.person())).status()).isEqualTo(204);
        Await.until("two mails about deletions", Duration.ofSeconds(30), () -> Optional.of(
                        with(employee.address(), DELETED))
                .filter(mails -> mails.size() == 2));
        assertThat(with(employee.address(), "Data Identitas Akun SSO Anda Dicatat Lagi"))
                .hasSize(1);
        assertThat(with(employee.address(), CHANGED)).isEmpty();
    }

    /** One mail, the page of its link and the alarm name both changes. */
    @Test
    void pageAfterADisownedAddressSaysThatItDoesNotUndoTheIdentityChange() {
        var employee = Employee.of(sso);
        var person = employee.person();
        var security = person.username() + "@pusdatin.example";
        try (var alarms = RealmAttribute.set(sso, "ssoSecurityAddress", security)) {
            var identity = Officers.identity(Officers.nik(), employee.username() + "@jahat.example");
            assertThat(Officers.of(sso)
                            .api()
                            .put(Officers.path(person), identity)
                            .status())
                    .isEqualTo(200);

            var mail = one(work(person), "Email Eksternal Akun SSO Berubah", "juga diubah");
            var page = Notices.press(Notices.link(mail));

            assertThat(page.body()).contains("Data identitas tidak diubah oleh halaman ini", "NIK.");
            assertThat(sso.mailbox().awaitTo(security).text())
                    .contains("juga menyebut data identitas", "- NIK")
                    .doesNotContain("tanggal lahir");
        }
    }

    @Test
    void importedRowSendsOneMailToEachMailbox() {
        var employee = Employee.of(sso);
        var moved = employee.username() + "@pindah.example";
        var list = "username,nik,birthPlace,birthDate,externalEmail\n%s,%s,Kota Bandung,1985-03-18,%s\n"
                .formatted(employee.username(), Officers.nik(), moved);
        // Waits for the mail about the first address, which is ordered earlier.
        sso.mailbox().awaitTo(work(employee.person()));
        var before = sso.mailbox().to(work(employee.person())).size();
        var answer = Officers.of(sso)
                .api()
                .send("POST", "employee-identity/import", "text/csv", list.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.body().get("recorded").asInt()).isEqualTo(1);

        var mail = one(employee.address(), "Email Eksternal Akun SSO Berubah", "tanggal lahir");
        assertThat(mail.text()).contains("Data identitas juga diubah", "NIK");
        one(work(employee.person()), "Email Eksternal Akun SSO Berubah", "tanggal lahir");
        // This mail is ordered after all mails of the list, so those arrive before it.
        Officers.of(sso).api().delete(Officers.path(employee.person()));
        one(work(employee.person()), DELETED);
        assertThat(with(work(employee.person()), CHANGED)).isEmpty();
        assertThat(sso.mailbox().to(work(employee.person()))).hasSize(before + 2);
    }

    @Test
    void addedOrRemovedSecondFactorSendsAMailForEveryActor() {
        var employee = Employee.of(sso);
        var person = employee.person();
        sso.people().require(person, "CONFIGURE_TOTP");
        var device = new Forms("id")
                .get(SignInRequest.smartOffice(sso, Map.of()))
                .submit(Map.of("username", person.username(), "password", person.password()));
        var secret = SECRET.matcher(device.body());
        assertThat(secret.find()).isTrue();
        var app = new Totp(secret.group(1));
        device.submit(Map.of("totp", app.unusedCode(), "totpSecret", app.secret(), "userLabel", "Ponsel"));

        for (var mailbox : mailboxes(employee)) {
            assertThat(one(mailbox, FACTOR_ADDED).text())
                    .contains("aplikasi autentikator", sso.addressOfTests(), "Firefox", "Bukan saya")
                    .doesNotContain(app.secret());
        }
        for (var credential : sso.admin()
                .must(sso.admin().get(People.path(person) + "/credentials"))
                .body()) {
            if (credential.get("type").asText().equals("otp")) {
                sso.admin()
                        .must(sso.admin()
                                .delete(People.path(person) + "/credentials/"
                                        + credential.get("id").asText()));
            }
        }
        for (var mailbox : mailboxes(employee)) {
            assertThat(one(mailbox, FACTOR_REMOVED).text())
                    .contains("aplikasi autentikator")
                    .doesNotContain("127.0.0.1");
        }
        sso.people().enrol(person);
        for (var mailbox : mailboxes(employee)) {
            Await.until("two mails", Duration.ofSeconds(30), () -> Optional.of(with(mailbox, FACTOR_ADDED))
                    .filter(mails -> mails.size() == 2));
        }
    }

    @Test
    void disowningASecondFactorRemovesItAndEndsSessionsAndPassword() {
        var employee = Employee.of(sso);
        sso.people().enrol(employee.person());

        var page = Notices.press(Notices.link(one(employee.address(), FACTOR_ADDED)));

        assertThat(page.body())
                .contains(
                        "Semua perangkat telah dikeluarkan",
                        "Password akun Anda tidak berlaku lagi",
                        "Verifikasi dua langkah itu dilepas dari akun Anda");
    }

    @Test
    void disabledAccountSendsOneMailADay() {
        var employee = Employee.of(sso);
        sso.people().enable(employee.person(), false);
        for (var mailbox : mailboxes(employee)) {
            assertThat(one(mailbox, DISABLED).text()).contains(employee.username(), "WIB");
        }
        sso.people().enable(employee.person(), true);
        sso.people().enable(employee.person(), false);
        sso.people().enable(employee.person(), true);
        sso.people().enrol(employee.person());
        for (var mailbox : mailboxes(employee)) {
            one(mailbox, FACTOR_ADDED);
            assertThat(with(mailbox, DISABLED)).hasSize(1);
        }
    }

    @Test
    void accountThatAnAdministratorEnablesSendsAMailEachTime() {
        var employee = Employee.of(sso);
        var person = employee.person();
        for (var times = 1; times <= 2; times++) {
            sso.people().enable(person, false);
            sso.people().enable(person, true);
        }
        for (var mailbox : mailboxes(employee)) {
            var mails = Await.until("two mails", Duration.ofSeconds(30), () -> Optional.of(with(mailbox, ENABLED))
                    .filter(found -> found.size() == 2));
            for (var body : List.of(mails.get(0).text(), mails.get(0).html())) {
                assertThat(body)
                        .contains(person.username(), "WIB", "oleh administrator", "Helpdesk Pusdatin")
                        .doesNotContain("permohonan", "127.0.0.1", "${");
            }
        }
        change(person, account -> account.put("lastName", "Lain"));
        sso.people().enrol(person);
        for (var mailbox : mailboxes(employee)) {
            one(mailbox, FACTOR_ADDED);
            assertThat(with(mailbox, ENABLED))
                    .as("the account was enabled before")
                    .hasSize(2);
        }
    }

    @Test
    void removedOrOverwrittenAccountSendsAMail() {
        var removed = Employee.of(sso);
        sso.admin().must(sso.admin().delete(People.path(removed.person())));
        var overwritten = Employee.of(sso);
        var again = Map.of("username", overwritten.username(), "enabled", true);
        sso.admin()
                .must(sso.admin()
                        .post(
                                Sso.REALM + "/partialImport",
                                Map.of("ifResourceExists", "OVERWRITE", "users", List.of(again))));

        for (var employee : List.of(removed, overwritten)) {
            for (var mailbox : mailboxes(employee)) {
                var mail = one(mailbox, "Akun SSO Anda Dihapus");
                for (var body : List.of(mail.text(), mail.html())) {
                    assertThat(body)
                            .contains(employee.username(), "WIB", "Lupa Password tidak dapat dipakai")
                            .doesNotContain("not-me", "127.0.0.1", "${");
                }
            }
        }
    }

    @Test
    void changedIdentityDataOfAnOfficerAlertPusdatin() {
        var verifier = Officers.of(sso).with("request-verifier");
        var employee = Employee.of(sso);
        var officer = Officers.of(sso).make();
        var api = Api.as(sso, officer);
        var security = verifier.username() + "@pusdatin.example";
        try (var alarms = RealmAttribute.set(sso, "ssoSecurityAddress", security)) {
            var nik = Officers.nik();
            var identity = Officers.identity(nik, "");
            identity.remove("externalEmail");
            identity.put("birthPlace", "Kota Semarang");
            assertThat(api.put(Officers.path(employee.person()), identity).status())
                    .isEqualTo(200);
            identity.put("nik", Officers.nik());
            assertThat(api.put(Officers.path(verifier), identity).status()).isEqualTo(200);
            assertThat(api.delete(Officers.path(verifier)).status()).isEqualTo(204);

            var deleted = sso.mailbox().awaitTo(security, mail -> mail.subject().contains("dihapus"));
            var changed = sso.mailbox().awaitTo(security, mail -> mail.subject().contains("diubah"));
            assertThat(changed.subject()).isEqualTo("Data identitas petugas " + verifier.username() + " diubah");
            assertThat(deleted.subject()).isEqualTo("Data identitas petugas " + verifier.username() + " dihapus");
            for (var body : List.of(changed.text(), changed.html())) {
                assertThat(body)
                        .contains(verifier.username(), "oleh " + officer.username(), "NIK", "tempat lahir", "WIB")
                        .doesNotContain("Semarang", nik, "${");
            }
            assertThat(sso.mailbox().to(security))
                    .as("no alarm about an employee who is not an officer")
                    .hasSize(2);
        }
    }

    @Test
    void factorOfAnyKindWrittenByAnAdministratorSendsAMail() {
        var employee = Employee.of(sso);
        var passkey = Map.of(
                "type",
                "webauthn",
                "userLabel",
                "Ponsel",
                "secretData",
                "{}",
                "credentialData",
                "{\"aaguid\":\"00000000-0000-0000-0000-000000000000\",\"credentialId\":\"AAAA\",\"counter\":0,"
                        + "\"attestationStatementFormat\":\"none\",\"credentialPublicKey\":\"AAAA\"}");
        var withoutPassword = new HashMap<>(passkey);
        withoutPassword.put("type", "webauthn-passwordless");
        var codes = Map.of("type", "recovery-authn-codes", "secretData", "{\"codes\":[]}", "credentialData", "{}");
        for (var credential : List.of(passkey, withoutPassword, codes)) {
            change(employee.person(), account -> account.putPOJO("credentials", List.of(credential)));
        }
        for (var mailbox : mailboxes(employee)) {
            var mails =
                    Await.until("three mails", Duration.ofSeconds(30), () -> Optional.of(with(mailbox, FACTOR_ADDED))
                            .filter(found -> found.size() == 3));
            assertThat(mails.stream().filter(mail -> mail.text().contains("- passkey")))
                    .hasSize(2);
            assertThat(mails.stream().filter(mail -> mail.text().contains("- kode pemulihan")))
                    .hasSize(1);
        }
    }

    @Test
    void deletedPasswordSendsAMailAndTheNextOneIsAChange() {
        var employee = Employee.of(sso);
        deletePassword(employee.person());
        for (var mailbox : mailboxes(employee)) {
            assertThat(one(mailbox, PASSWORD_DELETED).text())
                    .contains(employee.username(), "WIB", "Bukan saya")
                    .doesNotContain("127.0.0.1", "${");
        }
        var deleted = Notices.link(one(employee.address(), PASSWORD_DELETED));

        sso.admin().must(sso.people().reset(employee.person(), People.randomPassword(), false));

        var mail = Notices.await(sso, employee.address(), 1).get(0);
        assertThat(mail.text()).contains("oleh administrator SSO");
        assertThat(Notices.press(Notices.link(mail)).body()).contains("Password itu tidak berlaku lagi");
        assertThat(new Forms("id").get(deleted).body()).contains("dengan link di email lain");
    }

    @Test
    void firstPasswordSendsNoMailAndThePasswordAfterItsDeletionDoes() {
        var person = sso.people().employee(representation -> representation.remove("credentials"));
        sso.admin().must(sso.people().reset(person, People.randomPassword(), false));
        deletePassword(person);
        one(work(person), PASSWORD_DELETED);
        assertThat(Notices.to(sso, work(person))).as("the first password").isEmpty();

        sso.admin().must(sso.people().reset(person, People.randomPassword(), false));

        assertThat(Notices.await(sso, work(person), 1)).hasSize(1);
    }

    @Test
    void oldAndNewWorkMailboxGetTheMailAboutTheMoveAndLaterNotices() {
        var person = sso.people().employee();
        var moved = "pindah." + work(person);
        change(person, account -> account.put("email", moved).put("enabled", false));

        for (var mailbox : List.of(work(person), moved)) {
            assertThat(one(mailbox, WORK_CHANGED).text())
                    .contains(person.username(), "p***", "@k***", "WIB", "Bukan saya")
                    .doesNotContain(moved, "127.0.0.1", "${");
            one(mailbox, DISABLED);
        }
        sso.people().enable(person, true);
        sso.admin().must(sso.people().reset(person, People.randomPassword(), false));
        for (var mailbox : List.of(work(person), moved)) {
            assertThat(Notices.await(sso, mailbox, 1)).hasSize(1);
            assertThat(with(mailbox, WORK_CHANGED)).hasSize(1);
        }
        change(person, account -> account.put("email", work(person)));
        for (var mailbox : List.of(work(person), moved)) {
            Await.until("the mail about the former mailbox", Duration.ofSeconds(30), () -> Optional.of(
                            with(mailbox, WORK_CHANGED))
                    .filter(mails -> mails.size() == 2));
        }
        sso.people().enrol(person);
        one(work(person), FACTOR_ADDED);
        assertThat(with(moved, FACTOR_ADDED))
                .as("no mail to a mailbox that is no longer set")
                .isEmpty();
    }

    @Test
    void removedWorkMailboxSendsAMail() {
        var employee = Employee.of(sso);
        change(employee.person(), account -> account.put("email", ""));

        for (var mailbox : mailboxes(employee)) {
            one(mailbox, WORK_REMOVED);
        }
        sso.people().enrol(employee.person());
        for (var mailbox : mailboxes(employee)) {
            one(mailbox, FACTOR_ADDED);
        }
    }

    @Test
    void disowningAMovedWorkMailboxEndsSessionsAndAlertsPusdatin() {
        var employee = Employee.of(sso);
        var person = employee.person();
        DirectGrant.tokens(sso, person);
        change(person, account -> account.put("email", "pindah." + work(person)));
        var link = Notices.link(one(work(person), WORK_CHANGED));
        var security = person.username() + "@pusdatin.example";
        try (var alarms = RealmAttribute.set(sso, "ssoSecurityAddress", security)) {
            assertThat(Notices.press(link).body())
                    .contains(
                            "Semua perangkat telah dikeluarkan",
                            "Password Anda tidak diubah",
                            "Email kantor tidak diubah oleh halaman ini");
            assertThat(sso.mailbox().awaitTo(security).subject())
                    .isEqualTo("Perubahan email kantor disangkal untuk " + person.username());
        }
        assertThat(sso.people().sessions(person)).isZero();
        assertThat(sso.people().events(person, "UPDATE_PROFILE_ERROR"))
                .extracting(event -> event.at("/details/notice_about").asText())
                .containsExactly("work_address");
    }

    @Test
    void changedOrRemovedContractEndSendsAMail() {
        var employee = Employee.of(sso);
        contractEnds(employee.person(), List.of(LocalDate.now().plusDays(90).toString()));
        for (var mailbox : mailboxes(employee)) {
            assertThat(one(mailbox, CONTRACT).text())
                    .contains(String.valueOf(LocalDate.now().plusDays(90).getYear()));
        }

        contractEnds(employee.person(), List.of());

        for (var mailbox : mailboxes(employee)) {
            var mail = sso.mailbox()
                    .awaitTo(
                            mailbox,
                            found -> found.subject().contains(CONTRACT)
                                    && found.text().contains("dihapus"));
            assertThat(mail.text()).doesNotContain("Sesudah hari itu");
            assertThat(with(mailbox, CONTRACT)).hasSize(2);
        }
    }

    @Test
    void personWithAnAccountGetsMailsAboutARejectedRequestAndGrantedAccess() {
        var requests = AccountRequests.of(sso);
        var rejected = AccountRequests.flexiwork(1);
        var person = requests.known(AccountRequests.employees(rejected).get(0), "lama");
        var id = requests.submitted(requests.submitter(), rejected);
        var reason = Map.of("reason", "Memo belum lengkap.");
        assertThat(requests.verifier()
                        .post(AccountRequests.path(id) + "/rejection", reason)
                        .status())
                .isEqualTo(204);
        for (var mailbox : List.of(person.username() + "@lama.example", work(person))) {
            assertThat(one(mailbox, "Permohonan Akses untuk Akun SSO Anda Ditolak")
                            .text())
                    .contains(person.username(), "Akun Anda tidak berubah");
        }

        var approved = new HashMap<>(rejected);
        approved.put("memo", AccountRequests.memo());
        requests.worked(approved);

        for (var mailbox : List.of(person.username() + "@lama.example", work(person))) {
            one(mailbox, "Akun SSO Anda Dapat Dipakai untuk Flexiwork");
        }
    }

    @Test
    void mailsFitEveryScreen(Browsing browsing) {
        for (var language : List.of("id", "en")) {
            var person = sso.people()
                    .employee(representation -> representation.put("attributes", Map.of("locale", List.of(language))));
            var officer = Officers.of(sso).api();
            officer.put(Officers.path(person), Officers.identity(person));
            officer.put(Officers.path(person), Officers.identity(person));
            sso.people().enrol(person);
            sso.people().enable(person, false);
            officer.delete(Officers.path(person));
            var words = language.equals("id")
                    ? List.of(CHANGED, FACTOR_ADDED, "Dinonaktifkan", DELETED)
                    : List.of("SSO Account Changed", "Second Factor of", "Was Disabled", "Account Deleted");
            for (var subject : words) {
                var mail = one(work(person), subject);
                assertThat(mail.html()).contains("<html lang=\"" + language + "\"");
                assertThat(mail.text()).doesNotContain("<", "&amp;", "${").doesNotContain("\n\n\n");
                for (var width : new int[] {360, 1280}) {
                    var page = browsing.device(language.equals("id") ? "id-ID" : "en-GB", width, 800);
                    page.setContent(mail.html());
                    new Screenshots(page, width + "-" + language).take("told-" + (words.indexOf(subject) + 1));
                }
            }
        }
    }

    private void contractEnds(Person person, List<String> day) {
        change(person, account -> {
            var attributes = new HashMap<String, Object>();
            account.get("attributes")
                    .properties()
                    .forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue()));
            attributes.put("contractEnd", day);
            account.putPOJO("attributes", attributes);
        });
    }

    private void deletePassword(Person person) {
        for (var credential : sso.admin()
                .must(sso.admin().get(People.path(person) + "/credentials"))
                .body()) {
            if (credential.get("type").asText().equals("password")) {
                sso.admin()
                        .must(sso.admin()
                                .delete(People.path(person) + "/credentials/"
                                        + credential.get("id").asText()));
            }
        }
    }

    private void change(Person person, Consumer<ObjectNode> change) {
        var account = (ObjectNode)
                sso.admin().must(sso.admin().get(People.path(person))).body();
        change.accept(account);
        sso.admin().must(sso.admin().put(People.path(person), account));
    }

    private static List<String> mailboxes(Employee employee) {
        return List.of(employee.address(), work(employee.person()));
    }

    private static String work(Person person) {
        return person.username() + "@kantor.example";
    }

    private List<Mail> with(String mailbox, String subject) {
        return sso.mailbox().to(mailbox).stream()
                .filter(mail -> mail.subject().contains(subject))
                .toList();
    }

    /** Waits for the only mail with this subject and these words. */
    private Mail one(String mailbox, String subject, String... words) {
        var mail = sso.mailbox()
                .awaitTo(
                        mailbox,
                        found -> found.subject().contains(subject)
                                && List.of(words).stream().allMatch(found.text()::contains));
        if (words.length == 0) {
            assertThat(with(mailbox, subject)).hasSize(1);
        }
        return mail;
    }
}
