package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.OwnRealm;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.WebmailClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code employee-password}: the rules, an employee's own change, and the change by a webmail's server. */
@ExtendWith(SsoExtension.class)
class EmployeePasswordIT {

    private static final String POLICY = "employee-password/policy";
    private static final String CHANGE = "employee-password/change";
    private static final String CHANGE_FOR = "employee-password/change-for";

    @Test
    void rulesArePublicOrderedAndCacheable(Sso sso) {
        var anonymous = Api.anonymous(sso);

        var rules = anonymous.get(POLICY);
        assertThat(rules.status()).as(rules.text()).isEqualTo(200);
        assertThat(ids(rules.body().get("rules"), "id"))
                .containsExactly(
                        "character-mix", "passwordHistory", "no-personal-data", "no-context-words", "max-age-months");
        assertThat(rules.body().at("/rules/0/parameters/minimum").asInt()).isEqualTo(8);
        assertThat(rules.body().at("/rules/1/parameters/passwords").asInt()).isEqualTo(6);
        assertThat(rules.body().at("/rules/4/parameters/months").asInt()).isEqualTo(3);
        assertThat(rules.body().at("/rules/4/text").asText()).isEqualTo("Harus diubah setelah 3 bulan");
        assertThat(rules.header("Cache-Control")).contains("public", "max-age");
        assertThat(rules.header("Vary")).contains("Accept-Language");

        var known = anonymous.with("If-None-Match", "\"lain\", W/" + rules.header("ETag"));
        assertThat(known.get(POLICY).status()).isEqualTo(304);
        assertThat(known.speaking("en").get(POLICY).body().at("/rules/4/text").asText())
                .isEqualTo("Has to be changed after 3 months");
        assertThat(anonymous.with("If-None-Match", "W/,\",,").get(POLICY).status())
                .isEqualTo(200);
    }

    @Test
    void employeesChangeEndsTheOtherSessionsAndIsRecorded(Sso sso) {
        var person = sso.people().employee(Jakarta.now());
        var elsewhere = DirectGrant.tokens(sso, person);
        var api = Api.withAudience(sso, person);
        var chosen = People.randomPassword();

        var answer = api.post(CHANGE, change(person.password(), chosen, chosen));

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(sso.people().sessions(person)).isOne();
        assertThat(elsewhere).isNotNull();
        assertThat(DirectGrant.again(sso, person.withPassword(chosen)).statusCode())
                .isEqualTo(200);
        assertThat(DirectGrant.again(sso, person).statusCode()).isNotEqualTo(200);
        var event = sso.people().events(person, "UPDATE_CREDENTIAL").get(0);
        assertThat(event.at("/details/change_path").asText()).isEqualTo("change");
        assertThat(event.at("/details/change_reason").asText()).isEqualTo("own_wish");
        // The session of this token stays and can be used again.
        assertCode(api.post(CHANGE, change(person.password(), chosen, chosen)), 401, "current-password-wrong");
    }

