package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of Lupa Password: the same page for every account, and a message for invalid input. */
@ExtendWith(SsoExtension.class)
class ResetPagesIT {

    @Test
    void failedIdentityCheckShowsTheSamePageForEveryReason(Sso sso) {
        var recorded = Employee.of(sso);
        var disabled = Employee.of(sso);
        sso.admin()
                .must(sso.admin()
                        .put(
                                Sso.REALM + "/users/" + disabled.person().id(),
                                Map.of("username", disabled.username(), "firstName", "Pegawai", "enabled", false)));
        var typed = new HashMap<>(recorded.answers());
        typed.put("nik", Officers.nik());
        var answers = new LinkedHashMap<String, String>();
        answers.put("unknown", page(sso, "tidak.ada." + System.nanoTime(), typed));
        answers.put("unrecorded", page(sso, sso.people().employee().username(), typed));
        answers.put("wrong NIK", page(sso, recorded.username(), typed));
        var own = page(sso, disabled.username(), disabled.answers());
        answers.put("disabled, right data", own.replace(disabled.nik(), typed.get("nik")));

        assertThat(answers.get("unknown")).contains("Data yang Anda isi tidak cocok");
        answers.forEach((who, answer) -> assertThat(answer).as(who).isEqualTo(answers.get("unknown")));
    }

    private static String page(Sso sso, String username, Map<String, String> typed) {
        var forms = new Reset(sso).start(username).identity(typed).forms();
        assertThat(forms.status()).isEqualTo(200);
        assertThat(forms.header("Cache-Control")).contains("no-store");
        assertThat(forms.body()).contains(">" + username + "</strong>");
        return Reset.withoutTokens(forms.body());
    }

    @Test
    void everyAddressShowsTheSamePageAndOnlyTheRightOneGetsAMail(Sso sso) {
        var right = Employee.of(sso);
        var wrong = Employee.of(sso);
        var officer = Employee.of(sso, Officers.of(sso).makeWithoutSecondFactor());
        var untrusted = Employee.of(sso);
        var fresh = "baru." + untrusted.address();
        var set = new HashMap<>(Officers.identity(untrusted.nik(), fresh));
        assertThat(Officers.of(sso)
                        .api()
                        .put(Officers.path(untrusted.person()), set)
                        .status())
                .isEqualTo(200);

        var expected = sent(sso, right, right.address());
        assertThat(expected).contains("Periksa email Anda", "periksa folder spam", "Konfirmasi Perubahan Password");
        assertThat(sent(sso, wrong, "bukan." + wrong.address())).isEqualTo(expected);
        assertThat(sent(sso, officer, officer.address())).isEqualTo(expected);
        assertThat(sent(sso, untrusted, fresh)).isEqualTo(expected);

        Reset.awaitMails(sso, right, 1);
        reason(sso, wrong, "address_mismatch");
        reason(sso, officer, "otp_missing");
        reason(sso, untrusted, "address_not_trusted");
        for (var address : List.of(wrong.address(), "bukan." + wrong.address(), officer.address())) {
            assertThat(sso.mailbox().to(address))
                    .filteredOn(mail -> mail.text().contains("link="))
                    .isEmpty();
        }
        assertThat(sso.mailbox().to(fresh))
                .filteredOn(mail -> mail.text().contains("link="))
                .isEmpty();
    }

    private static void reason(Sso sso, Employee employee, String reason) {
        Await.until(
                "the reason " + reason,
                Duration.ofSeconds(30),
                () -> sso.people().events(employee.person(), "SEND_RESET_PASSWORD_ERROR").stream()
                        .filter(event ->
                                event.at("/details/reset_reason").asText().equals(reason))
                        .findFirst());
    }

    private static String sent(Sso sso, Employee employee, String address) {
        var forms = new Reset(sso)
                .start(employee.username())
                .identity(employee.answers())
                .mailbox(address)
                .forms();
        assertThat(forms.page()).isEqualTo("link-sent");
        assertThat(forms.body()).contains(">" + address + "</dd>");
        return Reset.withoutTokens(forms.body());
    }

    @Test
    void secondMailWithinAMinuteIsRefusedWithoutJavaScriptToo(Sso sso) {
        var employee = Employee.of(sso);
        var forms = new Reset(sso).ask(employee).forms();

        forms.submit(Map.of("choice", "resend"));

        assertThat(forms.page()).isEqualTo("link-sent");
        assertThat(forms.body()).contains("Anda dapat memintanya lagi dalam");
    }

