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
                        + " Nama Tenaga Ahli; Nama lengkap beserta gelar; Employee Name; Name; Nama:; Nama (wajib);"
                        + " Nama lengkap Anda (sesuai KTP); Nama dan Gelar; Nama Tenaga Flexiwork; Nama (bukan nama panggilan);"
                        + " Tuliskan nama lengkap sesuai KTP/ijazah",
                "NIK | NIK *; No. KTP; NIK/No KTP; Nomor Induk Kependudukan; Nomor Induk Kependudukan (NIK); N.I.K.; No KTP/NIK;"
                        + " Nomor KTP; NIK (16 digit); NIK KTP; NIK sesuai KTP; No. Identitas; NIK Pegawai; NIK/NIP; No. E-KTP;"
                        + " NIK (16 digit sesuai KTP); NIK 16 digit sesuai KTP; NIK (bukan NIP); Masukkan NIK Anda",
                "BIRTH_PLACE | Tmpt Lahir; TEMPAT LAHIR; Tempat Kelahiran; Kota Lahir; Place of Birth; Tpt. lahir; Tempat Lahr",
                "BIRTH_DATE | Tgl Lahir; Tgl. Lahir; TANGGAL LAHIR; Tanggal Lahir (dd/mm/yyyy); Date of Birth; DOB; Tanggal Lhr;"
                        + " Tanggal Lahir dd-mm-yyyy; Tangal Lahir; Hari/Tanggal Lahir",
                "EXTERNAL_EMAIL | Email; E-mail; Alamat Email; Email Pribadi; Alamat E-mail Aktif; Surel; Email (pribadi);"
                        + " e-mail pribadi aktif; Personal Email; Email (non kantor); Email Pegawai; Email yang aktif;"
                        + " Alamat email aktif (bukan email kantor); Gmail; Email selain email dinas; Email pribadi (wajib);"
                        + " Email (bukan bappenas.go.id); Alamat Surat Elektronik; E-mail (pribadi, aktif); Alamat Gmail;"
                        + " Email di luar kantor; Email aktif selain @bappenas.go.id; Email yang bisa dihubungi; Akun Gmail;"
                        + " Email aktif untuk pengiriman password; Mohon isi alamat email pribadi Anda; Email non-dinas;"
                        + " Personal e-mail (not office); Email (tidak boleh email dinas)",
                "EMPLOYEE_NUMBER | NIP; NIP/NRP; NIP Baru; Nomor Induk Pegawai; NIP (18 digit); NIP (bila ada); Employee Number;"
                        + " NIP PPPK; NIP/NI PPPK; NI PPPK; NIPPPK; NIP / NIPPPK; Nomor Induk PPPK; NIP/NI P3K; NIP (bukan NIP lama);"
                        + " NIP ASN",
                "UNIT | Unit; Satker; Unit Kerja; Unit Kerja/Direktorat; Direktorat; Satuan Kerja; Unit Organisasi; Biro;"
                        + " Unit Kerja Eselon II; Department; Unit Kerja Penempatan; Sub Direktorat; Subdit; Sub Dit.; Bagian;"
                        + " Subbag; Sub Bagian; Direktorat/Subdit; Dit.; Bidang; Tim Kerja; Biro/Bagian; Kedeputian",
                "POSITION | Jabatan; Posisi; Jabatan/Posisi; Nama Jabatan; Position; Job Title; Jabatan Tenaga Ahli;"
                        + " Tugas; Bidang Tugas; Tugas/Jabatan; Bidang Pekerjaan; Formasi",
                "USERNAME | Username; User Name; Nama Pengguna; User ID; Usulan Username; Login ID",
                "CONTRACT_START | TMT Kontrak; Mulai Kontrak; Awal Kontrak; Tanggal Mulai; Tgl Mulai Kontrak; TMT; Kontrak Mulai;"
                        + " Mulai; Start Date; Contract Start; Tanggal Mulai Kerja; TMT Awal Kontrak;"
                        + " Mulai Bertugas; TMT Mulai; Awal Periode Kontrak; Tgl. Mulai SK",
                "CONTRACT_END | Selesai Kontrak; Akhir Kontrak; Berakhir Kontrak; Tgl Akhir Kontrak; Tanggal Selesai; s.d.; s/d;"
                        + " Sampai dengan; Kontrak Berakhir; Contract End Date; End Date; Tanggal Berakhirnya Kontrak; TAT;"
                        + " T.A.T.; Berlaku s.d.; Berlaku sampai dengan; TMT Akhir; Akhir Masa Kerja; Selesai Bertugas",
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
    @ValueSource(
            strings = {
                "Masa Kontrak",
                "Periode Kontrak",
                "Jangka Waktu Kontrak",
                "Kontrak",
                "Contract Period",
                "TMT s.d. TAT",
                "Tanggal Mulai - Tanggal Selesai Kontrak",
                "Mulai s.d. Selesai"
            })
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
                "Nama Atasan",
                "NRP",
                "No. NRP",
                "Email Kantor (bukan pribadi)",
                "Email dinas, bukan Gmail",
                "Status Email",
                "Password Email",
                "No HP / Email",
                "Email Atasan",
                "Email PIC",
                "Tanggal kirim email",
                "Official e-mail",
                "Email Unit",
                "Gelar Depan",
                "Uraian Tugas",
                "Jenis Kontrak",
                "L/P",
                "Jenis Kelamin",
                "Durasi Kontrak"
            })
    void otherColumnsAreNotTakenForOurs(String heading) {
        assertThat(HeadingWords.meaning(heading).columns()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Email Pribadi | Email",
                "Gmail | Alamat Email",
                "Email (bukan email kantor) | Email",
                "Email | Email untuk pengiriman akun",
                "Email Pribadi | Email pribadi/kantor",
                "Unit Kerja | Direktorat",
                "Direktorat | Subdit",
                "Biro | Bagian",
                "Jabatan | Tugas",
                "TMT Kontrak | TMT",
            })
    void moreExactHeadingIsStronger(String strong, String weak) {
        assertThat(HeadingWords.meaning(strong).columns())
                .isEqualTo(HeadingWords.meaning(weak).columns())
                .isNotEmpty();
        assertThat(HeadingWords.meaning(strong).strength())
                .isGreaterThan(HeadingWords.meaning(weak).strength());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Masa Kerja", "Masa Tugas", "Periode Kerja", "Durasi Kontrak", "Masa Berlaku", "Lama Kontrak"})
    void periodOrLengthOfServiceIsLeftToTheCells(String heading) {
        assertThat(HeadingWords.meaning(heading)).isEqualTo(Meaning.PERHAPS_PERIOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"L/P", "Jenis Kelamin", "Laki-laki/Perempuan", "JK", "Gender", "Jenis Kelamin (L/P)", "P/L"})
    void genderIsUnderstood(String heading) {
        assertThat(HeadingWords.meaning(heading)).isEqualTo(Meaning.GENDER);
    }

    @Test
    void longTextIsNoHeading() {
        assertThat(HeadingWords.meaning("nama ".repeat(40))).isEqualTo(Meaning.UNKNOWN);
    }
}
