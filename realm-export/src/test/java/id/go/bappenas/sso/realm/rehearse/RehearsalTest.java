package id.go.bappenas.sso.realm.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.go.bappenas.sso.realm.Change;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static final String HOSTILE = "O'Brien <b>";

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

    private static Rehearsal rehearsal(int weeks, Account... accounts) {
        return new Rehearsal(
                "bappenas",
                Forecast.of(LocalDate.parse("2026-12-07"), weeks, 3, ZoneId.of("Asia/Jakarta")),
                List.of("bappenas.go.id"),
                List.of(accounts),
                new DirectGrants(List.of("webmail"), true, Set.of("id-satu", "id-enam"), Set.of("webmail")),
                List.of(
                        new Change("client webmail", "enabled", Change.Kind.REPLACES, "enabled"),
                        new Change("client smart-office", "created", Change.Kind.ADDS, ""),
                        new Change("user profile, attribute unit", "created", Change.Kind.ADDS, "")),
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
