package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.go.bappenas.sso.demo.keycloak.PasswordCredential;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Mailbox.Mail;
import id.go.bappenas.sso.e2e.harness.Notices;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.ResetSteps;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.WebmailClient;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Notices of password changes: the mailboxes that get a notice for each path, and the texts. */
@ExtendWith(SsoExtension.class)
class PasswordNoticeIT {

    private static final Map<String, String> CONFIRM = Map.of("choice", "confirm");

    private Sso sso;

    @BeforeEach
    void use(Sso underTest) {
        sso = underTest;
    }

    /**
     * A person whose password was changed by a path.
     *
     * @param address external address; empty if the person has no external address
     * @param isTrusted whether Lupa Password may use the external address
     * @param external number of notices to the external address
     * @param work number of notices to the work mailbox
     * @param words text about the path in the mail
     */
    private record Row(
            String path, Person person, String address, boolean isTrusted, int external, int work, String words) {

        /** Number of notices to the external address after an administrator's reset. */
        int externalAtLast() {
            return address.isEmpty() ? 0 : external + 1;
        }

        /** Number of notices to the work mailbox, which gets that notice if no external address is trusted. */
        int workAtLast() {
            return isTrusted ? work : work + 1;
        }

        List<Mail> told(Sso sso) {
            return Notices.to(sso, address.isEmpty() ? PasswordNoticeIT.work(person) : address);
        }
    }

    /** Uses all paths first and waits once, because the outbox polls every five seconds. */
    @Test
    void eachPathSendsOneNoticeToEachMailboxThatShouldGetIt() {
        var rows = new ArrayList<Row>();
        rows.add(row("own wish", 1, person("id"), "Cara: halaman Ganti Password Akun SSO\r\n", this::changeByOwnWish));
        rows.add(row("account console", 1, person("id"), "Cara: halaman Ganti Password Akun SSO\r\n", this::inConsole));
        rows.add(row("expiry", 1, expired(), "karena password lama sudah kedaluwarsa", this::signInAndChange));
        rows.add(row("requested", 1, requested(), "atas permintaan administrator", this::signInAndChange));
        rows.add(row("administrator", 1, person("id"), "oleh administrator SSO", person -> reset(person, false)));
        rows.add(row(
                "administrator, temporary", 1, person("id"), "diminta menggantinya", person -> reset(person, true)));
        rows.add(row("administrator, PUT of the account", 1, person("id"), "oleh administrator SSO", this::put));
        rows.add(row("change", 1, person("id"), "aplikasi yang terhubung dengan akun SSO", this::byOwnToken));
        rows.add(row("change-for", 1, person("id"), "Cara: Webmail, menu Change Password", this::byWebmail));
        rows.add(atWork("no address, administrator", "oleh administrator SSO", person -> reset(person, false)));
        rows.add(atWork("no address, PUT of the account", "oleh administrator SSO", this::put));
        rows.add(atWork("no address, own wish", "Cara: halaman Ganti Password Akun SSO\r\n", this::changeByOwnWish));
        rows.add(atWork("no address, change-for", "Cara: Webmail, menu Change Password", this::byWebmail));
        rows.add(trusted("trusted address, administrator", "oleh administrator SSO", person -> reset(person, false)));
        rows.add(row("first creation", 0, person("id"), "", person -> {}));
        rows.add(row("partial import", 0, imported(), "", person -> {}));
        rows.add(reset("reset, mailed", 0, ""));
        ResetSteps.set(sso, "reset-outcome", "outcome", "set-password");
        try {
            rows.add(reset("reset, chosen", 1, "Cara: Lupa Password\r\n"));
        } finally {
            ResetSteps.set(sso, "reset-outcome", "outcome", "temporary-password");
        }

        // This mail is ordered last, so all other mails arrive before it.
        rows.forEach(row -> reset(row.person(), false));
        rows.forEach(row -> Notices.await(sso, row.address(), row.externalAtLast()));
        rows.forEach(row -> Notices.await(sso, work(row.person()), row.workAtLast()));

        var all = new SoftAssertions();
        for (var row : rows) {
            all.assertThat(Notices.to(sso, row.address())).as(row.path()).hasSize(row.externalAtLast());
            all.assertThat(row.told(sso).stream().filter(mail -> mail.text().contains(row.words())))
                    .as(row.path() + ": text")
                    .hasSizeGreaterThanOrEqualTo(row.address().isEmpty() ? row.work() : row.external());
            all.assertThat(Notices.to(sso, work(row.person())))
                    .as(row.path() + ", at work")
                    .hasSize(row.workAtLast());
        }
        all.assertAll();
    }

    @Test
    void noticeOfAReplacedTemporaryPasswordSaysSoAndGoesToTheWorkMailbox() {
        var employee = Employee.of(sso);
        signInAndChange(reset(employee.person(), true));

        assertThat(Notices.await(sso, employee.address(), 2)).hasSize(2).anyMatch(mail -> mail.text()
                .contains("sebagai pengganti password sementara"));
        assertThat(Notices.await(sso, work(employee.person()), 1)).hasSize(1).allMatch(mail -> mail.text()
                .contains("sebagai pengganti password sementara"));
    }

