package id.go.bappenas.sso.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as people keep them; the corpus of {@link ListCorpusTest} combines more. */
class PeopleListTest {

    private static final Set<Column> REQUIRED =
            EnumSet.of(Column.FULL_NAME, Column.NIK, Column.BIRTH_PLACE, Column.BIRTH_DATE);
    private static final String[] HEADINGS = {"nama", "nik", "tempat_lahir", "tanggal_lahir"};

    @ParameterizedTest
    @EnumSource(
            value = Writer.class,
            names = {"POI", "POI_STREAMED", "TYPED_TEXT", "PREFIXED"})
    void firstVisibleSheetIsReadAndTheOthersAreNamed(Writer writer) {
        var list = read(writer.write(
                Page.hidden("Lama")
                        .row((Object[]) HEADINGS)
                        .row(person(1))
                        .row(person(2))
                        .row(person(6))
                        .row(person(7)),
                Page.of("Pegawai")
                        .row((Object[]) HEADINGS)
                        .row(person(3))
                        .row(person(4))
                        .row(person(5)),
                Page.of("Kosong"),
                Page.of("Rekap").row("Direktorat A", 3)));

        assertThat(niks(list)).containsExactly(nik(3), nik(4), nik(5));
        assertThat(notes(list)).containsExactly("sheets-passed-over Pegawai, “Lama”, “Rekap”");
        assertThat(list.layout().sheet()).isEqualTo("Pegawai");
    }

    @Test
    void listOnTheSecondSheetIsFound() {
        var list = read(Writer.POI.write(
                Page.of("Petunjuk").row("Petunjuk pengisian").row("Isi semua kolom, nama sesuai KTP"),
                Page.of("Daftar").row((Object[]) HEADINGS).row(person(1))));

        assertThat(niks(list)).containsExactly(nik(1));
        assertThat(notes(list)).containsExactly("sheets-passed-over Daftar, “Petunjuk”");
    }

    @ParameterizedTest
    @EnumSource(
            value = Writer.class,
            names = {"POI", "POI_STREAMED", "TYPED_TEXT", "PREFIXED"})
    void hiddenRowsAreNotReadButNamed(Writer writer) {
        var list = read(writer.write(Page.of("Pegawai")
                .row((Object[]) HEADINGS)
                .row(person(1))
                .hiddenRow(person(2))
                .hiddenRow(person(3))
                .row(person(4))));

        assertThat(niks(list)).containsExactly(nik(1), nik(4));
        assertThat(list.rows()).extracting(ListRow::number).containsExactly(2, 5);
        assertThat(notes(list)).containsExactly("rows-hidden 3–4");
    }

    @Test
    void textAsFormulaIsTextAndAnyOtherFormulaIsRefused() {
        var list = read(Writer.POI.write(Page.of("Pegawai")
                .row((Object[]) HEADINGS)
                .row("Budi", new Page.Formula("\"" + nik(1) + "\""), "Solok", LocalDate.of(1990, 5, 17))
                .row("Siti", new Page.Formula("B2"), "Solok", LocalDate.of(1990, 5, 17))));

        assertThat(list.rows().get(0).cell(Column.NIK)).isEqualTo(ListCell.text(nik(1)));
        assertThat(list.rows().get(1).cell(Column.NIK).kind()).isEqualTo(ListCell.Kind.FORMULA);
    }

    @Test
    void dayOfATypedCellIsTheDayInIndonesia() {
        var list = read(Writer.TYPED_TEXT.write(
                Page.of("Pegawai").row((Object[]) HEADINGS).row("Budi", nik(1), "Solok", LocalDate.of(1990, 5, 17))));

        assertThat(list.rows().get(0).cell(Column.BIRTH_DATE).day()).contains(LocalDate.of(1990, 5, 17));
    }

