package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import id.go.bappenas.sso.e2e.client.ApiClient;
import id.go.bappenas.sso.e2e.client.ApiException;
import id.go.bappenas.sso.e2e.client.api.DefaultApi;
import id.go.bappenas.sso.e2e.client.model.AccountRequest;
import id.go.bappenas.sso.e2e.client.model.ConfirmExternalAddressRequest;
import id.go.bappenas.sso.e2e.client.model.EmployeeSearchText;
import id.go.bappenas.sso.e2e.client.model.ExcludeAccountRequestEmployeeRequest;
import id.go.bappenas.sso.e2e.client.model.Identity;
import id.go.bappenas.sso.e2e.client.model.PasswordChange;
import id.go.bappenas.sso.e2e.client.model.PutExternalAddressRequest;
import id.go.bappenas.sso.e2e.client.model.RejectAccountRequestRequest;
import id.go.bappenas.sso.e2e.client.model.UploadType;
import id.go.bappenas.sso.e2e.client.model.WithdrawAccountRequestRequest;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.WebmailClient;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A client that the build generates from docs/openapi.json calls each operation. */
@ExtendWith(SsoExtension.class)
class GeneratedClientIT {

    @TempDir
    private Path folder;

    @Test
    void generatedClientCallsEveryOperation(Sso sso) throws Throwable {
        var calls = new LinkedHashMap<String, ThrowingCallable>();
        calls.putAll(passwords(sso));
        calls.putAll(identities(sso));
        calls.putAll(accounts(sso));

        assertThat(calls.keySet()).containsExactlyInAnyOrderElementsOf(described());
        for (var call : calls.values()) {
            call.call();
        }
    }

    @Test
    void generatedClientThrowsAnExceptionWithTheProblem(Sso sso) {
        var api = client(sso, Api.withAudience(sso, sso.people().employee(Jakarta.now())));

        assertThatThrownBy(() -> api.changePassword(Sso.REALM, change("salah", "Lain#12345x"), "en"))
                .isInstanceOfSatisfying(ApiException.class, refusal -> {
                    assertThat(refusal.getCode()).isEqualTo(401);
                    assertThat(refusal.getResponseBody()).contains("current-password-wrong");
                });
    }

