package id.go.bappenas.sso.provisioning.submission;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.list.PeopleList;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.intake.SubmissionReader;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingColumnsTest {

    private static final ListConstraints CONSTRAINTS =
            new ListConstraints(address -> false, username -> false, 60, LocalDate.of(2026, 11, 23));
    private static final String HEADINGS = "Nama;NIK;Tempat Lahir;Tanggal Lahir";
    private static final String BUDI = "Budi;3273010203900001;Bandung;02/03/1990";
    private static final String ADI = "Adi;3273010203900002;Bandung;02/03/1990";

    @Test
    void missingAddressesAreToldOnceForTheList() {
        var list = judged(
                RequestKind.FLEXIWORK,
                HEADINGS + ";Mulai;Selesai;Email Kantor",
                BUDI + ";1/12/2026;30/11/2027;b@kantor.example",
                ADI + ";1/12/2026;30/11/2027;a@kantor.example");

        assertThat(list.findings())
                .containsExactly(Finding.warning("externalEmail", "addresses-missing", "Email Pribadi"));
        assertThat(list.rows()).allSatisfy(row -> assertThat(row.findings()).isEmpty());
    }

    @Test
    void unusedColumnWithAddressesIsNamed() {
        var list = judged(RequestKind.SSO_ACTIVATION, HEADINGS + ";Kontak", BUDI + ";b@surat.example", ADI + ";");

        assertThat(list.findings())
                .containsExactly(Finding.error("externalEmail", "addresses-unread", "Email Pribadi", "E “Kontak”"));
        assertThat(list.rows()).noneMatch(ValidatedRow::hasErrors);
    }

    @Test
    void emptyColumnIsAsOneThatIsMissing() {
        var list = judged(
                RequestKind.FLEXIWORK,
                HEADINGS + ";Mulai;Selesai;Email",
                BUDI + ";1/12/2026;30/11/2027;-",
                ADI + ";1/12/2026;30/11/2027;");

        assertThat(list.findings()).extracting(Finding::code).containsExactly("addresses-missing");
    }

    @Test
    void cellThatIsEmptyInSomeRowsIsToldInThem() {
        var list = judged(
                RequestKind.FLEXIWORK,
                HEADINGS + ";Email;Mulai;Selesai",
                BUDI + ";b@surat.example;1/12/2026;30/11/2027",
                ADI + ";;;30/11/2027");

        assertThat(list.findings()).isEmpty();
        assertThat(list.rows().get(1).findings())
                .extracting(Finding::code)
                .containsExactly("contract-missing", "address-left-out");
    }

    @Test
    void missingContractIsToldOnceForTheList() {
        var list =
                judged(RequestKind.FLEXIWORK, HEADINGS + ";Email", BUDI + ";b@surat.example", ADI + ";a@surat.example");

        assertThat(list.findings())
                .containsExactly(
                        Finding.error("contractStart", "contract-days-missing", "Mulai Kontrak / Akhir Kontrak"));
        assertThat(list.rows()).noneMatch(ValidatedRow::hasErrors);
    }

    @Test
    void oneDayOfTheContractIsMissing() {
        var list = judged(
                RequestKind.FLEXIWORK,
                HEADINGS + ";Email;Akhir Kontrak;Ket",
                BUDI + ";b@surat.example;30/11/2027;1/12/2026",
                ADI + ";a@surat.example;30/11/2027;1/12/2026");

        assertThat(list.findings())
                .containsExactly(Finding.error("contractStart", "contract-days-unread", "Mulai Kontrak", "G “Ket”"));
    }

    @Test
    void columnsOfDaysAndOfAPeriodAreNamed() {
        var days = judged(
                RequestKind.FLEXIWORK,
                HEADINGS + ";Email;Hari 1;Hari 2",
                BUDI + ";b@surat.example;1/12/2026;30/11/2027");
        var period = judged(
                RequestKind.FLEXIWORK, HEADINGS + ";Email;Ikatan", BUDI + ";b@surat.example;1/12/2026 - 30/11/2027");

        assertThat(days.findings())
                .containsExactly(
                        Finding.error("contractStart", "contract-days-unread", "Mulai Kontrak", "F “Hari 1”"),
                        Finding.error("contractEnd", "contract-days-unread", "Akhir Kontrak", "G “Hari 2”"));
        assertThat(period.findings())
                .containsExactly(Finding.error("contractStart", "contract-days-unread", "Masa Kontrak", "F “Ikatan”"));
    }

    @Test
    void activationNeedsNoContract() {
        var list = judged(RequestKind.SSO_ACTIVATION, HEADINGS + ";Email", BUDI + ";b@surat.example");

        assertThat(list.findings()).isEmpty();
        assertThat(list.rows()).noneMatch(ValidatedRow::hasErrors);
    }

    @Test
    void peopleOfAJsonBodyHaveTheirOwnFindings() {
        var rows = read(HEADINGS, BUDI, ADI).rows();
        var judged = new ListValidator(RequestKind.FLEXIWORK, CONSTRAINTS).judge(rows);

        assertThat(MissingColumns.of(RequestKind.FLEXIWORK, PeopleList.ofRows(rows), judged))
                .isEqualTo(new MissingColumns(judged, List.of()));
    }

    /** A contract in one cell is told once in its row. */
    @Test
    void periodThatIsNoneIsToldOnce() {
        var list = judged(RequestKind.FLEXIWORK, HEADINGS + ";Email;Masa Kontrak", BUDI + ";b@surat.example;12 bulan");

        assertThat(list.findings()).isEmpty();
        assertThat(list.rows().get(0).findings()).containsExactly(Finding.error("contractStart", "period-invalid"));
    }

    private static MissingColumns judged(RequestKind kind, String... lines) {
        var people = read(lines);
        return MissingColumns.of(kind, people, new ListValidator(kind, CONSTRAINTS).judge(people.rows()));
    }

    private static PeopleList read(String... lines) {
        return PeopleList.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), SubmissionReader.REQUIRED);
    }
}
