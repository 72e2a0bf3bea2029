package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.AtOnce;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code employee-identity}: officers record, read and delete data, and get errors for invalid data. */
@ExtendWith(SsoExtension.class)
class IdentityDataIT {

    @Test
    void recordedDataAreShownMaskedUntilTheyAreDeleted(Sso sso) {
        var person = sso.people().employee();
        var officer = Officers.of(sso).make();
        var api = Api.as(sso, officer);
        var identity = Officers.identity(person);
        var nik = identity.get("nik").toString();

        assertThat(api.get(Officers.path(person)).body()).hasSize(1);
        assertThat(api.put(Officers.path(person), identity).status()).isEqualTo(200);

        var seen = api.get(Officers.path(person));
        assertThat(seen.body().at("/identity/nikLastFour").asText()).isEqualTo(nik.substring(12));
        assertThat(seen.body().at("/identity/recordedBy").asText()).isEqualTo(officer.username());
        assertThat(seen.body().at("/externalEmail/trusted").asBoolean()).isFalse();
        assertThat(seen.text())
                .doesNotContain(
                        nik, "Bandung", "1985", identity.get("externalEmail").toString());

        assertThat(api.delete(Officers.path(person)).status()).isEqualTo(204);
        assertThat(api.get(Officers.path(person)).body().has("identity")).isFalse();
        assertThat(api.get(Officers.path(person)).body().has("externalEmail")).isTrue();
        assertThat(api.delete(Officers.path(person)).status()).isEqualTo(204);
    }

    @Test
    void readingAnEmployeeOrTheMissingListIsAnAdminEvent(Sso sso) {
        var person = sso.people().employee();
        var officer = Officers.of(sso).make();
        var api = Api.as(sso, officer);

        assertThat(api.get(Officers.path(person)).status()).isEqualTo(200);
        assertThat(api.get("employee-identity/missing?size=3").status()).isEqualTo(200);

        for (var path : List.of("users/" + person.id() + "/employee-identity/look", "employee-identity/missing")) {
            var looks = sso.admin()
                    .must(sso.admin()
                            .get(Sso.REALM + "/admin-events?resourcePath=" + path + "&authUser=" + officer.id()))
                    .body();
            assertThat(looks).as(path).hasSize(1);
            assertThat(looks.at("/0/details/look").asText()).isIn("person", "missing");
        }
        assertThat(events(sso, person)).as("events of changes").isEmpty();
    }

    @Test
    void simultaneousWritesAndDeletionsOfOnePersonsDataAllSucceed(Sso sso) throws Exception {
        var person = sso.people().employee();
        var officers = List.of(Officers.of(sso).api(), Officers.of(sso).api());
        var identity = Officers.identity(person);
        var other = new HashMap<>(identity);
        other.put("birthPlace", "Kota Surabaya");
        var list = "username,nik,birthPlace,birthDate,externalEmail\n%s,%s,Kota Medan,1985-03-17,%s\n"
                .formatted(person.username(), identity.get("nik"), identity.get("externalEmail"));

        var answers = AtOnce.of(8, thread -> {
            var api = officers.get(thread % 2);
            var statuses = new ArrayList<Integer>();
            for (var i = 0; i < 12; i++) {
                statuses.add(
                        switch ((thread + i) % 4) {
                            case 0 -> api.put(Officers.path(person), identity).status();
                            case 1 -> api.put(Officers.path(person), other).status();
                            case 2 -> api.delete(Officers.path(person)).status();
                            default ->
                                api.send(
                                                "POST",
                                                "employee-identity/import",
                                                "text/csv",
                                                list.getBytes(StandardCharsets.UTF_8))
                                        .status();
                        });
            }
            return statuses;
        });

        assertThat(answers).flatMap(statuses -> statuses).containsOnly(200, 204);
    }

    @Test
    void secondOfficerMakesTheAddressTrusted(Sso sso) {
        var person = sso.people().employee();
        var first = Officers.of(sso).api();
        var second = Officers.of(sso).api();
        var confirmation = Officers.path(person) + "/address-confirmation";

        var address = person.username() + "@surat.example";
        assertThat(Officers.confirm(second, person, address).code()).isEqualTo("no-address");
        first.put(Officers.path(person), Officers.identity(person));
        assertThat(Officers.confirm(first, person, address).code()).isEqualTo("second-officer-needed");
        var other = Officers.confirm(second, person, "lain@surat.example");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("other-address-registered");
        for (var unnamed : List.of(
                second.post(confirmation),
                second.post(confirmation, Map.of()),
                second.post(confirmation, Map.of("resolvesDispute", true)))) {
            assertThat(unnamed.status()).as(unnamed.text()).isEqualTo(422);
            assertThat(unnamed.body().at("/errors/0/code").asText()).isEqualTo("address-unnamed");
            assertThat(unnamed.body().at("/errors/0/detail").asText()).contains("alamat lengkap", "tersamar");
        }
        assertThat(trusted(first, person)).isFalse();

        assertThat(second.post(confirmation, Map.of("externalEmail", person.username() + "@surat.example"))
                        .status())
                .isEqualTo(204);

        assertThat(trusted(first, person)).isTrue();
    }

