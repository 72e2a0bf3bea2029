package id.go.bappenas.sso.provisioning.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
            })
    void acceptsUsualTextsOfMemos(String text) {
        assertThat(PlainText.problem(text)).isEmpty();
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

    @Test
    void refusesLinkInName() {
        assertThat(FullName.problem("jahat.com")).contains("text-url");
        assertThat(FullName.problem("a".repeat(201))).contains("name-too-long");
    }
}
