package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.PATH;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operation that needs two persons needs two recorded NIKs, not two accounts. */
@ExtendWith(SsoExtension.class)
class TwoPersonsIT {

    private static final Map<String, String> REASON = Map.of("reason", "SPTJM belum ditandatangani");

    @Test
    void addressFromTheAdminConsoleNeedsTwoOfficers(Sso sso) {
        var person = sso.people().employee();
        setInAdminConsole(sso, person, person.username() + "@rumah.example");
        var first = Officers.of(sso).api();
        var second = Officers.of(sso).api();
        assertThat(address(first, person, "confirmationsNeeded")).isEqualTo("2");

        var once = confirm(first, person, "@rumah.example");
        assertThat(once.status()).as(once.text()).isEqualTo(202);
        assertThat(once.body().at("/externalEmail/trusted").asBoolean()).isFalse();
        assertThat(once.body().at("/externalEmail/confirmationsNeeded").asInt()).isEqualTo(1);
        assertThat(confirm(first, person, "@rumah.example").status())
                .as("a second confirmation by the same officer")
                .isEqualTo(202);
        assertThat(address(first, person, "trusted")).isEqualTo("false");

        assertThat(confirm(second, person, "@rumah.example").status()).isEqualTo(204);
        assertThat(address(first, person, "trusted")).isEqualTo("true");
        assertThat(address(first, person, "confirmationsNeeded")).isEqualTo("0");
    }

    @Test
    void changedAddressNeedsTwoOfficersAgain(Sso sso) {
        var person = sso.people().employee();
        setInAdminConsole(sso, person, person.username() + "@rumah.example");
        var first = Officers.of(sso).api();
        assertThat(confirm(first, person, "@rumah.example").status()).isEqualTo(202);

        setInAdminConsole(sso, person, person.username() + "@lain.example");

        assertThat(confirm(Officers.of(sso).api(), person, "@lain.example").status())
                .isEqualTo(202);
        assertThat(address(first, person, "trusted")).isEqualTo("false");
    }

    @Test
    void addressSetByAServiceAccountNeedsTwoOfficers(Sso sso) {
        var person = sso.people().employee();
        var program = Api.asProgram(sso, "identity-manager");
        assertThat(program.put(Officers.path(person), Officers.identity(person)).status())
                .isEqualTo(200);

        assertThat(confirm(program, person, "@surat.example").code()).isEqualTo("person-needed");
        assertThat(confirm(Officers.of(sso).api(), person, "@surat.example").status())
                .isEqualTo(202);
        assertThat(confirm(Officers.of(sso).api(), person, "@surat.example").status())
                .isEqualTo(204);
    }

    @Test
    void officerWithoutARecordedNikCannotRecordOrConfirm(Sso sso) {
        var person = sso.people().employee();
        Officers.of(sso).record(person, Officers.identity(person));
        var officer = Api.as(sso, Officers.of(sso).unknown("identity-manager"));

        assertMissing(confirm(officer, person, "@surat.example"));
        assertMissing(officer.put(Officers.path(person), Officers.identity(person)));
        assertMissing(officer.delete(Officers.path(person)));
        assertMissing(officer.send("POST", "employee-identity/import?dryRun=true", "text/csv", new byte[] {'a'}));
        assertThat(officer.get(Officers.path(person)).status()).isEqualTo(200);
    }

    @Test
    void verifierWithoutARecordedNikCannotDecide(Sso sso) {
        var requests = AccountRequests.of(sso);
        var verifier = Api.as(sso, Officers.of(sso).unknown("request-verifier"));
        var id = requests.submitted(requests.submitter(), flexiwork(1));

        assertMissing(verifier.post(path(id) + "/approval"));
        assertMissing(verifier.post(path(id) + "/rejection", REASON));
        assertMissing(verifier.post(path(id) + "/employees/1/redelivery"));
        assertThat(verifier.get(path(id)).body().get("status").asText()).isEqualTo("SUBMITTED");
    }

    @Test
    void submitterWithoutARecordedNikCannotSubmit(Sso sso) {
        var submitter = Api.as(sso, Officers.of(sso).unknown("request-submitter"));

        assertMissing(submitter.post(PATH, flexiwork(1)));
        assertMissing(submitter.post(PATH + "?dryRun=true", flexiwork(1)));
    }

    @Test
    void officerWhoSetTheAddressCannotConfirmItWithAnotherAccountOfTheSameNik(Sso sso) {
        var person = sso.people().employee();
        var nik = Officers.nik();
        var setter = Officers.of(sso).unknown("identity-manager");
        Officers.of(sso).record(setter, Officers.identity(nik, setter.username() + "@surat.example"));
        assertThat(Api.as(sso, setter)
                        .put(Officers.path(person), Officers.identity(person))
                        .status())
                .isEqualTo(200);

        var other = Officers.of(sso).unknown("identity-manager");
        assertThat(Officers.of(sso).api().delete(Officers.path(setter)).status())
                .isEqualTo(204);
        Officers.of(sso).record(other, Officers.identity(nik, other.username() + "@surat.example"));
        Officers.of(sso).putOnFile(setter);

        assertThat(confirm(Api.as(sso, other), person, "@surat.example").code()).isEqualTo("second-officer-needed");
        assertThat(confirm(Api.as(sso, setter), person, "@surat.example").code())
                .isEqualTo("second-officer-needed");
        var independent = Officers.of(sso).ofSecondRegistrar("identity-manager");
        assertThat(confirm(independent, person, "@surat.example").status()).isEqualTo(204);
    }