    @Test
    void titlesColumnNumbersGroupsAndSignaturesAreNoPeople() {
        var list = read(Writer.POI.write(Page.of("Lampiran")
                .row("LAMPIRAN NOTA DINAS")
                .row("Nomor: B-101/PPN.1/11/2026")
                .row("Unit Kerja", ": Direktorat Contoh")
                .row()
                .row("No", "Nama Lengkap", "NIK *", "Tempat/Tgl Lahir", "TMT Kontrak", "No HP", "Keterangan")
                .row("1", "2", "3", "4", "5", "6", "7")
                .row(1, "Budi", nik(1), "Bandung, 17-05-1990", "01-12-2026", "0812", "baru")
                .row("II", "Biro Umum")
                .row(2, "Siti", nik(2), "Kab. Solok / 2 Maret 1991", "01-12-2026", null, null)
                .row(3, "Adi", null, "Solok, 17-05-1990", "01-12-2026", null, null)
                .row(4)
                .row()
                .row(null, "Jumlah", 3)
                .row(null, null, null, null, "Jakarta, 20 November 2026")
                .row(null, "Mengetahui,", null, null, "Kepala Biro Umum")
                .row()
                .row(null, "Dr. Contoh, M.Si.", null, null, "Ir. Misal")
                .row(null, "NIP. 197001011990031001", null, null, "NIP 197001011990032002")));

        assertThat(list.rows()).extracting(ListRow::number).containsExactly(7, 9, 10);
        assertThat(list.rows().get(0).cell(Column.BIRTH_PLACE).text()).isEqualTo("Bandung");
        assertThat(list.rows().get(0).cell(Column.BIRTH_DATE).text()).isEqualTo("17-05-1990");
        assertThat(list.rows().get(0).cell(Column.CONTRACT_START).text()).isEqualTo("01-12-2026");
        assertThat(list.rows().get(1).cell(Column.BIRTH_PLACE).text()).isEqualTo("Kab. Solok");
        assertThat(list.rows().get(1).cell(Column.BIRTH_DATE).text()).isEqualTo("2 Maret 1991");
        assertThat(notes(list))
                .containsExactly(
                        "columns-passed-over F “No HP”, G “Keterangan”",
                        "units-from-groups 8 “Biro Umum”",
                        "end-passed-over 13–15, 17–18");
    }

    @Test
    void peopleBelowATotalAreNotLost() {
        var list = read(Writer.POI.write(Page.of("Pegawai")
                .row((Object[]) HEADINGS)
                .row(person(1))
                .row("Jumlah", "1")
                .row("Siti", "", "Solok", "1991-03-02")
                .row("Adi", "12", "", "")
                .row(person(2))
                .row("Total", "4")));

        assertThat(list.rows()).extracting(ListRow::number).containsExactly(2, 4, 5, 6);
        assertThat(notes(list)).containsExactly("rows-passed-over 3 “Jumlah 1”", "end-passed-over 7");
    }

    /** A row without NIK and birth date is still a person: its errors are told. */
    @Test
    void incompleteLastRowIsAPerson() {
        var list = read(Writer.CSV_COMMA.write(
                Page.of("x").row((Object[]) HEADINGS).row(person(1)).row("Siti", "", "", "")));

        assertThat(list.rows()).extracting(ListRow::number).containsExactly(2, 3);
        assertThat(list.notes()).isEmpty();
    }

    @Test
    void headingsOfTwoLinesAreRead() {
        var list = read(Writer.POI.write(Page.of("Pegawai")
                .row("No.", "Nama", "NIK", "Tempat dan Tanggal Lahir", null, "Masa Kontrak", null, "Email")
                .row(null, null, null, "Tempat", "Tanggal", "Mulai", "s.d.", "(pribadi)")
                .row(1, "Budi", nik(1), "Solok", "17-05-1990", "01-12-2026", "30-11-2027", "b@surat.example")));

        assertThat(texts(list.rows().get(0)))
                .containsEntry(Column.BIRTH_PLACE, "Solok")
                .containsEntry(Column.BIRTH_DATE, "17-05-1990")
                .containsEntry(Column.CONTRACT_START, "01-12-2026")
                .containsEntry(Column.CONTRACT_END, "30-11-2027")
                .containsEntry(Column.EXTERNAL_EMAIL, "b@surat.example");
        assertThat(list.notes()).isEmpty();
    }