    @Test
    void refusalNamesEveryBrokenRuleWithItsCodeInTheRequestedLanguage(Sso sso) {
        var person = sso.people().employee(Jakarta.now());
        var api = Api.withAudience(sso, person);

        var answer = api.speaking("en").post(CHANGE, change(person.password(), "bappenas", "bappenas"));

        assertCode(answer, 422, "invalid-fields");
        assertThat(ids(answer.body().get("errors"), "code")).containsExactly("character-mix", "no-context-words");
        assertThat(ids(answer.body().get("errors"), "field")).containsOnly("newPassword");
        assertThat(answer.body().at("/errors/1/detail").asText()).startsWith("The password is too easy to guess");
        assertThat(sso.people()
                        .events(person, "UPDATE_CREDENTIAL_ERROR")
                        .get(0)
                        .at("/details/broken_rules")
                        .asText())
                .isEqualTo("character-mix,no-context-words");
        assertCode(
                api.post(CHANGE, change(person.password(), person.password(), person.password())),
                422,
                "invalid-fields");
        assertThat(sso.people().failures(person)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/json | {} | 422 | missing",
                "application/json | {'currentPassword':'a','newPassword':'b'} | 422 | missing",
                "application/json | {'currentPassword':'a','currentPassword':'a','newPassword':'b','confirmation':'b'} | 400 |",
                "application/json | {'currentPassword':7,'newPassword':'b','confirmation':'b'} | 422 | number-not-text",
                "application/json | {'currentPassword':['a'],'newPassword':'b','confirmation':'b'} | 422 | not-text",
                "application/json | {'currentPassword':null,'newPassword':'b','confirmation':'b'} | 422 | not-text",
                "application/json | {'currentPassword':'a','newPassword':'b','confirmation':'c'} | 422 | confirmation-differs",
                "application/json | {'currentPassword':'a','newPassword':'b','confirmation':'b','admin':'x'} | 422 | unknown-field",
                "application/json | {'currentPassword':'\\u0000','newPassword':'b','confirmation':'b'} | 422 | password-unusable",
                "application/json | {'currentPassword':'a','newPassword':'b\\ud800','confirmation':'b\\ud800'} | 422 | password-unusable",
                "application/json | {'currentPassword':'','newPassword':' ','confirmation':' '} | 422 | password-unusable",
                "application/json | [] | 400 |",
                "application/json | {'currentPassword': | 400 |",
                "application/json | `` | 400 |",
                "application/x-www-form-urlencoded | currentPassword=a&newPassword=b&confirmation=b | 415 |",
                "text/plain | {} | 415 |",
                "multipart/form-data | x | 415 |",
            })
    void invalidBodyOfAPasswordChangeIsRefusedWithAnErrorCode(
            String type, String body, int status, String fieldCode, Sso sso) {
        var person = sso.people().employee(Jakarta.now());

        var answer = Api.withAudience(sso, person).send("POST", CHANGE, type, bytes(body == null ? "" : body));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        if (fieldCode != null) {
            assertThat(ids(answer.body().get("errors"), "code")).contains(fieldCode);
        }
        assertThat(sso.people().failures(person)).isZero();
    }