    @Test
    void resetWithoutAnApplicationContinuesAtSmartOffice(Sso sso) {
        var forms = new Reset(sso).forms().get(sso.realm() + "/login-actions/reset-credentials");

        assertThat(forms.page()).isEqualTo("login-login-reset-password");
        assertThat(forms.action()).contains("client_id=smart-office");
    }

    static List<Arguments> badAnswers() {
        var tomorrow = LocalDate.now().plusDays(2).toString();
        return List.of(
                Arguments.of("nik", "32730117058500AB", "NIK terdiri atas 16 angka"),
                Arguments.of("nik", "327301170585000", "NIK terdiri atas 16 angka"),
                Arguments.of("nik", "32730117058500011", "NIK terdiri atas 16 angka"),
                Arguments.of("nik", "", "NIK terdiri atas 16 angka"),
                Arguments.of("nik", "<script>alert(1)</script>", "NIK terdiri atas 16 angka"),
                Arguments.of("nik", "${7*7}<#assign x=1>", "NIK terdiri atas 16 angka"),
                Arguments.of("nik", "3273\r\nSubject: x", "NIK terdiri atas 16 angka"),
                Arguments.of("birthPlace", "", "Isi tempat lahir"),
                Arguments.of("birthPlace", "a".repeat(10_000), "Isi tempat lahir"),
                Arguments.of("birthPlace", "12345", "Isi tempat lahir"),
                Arguments.of("birthPlace", "<b>Bandung</b>", "Data yang Anda isi tidak cocok"),
                Arguments.of("birthPlace", "${7*7} Bandung", "Data yang Anda isi tidak cocok"),
                Arguments.of("birthPlace", "Bandung\r\nBcc: x@y.example", "Data yang Anda isi tidak cocok"),
                Arguments.of("birthDate", "1985-02-29", "Isi tanggal lahir yang benar"),
                Arguments.of("birthDate", tomorrow, "Isi tanggal lahir yang benar"),
                Arguments.of("birthDate", "03/17/1985", "Isi tanggal lahir yang benar"),
                Arguments.of("birthDate", "kemarin", "Isi tanggal lahir yang benar"),
                Arguments.of("birthDate", "<i>", "Isi tanggal lahir yang benar"),
                Arguments.of("birthDay", "", "isi tanggal 1 sampai 31"),
                Arguments.of("birthDay", "32", "isi tanggal 1 sampai 31"),
                Arguments.of("birthDay", "<i>", "isi tanggal 1 sampai 31"),
                Arguments.of("birthMonth", "17", "Mungkin keduanya tertukar"),
                Arguments.of("birthMonth", "Maret", "isi bulan 1 sampai 12"),
                Arguments.of("birthYear", "85", "isi tahun dengan empat angka"),
                Arguments.of("birthYear", "1899", "Isi tanggal lahir yang benar"),
                Arguments.of("birthYear", "9999", "Isi tanggal lahir yang benar"));
    }

    @ParameterizedTest
    @MethodSource("badAnswers")
    void invalidAnswerShowsAMessageAndStaysInTheForm(String field, String value, String sentence, Sso sso) {
        var answers = new HashMap<>(Map.of("nik", Officers.nik(), "birthPlace", "Kota Bandung"));
        answers.putAll(field.equals("birthDate") ? Map.of() : Employee.dateOf("1985-03-07"));
        answers.put(field, value);

        var forms = new Reset(sso)
                .start("siapa.saja." + System.nanoTime())
                .identity(answers)
                .forms();

        assertThat(forms.status()).isEqualTo(200);
        assertThat(forms.page()).isEqualTo("identity-check");
        assertThat(forms.body()).contains(sentence).doesNotContain("<script>alert", "<b>Bandung", "value=\"49");
        if (!field.equals("birthPlace")) {
            assertThat(forms.body()).contains("value=\"Kota Bandung\"");
        }
        if (List.of("birthMonth", "birthYear").contains(field)) {
            assertThat(forms.body()).contains("name=\"birthDay\" value=\"07\"", "value=\"" + value + "\"");
        }
    }

