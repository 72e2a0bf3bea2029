package id.go.bappenas.sso.employee.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdentityDigestsTest {

    private static final IdentityKey ONE =
            IdentityKey.parse("1", "11".repeat(32)).orElseThrow();
    private static final IdentityKey TWO =
            IdentityKey.parse("2", "22".repeat(32)).orElseThrow();
    private static final Nik NIK = new Nik("3171010907850000");
    private static final BirthDate DATE = new BirthDate(LocalDate.of(1985, 7, 9));

    @Test
    void equalInputsHaveEqualDigests() {
        assertThat(new IdentityDigests(ONE, "realm").nik(NIK))
                .isEqualTo(new IdentityDigests(ONE, "realm").nik(NIK))
                .matches("[0-9a-f]{64}");
    }

    /** The digests were computed with another implementation. Later versions must be able to read stored digests. */
    @Test
    void digestsDoNotChangeBetweenReleases() {
        var digests = new IdentityDigests(ONE, "realm");

        assertThat(digests.nik(NIK)).isEqualTo("edc493f40f933e3590dbb6be274002098eaf03984d97a6e00987aeb3ffecbc59");
        assertThat(digests.place("user", "BANDUNG"))
                .isEqualTo("65f60ed1349acc8256eba47db5633c34955b30c0731c4712be458185b9ab0e2c");
        assertThat(digests.date("user", DATE))
                .isEqualTo("95adb5eef1969855e8585247b05632ce048392bdbe45289054da556aadad68d7");
    }

    @Test
    void digestsDifferByFieldRealmPersonAndKey() {
        var digests = Stream.of(
                        new IdentityDigests(ONE, "realm"),
                        new IdentityDigests(ONE, "other"),
                        new IdentityDigests(TWO, "realm"))
                .flatMap(each -> Stream.of(
                        each.nik(NIK),
                        each.pseudonym(NIK),
                        each.place("user", NIK.digits()),
                        each.place("other", NIK.digits()),
                        each.place("userX", "Y"),
                        each.place("user", "XY"),
                        each.date("user", DATE),
                        each.date("other", DATE),
                        each.place("user", "1985-07-09")))
                .toList();

        assertThat(new HashSet<>(digests)).hasSize(digests.size());
    }

    @Test
    void storedDigestsMatchOnlyTheRecordedData() {
        var digests = new IdentityDigests(ONE, "realm");
        var stored = new StoredDigests(
                ONE.name(), digests.nik(NIK), digests.place("user", "BANDUNG"), digests.date("user", DATE));

        assertThat(stored.hasNik(digests.nik(NIK))).isTrue();
        assertThat(stored.hasNik(digests.pseudonym(NIK))).isFalse();
        assertThat(stored.hasDate(digests.date("user", DATE))).isTrue();
        assertThat(stored.hasDate(digests.date("other", DATE))).isFalse();
        assertThat(stored.hasPlaceIn(digests.places("user", List.of("SOLO", "BANDUNG"))))
                .isTrue();
        assertThat(stored.hasPlaceIn(digests.places("user", List.of("BANDUNG", "SOLO"))))
                .isTrue();
        assertThat(stored.hasPlaceIn(digests.places("user", List.of("SOLO")))).isFalse();
        assertThat(stored.hasPlaceIn(List.of())).isFalse();
    }

    @Test
    void digestsOfNoAccountMatchNothing() {
        var digests = new IdentityDigests(ONE, "realm");
        var nobody = StoredDigests.ofNobody(ONE.name());

        assertThat(nobody.hasNik(digests.nik(NIK))).isFalse();
        assertThat(nobody.nik()).hasSameSizeAs(digests.nik(NIK));
        assertThat(StoredDigests.ofNobody(ONE.name())).isNotEqualTo(nobody);
    }
}
