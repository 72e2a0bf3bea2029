package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.Xlsx.row;
import static id.go.bappenas.sso.e2e.harness.Xlsx.text;
import static id.go.bappenas.sso.e2e.harness.Xlsx.workbook;
import static id.go.bappenas.sso.e2e.harness.Xlsx.zip;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code POST employee-identity/import}: lists in the formats of officers, and invalid lists. */
@ExtendWith(SsoExtension.class)
class IdentityImportIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void dryRunReportsTheOutcomeAndARepeatedImportChangesNothing(Sso sso) {
        var good = sso.people().employee();
        var bad = sso.people().employee();
        var api = Officers.of(sso).api();
        var list = ("\uFEFFNIK;Tanggal_Lahir;tempat lahir;email_eksternal;username;jabatan\r\n"
                        + Officers.nik() + ";17/03/1985;Solok;" + good.username() + "@surat.example;" + good.username()
                        + ";Perencana\r\n"
                        + "12;31-02-1985;;bukan;" + bad.username() + ";\r\n"
                        + Officers.nik() + ";1985-03-17;Solok;;tidak.ada;\r\n")
                .getBytes(StandardCharsets.UTF_8);

        var dry = csv(api, "?dryRun=true", list);
        assertThat(dry.status()).as(dry.text()).isEqualTo(200);
        assertThat(dry.body().get("recorded").asInt()).isEqualTo(1);
        assertThat(dry.body().get("refused").asInt()).isEqualTo(2);
        assertThat(dry.body().get("ignoredColumns").toString()).isEqualTo("[\"position\"]");
        assertThat(dry.body().at("/results/1/row").asInt()).isEqualTo(3);
        assertThat(dry.body().at("/results/1/errors").findValuesAsText("code"))
                .containsExactlyInAnyOrder(
                        "nik-invalid", "cell-empty", "birth-date-invalid-in-list", "address-invalid");
        assertThat(dry.body().at("/results/2/errors/0/code").asText()).isEqualTo("employee-unknown");
        assertThat(api.get(Officers.path(good)).body()).hasSize(1);

        assertThat(csv(api, "", list).body().get("recorded").asInt()).isEqualTo(1);
        assertThat(api.get(Officers.path(good)).body().has("identity")).isTrue();
        assertThat(api.get(Officers.path(good)).body().has("externalEmail")).isTrue();

