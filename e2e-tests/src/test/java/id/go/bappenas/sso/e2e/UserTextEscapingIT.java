package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.employees;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.in;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.ssoActivation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Totp;
import id.go.bappenas.sso.e2e.pages.ForgotPasswordPages;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Mails, pages and REST show texts of people unchanged and do not treat them as message keys, placeholders or HTML. Keycloak by
 * itself resolves {@code ${key}} in every argument of a message.
 */
@ExtendWith(SsoExtension.class)
class UserTextEscapingIT {

    /** {@code mailWordMark} is a message of the e-mail theme, {@code doLogIn} one of the pages. */
    private static final String TEXT = "O'Brien {0} <i>x</i> ${mailWordMark} ${doLogIn}";

    private static final String IN_HTML = "{0} &lt;i&gt;x&lt;/i&gt; ${mailWordMark} ${doLogIn}";

    @Test
    void rejectionMailShowsMemoAndReasonUnchanged(Sso sso) {
        withAnyNames(sso, () -> {
            var requests = AccountRequests.of(sso);
            var submitter = rename(sso, requests.with("request-submitter"));
            var request = written(flexiwork(1));
            var number = in(request, "memo").get("number").toString();
            var id = requests.submitted(Api.as(sso, submitter), request);

            assertThat(requests.verifier()
                            .post(path(id) + "/rejection", Map.of("reason", "Alasan " + TEXT))
                            .status())
                    .isEqualTo(204);

            var mail = sso.mailbox().awaitTo(work(submitter));
            assertThat(mail.subject()).contains(number);
            assertThat(mail.text()).contains(number, "Perihal " + TEXT, "Alasan " + TEXT, "Nama " + TEXT);
            // Two of them again in the preview that lists of mails show.
            assertThat(count(mail.html(), IN_HTML)).as(mail.html()).isEqualTo(6);
        });
    }

    @Test
    void contractMailsShowMemoAndNamesUnchanged(Sso sso) {
        withAnyNames(sso, () -> {
            var requests = AccountRequests.of(sso);
            var submitter = rename(sso, requests.with("request-submitter"));
            var request = written(flexiwork(1));
            employees(request)
                    .get(0)
                    .put(
                            "contractEnd",
                            LocalDate.now(AccountRequests.JAKARTA).plusDays(9).toString());
            var number = in(request, "memo").get("number").toString();
            var id = requests.submitted(Api.as(sso, submitter), request);
            requests.approve(id, Map.of());

            var list = sso.mailbox()
                    .awaitTo(work(submitter), mail -> mail.subject().contains("Segera Berakhir"));
            assertThat(list.subject()).contains(number);
            assertThat(list.text()).contains(number, "Nama " + TEXT);
            // One of them again in the preview.
            assertThat(count(list.html(), IN_HTML)).as(list.html()).isEqualTo(3);
            for (var subject : List.of("Disetujui", "Selesai Dikerjakan")) {
                var told = sso.mailbox()
                        .awaitTo(work(submitter), mail -> mail.subject().contains(subject));
                assertThat(told.text()).contains(number, "Perihal " + TEXT, "Nama " + TEXT);
                assertThat(told.html()).contains(IN_HTML).doesNotContain("<i>x");
            }
        });
    }