    /** Different addresses may have the same mask. */
    @Test
    void confirmationNamesTheAddressAndNotItsMask(Sso sso) {
        var person = sso.people().employee();
        var first = Officers.of(sso).make();
        var second = Officers.of(sso).api();
        var meant = "siti" + person.username() + "u@pos.example";
        Api.as(sso, first).put(Officers.path(person), Officers.identity(Officers.nik(), meant));
        var seen = second.get(Officers.path(person)).body().get("externalEmail");
        var nik = Officers.nik();

        Api.as(sso, first)
                .put(
                        Officers.path(person),
                        Officers.identity(nik, "sjahat" + person.username() + "u@penyerang.example"));

        var later = second.get(Officers.path(person)).body().get("externalEmail");
        assertThat(later.get("masked")).isEqualTo(seen.get("masked"));
        assertThat(later.get("registeredAt").asText())
                .isGreaterThan(seen.get("registeredAt").asText());
        assertThat(later.get("registeredBy").asText()).isEqualTo(first.username());
        assertThat(later.get("timeSuffices").asBoolean()).isTrue();
        assertThat(second.post(Officers.path(person) + "/address-confirmation").status())
                .isEqualTo(422);
        assertThat(Officers.confirm(second, person, meant).status()).isEqualTo(422);
        assertThat(trusted(second, person)).isFalse();
    }