    @Test
    void oneHeadingOverTwoColumnsIsRead() {
        var list = read(Writer.POI.write(Page.of("Pegawai")
                .row("Nama", "NIK", "Tempat, Tanggal Lahir", null, "Periode Kontrak")
                .row("Budi", nik(1), "Solok", LocalDate.of(1990, 5, 17), "1 Januari s.d. 31 Desember 2027")));

        var row = list.rows().get(0);
        assertThat(row.cell(Column.BIRTH_PLACE).text()).isEqualTo("Solok");
        assertThat(row.cell(Column.BIRTH_DATE).day()).contains(LocalDate.of(1990, 5, 17));
        assertThat(row.cell(Column.CONTRACT_START).text()).isEqualTo("1 Januari 2027");
        assertThat(row.cell(Column.CONTRACT_END).text()).isEqualTo("31 Desember 2027");
        assertThat(list.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "01/12/2026 - 30/11/2027#01/12/2026#30/11/2027",
                "01-12-2026 s/d 30-11-2027#01-12-2026#30-11-2027",
                "1 Des 2026 sd 30 Nov 2027#1 Des 2026#30 Nov 2027",
                "2026-12-01 sampai dengan 2027-11-30#2026-12-01#2027-11-30",
                "12 bulan#12 bulan#12 bulan",
                "Januari - Desember 2026#2026-01-01#2026-12-31",
                "Jan s.d. Feb 2028#2028-01-01#2028-02-29",
                "Juli 2026 s/d Juni 2027#2026-07-01#2027-06-30",
                "Juli - Juni 2026#Juli - Juni 2026#Juli - Juni 2026",
                "Awal - Akhir 2026#Awal - Akhir 2026#Awal - Akhir 2026",
                "1/1/26 - 31/12/26#1/1/26#31/12/26",
                "1 Jan '26 s.d. 31 Des '26#1 Jan '26#31 Des '26",
                "2 Januari 2026 31 Desember 2026#2 Januari 2026#31 Desember 2026",
                "TMT 1-1-2026 s.d. tgl 31-12-2026#1-1-2026#31-12-2026",
                "12 (dua belas) bulan, 1-1-2026 s.d. 31-12-2026#1-1-2026#31-12-2026",
                "1 Januari 2026 - 31 Desember 2026 (12 bulan)#1 Januari 2026#31 Desember 2026",
            })
    void periodIsSplit(String cell, String start, String end) {
        var cells = CombinedCell.period(ListCell.text(cell), ListCell.EMPTY, ListCell.EMPTY);

        assertThat(cells.get(Column.CONTRACT_START).text()).isEqualTo(start);
        assertThat(cells.get(Column.CONTRACT_END).text()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Bandung, 17-05-1990#Bandung#17-05-1990",
                "Bandung/17 Mei 1990#Bandung#17 Mei 1990",
                "BANDUNG 17.05.1990#BANDUNG#17.05.1990",
                "Kota Bandung; 1990-05-17#Kota Bandung#1990-05-17",
                "17-05-1990, Bandung#Bandung#17-05-1990",
                "Padang Panjang,17/5/1990.#Padang Panjang#17/5/1990",
                "Bandung#Bandung#Bandung",
                "Bandung, 17-05-90#Bandung#17-05-90",
                "Bandung, 17 Mei '90#Bandung#17 Mei '90",
            })
    void birthIsSplit(String cell, String place, String date) {
        var cells = CombinedCell.birth(ListCell.text(cell), ListCell.EMPTY);

        assertThat(cells.get(Column.BIRTH_PLACE).text()).isEqualTo(place);
        assertThat(cells.get(Column.BIRTH_DATE).text()).isEqualTo(date);
    }

    @Test
    void twoColumnsOfOneMeaningAreNamedByTheirLetters() {
        assertThatThrownBy(() -> read("nama,NIK,Tempat Lahir,Tgl Lahir,Email,No HP,Email\na,b,c,d,e,f,g\n"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo("headings-wrong");
                    assertThat(refused.problem().errors())
                            .extracting(FieldProblem::field, FieldProblem::code, FieldProblem::arguments)
                            .containsExactly(
                                    tuple("externalEmail", "heading-twice", List.of("E “Email”", "G “Email”")));
                });
    }