    @Test
    void restAnswersTextsUnchanged(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = written(ssoActivation(1));
        employees(request).get(0).put("unit", "Unit " + TEXT);
        employees(request).get(0).put("position", "Jabatan " + TEXT);
        employees(request).get(0).put("username", "Wish " + TEXT);
        var submitter = requests.submitter();
        var id = requests.submitted(submitter, request);
        requests.verifier().post(path(id) + "/rejection", Map.of("reason", "Alasan " + TEXT));

        for (var reader : List.of(submitter, requests.auditor())) {
            var seen = reader.get(path(id)).body();
            assertThat(seen.at("/memo/subject").asText()).isEqualTo("Perihal " + TEXT);
            assertThat(seen.get("reason").asText()).isEqualTo("Alasan " + TEXT);
            var row = reader.get(path(id) + "/employees").body().at("/items/0");
            assertThat(row.get("unit").asText()).isEqualTo("Unit " + TEXT);
            assertThat(row.get("position").asText()).isEqualTo("Jabatan " + TEXT);
            assertThat(row.get("findings").toString()).doesNotContain("SSO Bappenas");
        }
        var unknown = submitter.post(AccountRequests.PATH, Map.of(TEXT, "x"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body().toString()).contains("${mailWordMark}").doesNotContain("SSO Bappenas");
    }

    @Test
    void noticesShowNamesUnchanged(Sso sso) {
        withAnyNames(sso, () -> {
            var person = rename(sso, sso.people().employee());

            Officers.of(sso).record(person, Officers.identity(person));

            var mail = sso.mailbox().awaitTo(work(person));
            assertThat(mail.text()).contains("Nama " + TEXT);
            assertThat(mail.html()).contains(IN_HTML);
        });
    }

    @Test
    void firstPasswordMailsShowNamesUnchanged(Sso sso) {
        withAnyNames(sso, () -> {
            var requests = AccountRequests.of(sso);
            var request = flexiwork(1);
            var person = rename(sso, requests.known(employees(request).get(0), "lama"));

            requests.worked(request);

            var mail = sso.mailbox().awaitTo(person.username() + "@lama.example", one -> one.subject()
                    .contains("Flexiwork"));
            assertThat(mail.text()).contains("Nama " + TEXT);
            assertThat(mail.html()).contains(IN_HTML);
        });
    }

    @Test
    void keycloaksMailsShowAddressesUnchanged(Sso sso) {
        var local = "${mailWordMark}";
        var person = sso.people().employee(representation -> {
            representation.put("email", local + "@" + representation.get("username") + ".example");
            representation.put("emailVerified", false);
        });

        sso.admin().must(sso.admin().put(People.path(person) + "/send-verify-email", Map.of()));

        var mail = sso.mailbox().awaitTo(local + "@" + person.username() + ".example");
        assertThat(mail.text()).contains("/realms/bappenas/");
    }

    @Test
    void pagesShowTypedTextsAndDeviceNamesUnchanged(Sso sso, Page page) {
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn("Nama " + TEXT, "salah");
        assertThat(page.locator("#username").inputValue()).isEqualTo("Nama " + TEXT);
        new LoginPage(page).forgotPassword().click();
        new ForgotPasswordPages(page).username("${doLogIn}").assertCurrent("identity-check");
        assertThat(page.content()).doesNotContain(">Masuk<");

        var app = new Totp(People.randomPassword());
        var person = sso.people().employee(representation -> {
            app.addTo(representation);
            credentials(representation).forEach(credential -> credential.put("userLabel", "HP ${doLogIn}"));
        });
        app.belongsTo(person);
        var otp = otp(sso, person);
        page.context().clearCookies();
        page.navigate(SignInRequest.smartOffice(sso, Map.of("kc_action", "delete_credential:" + otp)));
        new LoginPage(page).signIn(person);
        page.locator("#otp").fill(app.unusedCode());
        page.locator("#kc-login").click();
        assertThat(page.locator("#kc-delete-text").textContent()).contains("HP ${doLogIn}");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> credentials(Map<String, Object> representation) {
        var credentials = new ArrayList<Map<String, Object>>();
        ((List<Map<String, Object>>) representation.get("credentials"))
                .forEach(credential -> credentials.add(new HashMap<>(credential)));
        representation.put("credentials", credentials);
        return credentials;
    }

    private static String otp(Sso sso, Person person) {
        for (var credential : sso.admin()
                .must(sso.admin().get(People.path(person) + "/credentials"))
                .body()) {
            if (credential.get("type").asText().equals("otp")) {
                return credential.get("id").asText();
            }
        }
        throw new AssertionError("no app");
    }

    /** The memo with such texts in all its fields. */
    private static Map<String, Object> written(Map<String, Object> request) {
        var memo = in(request, "memo");
        memo.put("number", memo.get("number") + " " + TEXT);
        memo.put("subject", "Perihal " + TEXT);
        memo.put("signatory", "Penanda tangan " + TEXT);
        memo.put("signatoryPosition", "Jabatan " + TEXT);
        memo.put("unit", "Unit " + TEXT);
        return request;
    }

    /** Sets a name that forms refuse but a directory may have. */
    private static Person rename(Sso sso, Person person) {
        var account = (ObjectNode)
                sso.admin().must(sso.admin().get(People.path(person))).body();
        account.put("firstName", "Nama " + TEXT);
        sso.admin().must(sso.admin().put(People.path(person), account));
        return person;
    }

    private static String work(Person person) {
        return person.username() + "@kantor.example";
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    /** Runs the work in a realm that accepts names with any characters. */
    private static void withAnyNames(Sso sso, Runnable work) {
        var path = Sso.REALM + "/users/profile";
        var before = (ObjectNode) sso.admin().must(sso.admin().get(path)).body();
        var without = before.deepCopy();
        without.get("attributes").forEach(attribute -> {
            if (attribute.has("validations")) {
                ((ObjectNode) attribute.get("validations")).remove("person-name-prohibited-characters");
            }
        });
        sso.admin().must(sso.admin().put(path, without));
        try {
            work.run();
        } finally {
            sso.admin().must(sso.admin().put(path, before));
        }
    }
}