    @Test
    void nikOfAnotherPersonIsAConflictAndChangesNothing(Sso sso) {
        var holder = sso.people().employee();
        var other = sso.people().employee();
        var api = Officers.of(sso).api();
        var nik = Officers.nik();
        api.put(Officers.path(holder), Officers.identity(nik, "a@surat.example"));

        var answer = api.put(Officers.path(other), Officers.identity(nik, "b@surat.example"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("nik-in-use");
        assertThat(answer.body().get("detail").asText()).contains(holder.username());
        assertThat(api.get(Officers.path(other)).body()).hasSize(1);
    }

    @Test
    void officerCannotRecordTheOwnNikForAnotherAccount(Sso sso) {
        var officer = Officers.of(sso).make();
        var identity = Officers.identity(officer);
        Officers.of(sso).record(officer, identity);
        var other = sso.people().employee();

        var answer = Api.as(sso, officer).put(Officers.path(other), identity);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("own-nik");
    }

    @Test
    void addressSharedByTwoPeopleIsAllowedAndReported(Sso sso) {
        var one = sso.people().employee();
        var two = sso.people().employee();
        var api = Officers.of(sso).api();
        var address = one.username() + "@keluarga.example";
        api.put(Officers.path(one), Officers.identity(Officers.nik(), address));

        var answer = api.put(Officers.path(two), Officers.identity(Officers.nik(), address));

        assertThat(answer.body().at("/externalEmail/sharedWith/0").asText()).isEqualTo(one.username());
        assertThat(inMissing(api, two).at("/sharesAddressWith/0").asText()).isEqualTo(one.username());
    }

    @Test
    void missingListsActivePeopleInOrderedPages(Sso sso) {
        var bare = sso.people().employee();
        var disabled = sso.people().employee(representation -> representation.put("enabled", false));
        var complete = sso.people().employee();
        var api = Officers.of(sso).api();
        api.put(Officers.path(complete), Officers.identity(complete));

        var names = new ArrayList<String>();
        JsonNode page;
        var number = 0;
        do {
            page = api.get("employee-identity/missing?size=2&page=" + number++).body();
            page.get("people").forEach(entry -> names.add(entry.get("username").asText()));
        } while (page.get("people").size() == 2);

        assertThat(names)
                .contains(bare.username())
                .doesNotContain(disabled.username(), complete.username())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(inMissing(api, bare).get("missing").toString()).isEqualTo("[\"identity\",\"externalEmail\"]");
        assertThat(api.get("employee-identity/missing?size=0").status()).isEqualTo(422);
        assertThat(api.get("employee-identity/missing?page=dua").status()).isEqualTo(422);
    }

    @Test
    void eachWriteIsOneAdminEventWithoutIdentityData(Sso sso) {
        var person = sso.people().employee();
        var officer = Officers.of(sso).make();
        var api = Api.as(sso, officer);
        var identity = Officers.identity(person);

        api.put(Officers.path(person), identity);
        api.put(Officers.path(person), identity);
        Officers.confirm(Officers.of(sso).api(), person, identity.get("externalEmail"));
        api.delete(Officers.path(person));
        api.delete(Officers.path(person));

        var events = events(sso, person);
        assertThat(events)
                .extracting(event -> event.get("operationType").asText())
                .containsExactlyInAnyOrder("UPDATE", "ACTION", "DELETE");
        assertThat(events)
                .filteredOn(event -> !event.get("operationType").asText().equals("ACTION"))
                .allSatisfy(event ->
                        assertThat(event.at("/authDetails/userId").asText()).isEqualTo(officer.id()));
        assertThat(events.toString())
                .doesNotContain(identity.get("nik").toString(), "Bandung", "1985-03-17", "@surat.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nik | \"327301170385000\" | nik-invalid",
                "nik | \"32730117038500011\" | nik-invalid",
                "nik | \"0273011703850001\" | nik-invalid",
                "nik | 3273011703850001 | number-not-text",
                "nik | null | not-text",
                "birthPlace | \"\" | birth-place-invalid",
                "birthPlace | \"123\" | birth-place-invalid",
                "birthPlace | {} | not-text",
                "birthDate | \"2023-02-29\" | birth-date-invalid",
                "birthDate | \"2999-01-01\" | birth-date-invalid",
                "birthDate | \"1899-12-31\" | birth-date-invalid",
                "externalEmail | \"bukan alamat\" | address-invalid",
                "externalEmail | \"a@b.example\\nBcc: c@d.example\" | address-invalid",
                "externalEmail | \"a@bappenas.go.id\" | address-own-domain",
                "nama | \"x\" | unknown-field",
            })
    void errorNamesTheInvalidFieldWithAdvice(String field, String value, String code, Sso sso) {
        var person = sso.people().employee();
        var good = new HashMap<>(
                Map.of("nik", "\"" + Officers.nik() + "\"", "birthPlace", "\"Solok\"", "birthDate", "\"1985-03-17\""));
        good.put(field, value);
        var json = new StringBuilder();
        good.forEach((name, text) -> json.append(json.isEmpty() ? "{" : ",").append('"' + name + "\":" + text));
        var api = Officers.of(sso).api();

        var answer = send(api, person, json + "}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("invalid-fields");
        assertThat(answer.body().get("errors")).hasSize(1);
        assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(answer.body().at("/errors/0/code").asText()).isEqualTo(code);
        assertThat(answer.body().at("/errors/0/detail").asText()).isNotEqualTo(code);
        assertThat(api.get(Officers.path(person)).body()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | bad-json",
                "{\"nik\":\"1\",\"nik\":\"2\"} | bad-json",
                "{} {} | bad-json",
                "[] | no-json-object",
                "'' | no-json-object",
            })
    void bodyThatIsNotAJsonObjectIsRefused(String body, String code, Sso sso) {
        var answer = send(Officers.of(sso).api(), sso.people().employee(), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void refusalNamesAllMissingFields(Sso sso) {
        var answer = send(Officers.of(sso).api(), sso.people().employee(), "{}");

        assertThat(answer.body().get("errors").findValuesAsText("field"))
                .containsExactly("nik", "birthPlace", "birthDate");
    }

    @Test
    void otherMediaTypesAndTooLargeBodiesAreRefused(Sso sso) {
        var api = Officers.of(sso).api();
        var path = Officers.path(sso.people().employee());

        var xml = api.send("PUT", path, "application/xml", new byte[] {'x'});
        assertThat(xml.status()).isEqualTo(415);
        assertThat(xml.body().get("detail").asText()).contains("application/json");
        var untyped = api.send("PUT", path, null, new byte[] {'x'});
        assertThat(untyped.status()).isEqualTo(415);
        var tooLong = api.send("PUT", path, "application/json", new byte[20_000]);
        assertThat(tooLong.status()).isEqualTo(413);
        assertThat(tooLong.code()).isEqualTo("too-large");
    }

    @Test
    void statusShowsDigestsByKeyAndTheOutbox(Sso sso) {
        var person = sso.people().employee();
        var api = Officers.of(sso).api();
        api.put(Officers.path(person), Officers.identity(person));

        var status = api.get("employee-identity/status").body();

        assertThat(status.get("digestsByKey")).isNotEmpty();
        assertThat(status.at("/outbox/waiting").isNumber()).isTrue();
    }

    @Test
    void openApiDescriptionIsPublic(Sso sso) {
        var description = Api.anonymous(sso).get("employee-identity/openapi.json");

        assertThat(description.status()).isEqualTo(200);
        assertThat(description.body().get("openapi").asText()).startsWith("3.1");
    }

    private static boolean trusted(Api api, Person person) {
        return api.get(Officers.path(person))
                .body()
                .at("/externalEmail/trusted")
                .asBoolean();
    }

    private static Api.Answer send(Api api, Person person, String body) {
        return api.send("PUT", Officers.path(person), "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode inMissing(Api api, Person person) {
        for (var entry : api.get("employee-identity/missing?size=1000").body().get("people")) {
            if (entry.get("username").asText().equals(person.username())) {
                return entry;
            }
        }
        throw new AssertionError(person.username() + " is not among the missing");
    }

    private static List<JsonNode> events(Sso sso, Person person) {
        var events = new ArrayList<JsonNode>();
        sso.admin()
                .must(sso.admin()
                        .get(Sso.REALM + "/admin-events?resourcePath=users/" + person.id() + "/employee-identity"))
                .body()
                .forEach(events::add);
        return events;
    }
}
