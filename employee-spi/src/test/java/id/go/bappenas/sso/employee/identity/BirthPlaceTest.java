package id.go.bappenas.sso.employee.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthPlaceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bandung | bandung",
                "Bandung | '  BAN DUNG '",
                "Bandung | Bándung",
                "Bandung | Kota Bandung",
                "Bandung | Kab. Bandung",
                "Bandung | Kab.Bandung",
                "Bandung | Kabupaten Bandung",
                "Bandung | KODYA BANDUNG",
                "Bandung | Kotamadya Daerah Tingkat II Bandung",
                "Bandung | Kabupaten Dati II Bandung",
                "Bandung | Bandung, Jawa Barat",
                "Bandung | Bandung (Jawa Barat)",
                "Bandung | Bandoeng",
                "Jakarta | DKI Jakarta",
                "Jakarta | D.K.I. Jakarta",
                "Jakarta | Kota Adm. Jakarta Selatan",
                "Jakarta | Kota Administrasi Jakarta Pusat",
                "Jakarta | Jakarta Utara, DKI Jakarta",
                "Jakarta | Daerah Khusus Ibukota Jakarta",
                "Jakarta | Daerah Khusus Jakarta",
                "Jakarta | jakartatimur",
                "Jakarta | Djakarta",
                "Jakarta | Kab. Adm. Kep. Seribu",
                "Yogyakarta | D.I. Yogyakarta",
                "Yogyakarta | DI Yogyakarta",
                "Yogyakarta | Daerah Istimewa Jogjakarta",
                "Yogyakarta | Jogja",
                "Yogyakarta | DIY",
                "Aceh | DI Aceh",
                "Aceh | D.I. Aceh",
                "Aceh | Daerah Istimewa Aceh",
                "Aceh | Nanggroe Aceh Darussalam",
                "Makassar | Ujung Pandang",
                "Makassar | Kotamadya Ujungpandang",
                "Makassar | Ujung Pandang, Sulawesi Selatan",
                "Papua | Irian Jaya",
                "Papua Barat | Irian Jaya Barat",
                "Toba | Kab. Toba Samosir",
                "Kabupaten Kepulauan Tanimbar | Maluku Tenggara Barat",
                "Kepulauan Selayar | Selayar",
                "Pangkajene dan Kepulauan | Pangkajene & Kepulauan",
                "Pangkajene dan Kepulauan | Pangkep",
                "Kepulauan Riau | Kep. Riau",
                "Konawe Kepulauan | Kab. Konawe Kep",
                "Kotabaru | Kota Baru",
                "Kabupaten Kotabaru | Kotabaru",
                "Kotawaringin Timur | Kota Waringin Timur",
                "Kotamobagu | Kota Kotamobagu",
                "Pare-Pare | Parepare",
                "Palangka Raya | Palangkaraya",
                "Ma’rang | Ma'rang",
                "Tawau, Malaysia | Tawau",
                "Tawau | Tawau, Malaysia",
                "Tawau Malaysia | Tawau, Malaysia"
            })
    void matchesSpellingsOfOnePlace(String recorded, String typed) {
        assertThat(place(typed).forms()).contains(place(recorded).canonical());
    }

    @ParameterizedTest
    @CsvSource({
        "Bandung, Bandung Barat",
        "Riau, Kepulauan Riau",
        "Papua, Papua Barat",
        "Jakarta, Jayakarta",
        "Jakarta, Jakarta Lama",
        "Kediri, Kendari",
        "Kupang, Kepahiang",
        "Aceh, Aceh Besar",
        "Sukabumi, Kotabumi",
        "Solok, Solok Selatan",
        "Pasir, Pasir Putih"
    })
    void distinguishesDifferentPlaces(String recorded, String typed) {
        assertThat(place(typed).forms()).doesNotContain(place(recorded).canonical());
        assertThat(place(recorded).forms()).doesNotContain(place(typed).canonical());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "123", "-", "&#%", ",", "\u0301"})
    void refusesPlaceWithoutALetter(String typed) {
        assertThat(BirthPlace.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Kota", "Kab.", "Kota, ", "Kep", ", Malang", "<b>Solo</b>", "${7*7}Solo", "Solo\r\nBcc: x", "京都"
            })
    void acceptsUnusualPlaceNames(String typed) {
        assertThat(BirthPlace.parse(typed))
                .hasValueSatisfying(place -> assertThat(place.canonical()).matches("\\p{L}+"));
    }

    @Test
    void refusesPlaceAboveHundredCharacters() {
        assertThat(BirthPlace.parse("a".repeat(100))).isPresent();
        assertThat(BirthPlace.parse("a".repeat(101))).isEmpty();
        assertThat(BirthPlace.parse("a".repeat(10_000))).isEmpty();
        assertThatThrownBy(() -> new BirthPlace("a".repeat(101))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void toStringHidesThePlace() {
        assertThat(place("Bandung")).hasToString("BirthPlace");
    }

    private static BirthPlace place(String typed) {
        return BirthPlace.parse(typed).orElseThrow();
    }
}