        var again = csv(api, "?dryRun=false", list);
        assertThat(again.body().get("recorded").asInt()).isZero();
        assertThat(again.body().get("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void dryRunDoesNotConfirmAGuess(Sso sso) {
        var holder = sso.people().employee();
        var other = sso.people().employee();
        var api = Officers.of(sso).api();
        var nik = Officers.nik();
        var right =
                ("username,nik,birthPlace,birthDate\n" + line(holder.username(), nik)).getBytes(StandardCharsets.UTF_8);
        var wrong = ("username,nik,birthPlace,birthDate\n" + line(holder.username(), Officers.nik()))
                .getBytes(StandardCharsets.UTF_8);
        var taken =
                ("username,nik,birthPlace,birthDate\n" + line(other.username(), nik)).getBytes(StandardCharsets.UTF_8);
        assertThat(csv(api, "", right).body().get("recorded").asInt()).isEqualTo(1);

        var dry = csv(api, "?dryRun=true", right);

        assertThat(dry.body().get("recorded").asInt()).isEqualTo(1);
        assertThat(dry.body().at("/results/0/outcome").asText())
                .isEqualTo(csv(api, "?dryRun=true", wrong)
                        .body()
                        .at("/results/0/outcome")
                        .asText());
        var inUse = csv(api, "?dryRun=true", taken);
        assertThat(inUse.body().at("/results/0/errors/0/code").asText()).isEqualTo("nik-in-use-elsewhere");
        assertThat(inUse.text()).doesNotContain(holder.username());
        var refused = csv(api, "", taken);
        assertThat(refused.body().at("/results/0/errors/0/code").asText()).isEqualTo("nik-in-use");
        assertThat(refused.text()).contains(holder.username());
    }

    @Test
    void windows1252AndCommasAreAccepted(Sso sso) {
        var person = sso.people().employee();
        var list = ("username,nik,birthPlace,birthDate\n" + person.username() + ",\"" + Officers.nik()
                        + "\",\"Orléans, Prancis\",17-03-1985\n")
                .getBytes(Charset.forName("windows-1252"));

        assertThat(csv(Officers.of(sso).api(), "", list).body().get("recorded").asInt())
                .isEqualTo(1);
    }

    @Test
    void repeatedRowsTheOfficersOwnRowAndUsedNiksAreRefused(Sso sso) {
        var holder = sso.people().employee();
        var other = sso.people().employee();
        var third = sso.people().employee();
        var officer = Officers.of(sso).make();
        var api = Api.as(sso, officer);
        var taken = Officers.nik();
        var fresh = Officers.nik();
        api.put(Officers.path(holder), Officers.identity(taken, holder.username() + "@surat.example"));

        var answer = csv(
                api,
                "",
                ("username,nik,birthPlace,birthDate\n"
                                + line(other.username(), taken)
                                + line(officer.username(), Officers.nik())
                                + line(third.username(), fresh)
                                + line(third.username(), Officers.nik())
                                + line(holder.username(), fresh))
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(answer.body().get("results").findValuesAsText("outcome"))
                .containsExactly("refused", "refused", "recorded", "refused", "refused");
        assertThat(answer.body().get("results").findValuesAsText("code"))
                .contains("nik-in-use", "own-account", "row-repeated");
    }

    @Test
    void errorNamesUnknownRepeatedAndMissingHeadings(Sso sso) {
        var answer = csv(
                Officers.of(sso).api(),
                "",
                "nik,NIK,golongan darah,username\n1,2,O,x\n".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("headings-wrong");
        assertThat(answer.body().get("errors").findValuesAsText("field"))
                .containsExactly("nik", "golongan darah", "birthPlace", "birthDate");
    }

    @Test
    void spreadsheetMayHaveDateCellsButNoNikInANumberCell(Sso sso) {
        var good = sso.people().employee();
        var mangled = sso.people().employee();
        var api = Officers.of(sso).api();

        var answer = api.send(
                "POST",
                "employee-identity/import",
                XLSX,
                workbook(row(
                                1,
                                text("A1", "username"),
                                text("B1", "nik"),
                                text("C1", "tempat_lahir"),
                                text("D1", "tanggal_lahir"))
                        + row(
                                2,
                                text("A2", good.username()),
                                text("B2", Officers.nik()),
                                text("C2", "Solok"),
                                "<c r=\"D2\" s=\"1\"><v>31123</v></c>")
                        + row(
                                3,
                                text("A3", mangled.username()),
                                "<c r=\"B3\"><v>3.2730117038500012E15</v></c>",
                                text("C3", "Solok"),
                                text("D3", "17/03/1985"))));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().get("results").findValuesAsText("outcome")).containsExactly("recorded", "refused");
        assertThat(answer.body().at("/results/1/errors/0/code").asText()).isEqualTo("nik-in-number-cell");
    }

    @Test
    void remoteCellsDamagedFilesAndZipBombsAreRefused(Sso sso) {
        var api = Officers.of(sso).api();

        var wide = api.send("POST", "employee-identity/import", XLSX, workbook(row(1, text("ZZZZZZ1", "username"))));
        assertThat(wide.code()).isEqualTo("list-too-wide");
        var damaged = api.send("POST", "employee-identity/import", XLSX, new byte[] {'P', 'K', 3, 4, 0, 0, 1});
        assertThat(damaged.code()).isEqualTo("list-unreadable");
        var bomb = api.send(
                "POST", "employee-identity/import", XLSX, zip("xl/worksheets/sheet1.xml", new byte[60_000_000]));
        assertThat(bomb.status()).isEqualTo(413);
        assertThat(bomb.code()).isEqualTo("list-unpacks-too-large");
    }

    @Test
    void tooManyRowsAnEmptyListAndOtherTypesAreRefused(Sso sso) {
        var api = Officers.of(sso).api();
        var tooMany = "username,nik,birthPlace,birthDate\n" + "a,b,c,d\n".repeat(10_001);

        assertThat(csv(api, "", tooMany.getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("list-too-long");
        assertThat(csv(api, "", new byte[0]).code()).isEqualTo("list-empty");
        assertThat(csv(api, "", new byte[9_000_000]).status()).isEqualTo(413);
        assertThat(csv(api, "?dryRun=ya", new byte[0]).status()).isEqualTo(422);
        assertThat(api.send("POST", "employee-identity/import", "text/html", new byte[] {'x'})
                        .status())
                .isEqualTo(415);
    }

    private static Api.Answer csv(Api api, String query, byte[] list) {
        return api.send("POST", "employee-identity/import" + query, "text/csv", list);
    }

    private static String line(String username, String nik) {
        return username + "," + nik + ",Solok,1985-03-17\n";
    }
}