    @Test
    void realmImportSendsNoNotice() {
        var name = "impor-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        var username = "pegawai." + name;
        var smtp = sso.admin().must(sso.admin().get(Sso.REALM)).body().get("smtpServer");
        sso.admin()
                .must(sso.admin()
                        .post(
                                "",
                                Map.of(
                                        "realm",
                                        name,
                                        "enabled",
                                        true,
                                        "smtpServer",
                                        smtp,
                                        "users",
                                        List.of(user(username)))));
        try {
            var id = sso.admin()
                    .must(sso.admin().get(name + "/users?username=" + username))
                    .body()
                    .get(0)
                    .get("id")
                    .asText();
            sso.admin()
                    .must(sso.admin()
                            .put(
                                    name + "/users/" + id + "/reset-password",
                                    Map.of("type", "password", "value", People.randomPassword())));

            assertThat(Notices.await(sso, username + "@rumah.example", 1)).hasSize(1);
        } finally {
            sso.admin().must(sso.admin().delete(name));
        }
    }

    @Test
    void failedChangeSendsNoNotice() {
        var person = person("id");
        assertThat(sso.people().reset(person, "semuakecil", false).status()).isEqualTo(400);
        var form = changeForm(person);
        form.submit(Map.of("password-new", "semuakecil", "password-confirm", "semuakecil"));
        assertThat(form.page()).isEqualTo("change-password");

        reset(person, false);

        assertThat(Notices.await(sso, external(person), 1)).hasSize(1).allMatch(mail -> mail.text()
                .contains("oleh administrator SSO"));
    }

    @Test
    void noticeNamesTimePathOriginAndAdviceButNoPassword() {
        var person = person("id");
        var chosen = People.randomPassword();
        var form = changeForm(person);
        form.submit(Map.of("password-new", chosen, "password-confirm", chosen));

        var mail = Notices.await(sso, work(person), 1).get(0);

        assertThat(mail.subject()).isEqualTo("Sukses! Password berhasil diubah.");
        for (var body : List.of(mail.text(), mail.html())) {
            assertThat(body)
                    .contains(
                            "Sukses! Password berhasil diubah.", "Password akun " + person.username() + " diubah pada ")
                    .containsPattern("\\d{1,2} \\p{L}+ \\d{4} pukul \\d\\d\\.\\d\\d WIB")
                    .contains("halaman Ganti Password Akun SSO", sso.addressOfTests(), "Firefox, Linux")
                    .contains("“Bukan saya”", "hanya dapat dipakai satu kali", "Helpdesk Pusdatin")
                    .doesNotContain(chosen, person.password());
        }
        assertThat(mail.html()).contains("<html lang=\"id\"");
        assertThatCode(() -> Notices.link(mail)).doesNotThrowAnyException();
    }

    /** An officer mistyped the address; the stranger who reads that mailbox must not be able to end the password. */
    @Test
    void untrustedAddressGetsNoLinkIfThereIsAWorkMailbox() {
        var person = person("id");
        var alone = sso.people().employee(representation -> {
            representation.remove("email");
            representation.remove("emailVerified");
            representation.put(
                    "attributes", Map.of("externalEmail", List.of(representation.get("username") + "@rumah.example")));
        });
        reset(person, false);
        reset(alone, false);

        Notices.link(Notices.await(sso, work(person), 1).get(0));
        assertThat(Notices.await(sso, external(person), 1).get(0).text())
                .contains("Sukses! Password berhasil diubah.", "Helpdesk Pusdatin")
                .doesNotContain("/employee-notice/not-me");
        assertThatCode(() -> Notices.link(Notices.await(sso, alone.username() + "@rumah.example", 1)
                        .get(0)))
                .as("the only mailbox")
                .doesNotThrowAnyException();
    }

    @Test
    void noticeIsInThePersonsLanguageWithoutTheAdministratorsAddress() {
        var person = person("en");
        reset(person, true);

        var mail = Notices.await(sso, work(person), 1).get(0);

        assertThat(mail.subject()).isEqualTo("Success! Password berhasil diubah");
        for (var body : List.of(mail.text(), mail.html())) {
            assertThat(body)
                    .contains("Success! Password berhasil diubah", "by an SSO administrator", "is temporary")
                    .contains("This was not me")
                    .doesNotContain("IP address", "127.0.0.1", "Device:");
        }
        assertThat(mail.html()).contains("<html lang=\"en\"");
    }

    private Row row(String path, int external, Person person, String words, Consumer<Person> change) {
        change.accept(person);
        return new Row(path, person, external(person), false, external, external, words);
    }

