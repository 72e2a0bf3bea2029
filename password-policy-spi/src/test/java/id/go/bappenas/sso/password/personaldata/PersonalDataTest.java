package id.go.bappenas.sso.password.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    private static final PersonalData BUDI = PersonalData.of(
            "budi.santoso",
            List.of("Budi Agus", "O\u2019Brien-Santoso W."),
            List.of("b.santoso@bappenas.go.id", "Kopi_Pagi+kerja@mail.example"),
            List.of("19870412 201001 1 003"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "budi.santoso",
                "xBUDI.SANTOSOx1#",
                "Budi#2026x",
                "#12SANTOSO",
                "5@nt0$o#1X",
                "8ud1#Bud!",
                "Agus Pergi 7!",
                "obrien#1X",
                "O'Brien#1X",
                "br13n Besar#",
                "B.Santoso#12",
                "Kopi Enak 7!",
                "PAGI sekali 7!",
                "#K3rja Bagus1",
                "kopi_pagi+kerja1#X",
                "X#198704122010011003",
                "Rapat#19870412",
                "Rapat#12041987",
                "Rapat#l9870412",
                "Rapat#1987O4I2",
                "S\u00E1nt\u00F6so#1X"
            })
    void findsPersonalDataInAPassword(String password) {
        assertThat(BUDI.isIn(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rapat#Siang12",
                "Nasi Goreng 7!",
                "empat kuda makan jagung",
                "Bud#12Santos",
                "bu di san to so",
                "Kop2#Pag2",
                "W.#Besar12",
                "b.sant#12X",
                "Rapat#1987",
                "Rapat#041987",
                "Rapat#201001",
                "Rapat#04121987",
                "Rapat@bappenas1",
                "mail.example#1X"
            })
    void findsNoPersonalDataInOtherPasswords(String password) {
        assertThat(BUDI.isIn(password)).isFalse();
    }

    @ParameterizedTest(name = "[{index}] {0} in {1}: {2}")
    @CsvSource({
        "Andi, Kandil#Purnam7, false",
        "Andi, Andi2026!aaa, true",
        "Andi, 4nd1!Pagi77, true",
        "Andi, Pagi#4nd1, true",
        "Andi, '@ND! Pagi77', true",
        "Andi, xANDIx#Pagi77, true",
        "Andi, pagiAndi#77, true",
        "Andi, PTAndi#77, true",
        "Andi, andiPagi#77, true",
        "Andi, ANDIPagi#77, true",
        "Andi, 4nd1Pagi#77, true",
        "Andi, Pagi7andi7, true",
        "Andi, Andi, true",
        "Andi, Handik#Pagi77, false",
        "Andi, MANDIRI#pagi77, false",
        "Andi, Mandi#Pagi77, false",
        "Andi, m4ndi#Pagi77, false",
        "Andi, Andika#Pagi77, false",
        "Andi, AndiKa#Pagi77, true",
        "Andi, idna#Pagi77, false",
        "Hasan, Pembahasan#7, false",
        "Hasan, Hasan#Pagi7, true",
        "Utama, Terutama#77x, false",
        "Rahayu, xrahayux#77P, true",
        "Wijaya, Sriwijaya#77, true",
        "Lisa, Rapat#1154, false",
        "Lisa, Rapat#L1sa, true",
        "Lisa, Rapat#li5a, true",
        "Lili, Pagi!!!!Cer4h, false",
        "Lili, Rapat#1111, false",
        "Lili, iiii#Pagi77, false",
        "Lili, Lili#Pagi77, true",
        "Lili, LILI#pagi77, true",
        "Lili, Pagi#lili77, true",
        "Oo Oo, Rapat#0000, false",
        "Dw\u00EFputra, DWIPUTRA#x1, true",
    })
    void nameCountsWhereItStandsAsAWord(String name, String password, boolean found) {
        var person = PersonalData.of("", List.of(name), List.of(), List.of());

        assertThat(person.isIn(password)).isEqualTo(found);
    }

    @ParameterizedTest(name = "[{index}] {0} in {1}: {2}")
    @CsvSource({
        "andi, Kandil#Purnam7, false",
        "andi, Andi#Purnam7, true",
        "andi.w, Kandi.winata7#, true",
        "budi2, Budi2026#x, true",
        "budi2, Gubudi2x#P, false",
        "1234, Rapat51234#, true",
        "1111, Rapat!!!!x1, false",
        "1111, Rapat#1111x, true",
    })
    void usernameOfOneWordCountsAsAName(String username, String password, boolean found) {
        var person = PersonalData.of(username, List.of(), List.of(), List.of());

        assertThat(person.isIn(password)).isEqualTo(found);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void findsNothingInAMissingPassword(String password) {
        assertThat(BUDI.isIn(password)).isFalse();
    }

    @Test
    void guidesExamplePassesForBudiSantoso() {
        var budi = PersonalData.of("budi.santoso", List.of("Budi", "Santoso"), List.of(), List.of());

        assertThat(budi.isIn("Rapat#Pagi12")).isFalse();
    }

    @ParameterizedTest(name = "[{index}] {0} {1}")
    @CsvSource({"ab, Ab#12345x", "eka, Eka#12345x", "a.b, Rapat#A.b12", "'', Rapat#Pagi12", "@, Rapat@Pagi12"})
    void shortNamesForbidNothing(String username, String password) {
        var person =
                PersonalData.of(username, List.of("A", "Bo", "Eka", "Y."), List.of("ab@x.example", ""), List.of(""));

        assertThat(person.isIn(password)).isFalse();
    }

    @Test
    void usernameCountsAsAWholeEvenIfItsPartsAreShort() {
        var eka = PersonalData.of("eka.adi", List.of(), List.of(), List.of());

        assertThat(eka.isIn("Saya eka.adi 1!")).isTrue();
        assertThat(eka.isIn("Saya Eka dan Adi 1!")).isFalse();
    }

    @Test
    void addressAsUsernameForbidsItsMailboxOnly() {
        var budi = PersonalData.of("budi@bappenas.go.id", List.of(), List.of(), List.of());

        assertThat(budi.isIn("Budi#2026x")).isTrue();
        assertThat(budi.isIn("Rapat@bappenas.go.id1")).isFalse();
    }

    @Test
    void employeeNumberOfAnotherLengthHasNoBirthDate() {
        var contract = PersonalData.of("", List.of(), List.of(), List.of("1987041299"));

        assertThat(contract.isIn("X#1987041299")).isTrue();
        assertThat(contract.isIn("Rapat#19870412")).isFalse();
    }

    @Test
    void nameInDecomposedLettersIsOnePart() {
        var rene = PersonalData.of("", List.of("Rene\u0301e"), List.of(), List.of());

        assertThat(rene.isIn("Renee#2026")).isTrue();
        assertThat(rene.isIn("Rene#2026")).isFalse();
    }

    @Test
    void longPasswordIsCheckedWithinHalfASecond() {
        var password = "Rapat#Siang12 ".repeat(715);

        Assertions.assertTimeout(
                Duration.ofMillis(500), () -> assertThat(BUDI.isIn(password)).isFalse());
    }

    @Test
    void textFormHidesThePersonalData() {
        assertThat(BUDI.toString()).doesNotContainIgnoringCase("budi").doesNotContain("1987");
    }
}