    private Map<String, ThrowingCallable> passwords(Sso sso) {
        var person = sso.people().employee(Jakarta.now());
        var anonymous = client(sso, Api.anonymous(sso));
        var employee = client(sso, Api.withAudience(sso, person));
        var webmail = client(sso, WebmailClient.make(sso).api());
        var first = People.randomPassword();
        var second = People.randomPassword();
        var calls = new LinkedHashMap<String, ThrowingCallable>();
        calls.put("getPasswordPolicy", () -> assertThat(
                        anonymous.getPasswordPolicy(Sso.REALM, "en", null).getRules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.getText()).isNotBlank()));
        calls.put("getPasswordDescription", () -> anonymous.getPasswordDescription(Sso.REALM));
        calls.put("changePassword", () -> employee.changePassword(Sso.REALM, change(person.password(), first), "id"));
        calls.put(
                "changePasswordFor",
                () -> webmail.changePasswordFor(
                        Sso.REALM, person.username(), first, second, "id", "203.0.113.9", null));
        calls.put("checkPasswordFor", () -> assertThat(
                        webmail.checkPasswordFor(Sso.REALM, person.username(), second, "id", "203.0.113.9")
                                .getStatus()
                                .getValue())
                .isEqualTo("valid"));
        return calls;
    }

    private Map<String, ThrowingCallable> identities(Sso sso) throws IOException {
        var person = sso.people().employee();
        var address = person.username() + "@surat.example";
        var officer = client(sso, Officers.of(sso).api());
        var second = client(sso, Officers.of(sso).api());
        var identity = Officers.identity(Officers.nik(), address);
        var list = Files.writeString(
                folder.resolve("pegawai.csv"),
                "username,nik,birthPlace,birthDate\n%s,%s,Bandung,1985-03-17\n"
                        .formatted(person.username(), identity.get("nik")));
        var calls = new LinkedHashMap<String, ThrowingCallable>();
        calls.put("describeEmployeeIdentity", () -> officer.describeEmployeeIdentity(Sso.REALM));
        calls.put(
                "putEmployeeIdentity",
                () -> officer.putEmployeeIdentity(
                        Sso.REALM,
                        person.username(),
                        ApiClient.createDefaultObjectMapper().convertValue(identity, Identity.class)));
        calls.put("getEmployeeIdentity", () -> assertThat(officer.getEmployeeIdentity(Sso.REALM, person.username())
                        .getUsername())
                .isEqualTo(person.username()));
        calls.put("searchEmployees", () -> assertThat(
                        officer.searchEmployees(Sso.REALM, new EmployeeSearchText().search(person.username()))
                                .getPeople())
                .hasSize(1));
        calls.put("getEmployeeState", () -> assertThat(
                        officer.getEmployeeState(Sso.REALM, person.username()).getFacts())
                .isNotEmpty());
        calls.put(
                "confirmExternalAddress",
                () -> second.confirmExternalAddress(
                        Sso.REALM, person.username(), new ConfirmExternalAddressRequest().externalEmail(address)));
        calls.put("putExternalAddress", () -> assertThat(officer.putExternalAddress(
                                Sso.REALM, person.username(), new PutExternalAddressRequest().externalEmail(address))
                        .getUsername())
                .isEqualTo(person.username()));
        calls.put("endSessions", () -> assertThat(
                        officer.endSessions(Sso.REALM, person.username()).getEnded())
                .isZero());
        calls.put("cancelLinks", () -> officer.cancelLinks(Sso.REALM, person.username()));
        calls.put("sendFirstPassword", () -> assertThatThrownBy(
                        () -> officer.sendFirstPassword(Sso.REALM, person.username()))
                .hasMessageContaining("409"));
        calls.put("listMissingIdentities", () -> assertThat(
                        officer.listMissingIdentities(Sso.REALM, 0, 5).getPeople())
                .isNotNull());
        calls.put("getIdentityStatus", () -> assertThat(
                        officer.getIdentityStatus(Sso.REALM).getDigestsByKey())
                .isNotEmpty());
        calls.put("importIdentities", () -> assertThat(
                        officer.importIdentities(Sso.REALM, list.toFile(), true).getRows())
                .isOne());
        calls.put("deleteEmployeeIdentity", () -> officer.deleteEmployeeIdentity(Sso.REALM, person.username()));
        return calls;
    }

    private Map<String, ThrowingCallable> accounts(Sso sso) throws IOException {
        var requests = AccountRequests.of(sso);
        var submitter = requests.submitter();
        var sender = client(sso, submitter);
        var verifier = client(sso, requests.verifier());
        var approved = UUID.fromString(requests.submitted(submitter, AccountRequests.flexiwork(1)));
        var rejected = UUID.fromString(requests.submitted(submitter, AccountRequests.flexiwork(2)));
        var withdrawn = UUID.fromString(requests.submitted(submitter, AccountRequests.flexiwork(1)));
        var request =
                ApiClient.createDefaultObjectMapper().convertValue(AccountRequests.flexiwork(1), AccountRequest.class);
        var uploaded = UUID.fromString(AccountRequests.uploaded(submitter, "memo", AccountRequests.pdf()));
        var memo = Files.write(folder.resolve("memo.pdf"), AccountRequests.pdf());
        var calls = new LinkedHashMap<String, ThrowingCallable>();
        calls.put(
                "uploadAttachment", () -> assertThat(sender.uploadAttachment(UploadType.MEMO, Sso.REALM, memo.toFile())
                                .getBytes())
                        .isEqualTo(AccountRequests.pdf().length));
        calls.put("getUploadedAttachment", () -> assertThat(
                        sender.getUploadedAttachment(Sso.REALM, uploaded).getUsed())
                .isFalse());
        calls.put("getAccountProvisioningDescription", () -> sender.getAccountProvisioningDescription(Sso.REALM));
        calls.put("getAccountRequestTemplate", () -> assertThat(sender.getAccountRequestTemplate(Sso.REALM, "csv"))
                .content()
                .contains("nik"));
        calls.put("submitAccountRequest", () -> assertThat(sender.submitAccountRequest(Sso.REALM, request, true, null)
                        .getValid())
                .isTrue());
        calls.put("listAccountRequests", () -> assertThat(
                        sender.listAccountRequests(Sso.REALM, null, 0, 5).getItems())
                .extracting(one -> one.getId())
                .containsExactlyInAnyOrder(approved, rejected, withdrawn));
        calls.put("getAccountRequest", () -> assertThat(
                        sender.getAccountRequest(Sso.REALM, approved).getId())
                .isEqualTo(approved));
        calls.put("listAccountRequestEmployees", () -> assertThat(
                        verifier.listAccountRequestEmployees(Sso.REALM, approved, 0, 5)
                                .getItems())
                .hasSize(1));
        calls.put("getAccountRequestAttachment", () -> assertThat(
                        verifier.getAccountRequestAttachment(Sso.REALM, approved, 1))
                .binaryContent()
                .startsWith('%', 'P', 'D', 'F'));
        calls.put(
                "excludeAccountRequestEmployee",
                () -> verifier.excludeAccountRequestEmployee(
                        Sso.REALM,
                        rejected,
                        1,
                        new ExcludeAccountRequestEmployeeRequest().reason("Bukan pegawai"),
                        null));
        calls.put(
                "includeAccountRequestEmployee",
                () -> verifier.includeAccountRequestEmployee(Sso.REALM, rejected, 1, null));
        calls.put(
                "getAccountRequestIdentity", () -> assertThat(verifier.getAccountRequestIdentity(Sso.REALM, approved, 1)
                                .getRow())
                        .isOne());
        calls.put("getAccountRequestPerson", () -> assertThat(
                        verifier.getAccountRequestPerson(Sso.REALM, approved, 1).getRequests())
                .hasSize(1));
        calls.put("approveAccountRequest", () -> verifier.approveAccountRequest(Sso.REALM, approved, null, null));
        calls.put(
                "rejectAccountRequest",
                () -> verifier.rejectAccountRequest(
                        Sso.REALM, rejected, new RejectAccountRequestRequest().reason("Lampiran kurang"), null));
        calls.put("exportAccountRequests", () -> assertThat(client(sso, requests.auditor())
                        .exportAccountRequests(Sso.REALM, null, null, "Direktorat Uji", 0, 2, false))
                .content()
                .contains(rejected.toString())
                .doesNotContain(approved.toString()));
        calls.put(
                "withdrawAccountRequest",
                () -> sender.withdrawAccountRequest(
                        Sso.REALM,
                        withdrawn,
                        null,
                        new WithdrawAccountRequestRequest().reason("Daftar belum lengkap")));
        calls.put("redeliverFirstPassword", () -> {
            requests.awaitCompleted(approved.toString());
            verifier.redeliverFirstPassword(Sso.REALM, approved, 1, null);
        });
        calls.put("listAccountRequestHistory", () -> assertThat(
                        sender.listAccountRequestHistory(Sso.REALM, approved, 0, 5)
                                .getItems())
                .isNotEmpty());
        calls.put("getAccountRequestReport", () -> assertThat(sender.getAccountRequestReport(Sso.REALM, approved))
                .isNotEmpty());
        return calls;
    }

    private static PasswordChange change(String current, String chosen) {
        return new PasswordChange().currentPassword(current).newPassword(chosen).confirmation(chosen);
    }

    private static DefaultApi client(Sso sso, Api credentials) {
        var client = new ApiClient();
        // Java 17 sometimes waits forever for the rest of an answer when it upgrades to HTTP/2 without TLS.
        client.setHttpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1));
        client.setReadTimeout(Duration.ofSeconds(30));
        client.setObjectMapper(ApiClient.createDefaultObjectMapper().registerModule(files()));
        client.updateBaseUri(sso.address().toString());
        credentials
                .authorization()
                .ifPresent(header -> client.setRequestInterceptor(request -> request.header("Authorization", header)));
        return new DefaultApi(client);
    }

    /** The generated client passes a binary body to its mapper, which would otherwise write the name of the file. */
    private static SimpleModule files() {
        return new SimpleModule().addSerializer(File.class, new StdSerializer<>(File.class) {
            @Override
            public void serialize(File file, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeRaw(Files.readString(file.toPath()));
            }
        });
    }

    private static List<String> described() throws IOException {
        var file = Path.of(System.getProperty("project.root"), "docs", "openapi.json");
        var operations = new ArrayList<String>();
        new ObjectMapper()
                .readTree(file.toFile())
                .findValues("operationId")
                .forEach(operation -> operations.add(operation.asText()));
        return operations;
    }
}