    @Test
    void officeAddressIsNoExternalAddress() {
        var list = read("nama,NIK,Tempat Lahir,Tgl Lahir,Email Kantor,Email Pribadi,E-mail (dinas)\n" + "Budi," + nik(1)
                + ",Solok,17-05-1990,k@kantor.example,p@surat.example,d@kantor.example\n");

        assertThat(list.rows().get(0).cell(Column.EXTERNAL_EMAIL).text()).isEqualTo("p@surat.example");
        assertThat(notes(list)).containsExactly("columns-passed-over E “Email Kantor”, G “E-mail (dinas)”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Alamat email aktif (bukan email kantor)",
                "Gmail",
                "Email selain email dinas",
                "Email pribadi (wajib)",
                "Email aktif"
            })
    void addressOfAPrivateMailboxIsReadBesideTheOfficeAddress(String heading) {
        for (var order : List.of("Email Kantor,\"" + heading + "\"", "\"" + heading + "\",Email Kantor")) {
            var isFirst = order.endsWith("Email Kantor");
            var list = read("nama,NIK,Tempat Lahir,Tgl Lahir," + order + "\nBudi," + nik(1) + ",Solok,17-05-1990,"
                    + (isFirst ? "p@surat.example,k@kantor.example" : "k@kantor.example,p@surat.example") + "\n");

            assertThat(list.rows().get(0).cell(Column.EXTERNAL_EMAIL).text()).isEqualTo("p@surat.example");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1 Jan 2026 - 31 Des 2026, 2026-01-01, 2026-12-31",
        "02-01-26 s.d. 31-12-26, 02-01-26, 31-12-26",
        "5 tahun 2 bulan, '', ''",
        "3, '', ''"
    })
    void lengthOfServiceIsAContractIfItHasTwoDays(String cell, String start, String end) {
        var list =
                read("nama,NIK,Tempat Lahir,Tgl Lahir,Masa Kerja\nBudi," + nik(1) + ",Solok,17-05-1990," + cell + "\n");

        var row = list.rows().get(0);
        assertThat(text(row.cell(Column.CONTRACT_START))).isEqualTo(start);
        assertThat(text(row.cell(Column.CONTRACT_END))).isEqualTo(end);
        assertThat(notes(list)).isEqualTo(start.isEmpty() ? List.of("columns-passed-over E “Masa Kerja”") : List.of());
    }

    @Test
    void unitIsTheNameOfTheGroupWhereThereIsNoColumn() {
        var rows = "I. Direktorat Contoh,,,\nBudi," + nik(1) + ",Solok,17-05-1990\nII. PPPK,,,\nSiti," + nik(2)
                + ",Solok,17-05-1991\nSub Direktorat Lain,,,\nAdi," + nik(3) + ",Solok,17-05-1992\nBiro Sepi,,,\n";
        var list = read("Nama,NIK,Tempat Lahir,Tgl Lahir\n" + rows);
        var withColumn = read("Nama,NIK,Tempat Lahir,Tgl Lahir,Unit\n" + rows);

        assertThat(list.rows())
                .extracting(row -> row.cell(Column.UNIT).text())
                .containsExactly("Direktorat Contoh", "Direktorat Contoh", "Sub Direktorat Lain");
        assertThat(notes(list))
                .containsExactly(
                        "units-from-groups 2 “Direktorat Contoh”, 6 “Sub Direktorat Lain”",
                        "rows-passed-over 4 “II. PPPK”, 8 “Biro Sepi”");
        assertThat(withColumn.rows())
                .allSatisfy(row -> assertThat(row.cell(Column.UNIT)).isEqualTo(ListCell.EMPTY));
        assertThat(notes(withColumn))
                .containsExactly(
                        "rows-passed-over 2 “I. Direktorat Contoh”, 4 “II. PPPK”, 6 “Sub Direktorat Lain”, 8 “Biro Sepi”");
    }

    @Test
    void textOfPassedRowsIsShortAndWithoutLongNumbers() {
        assertThat(PassedOver.shown(List.of("Jumlah", "3\u202E", "\n<b>"))).isEqualTo("Jumlah 3 <b>");
        assertThat(PassedOver.shown(List.of("x".repeat(39) + "\uD83D\uDE00z")))
                .isEqualTo("x".repeat(39) + "\uD83D\uDE00…");
        assertThat(PassedOver.shown(List.of("NIP 19700101 199003 1 001", "HP 081234567890")))
                .isEqualTo("NIP 19… HP 08…");
        var many = new TreeMap<Integer, String>();
        IntStream.rangeClosed(1, 20).forEach(row -> many.put(row, "a"));
        assertThat(PassedOver.rows(many)).endsWith("12 “a”, 13–20");
    }

    @ParameterizedTest
    @CsvSource({"L, -", "P, 2", "Laki-laki, -", "Perempuan, 2", "Wanita, 2", "pr., 2", "'', -", "?, -"})
    void genderOtherThanThatOfTheNikIsTold(String gender, String rows) {
        var list = read("nama,NIK,L/P,Tempat Lahir,Tgl Lahir\nBudi," + nik(1) + "," + gender + ",Solok,17-05-1990\n"
                + "Siti," + nik(2).replace("1705", "5705") + ",P,Solok,17-05-1990\n");

        assertThat(notes(list)).isEqualTo(rows.equals("-") ? List.of() : List.of("gender-differs 2, C “L/P”"));
    }