    @Test
    void passwordOfAMegabyteIsTooLarge(Sso sso) {
        var person = sso.people().employee(Jakarta.now());
        var huge = "x".repeat(1 << 20);

        assertCode(Api.withAudience(sso, person).post(CHANGE, change(huge, huge, huge)), 413, "too-large");
        assertThat(WebmailClient.make(sso)
                        .api()
                        .postForm(CHANGE_FOR, changeFor(person, huge))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void changeNeedsAnEmployeesTokenForThisInterface(Sso sso) {
        var person = sso.people().employee(Jakarta.now());
        var wanted = change(person.password(), "Lain#12345x", "Lain#12345x");

        assertCode(Api.anonymous(sso).post(CHANGE, wanted), 401, "token-missing");
        assertCode(Api.withToken(sso, "a.b.c").post(CHANGE, wanted), 401, "no-valid-token");
        assertCode(Api.withToken(sso, jws("{'alg':'RS256'}", "{'exp':1}")).post(CHANGE, wanted), 401, "token-expired");
        assertCode(Api.withoutAudience(sso, person).post(CHANGE, wanted), 401, "token-for-others");
        assertCode(Api.withToken(sso, WebmailClient.make(sso).token()).post(CHANGE, wanted), 403, "employee-needed");
        var disabled = Api.withAudience(sso, person);
        sso.people().enable(person, false);
        assertCode(disabled.post(CHANGE, wanted), 401, "no-valid-token");
        try (var realm = OwnRealm.make(sso, Map.of())) {
            realm.client("lain", "rahasia", "http://localhost/");
            var foreign = DirectGrant.foreignToken(sso, realm.name(), "lain", "rahasia", realm.person());
            assertCode(Api.withToken(sso, foreign).post(CHANGE, wanted), 401, "no-valid-token");
        }
    }

    @Test
    void webmailServerChangesThePasswordForAnEmployeeWithTheOldOne(Sso sso) {
        var person = sso.people().employee(Jakarta.now());
        DirectGrant.tokens(sso, person);
        var webmail = WebmailClient.make(sso);
        var chosen = People.randomPassword();

        var answer = webmail.api()
                .with("Sso-Employee-Address", "203.0.113.9")
                .postForm(CHANGE_FOR, changeFor(person, chosen));

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(sso.people().sessions(person)).isZero();
        assertThat(DirectGrant.again(sso, person.withPassword(chosen)).statusCode())
                .isEqualTo(200);
        var event = sso.people().events(person, "UPDATE_CREDENTIAL").get(0);
        assertThat(event.at("/details/change_path").asText()).isEqualTo("change-for");
        assertThat(event.get("clientId").asText()).isEqualTo(webmail.id());
        // The event has neither the webmail's address nor an address that an untrusted client sends.
        assertThat(event.path("ipAddress").asText("")).isEmpty();
    }

    @Test
    void onlyATrustedClientMayForwardTheEmployeesAddress(Sso sso) {
        var person = sso.people().employee(Jakarta.now());
        var webmail = WebmailClient.without(sso, Map.of("attributes", Map.of("ssoForwardsOrigin", "true")));
        webmail.grant("password-changer");

        assertCode(
                webmail.api().with("Sso-Employee-Address", "bukan alamat").postForm(CHANGE_FOR, changeFor(person, "x")),
                400,
                "address-unreadable");
        var answer = webmail.api()
                .with("Sso-Employee-Address", "2001:db8::7")
                .postForm(CHANGE_FOR, changeFor(person, People.randomPassword()));

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(sso.people()
                        .events(person, "UPDATE_CREDENTIAL")
                        .get(0)
                        .get("ipAddress")
                        .asText())
                .isEqualTo("2001:db8::7");
    }

    @Test
    void refusalIsInTheEmployeesLanguageAfterARightOldPassword(Sso sso) {
        var person = sso.people()
                .employee(representation -> representation.put("attributes", Map.of("locale", List.of("en"))));
        var webmail = WebmailClient.make(sso).api().speaking("id");

        var broken = webmail.postForm(CHANGE_FOR, changeFor(person, "bappenas"));
        assertCode(broken, 422, "invalid-fields");
        assertThat(ids(broken.body().get("errors"), "code")).containsExactly("character-mix", "no-context-words");
        assertThat(broken.body().at("/errors/1/detail").asText()).startsWith("The password is too easy");
        assertThat(webmail.postForm(CHANGE_FOR, changeFor(person.withPassword("salah"), "bappenas"))
                        .body()
                        .get("detail")
                        .asText())
                .startsWith("Password lama tidak benar");
    }

    @Test
    void answerDoesNotRevealWhetherAnAccountExists(Sso sso) {
        var webmail = WebmailClient.make(sso).api();
        var wrong = sso.people().employee().withPassword("salah");
        var disabled = sso.people().employee(representation -> representation.put("enabled", false));
        var withoutPassword = sso.people().employee(representation -> representation.remove("credentials"));
        var unknown = new Person("-", "tidak.ada." + wrong.username(), "salah");
        var expected = webmail.postForm(CHANGE_FOR, changeFor(wrong, "Lain#12345x"));

        assertCode(expected, 401, "current-password-wrong");
        for (var person : List.of(disabled, withoutPassword, unknown)) {
            var answer = webmail.postForm(CHANGE_FOR, changeFor(person, "Lain#12345x"));
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text()).isEqualTo(expected.text());
        }
    }

    @Test
    void changeForNeedsAConfidentialClientWithTheRole(Sso sso) {
        var person = sso.people().employee();
        var wanted = changeFor(person, "Lain#12345x");
        var webmail = WebmailClient.make(sso);
        var open = WebmailClient.without(sso, Map.of("publicClient", true, "serviceAccountsEnabled", false));

        assertCode(Api.anonymous(sso).postForm(CHANGE_FOR, wanted), 401, "client-refused");
        assertCode(Api.client(sso, webmail.id(), "salah").postForm(CHANGE_FOR, wanted), 401, "client-refused");
        assertCode(Api.client(sso, "tidak-ada", "salah").postForm(CHANGE_FOR, wanted), 401, "client-refused");
        assertCode(open.api().postForm(CHANGE_FOR, wanted), 401, "client-refused");
        assertCode(Api.withToken(sso, webmail.token()).postForm(CHANGE_FOR, wanted), 401, "client-refused");
        assertCode(WebmailClient.without(sso, Map.of()).api().postForm(CHANGE_FOR, wanted), 403, "client-role-missing");
        assertThat(Api.anonymous(sso).postForm(CHANGE_FOR, wanted).header("WWW-Authenticate"))
                .startsWith("Basic");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/x-www-form-urlencoded | username=a&currentPassword=b | 422 | missing",
                "application/x-www-form-urlencoded | username=a&username=b&currentPassword=c&newPassword=d | 422 | repeated",
                "application/x-www-form-urlencoded | username=a&currentPassword=c&newPassword=d&newPassword=e | 422 | repeated",
                "application/x-www-form-urlencoded | username=a%00&currentPassword=c&newPassword=d | 422 | username-unusable",
                "application/x-www-form-urlencoded | username=a&currentPassword=c%00&newPassword=d | 422 | password-unusable",
                "application/x-www-form-urlencoded | username=&currentPassword=c&newPassword=d | 422 | username-unusable",
                "application/x-www-form-urlencoded | username=a&currentPassword=c&newPassword=d&x=y | 422 | unknown-field",
                "application/x-www-form-urlencoded | username=%FF%ED%A0%80&currentPassword=%ED%A0%80&newPassword=d | 401 |",
                "application/x-www-form-urlencoded | `` | 422 | missing",
                "application/json | {} | 415 |",
                "text/html;;;= | x | 415 |",
            })
    void invalidFormOfChangeForIsRefusedWithACode(String type, String body, int status, String fieldCode, Sso sso) {
        var answer = WebmailClient.make(sso).api().send("POST", CHANGE_FOR, type, bytes(body == null ? "" : body));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        if (fieldCode != null) {
            assertThat(ids(answer.body().get("errors"), "code")).contains(fieldCode);
        }
    }

