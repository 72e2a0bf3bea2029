package id.go.bappenas.sso.provisioning.username;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsernameFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Budi Santoso | budi.santoso",
                "BUDI SANTOSO | budi.santoso",
                "Budi Agus Santoso | budi.santoso",
                "Sukarno | sukarno",
                "Prof. Dr. H. Ma'ruf Amin, S.E., M.Si. | maruf.amin",
                "Prof.Dr.Ir. Budi Santoso | budi.santoso",
                "Drs. Budi Santoso MM | budi.santoso",
                "Budi Santoso S.Kom. M.Si | budi.santoso",
                "dr. Siti Aminah, Sp.PD | siti.aminah",
                "Hj. Siti | siti",
                "Ahmad bin Yusuf | ahmad.yusuf",
                "Nur binti Hasan | nur.hasan",
                "Jan van der Berg | jan.berg",
                "Muhammad Al-Farisi | muhammad.alfarisi",
                "M. Rizki Pratama | rizki.pratama",
                "Dewi A. Lestari | dewi.lestari",
                "I Gusti Ngurah | gusti.ngurah",
                "José Núñez | jose.nunez",
                "Łukasz Ørsted | lukasz.orsted",
                "Jürgen Strauß | jurgen.strauss",
                "Ay | pegawai.ay",
                "محمد | pegawai",
                "Bin | bin",
                "H. | pegawai.h",
                "O'Brien-Smith | obriensmith",
            })
    void makesUsernameFromName(String name, String username) {
        assertThat(UsernameFormat.of(name)).isEqualTo(username);
        assertThat(UsernameFormat.isWellFormed(username)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "budi.santoso, true",
        "b2_x-y.z, true",
        "bu, false",
        "2budi, false",
        ".budi, false",
        "budi., false",
        "budi..santoso, false",
        "budi santoso, false",
        "budi@x, false",
        "búdi, false",
        "=cmd, false",
        "'', false",
    })
    void wellFormed(String username, boolean expected) {
        assertThat(UsernameFormat.isWellFormed(username)).isEqualTo(expected);
        assertThat(UsernameFormat.isWellFormed("a".repeat(65))).isFalse();
    }
}