    @ParameterizedTest
    @MethodSource("datesOfPeople")
    void birthDateIsAcceptedInCommonFormats(String date, Sso sso) {
        var employee = Employee.of(sso);
        var answers = Map.of("nik", employee.nik(), "birthPlace", employee.birthPlace(), "birthDate", date);

        assertThat(new Reset(sso)
                        .start(employee.username())
                        .identity(answers)
                        .forms()
                        .page())
                .isEqualTo("external-mailbox");
    }

    @Test
    void impossibleDateIsRefusedAndStaysInItsFields(Sso sso) {
        var employee = Employee.of(sso);
        var answers = new HashMap<>(employee.answers());
        answers.putAll(Map.of("birthDay", "31", "birthMonth", "2", "birthYear", "1985"));

        var forms = new Reset(sso).start(employee.username()).identity(answers).forms();

        assertThat(forms.page()).isEqualTo("identity-check");
        assertThat(forms.body())
                .contains("Isi tanggal lahir yang benar")
                .contains("name=\"birthDay\" value=\"31\"")
                .contains("name=\"birthMonth\" value=\"2\"")
                .contains("name=\"birthYear\" value=\"1985\"")
                .contains(employee.nik());
    }

    static List<String> datesOfPeople() {
        return List.of("1985-03-17", "17-03-1985", "17/03/1985", "17-3-1985");
    }

    static List<Arguments> badAddresses() {
        return List.of(
                Arguments.of("", "Isi alamat email yang lengkap"),
                Arguments.of("budi", "Isi alamat email yang lengkap"),
                Arguments.of("budi@surat.example\r\nBcc: semua@surat.example", "Isi alamat email yang lengkap"),
                Arguments.of("<script>@surat.example", "Isi alamat email yang lengkap"),
                Arguments.of("${7*7}@", "Isi alamat email yang lengkap"),
                Arguments.of("a".repeat(10_000) + "@surat.example", "Isi alamat email yang lengkap"),
                Arguments.of("budi@bappenas.go.id", "Isi alamat email di luar Bappenas"));
    }

    @ParameterizedTest
    @MethodSource("badAddresses")
    void invalidAddressShowsAMessage(String address, String sentence, Sso sso) {
        var employee = Employee.of(sso);
        var forms = new Reset(sso)
                .start(employee.username())
                .identity(employee.answers())
                .mailbox(address)
                .forms();

        assertThat(forms.status()).isEqualTo(200);
        assertThat(forms.page()).isEqualTo("external-mailbox");
        assertThat(forms.body()).contains(sentence).doesNotContain("<script>@");
    }

    @Test
    void missingTamperedOrReplayedCaptchaShowsThePageAgain(Sso sso) {
        var employee = Employee.of(sso);
        var forms = new Reset(sso)
                .start(employee.username())
                .identity(employee.answers())
                .forms();
        var answer = forms.captcha();
        for (var captcha : List.of("", "x", answer.substring(4), "e30=")) {
            forms.submit(Map.of("externalEmail", employee.address(), "captcha", captcha));
            assertThat(forms.status()).isEqualTo(200);
            assertThat(forms.page()).isEqualTo("external-mailbox");
        }
        var other = Employee.of(sso);
        var foreign =
                new Reset(sso).start(other.username()).identity(other.answers()).forms();
        foreign.submit(Map.of("externalEmail", other.address(), "captcha", answer));
        assertThat(foreign.page()).isEqualTo("external-mailbox");
        assertThat(Reset.mails(sso, other)).isEmpty();
    }

    @Test
    void stepsOutOfOrderRepeatedOrFromAnotherTabShowAPage(Sso sso) {
        var employee = Employee.of(sso);
        var forms = new Reset(sso).start(employee.username()).forms();
        var second = forms.action();
        var tab = forms.copy();
        forms.submit(employee.answers());
        assertThat(forms.page()).isEqualTo("external-mailbox");
        var third = forms.action();

        assertThat(tab.post(second, employee.answers()).status()).isBetween(200, 499);
        assertThat(tab.post(second.replaceAll("execution=[^&]*", "execution=x"), Map.of())
                        .status())
                .isBetween(200, 499);
        assertThat(tab.post(
                                third.replaceAll("session_code=[^&]*", "session_code=x"),
                                Map.of("externalEmail", "a@b.example"))
                        .status())
                .isBetween(200, 499);
        assertThat(new Reset(sso)
                        .forms()
                        .post(third, Map.of("externalEmail", employee.address()))
                        .status())
                .isBetween(200, 499);
        assertThat(Reset.mails(sso, employee)).isEmpty();
    }
}