    private Row atWork(String path, String words, Consumer<Person> change) {
        var person = sso.people().employee();
        change.accept(person);
        return new Row(path, person, "", false, 0, 1, words);
    }

    private Row trusted(String path, String words, Consumer<Person> change) {
        var employee = Employee.of(sso);
        change.accept(employee.person());
        return new Row(path, employee.person(), employee.address(), true, 1, 0, words);
    }

    private Row reset(String path, int external, String words) {
        var employee = Employee.of(sso);
        var device = new Forms("id").get(Reset.link(sso, employee)).submit(CONFIRM);
        if (device.page().equals("change-password")) {
            var chosen = People.randomPassword();
            device.submit(Map.of("password-new", chosen, "password-confirm", chosen));
        }
        assertThat(device.page()).isEqualTo("reset-done");
        return new Row(path, employee.person(), employee.address(), true, external, 1, words);
    }

    /** Resets the password as an administrator and returns the person with the new password. */
    private Person reset(Person person, boolean temporary) {
        var changed = person.withPassword(People.randomPassword());
        sso.admin().must(sso.people().reset(changed, changed.password(), temporary));
        return changed;
    }

    private void byOwnToken(Person person) {
        var chosen = People.randomPassword();
        var change = Map.of("currentPassword", person.password(), "newPassword", chosen, "confirmation", chosen);
        assertThat(Api.withAudience(sso, person)
                        .post("employee-password/change", change)
                        .status())
                .isEqualTo(204);
    }

    private void byWebmail(Person person) {
        var change = Map.of(
                "username",
                person.username(),
                "currentPassword",
                person.password(),
                "newPassword",
                People.randomPassword());
        assertThat(WebmailClient.make(sso)
                        .api()
                        .postForm("employee-password/change-for", change)
                        .status())
                .isEqualTo(204);
    }

    private void put(Person person) {
        sso.people().age(person.withPassword(People.randomPassword()), ZonedDateTime.now());
    }

    private void changeByOwnWish(Person person) {
        choose(changeForm(person));
    }

    private Forms changeForm(Person person) {
        return signIn(person, SignInRequest.smartOffice(sso, Map.of("kc_action", "UPDATE_PASSWORD")));
    }

    private void inConsole(Person person) {
        choose(signIn(
                person,
                SignInRequest.address(
                        sso.realm(),
                        "account-console",
                        sso.realm() + "/account/",
                        Map.of("kc_action", "UPDATE_PASSWORD"))));
    }

    private void signInAndChange(Person person) {
        choose(signIn(person, SignInRequest.smartOffice(sso, Map.of())));
    }

    private static Forms signIn(Person person, String address) {
        var device = new Forms("id").get(address);
        device.submit(Map.of("username", person.username(), "password", person.password()));
        assertThat(device.page()).isEqualTo("change-password");
        return device;
    }

    private static void choose(Forms form) {
        var chosen = People.randomPassword();
        form.submit(Map.of("password-new", chosen, "password-confirm", chosen));
        assertThat(form.page()).isEqualTo("password-changed");
    }

    private Person person(String language) {
        return sso.people().employee(representation -> representation.putAll(outside(representation, language)));
    }

    private Person requested() {
        var person = person("id");
        sso.people().require(person, "UPDATE_PASSWORD");
        return person;
    }

    private Person expired() {
        var password = People.randomPassword();
        return sso.people()
                .employee(representation -> {
                    representation.putAll(outside(representation, "id"));
                    representation.put(
                            "credentials",
                            List.of(PasswordCredential.of(
                                    password, ZonedDateTime.now().minusMonths(4).toInstant())));
                })
                .withPassword(password);
    }

    private Person imported() {
        var username = "impor."
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        var users = Map.of("ifResourceExists", "OVERWRITE", "users", List.of(user(username)));
        sso.admin().must(sso.admin().post(Sso.REALM + "/partialImport", users));
        sso.admin().must(sso.admin().post(Sso.REALM + "/partialImport", users));
        var id = sso.admin()
                .must(sso.admin().get(Sso.REALM + "/users?username=" + username))
                .body()
                .get(0)
                .get("id")
                .asText();
        return new Person(id, username, "");
    }

    private static Map<String, Object> user(String username) {
        return Map.of(
                "username",
                username,
                "enabled",
                true,
                "firstName",
                "Pegawai",
                "lastName",
                "Uji",
                "email",
                username + "@kantor.example",
                "attributes",
                Map.of("externalEmail", List.of(username + "@rumah.example")),
                "credentials",
                List.of(Map.of("type", "password", "value", People.randomPassword())));
    }

    private static Map<String, Object> outside(Map<String, Object> representation, String language) {
        return Map.of(
                "attributes",
                Map.of(
                        "locale",
                        List.of(language),
                        "externalEmail",
                        List.of(representation.get("username") + "@rumah.example")));
    }

    private static String external(Person person) {
        return person.username() + "@rumah.example";
    }

    private static String work(Person person) {
        return person.username() + "@kantor.example";
    }
}
