package id.go.bappenas.sso.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.go.bappenas.sso.realm.Change;
import id.go.bappenas.sso.realm.Report;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static final String HOSTILE = "O'Brien <b>";
    private static final JsonNode REFUSED = MissingNode.getInstance();

    private static final Report APPLY = new Report(
            List.of(
                    new Change("client webmail", "enabled", Change.Kind.REPLACES, "enabled"),
                    new Change("client smart-office", "created", Change.Kind.ADDS, ""),
                    new Change("user profile, attribute unit", "created", Change.Kind.ADDS, "")),
            List.of(),
            List.of());

    @Test
    void findingsCountAddressesAndNiks() {
        var rehearsal = rehearsal(
                4,
                Accounts.with("satu", "externalEmail", "keluarga@rumah.example"),
                Accounts.with("dua", "externalEmail", " Keluarga@rumah.example"),
                Accounts.with("tiga", "externalEmail", "tiga@mail.bappenas.go.id"),
                Accounts.with("empat", "NIK", "3174010000000001"),
                Accounts.with("lima", "NIK", "3174010101800000"),
                Accounts.disabled("enam"));

        assertThat(value(rehearsal, "people-active")).isEqualTo("5");
        assertThat(value(rehearsal, "people-disabled")).isEqualTo("1");
        assertThat(value(rehearsal, "external-missing")).isEqualTo("2");
        assertThat(value(rehearsal, "external-shared")).isEqualTo("2");
        assertThat(value(rehearsal, "external-own-domain")).isEqualTo("1");
        assertThat(value(rehearsal, "email-outside")).isEqualTo("0");
        assertThat(value(rehearsal, "nik-attribute")).isEqualTo("2");
        assertThat(value(rehearsal, "nik-invalid")).isEqualTo("2");
        assertThat(value(rehearsal, "identity-keys")).contains("not checkable yet");
        assertThat(value(rehearsal, "direct-grant-overdue")).isEqualTo("1");
        assertThat(value(rehearsal, "apply-client")).isEqualTo("2: smart-office, webmail");
        assertThat(value(rehearsal, "apply-losses")).isEqualTo("1");
        assertThat(value(rehearsal, "apply-user-profile")).isEqualTo("1");
    }

    @Test
    void onlyTheListOfPeopleHasNames() throws Exception {
        var rehearsal = rehearsal(
                4, Accounts.with(HOSTILE, "externalEmail", "keluarga@rumah.example"), Accounts.withoutPassword("=1+1"));
        var out = new ByteArrayOutputStream();
        TextOutput.print(rehearsal, new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(List.of(out.toString(StandardCharsets.UTF_8), JsonOutput.of(rehearsal), HtmlOutput.of(rehearsal)))
                .allSatisfy(text -> assertThat(text).doesNotContain("Brien", "=1+1", "rumah.example"));
        assertThat(new ObjectMapper()
                        .readTree(JsonOutput.of(rehearsal))
                        .at("/days/1/spread")
                        .asInt())
                .isEqualTo(1);
        assertThat(PeopleOutput.of(rehearsal).lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith("\"O'Brien <b>\",\"id-O'Brien <b>\",\"1970-01-01\""))
                .anySatisfy(line -> assertThat(line)
                        .isEqualTo("\"'=1+1\",\"id-=1+1\",\"\",\"\",\"\",\"password-missing external-missing\""));
    }

    @Test
    void pageOfAnEmptyRealmHasNoChart() {
        assertThat(HtmlOutput.of(rehearsal(4))).doesNotContain("<svg").contains("<html lang=\"id\">");
        assertThat(HtmlOutput.of(rehearsal(4, Accounts.of("siti", "2026-01-01T08:00"))))
                .contains("Dengan pembagian")
                .doesNotContain("<script");
        assertThat(HtmlOutput.of(rehearsal(0, Accounts.of("siti", "2026-01-01T08:00"))))
                .doesNotContain("Dengan pembagian");
    }

    @Test
    void reasonsForWhichApplyStopsStandBeforeItsChanges() {
        var rehearsal = rehearsal(
                4,
                grants(true),
                new Report(
                        List.of(),
                        List.of("Client webmail / exists\nchange", "Peran / role"),
                        List.of("Client webmail / exists\nchange")),
                Accounts.of("siti", "2026-01-01T08:00"));
        var out = new ByteArrayOutputStream();
        TextOutput.print(rehearsal, new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(value(rehearsal, "apply-stops-1")).isEqualTo("Client webmail / exists");
        assertThat(value(rehearsal, "apply-note-2")).isEqualTo("Peran / role");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("APPLY WOULD STOP");
    }

    @Test
    void refusedEventsAreNotKnownAndNotZero() {
        var none =
                rehearsal(4, new DirectGrants(true, List.of(DirectGrants.client("webmail", page -> REFUSED))), APPLY);
        assertThat(value(none, "direct-grant-people")).isEqualTo("tidak diketahui / not known");
        assertThat(value(none, "direct-grant-overdue")).isEqualTo("tidak diketahui / not known");
        assertThat(value(none, "direct-grant-client-webmail")).contains("not known", "refused");

        var part = rehearsal(
                4,
                new DirectGrants(
                        true, List.of(grants(true).clients().get(0), DirectGrants.client("b", page -> REFUSED))),
                APPLY);
        assertThat(value(part, "direct-grant-people")).isEqualTo("2; tidak diketahui / not known: b");
    }

    @Test
    void oldestEventThatWasReadIsNamed() {
        assertThat(value(rehearsal(4, grants(true), APPLY), "direct-grant-client-webmail"))
                .isEqualTo("2; peristiwa tertua yang dibaca / oldest event that was read: 2026-12-01T08:30");
        assertThat(value(rehearsal(4, grants(false), APPLY), "direct-grant-client-webmail"))
                .endsWith("older events were not read");
    }

    private static DirectGrants grants(boolean whole) {
        return new DirectGrants(
                true,
                List.of(new DirectGrants.Client(
                        "webmail",
                        true,
                        Set.of("id-satu", "id-enam"),
                        Optional.of(Instant.parse("2026-12-01T01:30:15Z")),
                        whole)));
    }

    private static Rehearsal rehearsal(int weeks, Account... accounts) {
        return rehearsal(weeks, grants(true), APPLY, accounts);
    }

    private static Rehearsal rehearsal(int weeks, DirectGrants grants, Report apply, Account... accounts) {
        return new Rehearsal(
                "bappenas",
                Forecast.of(LocalDate.parse("2026-12-07"), weeks, 3, ZoneId.of("Asia/Jakarta")),
                List.of("bappenas.go.id"),
                List.of(accounts),
                grants,
                apply,
                MissingNode.getInstance());
    }

    private static String value(Rehearsal rehearsal, String code) {
        return rehearsal.sections().stream()
                .flatMap(section -> section.findings().stream())
                .filter(finding -> finding.code().equals(code))
                .map(Finding::value)
                .findFirst()
                .orElseThrow();
    }
}
