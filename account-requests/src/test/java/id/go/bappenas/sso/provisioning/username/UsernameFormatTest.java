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
                // Titles, short and in full.
                "Drs. Haji Zulkifli Sutan Marajo | zulkifli.marajo",
                "H. Marajo | marajo",
                "Hajjah Siti Aminah | siti.aminah",
                "Prof.Dr.Ir.H.Ahmad Fauzi | ahmad.fauzi",
                "dr. Kartika Wulandari | kartika.wulandari",
                "R. Rr. Endang Widyaningrum, S.Psi. | endang.widyaningrum",
                "Raden Ajeng Kartini | ajeng.kartini",
                "R. Ay. Siti Hartinah | siti.hartinah",
                "KH. Abdul Wahid | abdul.wahid",
                "Bapak Ujang | ujang",
                "Alm. Budi Santoso | budi.santoso",
                "Ns. Dewi Lestari, S.Kep. | dewi.lestari",
                // Parts of names that are no titles.
                "Moh. Ali | moh.ali",
                "Muh. Fadli Rahman | muh.rahman",
                "Muhammad Ali | muhammad.ali",
                "St. Bausad | bausad",
                "St. Hajar Bausad | hajar.bausad",
                "Sitti Hajar | sitti.hajar",
                "Ni Made Sari | made.sari",
                "I Made Budi | made.budi",
                "Ni Sari | sari",
                "Abd. Rahman Wahid | rahman.wahid",
                "M.Ali Rahman | ali.rahman",
                "A.Rahman Saleh S.Kom | rahman.saleh",
                "Andi Mappanyukki | andi.mappanyukki",
                "Romauli br. Hutasoit, S.Sos. | romauli.hutasoit",
                // One word stays.
                "Haji | haji",
                "St. | pegawai.st",
                "Raden | raden",
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