    @Test
    void firstConfirmingOfficerCannotConfirmAgainWithAnotherAccountOfTheSameNik(Sso sso) {
        var person = sso.people().employee();
        setInAdminConsole(sso, person, person.username() + "@rumah.example");
        var nik = Officers.nik();
        var first = Officers.of(sso).unknown("identity-manager");
        Officers.of(sso).record(first, Officers.identity(nik, first.username() + "@surat.example"));
        assertThat(confirm(Api.as(sso, first), person, "@rumah.example").status())
                .isEqualTo(202);

        var other = Officers.of(sso).unknown("identity-manager");
        assertThat(Officers.of(sso).api().delete(Officers.path(first)).status()).isEqualTo(204);
        Officers.of(sso).record(other, Officers.identity(nik, other.username() + "@surat.example"));

        assertThat(confirm(Api.as(sso, other), person, "@rumah.example").code()).isEqualTo("second-officer-needed");
        var independent = Officers.of(sso).ofSecondRegistrar("identity-manager");
        assertThat(confirm(independent, person, "@rumah.example").status()).isEqualTo(204);
    }

    /** An officer records an invented NIK for a second account of the same person. */
    @Test
    void officerRecordedByTheOtherOneIsNotASecondPerson(Sso sso) {
        var one = Officers.of(sso).with("identity-manager", "request-verifier");
        var puppet = Officers.of(sso).unknown("identity-manager", "request-submitter");
        var person = sso.people().employee();
        var identity = Officers.identity(puppet);
        identity.remove("externalEmail");
        assertThat(Api.as(sso, one).put(Officers.path(puppet), identity).status())
                .isEqualTo(200);

        Api.as(sso, one).put(Officers.path(person), Officers.identity(person));
        assertThat(confirm(Api.as(sso, puppet), person, "@surat.example").code())
                .isEqualTo("officers-not-independent");

        var requests = AccountRequests.of(sso);
        var id = requests.submitted(Api.as(sso, puppet), flexiwork(1));
        assertThat(Api.as(sso, one).post(path(id) + "/approval").code()).isEqualTo("officers-not-independent");
        assertThat(Api.as(sso, one).delete(Officers.path(puppet)).status()).isEqualTo(204);
        assertThat(Api.as(sso, one).post(path(id) + "/approval").code())
                .as("the state at the submission counts")
                .isEqualTo("officers-not-independent");
        assertThat(Officers.of(sso)
                        .ofFirstRegistrar("request-verifier")
                        .post(path(id) + "/approval")
                        .status())
                .isEqualTo(204);
    }

    /** The first officer records the second and the second records the third, so the first and the third are not independent. */
    @Test
    void officerRecordedThroughAChainFromTheFirstIsNotASecondPerson(Sso sso) {
        var first = Officers.of(sso).with("identity-manager");
        var second = Officers.of(sso).unknown("identity-manager");
        var third = Officers.of(sso).unknown("identity-manager", "request-submitter");
        var fourth = Officers.of(sso).unknown("identity-manager", "request-verifier");
        recordIdentity(sso, first, second);
        recordIdentity(sso, second, third);
        recordIdentity(sso, second, fourth);
        var person = sso.people().employee();
        assertThat(Api.as(sso, first)
                        .put(Officers.path(person), Officers.identity(person))
                        .status())
                .isEqualTo(200);

        for (var puppet : List.of(second, third, fourth)) {
            assertThat(confirm(Api.as(sso, puppet), person, "@surat.example").code())
                    .as(puppet.username())
                    .isEqualTo("officers-not-independent");
        }
        var requests = AccountRequests.of(sso);
        var id = requests.submitted(Api.as(sso, third), flexiwork(1));
        assertThat(Api.as(sso, fourth).post(path(id) + "/approval").code())
                .as("the same officer recorded both officers")
                .isEqualTo("officers-not-independent");
        assertThat(address(Api.as(sso, first), person, "trusted")).isEqualTo("false");
    }

    private static void recordIdentity(Sso sso, Person recorder, Person recorded) {
        var identity = Officers.identity(recorded);
        identity.remove("externalEmail");
        assertThat(Api.as(sso, recorder).put(Officers.path(recorded), identity).status())
                .isEqualTo(200);
    }

    @Test
    void serviceAccountCannotRecordAnOfficer(Sso sso) {
        var officer = Officers.of(sso).unknown("request-verifier");

        var answer = Api.asProgram(sso, "identity-manager").put(Officers.path(officer), Officers.identity(officer));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("person-needed");
    }

    @Test
    void changedIdentityOfAnOfficerIsMarkedInTheEvent(Sso sso) {
        var officer = Officers.of(sso).make();

        var events = sso.admin()
                .must(sso.admin()
                        .get(Sso.REALM + "/admin-events?resourcePath=users/" + officer.id() + "/employee-identity"))
                .body();

        assertThat(events).hasSize(1);
        assertThat(events.at("/0/details/officer").asText()).isEqualTo("true");
    }

    private static void assertMissing(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("officer-identity-missing");
        assertThat(answer.body().get("detail").asText()).contains("NIK Anda sendiri belum tercatat", "Mintalah");
    }

    /** An officer confirms the address with the person's user name in that domain. */
    private static Api.Answer confirm(Api officer, Person person, String domain) {
        return Officers.confirm(officer, person, person.username() + domain);
    }

    private static String address(Api api, Person person, String field) {
        return api.get(Officers.path(person))
                .body()
                .at("/externalEmail/" + field)
                .asText();
    }

    /** Sets the address with an account of the master realm. */
    private static void setInAdminConsole(Sso sso, Person person, String address) {
        var representation = (ObjectNode)
                sso.admin().must(sso.admin().get(People.path(person))).body();
        var attributes = new HashMap<String, List<String>>();
        attributes.put("externalEmail", List.of(address));
        representation.putPOJO("attributes", attributes);
        sso.admin().must(sso.admin().put(People.path(person), representation));
    }
}
