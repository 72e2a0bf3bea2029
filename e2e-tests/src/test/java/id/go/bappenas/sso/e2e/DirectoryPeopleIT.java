package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Directory;
import id.go.bappenas.sso.e2e.harness.DirectoryMode;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Officers record and look at people of a directory, also while it does not answer. */
@ExtendWith(SsoExtension.class)
class DirectoryPeopleIT {

    private static final String HEADINGS = "username,nik,birthPlace,birthDate,externalEmail\n";

    @Test
    void addressOfAReadOnlyPersonIsRecordedBesideTheDirectoryOrRefusedWithASentence(Sso sso) {
        try (var directory = Directory.of(sso, DirectoryMode.READ_ONLY)) {
            var local = sso.people().employee();
            var mapped = directory.person();
            var api = Officers.of(sso).api();

            var refused = api.speaking("id").put(Officers.path(mapped), Officers.identity(mapped));
            assertThat(refused.status()).as(refused.text()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("address-in-directory");
            assertThat(refused.text()).contains("direktori kantor", "mapper");
            assertThat(api.get(Officers.path(mapped)).body().has("identity")).isFalse();

            var list = list(api, HEADINGS + line(mapped) + line(local));
            assertThat(list.status()).as(list.text()).isEqualTo(200);
            assertThat(list.body().at("/results/0/errors/0/code").asText()).isEqualTo("address-in-directory");
            assertThat(list.body().at("/results/0/errors/0/field").asText()).isEqualTo("externalEmail");
            assertThat(list.body().at("/results/1/outcome").asText()).isEqualTo("recorded");

            removeAddressMapper(sso, directory);
            var free = directory.person();
            var set = api.put(
                    Officers.path(free) + "/external-email",
                    Map.of("externalEmail", free.username() + "@surat.example"));
            assertThat(set.status()).as(set.text()).isEqualTo(200);
            assertThat(sso.admin()
                            .must(sso.admin().get(People.path(free)))
                            .body()
                            .at("/attributes/externalEmail/0")
                            .asText())
                    .isEqualTo(free.username() + "@surat.example");
            assertThat(list(api, HEADINGS + line(mapped)).body().at("/recorded").asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void officersGetOneAnswerForEachNameWhileTheDirectoryIsDown(Sso sso) {
        try (var directory = Directory.of(sso, DirectoryMode.WRITABLE)) {
            var local = sso.people().employee();
            var person = directory.person();
            var api = Officers.of(sso).api();
            assertThat(api.get(Officers.path(person)).status()).isEqualTo(200);
            directory.ldap().hang(Duration.ofMinutes(1));

            var begin = Instant.now();
            var unknown = api.speaking("id").get("employee-identity/employees/tidak.ada");
            var known = api.speaking("id").get(Officers.path(person));

            assertThat(unknown.status()).as(unknown.text()).isEqualTo(503);
            assertThat(unknown.code()).isEqualTo("directory-unavailable");
            assertThat(unknown.body().get("detail").asText()).startsWith("Direktori kantor sedang tidak menjawab");
            assertThat(unknown.header("Retry-After")).isEqualTo("60");
            assertThat(known.text()).isEqualTo(unknown.text());
            var dryRun = list(api, "?dryRun=true", HEADINGS + line(person));
            assertThat(dryRun.status()).as(dryRun.text()).isEqualTo(503);
            assertThat(api.get("employee-identity/missing").status()).isEqualTo(200);
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(12));

            assertThat(api.put(Officers.path(local), Officers.identity(local)).status())
                    .isEqualTo(200);
            var state = api.get(Officers.path(person) + "/state");
            assertThat(state.status()).as(state.text()).isEqualTo(200);
            assertThat(state.body().get("signIn").asText()).isEqualTo("blocked");
            assertThat(state.body().findValuesAsText("code"))
                    .contains("directory-unavailable")
                    .doesNotContain("account-disabled", "reset-password");
        }
    }

    private static String line(Person person) {
        return "%s,%s,Solok,1985-03-17,%s@surat.example\n"
                .formatted(person.username(), Officers.nik(), person.username());
    }

    private static Api.Answer list(Api api, String text) {
        return list(api, "", text);
    }

    private static Api.Answer list(Api api, String query, String text) {
        return api.send("POST", "employee-identity/import" + query, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** From now on the directory has no part in the address. */
    private static void removeAddressMapper(Sso sso, Directory directory) {
        sso.admin()
                .must(sso.admin().get(Sso.REALM + "/components?parent=" + directory.id()))
                .body()
                .forEach(mapper -> {
                    if (mapper.at("/config/user.model.attribute/0").asText().equals("externalEmail")) {
                        sso.admin()
                                .must(sso.admin()
                                        .delete(Sso.REALM + "/components/"
                                                + mapper.get("id").asText()));
                    }
                });
    }
}
