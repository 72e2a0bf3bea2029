package id.go.bappenas.sso.provisioning.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://jahat.example/",
                "buka HTTP://jahat",
                "www.jahat.example",
                "www . jahat",
                "lihat jahat.com sekarang",
                "sso-bappenas.go.id",
                "jahat。com",
                "ｊａｈａｔ．ｃｏｍ",
                "Buka t.me",
                "Menang x.com",
                "Lihat s.id/abc",
                "evil.de/a",
                "//jahat.pw",
                "javascript:alert(1)",
                "mailto:a",
                "hubungi budi@surat.example",
                "JAHAT.COM",
                "Jahat.Com/masuk",
                "lihat jahat.net",
                "st.me/abc",
                "http://asp.net",
                "asp.net.jahat.com",
                "ASP.NET.jahat.id",
                "jahat-asp.net",
                "m.com/abc",
                "data:text/html,x",
                "Ikuti bit.ly/3abc",
                "jahat.co.id",
                "JAHAT.CO.ID",
            })
    void refusesTextThatMailProgramsTurnIntoLink(String text) {
        assertThat(PlainText.problem(text)).contains("text-url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B-101/PPN.1/KP.02/11/2026",
                "Permohonan akun a.n. Budi Santoso, S.Kom., M.Si., A.Md.",
                "Direktorat Evaluasi & Pengendalian: Tahap II (2026)",
                "Perihal: permohonan",
                "Drs.Ahmad",
                "Budi S.Pt., S.Th., M.Ag., S.Tr.Sos., S.Ked., M.Eng., Ph.D, B.Sc, S.IP, M.A.",
                "Data belum lengkap. In full, please. To be sent again.",
                "Moh.Ali bin H.Abd.Rahman",
                "Yusuf Hidayat, ST.ME",
                "Yusuf Hidayat, S.T.ME",
                "yusuf hidayat, st.me",
                "Yusuf Hidayat, S.E.,M.E",
                "Yusuf Hidayat, B.Com., M.Com",
                "Yusuf Hidayat, B.Tech, M.Dev.Plg, M.App.Sc",
                "Programmer ASP.NET",
                "Programmer ASP.NET/C#",
                "Pengembang VB.NET, asp.net dan .NET Core",
                "Pengembang Node.js",
                "Staf, Tel: 123",
                "Staf, Tel:021-3193",
                "Data: lengkap",
                "Kasubbag.TU dan Bag.Org",
                "I.Gd.Putu Arya, I.Md.Rai",
                "M.In'am",
                "SPTJM belum lengkap. Link rusak. Info menyusul. To follow.",
                "lengkap.In full",
                "10.00 s.d. 12.00 WIB",
            })
    void acceptsUsualTextsOfMemos(String text) {
        assertThat(PlainText.problem(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"budi.me", "budi.id", "hadiah.click", "budi.dev", "asp.net", "b.com"})
    void refusesUsernameThatIsDomain(String username) {
        assertThat(PlainText.problemOfUsername(username)).contains("text-url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"budi.santoso", "budi_s", "budi.indra", "budi-1"})
    void acceptsUsernames(String username) {
        assertThat(PlainText.problemOfUsername(username)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rBcc: x", "a\u0000", "a\u202Eb", "a\u200Bb", "a\u2028b"})
    void refusesInvisibleCharacters(String text) {
        assertThat(PlainText.problem(text)).contains("text-hidden");
    }

    @Test
    void refusesLongText() {
        assertThat(PlainText.problem("a".repeat(255))).isEmpty();
        assertThat(PlainText.problem("a".repeat(256))).contains("text-too-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"x\")",
                "Budi <b>",
                "Budi\nSantoso",
                "Budi; Santoso",
                "B4di",
                "",
                "''",
                "https//x",
                "a\u0301\u0301\u0301\u0301\u0301"
            })
    void refusesTextThatIsNotAName(String name) {
        assertThat(FullName.problem(name)).contains("name-invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"O'Brien", "Ma’ruf", "Prof. Dr. H. Budi Santoso, S.E., M.Si.", "Nguyễn Thị", "Sukarno", "ᮃ"})
    void acceptsNames(String name) {
        assertThat(FullName.problem(FullName.tidy(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  Budi   Santoso , | Budi Santoso",
                "Budi Santoso; | Budi Santoso",
                "Budi\u200B Santoso\u00A0 | Budi Santoso",
                "\uFEFFBudi\u2009Santoso | Budi Santoso",
                "Nur – Aini | Nur - Aini",
                "Nur—Aini | Nur-Aini",
                "Ma’ruf | Ma'ruf",
                "Andre\u0301 | Andr\u00E9",
                "Ｂｕｄｉ | Budi",
                "\"Budi, S.E.\" | Budi, S.E.",
            })
    void cleansName(String typed, String name) {
        assertThat(FullName.tidy(typed)).isEqualTo(name);
        assertThat(FullName.problem(FullName.tidy(typed))).isEmpty();
    }

    @Test
    void refusesLinkInName() {
        assertThat(FullName.problem("jahat.com")).contains("text-url");
        assertThat(FullName.problem("a".repeat(201))).contains("name-too-long");
    }
}
