package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.employees;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Directory;
import id.go.bappenas.sso.e2e.harness.DirectoryMode;
import id.go.bappenas.sso.e2e.harness.FirstMail;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.TestDirectory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Approved rows of people of a directory, and rows whose account is created in a directory. */
@ExtendWith(SsoExtension.class)
class DirectoryRequestsIT {

    @Test
    void personOfAReadOnlyDirectoryGetsFlexiworkAndKeepsThePasswordAlsoAfterAnOutage(Sso sso) {
        var requests = AccountRequests.of(sso);
        try (var directory = Directory.of(sso, DirectoryMode.READ_ONLY)) {
            var request = flexiwork(1);
            var person = person(sso, directory, employees(request).get(0));
            var id = requests.submitted(requests.submitter(), request);
            var verifier = requests.verifier();
            directory.ldap().hang(Duration.ofMinutes(1));

            var refused = verifier.speaking("id").post(path(id) + "/approval", Map.of());
            assertThat(refused.status()).as(refused.text()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("directory-unavailable");

            directory.ldap().heal();
            requests.await(
                    "the directory",
                    () -> verifier.post(path(id) + "/approval", Map.of()).status() == 204);
            requests.awaitCompleted(id);
            assertThat(rows(requests, id).get(0).get("state").asText()).isEqualTo("ACCESS_GRANTED");
            var mail = sso.mailbox().awaitTo(person.username() + "@kantor.example", one -> one.subject()
                    .contains("Flexiwork"));
            assertThat(mail.text()).contains("password Anda tidak berubah");
            var account = sso.admin().must(sso.admin().get(People.path(person))).body();
            assertThat(account.at("/attributes/contractEnd/0").asText())
                    .isEqualTo(employees(request).get(0).get("contractEnd"));
            assertThat(directory.ldap().accepts(person.username(), person.password()))
                    .isTrue();
            assertThat(directory.ldap().passwordWrites(person.username())).isZero();
        }
    }

    @Test
    void accountOfARowIsCreatedInTheDirectoryWithThePasswordOfItsMailOrNotAtAll(Sso sso) {
        var requests = AccountRequests.of(sso);
        // Before the directory takes new accounts.
        var submitter = requests.submitter();
        var verifier = requests.verifier();
        var auditor = requests.auditor();
        try (var directory = Directory.of(sso, DirectoryMode.WRITABLE, Map.of("syncRegistrations", "true"))) {
            var request = flexiwork(1);
            var id = submitter
                    .post(AccountRequests.PATH, request)
                    .body()
                    .get("id")
                    .asText();
            requests.await("findings", () -> auditor.get(path(id)).body().has("comparedAt"));
            directory.ldap().refusePasswords(TestDirectory.Refusal.OPENLDAP_QUALITY);
            requests.approve(verifier, id, Map.of());
            requests.await("the refusal", () -> state(auditor, id).equals("FAILED"));
            var username = rows(auditor, id).get(0).get("username").asText();
            assertThat(rows(auditor, id).get(0).get("lastError").asText()).isEqualTo("directory-refused");
            assertThat(directory.ldap().value(username, "uid")).as("the entry").isEmpty();

            directory.ldap().heal();
            var again = verifier.post(path(id) + "/employees/1/redelivery", Map.of());
            assertThat(again.status()).as(again.text()).isEqualTo(204);
            requests.await("the password", () -> state(auditor, id).equals("DELIVERED"));
            var mails = sso
                    .mailbox()
                    .to(employees(request).get(0).get("externalEmail").toString())
                    .stream()
                    .map(FirstMail::of)
                    .toList();
            assertThat(mails).extracting(FirstMail::username).containsOnly(username);
            assertThat(mails.stream().filter(mail -> directory.ldap().accepts(username, mail.password())))
                    .as("the mailed password that works")
                    .hasSize(1);
        }
    }

    /** A person of the directory who is on file with the identity data of a request's employee. */
    private static Person person(Sso sso, Directory directory, Map<String, Object> employee) {
        var person = directory.person(username ->
                directory.ldap().set(username, TestDirectory.ADDRESS_ATTRIBUTE, username + "@surat.example"));
        var identity = new HashMap<String, Object>();
        for (var field : List.of("nik", "birthPlace", "birthDate")) {
            identity.put(field, employee.get(field));
        }
        var officers = Officers.of(sso);
        assertThat(officers.api().put(Officers.path(person), identity).status()).isEqualTo(200);
        return person;
    }

    private static String state(Api reader, String id) {
        return rows(reader, id).get(0).get("state").asText();
    }

    private static JsonNode rows(AccountRequests requests, String id) {
        return rows(requests.auditor(), id);
    }

    private static JsonNode rows(Api reader, String id) {
        return reader.get(path(id) + "/employees").body().get("items");
    }
}
