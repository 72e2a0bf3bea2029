package id.go.bappenas.sso.employee.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.employee.identity.KnownPerson.Relation;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownPersonTest {

    private static final KnownPerson SITI = person("siti", "petugas", Map.of("1-aa", "d1", "2-bb", "d2"));

    private static KnownPerson person(String userId, String recordedBy, Map<String, String> digests) {
        return new KnownPerson(userId, recordedBy, digests);
    }

    @Test
    void twoAccountsWithDifferentNiksUnderOneKeyAreTwoPersons() {
        assertThat(SITI.to(person("budi", "petugas", Map.of("2-bb", "other")))).isEqualTo(Relation.APART);
    }

    @Test
    void oneAccountIsOnePersonWhateverItsNikIsNow() {
        assertThat(SITI.to(person("siti", "petugas", Map.of("2-bb", "other")))).isEqualTo(Relation.SAME);
    }

    @Test
    void oneNikIsOnePersonWhicheverKeyTellsIt() {
        assertThat(SITI.to(person("siti.2", "petugas", Map.of("1-aa", "d1")))).isEqualTo(Relation.SAME);
        assertThat(SITI.to(person("siti.2", "petugas", Map.of("1-aa", "x", "2-bb", "d2"))))
                .isEqualTo(Relation.SAME);
    }

    @Test
    void withoutACommonKeyNothingIsKnown() {
        assertThat(SITI.to(person("budi", "petugas", Map.of("3-cc", "d3")))).isEqualTo(Relation.UNCLEAR);
    }

    @Test
    void whoPutTheOtherOnFileIsNoSecondPerson() {
        var boneka = person("boneka", "siti", Map.of("1-aa", "other"));

        assertThat(SITI.to(boneka)).isEqualTo(Relation.DEPENDENT);
        assertThat(boneka.to(SITI)).isEqualTo(Relation.DEPENDENT);
    }

    @Test
    void textIsReadBackAsItWas() {
        assertThat(KnownPerson.read("siti", SITI.text())).contains(SITI);
        var federated = person("siti", "f:1:siti rahayu by=x", Map.of("1-aa", "d1"));
        assertThat(KnownPerson.read("siti", federated.text())).contains(federated);
        var unrecorded = person("siti", null, Map.of("1-aa", "d1"));
        assertThat(KnownPerson.read("siti", unrecorded.text())).contains(unrecorded);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "by=petugas", "0123456789abcdef"})
    void whatIsNoTextOfOursIsNobodyKnown(String text) {
        assertThat(KnownPerson.read("siti", text)).isEmpty();
    }

    @Test
    void asManyKeysAsThereMayBeFitIntoTheColumn() {
        var digests = new HashMap<String, String>();
        for (var key = 0; key < 16; key++) {
            digests.put("abcdefghijklmn%02d-0123abcd".formatted(key), "f".repeat(64));
        }

        assertThat(person("siti", "f:" + "x".repeat(253), digests).text()).hasSizeLessThanOrEqualTo(2000);
    }

    @Test
    void itsDigestsAreInNoLog() {
        assertThat(SITI.toString()).doesNotContain("d1", "d2");
    }
}
