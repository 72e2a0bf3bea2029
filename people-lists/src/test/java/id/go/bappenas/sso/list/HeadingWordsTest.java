package id.go.bappenas.sso.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingWordsTest {

    @Test
    void namesOfTheContractAreTheStrongestHeadings() {
        for (var column : Column.values()) {
            for (var name : new String[] {column.field(), column.indonesian(), column.indonesian() + "*"}) {
                assertThat(HeadingWords.meaning(name).columns()).as(name).isEqualTo(EnumSet.of(column));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FULL_NAME | Nama Lengkap; NAMA PEGAWAI; Nama & Gelar; Nama Lengkap (tanpa gelar); Nama sesuai KTP; 1. Nama;"
                        + " Nama Tenaga Ahli; Nama lengkap beserta gelar; Employee Name; Name; Nama:; Nama (wajib)",
                "NIK | NIK *; No. KTP; NIK/No KTP; Nomor Induk Kependudukan; Nomor Induk Kependudukan (NIK); N.I.K.; No KTP/NIK;"
                        + " Nomor KTP; NIK (16 digit); NIK KTP; NIK sesuai KTP; No. Identitas; NIK Pegawai; NIK/NIP; No. E-KTP",
                "BIRTH_PLACE | Tmpt Lahir; TEMPAT LAHIR; Tempat Kelahiran; Kota Lahir; Place of Birth; Tpt. lahir; Tempat Lahr",
                "BIRTH_DATE | Tgl Lahir; Tgl. Lahir; TANGGAL LAHIR; Tanggal Lahir (dd/mm/yyyy); Date of Birth; DOB; Tanggal Lhr;"
                        + " Tanggal Lahir dd-mm-yyyy; Tangal Lahir; Hari/Tanggal Lahir",
                "EXTERNAL_EMAIL | Email; E-mail; Alamat Email; Email Pribadi; Alamat E-mail Aktif; Surel; Email (pribadi);"
                        + " e-mail pribadi aktif; Personal Email; Email (non kantor); Email Pegawai; Email yang aktif",
                "EMPLOYEE_NUMBER | NIP; NIP/NRP; NIP Baru; Nomor Induk Pegawai; NIP (18 digit); NIP (bila ada); Employee Number;"
                        + " NIP PPPK",
                "UNIT | Unit; Satker; Unit Kerja; Unit Kerja/Direktorat; Direktorat; Satuan Kerja; Unit Organisasi; Biro;"
                        + " Unit Kerja Eselon II; Department; Unit Kerja Penempatan",
                "POSITION | Jabatan; Posisi; Jabatan/Posisi; Nama Jabatan; Position; Job Title; Jabatan Tenaga Ahli",
                "USERNAME | Username; User Name; Nama Pengguna; User ID; Usulan Username; Login ID",
                "CONTRACT_START | TMT Kontrak; Mulai Kontrak; Awal Kontrak; Tanggal Mulai; Tgl Mulai Kontrak; TMT; Kontrak Mulai;"
                        + " Mulai; Start Date; Contract Start; Tanggal Mulai Kerja; TMT Awal Kontrak",
                "CONTRACT_END | Selesai Kontrak; Akhir Kontrak; Berakhir Kontrak; Tgl Akhir Kontrak; Tanggal Selesai; s.d.; s/d;"
                        + " Sampai dengan; Kontrak Berakhir; Contract End Date; End Date; Tanggal Berakhirnya Kontrak",
            })
    void headingsOfOfficesAreUnderstood(Column column, String headings) {
        for (var heading : headings.split(";")) {
            assertThat(HeadingWords.meaning(heading.strip()).columns())
                    .as(heading)
                    .isEqualTo(EnumSet.of(column));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TTL", "Tempat/Tgl Lahir", "Tempat, Tanggal Lahir", "Tempat dan Tanggal Lahir", "Tempat & Tgl. Lahir",
                "Tmpt/Tgl Lahir", "T.T.L.", "Tempat / Tanggal Lahir (sesuai KTP)", "Kelahiran",
                        "Place and Date of Birth"
            })
    void birthplaceAndDateInOneColumnAreUnderstood(String heading) {
        assertThat(HeadingWords.meaning(heading)).isEqualTo(Meaning.BIRTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Masa Kontrak", "Periode Kontrak", "Jangka Waktu Kontrak", "Kontrak", "Contract Period"})
    void periodInOneColumnIsUnderstood(String heading) {
        assertThat(HeadingWords.meaning(heading)).isEqualTo(Meaning.PERIOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No", "No.", "NO. URUT", "Nomor", "Nr", "No Urut"})
    void runningNumberIsUnderstood(String heading) {
        assertThat(HeadingWords.meaning(heading)).isEqualTo(Meaning.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No HP",
                "No. Kontak",
                "Kontak Darurat",
                "Jenis Kelamin",
                "Keterangan",
                "Agama",
                "Pendidikan Terakhir",
                "Tempat Tinggal",
                "Alamat",
                "Alamat sesuai KTP",
                "Email Kantor",
                "Email (kantor)",
                "E-mail Bappenas",
                "Nama Ibu Kandung",
                "Nama (ibu)",
                "Nama Bank",
                "No. Rekening",
                "No KK",
                "NPWP",
                "Golongan",
                "Pangkat/Gol",
                "Masa Kerja",
                "No. Kontrak",
                "Nomor SPK",
                "NIP Lama",
                "NIP (lama)",
                "Gaji",
                "Status",
                "Umur",
                "Bidang Keahlian",
                "Tanggal",
                "Lama Kontrak",
                "*",
                "-",
                "16 digit",
                "Tanggal Kontrak",
                "Nama Panggilan",
                "Nama Atasan"
            })
    void otherColumnsAreNotTakenForOurs(String heading) {
        assertThat(HeadingWords.meaning(heading).columns()).isEmpty();
    }

    @Test
    void longTextIsNoHeading() {
        assertThat(HeadingWords.meaning("nama ".repeat(40))).isEqualTo(Meaning.UNKNOWN);
    }
}