    @Test
    void changeForReplacesATemporaryPasswordAndClearsTheRequiredAction(Sso sso) {
        var person = sso.people().employee();
        var temporary = People.randomPassword();
        sso.people().reset(person, temporary, true);

        var answer = WebmailClient.make(sso)
                .api()
                .postForm(CHANGE_FOR, changeFor(person.withPassword(temporary), People.randomPassword()));

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        var account = sso.admin().get(People.path(person)).body();
        assertThat(account.get("requiredActions")).isEmpty();
        assertThat(sso.people()
                        .events(person, "UPDATE_CREDENTIAL")
                        .get(0)
                        .at("/details/change_reason")
                        .asText())
                .isEqualTo("temporary");
    }

    private static Map<String, String> change(String current, String chosen, String confirmation) {
        return Map.of("currentPassword", current, "newPassword", chosen, "confirmation", confirmation);
    }

    private static Map<String, String> changeFor(Person person, String chosen) {
        return Map.of("username", person.username(), "currentPassword", person.password(), "newPassword", chosen);
    }

    private static String jws(String header, String claims) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(bytes(header)) + "." + encoder.encodeToString(bytes(claims)) + ".YQ";
    }

    private static byte[] bytes(String body) {
        return body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> ids(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.get(field).asText())
                .toList();
    }

    private static void assertCode(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body().get("detail").asText()).isNotBlank().isNotEqualTo(code);
    }
}