    @Test
    void missingColumnIsNamedWithTheOneThatHasItsValues() {
        assertThatThrownBy(() -> read("No,Personalia,Nomor Diri,Tempat Lahir,Waktu,Email\n1,Budi Santoso," + nik(1)
                        + ",Solok,17-05-1990,b@surat.example\n2,Siti Rahayu," + nik(2) + ",Agam,2 Maret 1991,-\n"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                                refused.problem().errors())
                        .extracting(FieldProblem::field, FieldProblem::code, FieldProblem::arguments)
                        .containsExactly(
                                tuple("fullName", "heading-misnamed", List.of("Nama", "B “Personalia”")),
                                tuple("nik", "heading-misnamed", List.of("NIK", "C “Nomor Diri”")),
                                tuple("birthDate", "heading-misnamed", List.of("Tanggal Lahir", "E “Waktu”"))));
        assertThatThrownBy(() -> read("Nama,NIK,Data Diri\nBudi Santoso," + nik(1) + ",\"Solok, 17-05-1990\"\n"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                                refused.problem().errors())
                        .extracting(FieldProblem::field, FieldProblem::arguments)
                        .containsExactly(
                                tuple("birthPlace", List.of("Tempat/Tanggal Lahir", "C “Data Diri”")),
                                tuple("birthDate", List.of("Tempat/Tanggal Lahir", "C “Data Diri”"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"B-012/SPK/2026", "SPK/12/01/2026", "12-01-2026/SPK"})
    void numbersOfContractsAreNoBirthplaces(String number) {
        assertThatThrownBy(() -> read("Nama,NIK,Tgl. Lahir,Nomor Surat Perintah\nBudi Santoso," + nik(1)
                        + ",17-05-1990," + number + "\nSiti Rahayu," + nik(2) + ",2 Maret 1991," + number + "\n"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                                refused.problem().errors())
                        .filteredOn(problem -> problem.field().equals("birthPlace"))
                        .extracting(FieldProblem::code, FieldProblem::arguments)
                        .containsExactly(tuple("heading-missing", List.of("Tempat Lahir", "1"))));
    }

    @Test
    void layoutNamesUnusedColumnsThatMayBeMeant() {
        var list = read("Nama,NIK,Tempat Lahir,Tgl Lahir,Kontak,Email Kantor,Kode,Hari 1,Hari 2,\nBudi," + nik(1)
                + ",Solok,17-05-1990,b@surat.example,b@kantor.example,199005172015031001,1/1/2026,31 Des 2026,x\n");
        var ofPeriod = read("Nama,NIK,Tempat Lahir,Tgl Lahir,Ikatan,Email Kantor\nBudi," + nik(1)
                + ",Solok,17-05-1990,1/1/2026 - 31/12/2026,b@kantor.example\n");

        assertThat(list.layout().suggestions())
                .isEqualTo(Map.of(
                        "externalEmail", new ListLayout.Suggestion("E “Kontak”", "Email Pribadi"),
                        "employeeNumber", new ListLayout.Suggestion("G “Kode”", "NIP"),
                        "contractStart", new ListLayout.Suggestion("H “Hari 1”", "Mulai Kontrak"),
                        "contractEnd", new ListLayout.Suggestion("I “Hari 2”", "Akhir Kontrak")));
        assertThat(ofPeriod.layout().suggestions())
                .isEqualTo(Map.of(
                        "contractStart", new ListLayout.Suggestion("E “Ikatan”", "Masa Kontrak"),
                        "contractEnd", new ListLayout.Suggestion("E “Ikatan”", "Masa Kontrak")));
    }

    @Test
    void sheetWithMostPeopleIsReadBeforeInstructions() {
        var list = read(Writer.POI.write(
                Page.of("Petunjuk")
                        .row("Kolom", "Nama", "NIK", "Tempat Lahir", "Tanggal Lahir")
                        .row("Isi", "sesuai KTP", "16 digit", "kota", "dd/mm/yyyy"),
                Page.of("Contoh").row((Object[]) HEADINGS).row(person(1)),
                Page.of("Isian").row((Object[]) HEADINGS).row(person(2)).row(person(3)),
                Page.hidden("Lama")
                        .row((Object[]) HEADINGS)
                        .row(person(4))
                        .row(person(5))
                        .row(person(6))));

        assertThat(niks(list)).containsExactly(nik(2), nik(3));
        assertThat(notes(list)).containsExactly("sheets-passed-over Isian, “Petunjuk”, “Contoh”, “Lama”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Budi,1,2\nSiti,3,4\n", "umur,golongan darah\n40,O\n", "satu\ndua\n", "<html><table>"})
    void oneSentenceSaysThatThereAreNoHeadings(String text) {
        assertThatThrownBy(() -> read(text))
                .hasMessage(text.startsWith("<") ? "list-unreadable" : "headings-not-found");
    }

    @Test
    void missingColumnsAreNamedWithThoseThatMayBeMeant() {
        assertThatThrownBy(() -> read("Daftar,,,,\n\nNama,NIK,Tempat,Lahir di,No HP\nBudi,1,2,3,4\n"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                                refused.problem().errors())
                        .extracting(FieldProblem::field, FieldProblem::code)
                        .containsExactly(
                                tuple("Tempat", "heading-unknown"),
                                tuple("Lahir di", "heading-unknown"),
                                tuple("No HP", "heading-unknown"),
                                tuple("birthPlace", "heading-missing"),
                                tuple("birthDate", "heading-missing")));
    }

    @Test
    void rowsOfACsvFileHaveTheNumbersOfASpreadsheet() {
        var list = read("sep=;\r\n\r\n\"nama\nlengkap\";nik;tempat lahir;tanggal lahir\r\n\r\nBudi;" + nik(1)
                + ";Solok;1990-05-17\r\n");

        assertThat(list.rows()).extracting(ListRow::number).containsExactly(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8", "windows-1252"})
    void charsetIsRecognised(String charset) {
        var list = PeopleList.read(
                ("nama;nik;tempat lahir;tanggal lahir\nRené;" + nik(1) + ";Solok;1990-05-17\n")
                        .getBytes(Charset.forName(charset)),
                REQUIRED);

        assertThat(list.rows().get(0).cell(Column.FULL_NAME).text()).isEqualTo("René");
    }

    @Test
    void quotesInTheMiddleAreText() {
        var list = read("nama;nik;tempat lahir;tanggal lahir\nBudi \"Beni\" S;" + nik(1)
                + ";Solok;1990-05-17\n\"Siti\" R;" + nik(2) + ";Solok;1990-05-17\n");

        assertThat(list.rows())
                .extracting(row -> row.cell(Column.FULL_NAME).text())
                .containsExactly("Budi \"Beni\" S", "Siti R");
    }

    @ParameterizedTest
    @CsvSource({
        // NIKs, of these with 0 at the end, outcome
        "8, 8, error",
        "6, 6, error",
        "5, 5, warning",
        "3, 3, warning",
        "2, 2, -",
        "1, 1, -",
        "20, 4, -",
        "100, 10, -",
        "100, 22, warning",
        "100, 40, error",
        "10000, 1000, -",
        "10000, 1300, error",
    })
    void niksRoundedByASpreadsheetAreFoundInTheListAsAWhole(int niks, int zeros, String outcome) {
        var rows = IntStream.range(0, niks)
                .mapToObj(i -> "Budi;317101170590" + (i % 100 + 10) + (i % 10) + (i < zeros ? 0 : i % 9 + 1)
                        + ";Solok;1990-05-17\n")
                .collect(Collectors.joining());

        var list = read("nama;nik;tempat lahir;tanggal lahir\n" + rows);

        assertThat(list.notes())
                .extracting(note -> note.field() + " " + note.code() + " " + (note.error() ? "error" : "warning"))
                .isEqualTo(outcome.equals("-") ? List.of() : List.of("nik niks-rounded-in-text " + outcome));
    }

    @Test
    void powersOfTenAreRoundedNiks() {
        var list = read("nama;nik;tempat lahir;tanggal lahir\nA;3,17101E+15;Solok;1990-05-17\n"
                + "B;3.17102E+15;Solok;1990-05-17\n");

        assertThat(notes(list)).containsExactly("niks-rounded-in-text 2, 2");
        assertThatThrownBy(list::refuseErrors).hasMessage("invalid-fields");
    }

    @Test
    void exampleIsPassedOverAndHalfOfItIsNot() {
        var example = ExampleRow.texts();
        var list = read("nama;nik;tempat lahir;tanggal lahir\n"
                + example.get(Column.FULL_NAME) + ";" + example.get(Column.NIK) + ";Bandung;17/05/1990\n"
                + "Budi;" + example.get(Column.NIK) + ";Bandung;17/05/1990\n"
                + example.get(Column.FULL_NAME) + ";" + nik(1) + ";Bandung;17/05/1990\n");

        assertThat(list.rows()).extracting(ListRow::number).containsExactly(3, 4);
        assertThat(notes(list)).containsExactly("example-passed-over 2");
    }

    @Test
    void listWithTheExampleOnlyIsEmpty() {
        var example = ExampleRow.texts();

        assertThatThrownBy(() -> read("nama;nik;tempat lahir;tanggal lahir\n" + example.get(Column.FULL_NAME) + ";"
                        + example.get(Column.NIK) + ";Bandung;17/05/1990\n"))
                .hasMessage("list-empty");
    }

    @Test
    void layoutNamesTheCellAsThePersonSeesIt() {
        var list = read("No;Nama Lengkap;NIK *;Tempat\nLahir;Tgl. Lahir\n".replace("Tempat\nLahir", "\"Tempat\nLahir\"")
                + "1;Budi;" + nik(1) + ";Solok;17-05-1990\n");

        assertThat(list.layout()
                        .placed(FieldProblem.of("birthPlace", "cell-empty"), 7)
                        .about())
                .isEqualTo(Map.of("row", 7, "column", "D", "heading", "Tempat Lahir"));
        assertThat(ListLayout.NONE.placed(FieldProblem.of("nik", "x"), 1).about())
                .isEmpty();
    }

    @Test
    void headingsFarToTheRightAreNotLookedFor() {
        assertThatThrownBy(() ->
                        read(",".repeat(250) + "nama,nik,tempat lahir,tanggal lahir\n" + ",".repeat(250) + "a,b,c,d\n"))
                .hasMessage("headings-not-found");
    }

    @Test
    void openDocumentAndBinaryWorkbookAreRefused() throws IOException {
        for (var name : List.of("content.xml", "xl/workbook.bin")) {
            var file = ZipArchive.pack(Map.of(
                    "mimetype",
                    "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8),
                    name,
                    "<x/>".getBytes(StandardCharsets.UTF_8)));

            assertThatThrownBy(() -> PeopleList.read(file, REQUIRED)).hasMessage("list-unreadable");
        }
    }

    @Test
    void oldOfficeFilesAreRefused() {
        var file =
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

        assertThatThrownBy(() -> PeopleList.read(file, REQUIRED)).hasMessage("list-unreadable");
    }

    @Test
    void tenThousandPeopleAreReadAndOneMoreIsRefused() {
        var rows = "Budi;x;Solok;1990-05-17\n".repeat(10_000);

        assertThat(read("judul\n\nnama;nik;tempat lahir;tanggal lahir\n" + rows).rows())
                .hasSize(10_000);
        assertThatThrownBy(() -> read("nama;nik;tempat lahir;tanggal lahir\n" + rows + "Budi;x;Solok;1990-05-17\n"))
                .hasMessage("list-too-long");
        assertThatThrownBy(() -> read("nama;nik;tempat lahir;tanggal lahir\n" + rows.repeat(2)))
                .hasMessage("list-too-long");
    }

    private static PeopleList read(byte[] file) {
        return PeopleList.read(file, REQUIRED);
    }

    private static PeopleList read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static Object[] person(int number) {
        return new Object[] {"Orang " + (char) ('A' + number), nik(number), "Solok", "1990-05-17"};
    }

    private static String text(ListCell cell) {
        return cell.day().map(LocalDate::toString).orElse(cell.text());
    }

    private static String nik(int number) {
        return "317101170590900" + number;
    }

    private static List<String> niks(PeopleList list) {
        return list.rows().stream().map(row -> row.cell(Column.NIK).text()).toList();
    }

    private static Map<Column, String> texts(ListRow row) {
        return row.cells().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, cell -> cell.getValue()
                .text()));
    }

    private static List<String> notes(PeopleList list) {
        return list.notes().stream()
                .map(note -> note.code() + " " + String.join(", ", note.arguments()))
                .toList();
    }
}
