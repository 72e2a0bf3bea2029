package id.go.bappenas.sso.password.contextwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class GuessablePasswordTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bappenas#1",
                "xxB@pp3n@$xx1",
                "KementerianKu#1",
                "Aku1NDONESIAraya#",
                "Ini Smart Office 7!",
                "Ubah-password-2026",
                "P4$$w0rd#2026x",
                "Admin#Besar12",
                "Badminton Admin 7!",
                "R@hasia Negara 7",
                "Merdeka!45 Besar",
                "M\u00E9rdeka!45 Besar"
            })
    void contextWordIsGuessableAnywhereInAPassword(String password) {
        assertThat(isGuessable(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sayang123!",
                "sayang",
                "123Sayang!!",
                "$4y4ng#2026",
                "Cint@123!",
                "M4n1sku!",
                "Bismillah#1",
                "BISMILL@H1",
                "Alhamdulillah99!",
                "Persija#1928",
                "Bandung#2026",
                "Liverpool#1",
                "Agustus!2026",
                "Senin#123",
                "Bambang#77",
                "Siliwangi.1",
                "Iloveyou#1",
                "Dragon!1",
                "Trustno1!",
                "123qwe!!",
                "Aaaaaa1!",
                "Wkwkwkwkwk1!",
                "#2026 Semangat 45"
            })
    void commonPasswordIsGuessableWithDigitsAndSpecialCharactersAroundIt(String password) {
        assertThat(isGuessable(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rapat#Pagi12",
                "Rapat#12",
                "Nasi Goreng 7!",
                "Sayang Budi 9!",
                "kuda baterai staples benar",
                "Kuda4#Baterai Staples",
                "Gunung tinggi, laut dalam 7",
                "Badminton Sore 7!",
                "Bersandiwara#7x",
                "Pohon#Jati88",
                "Teh#Melati48",
                "Kopi#Hangat71",
                "Lima roda becak #3",
                "Hujan di bulan Juni 1994!",
                "Mata-hari 2 terbit",
                "Xk7#pQ9v",
                "abcd-1234-Efg#",
                "Stare At Sun 5#",
                "Redcar Beach 9!",
                "\u6F22\u5B57\u6F22\u5B57#Aa1\uD83D\uDE00"
            })
    void otherPasswordsAndPassPhrasesAreNotGuessable(String password) {
        assertThat(isGuessable(password)).isFalse();
    }

    @Test
    void operatorsWordsCountLikeTheMinistrys() {
        var more = WordList.parse("Siaga");

        assertThat(ContextWordsRule.isGuessable("Kota 51@GA 7!", more)).isTrue();
        assertThat(ContextWordsRule.isGuessable("Kota Siap 7!", more)).isFalse();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "#", "7", "\uD83D"})
    void emptyAndVeryShortPasswordsAreNotGuessable(String password) {
        assertThat(isGuessable(password)).isFalse();
    }

    @Test
    void longTextIsJudgedInHalfASecond() {
        var books = List.of("Rapat#Pagi12 ".repeat(770), "7".repeat(10_000), "a7".repeat(5_000), "#".repeat(10_000));

        Assertions.assertTimeout(Duration.ofMillis(500), () -> books.forEach(GuessablePasswordTest::isGuessable));
    }

    private static boolean isGuessable(String password) {
        return ContextWordsRule.isGuessable(password, WordList.EMPTY);
    }
}
