package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code employee-identity}: roles and tokens that give access; all other roles and tokens are refused. */
@ExtendWith(SsoExtension.class)
class IdentityAccessIT {

    private static final List<String> OTHER_ROLES =
            List.of("password-changer", "request-submitter", "request-verifier", "request-auditor", "service-desk");

    @ParameterizedTest
    @CsvSource({
        "GET, employees/{name}",
        "PUT, employees/{name}",
        "DELETE, employees/{name}",
        "POST, employees/{name}/address-confirmation",
        "GET, missing",
        "GET, status",
        "POST, import",
    })
    void accessNeedsTheRoleAndATokenForThisInterface(String method, String path, Sso sso) {
        var person = sso.people().employee();
        var plain = sso.people().employee();
        var officer = Officers.of(sso).make();
        var withOtherRoles = sso.people().officer(OTHER_ROLES.toArray(String[]::new));
        var full = "employee-identity/" + path.replace("{name}", person.username());

        assertRefused(Api.anonymous(sso), method, full, 401, "token-missing");
        assertRefused(Api.withToken(sso, "bukan.token.sah"), method, full, 401, "no-valid-token");
        assertRefused(Api.withoutAudience(sso, officer), method, full, 401, "token-for-others");
        assertRefused(Api.withAudience(sso, plain), method, full, 403, "role-missing");
        assertRefused(Api.as(sso, withOtherRoles), method, full, 403, "role-missing");
        assertRefused(Api.outOfScope(sso, officer), method, full, 403, "role-out-of-scope");
    }

    @Test
    void roleIsReadFromTheAccountAndNotFromTheToken(Sso sso) {
        var person = sso.people().employee();
        sso.people().enrol(person);
        var early = Api.withAudience(sso, person);
        var employee = sso.people().employee();
        assertThat(early.get(Officers.path(employee)).status()).isEqualTo(403);

        sso.people().grant(person, "sso-api", "identity-manager");

        assertThat(early.get(Officers.path(employee)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"GET, ''", "PUT, ''", "DELETE, ''", "POST, /address-confirmation"})
    void officerCannotAccessTheOwnData(String method, String below, Sso sso) {
        var officer = Officers.of(sso).make();

        assertRefused(Api.as(sso, officer), method, Officers.path(officer) + below, 403, "own-account");
    }

    @ParameterizedTest
    @CsvSource({"GET, ''", "PUT, ''", "DELETE, ''", "POST, /address-confirmation"})
    void unknownEmployeeIsNotFound(String method, String below, Sso sso) {
        var unknown = new Person("-", "tidak.ada", "-");

        assertRefused(Officers.of(sso).api(), method, Officers.path(unknown) + below, 404, "employee-unknown");
    }

    @ParameterizedTest
    @CsvSource({"%00", "a%0D%0Ab", "%20", "%3Cscript%3E"})
    void impossibleUserNameIsNotFound(String name, Sso sso) {
        var path = Officers.path(new Person("-", name, "-"));

        assertRefused(Officers.of(sso).api(), "GET", path, 404, "employee-unknown");
    }

    @Test
    void problemsAreInIndonesianUnlessEnglishIsRequested(Sso sso) {
        var api = Officers.of(sso).api();
        var path = Officers.path(new Person("-", "tidak.ada", "-"));

        assertThat(api.get(path).body().get("detail").asText()).startsWith("Tidak ada pegawai");
        assertThat(api.speaking("en-GB,en;q=0.9").get(path).body().get("detail").asText())
                .startsWith("There is no employee");
        assertThat(api.speaking("fr").get(path).body().get("detail").asText()).startsWith("Tidak ada pegawai");
        assertThat(api.speaking(";;q=zwei").get(path).body().get("detail").asText())
                .startsWith("Tidak ada pegawai");
    }

    private static void assertRefused(Api api, String method, String path, int status, String code) {
        var answer = api.send(method, path, "application/json", method.startsWith("P") ? new byte[] {'{', '}'} : null);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.body().get("type").asText()).endsWith(code);
        assertThat(answer.body().get("status").asInt()).isEqualTo(status);
        assertThat(answer.body().get("title").asText()).isNotBlank();
        assertThat(answer.body().get("detail").asText()).isNotBlank().isNotEqualTo(code);
    }
}
